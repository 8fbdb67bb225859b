import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';
import { expect, test } from 'vitest';
import { noEditor } from '../../language/editing/editor.ts';
import { createJourneyServices } from '../../language/journey-module.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { mayHoldJourneys } from '../../language/workspace/file-filter.ts';

class Folder extends EmptyFileSystemProvider {
  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    const entry = (name: string, isFile: boolean) => ({
      uri: URI.parse(`file:///maps/${name}`),
      isFile,
      isDirectory: !isFile,
    });
    return uri?.path === '/maps'
      ? [entry('good.journey', true), entry('locked.journey', true), entry('readme.md', true), entry('.git', false)]
      : [];
  }

  override async readFile(uri?: URI): Promise<string> {
    if (uri?.path.includes('locked')) {
      throw new Error('No permission.');
    }
    return 'journey: J';
  }
}

test('a file that cannot be read is left out, and the others are there', async () => {
  const { t } = translatorFor('en');
  const { shared } = createJourneyServices({
    fileSystemProvider: () => new Folder(),
    surroundings: { today: () => ({ year: 2026 }), translate: () => t, editor: () => noEditor },
  });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///maps', name: 'maps' }]);
  const found = shared.workspace.LangiumDocuments.all.map(({ uri }) => uri.path).toArray();
  expect(found).toEqual(['/maps/good.journey']);
});

test('the watcher hears of journeys and of folders, and of nothing in hidden ones', () => {
  const heard = ['/a/b.journey', '/a/folder', '/a/.git/x.journey', '/a/node_modules/x.journey', '/a/b.md'];
  expect(heard.filter((path) => mayHoldJourneys(URI.parse(`file://${path}`)))).toEqual(['/a/b.journey', '/a/folder']);
});
