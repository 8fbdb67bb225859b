/** Another name for a touchpoint or a stage, as renaming in the text gives it: every reference gets it, too. */
import { type CancellationToken, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { RenameEdit } from '../language/model/map-edit.ts';
import { escaped } from '../language/text/source-text.ts';
import type { JourneyEditAnswer } from './protocol.ts';
import type { EditServices, NewestDocument } from './with-document.ts';

interface RenameServices extends EditServices {
  readonly token: CancellationToken;
}

export async function renameFromMap(
  { journey: key, thing, key: own, name }: RenameEdit,
  { analysis, document, source }: NewestDocument,
  { journey: { lsp }, translate, token }: RenameServices,
): Promise<JourneyEditAnswer> {
  const t = translate();
  const called = name.replace(/\s+/gu, ' ').trim();
  const journey = analysis.file.journeys.find((one) => one.key === key);
  const stages = journey?.stages ?? [];
  const touchpoints = stages.flatMap(({ entries }) =>
    entries.flatMap((one) => ('touchpoint' in one ? one.touchpoint : [])),
  );
  const named = (thing === 'stage' ? stages : touchpoints).find((one) => one.key === own);
  const clause = named && source.opener(thing, named.nameRange.start);
  if (!named || !clause) return { refused: t('restructuring.no-place') };
  if (called === '') return { refused: t('restructuring.no-name') };
  const { version } = analysis;
  const focus = source.rangeOf(clause).start;
  if (called === named.name) return { version, edits: [], focus };
  if (!clause.value) {
    if (clause.colon === undefined) return { refused: t('restructuring.unreadable') };
    return { version, edits: [source.insert(clause.colon + 1, ` ${escaped(called)}`)], focus };
  }
  const textDocument = { uri: document.uri.toString() };
  const position = source.rangeOf(clause.value).start;
  try {
    const params = { textDocument, position, newName: escaped(called) };
    const edit = await lsp.RenameProvider?.rename(document, params, token);
    const { edits = [], elsewhere } = split(edit ?? undefined, textDocument.uri);
    return { version, edits, focus, ...(elsewhere.length > 0 ? { elsewhere } : {}) };
  } catch (error) {
    if (error instanceof ResponseError) return { refused: error.message };
    throw error;
  }
}

type Change = { readonly uri: string; readonly edits: NonNullable<WorkspaceEdit['changes']>[string] };

/** The edits of the document itself, and those of other files. */
function split({ changes = {}, documentChanges = [] }: WorkspaceEdit = {}, uri: string) {
  const all: Change[] = [
    ...Object.entries(changes).map(([address, edits]) => ({ uri: address, edits })),
    ...documentChanges.flatMap((change) =>
      'textDocument' in change
        ? { uri: change.textDocument.uri, edits: change.edits.filter((edit) => 'newText' in edit) }
        : [],
    ),
  ];
  return {
    edits: all.find((change) => change.uri === uri)?.edits,
    elsewhere: all.filter((change) => change.uri !== uri),
  };
}
