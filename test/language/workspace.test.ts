import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';
import { expect, test } from 'vitest';
import { isCrawled } from '../../language/settings/file-filter.ts';
import { createLanguage } from '../support/language.ts';

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
  const { shared } = createLanguage({}, { fileSystemProvider: () => new Folder() });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///maps', name: 'maps' }]);
  const found = shared.workspace.LangiumDocuments.all.map(({ uri }) => uri.path).toArray();
  expect(found).toEqual(['/maps/good.journey']);
});

test('the watcher hears of nothing in hidden folders, and of everything in a workspace that lies in one', () => {
  const heard = ['/a/b.journey', '/a/folder', '/a', '/a/.git/x.journey', '/a/node_modules/x.journey', '/b/x.journey'];
  const inside = (root: string, paths: string[]) =>
    paths.filter((path) => isCrawled(URI.parse(`file://${path}`), [URI.parse(`file://${root}`)]));
  expect(inside('/a', heard)).toEqual(['/a/b.journey', '/a/folder', '/a']);
  expect(inside('/x/.maps/y', ['/x/.maps/y/b.journey'])).toEqual(['/x/.maps/y/b.journey']);
  expect(inside('/', ['/b.journey'])).toEqual(['/b.journey']);
});
