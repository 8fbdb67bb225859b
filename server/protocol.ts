/**
 * The one typed protocol between server and client, next to LSP itself. The client learns that a map has changed, then
 * pulls it: data travels, never HTML. Each message is declared once, as a schema; its type and its guard follow.
 */
import * as v from 'valibot';
import { type ExportFormat, exportFormats, factsOf, isCompared } from '../export/formats/formats.ts';
import { type ExportRequest, endingOf, exportRequest, numberedName } from '../export/request.ts';
import { isMapEdit, type MapEdit, mapEdit } from '../language/model/map-edit.ts';
import type { Position, Range } from '../language/model/position.ts';
import { count, fields, guard, list, trusted, trustedList, whole } from '../language/model/schema.ts';
import type { TextEdit } from '../language/text/edit.ts';
import { type FindingOfCard, findingOfCard } from './map-data.ts';

export type { ComparedData, ComparedPair, ComparedSide, MapData, NothingCompared, UnreadLine } from './map-data.ts';
export { isComparedData, isMapData } from './map-data.ts';
export type { ExportFormat, ExportRequest, FindingOfCard, TextEdit };
export { endingOf, exportFormats, factsOf, isCompared, isMapEdit, type MapEdit, numberedName };

const position = fields({ line: whole(), character: whole() });
const range: v.GenericSchema<unknown, Range> = fields({ start: position, end: position });
const refusal = fields({ refused: v.string() });

/** Notification from the server: the picture of this document may look different now. */
export const journeyChanged = 'journey/changed';

const journeyChangedParams = fields({ uri: v.string(), version: v.number() });
export type JourneyChangedParams = v.InferOutput<typeof journeyChangedParams>;
export const isJourneyChanged = guard(journeyChangedParams);

/**
 * Request from the client: what is there to draw for this document? Answer: {@link MapData}, or null when it is
 * unknown.
 */
export const journeyMap = 'journey/map';

const journeyMapParams = fields({ uri: v.string() });
export type JourneyMapParams = v.InferOutput<typeof journeyMapParams>;
export const isJourneyMapParams = guard(journeyMapParams);

/**
 * Request from the client: this document beside another one. Answer: {@link ComparedData}, or null when it is unknown.
 */
export const journeyCompared = 'journey/compared';

const comparedWith = v.union([
  fields({ kind: v.literal('named') }),
  fields({ kind: v.literal('file'), uri: v.string() }),
  fields({ kind: v.literal('text'), uri: v.string(), text: v.string() }),
]);
/**
 * What a document is seen beside. `named`: what its journeys name with `compares`, or else the journeys of the
 * workspace that name one of them there. `file`: a document that the server knows. `text`: a text that is not a file
 * now, such as the last commit's; it is read as if it stood at `uri`, and no other document sees it.
 */
export type ComparedWith = v.InferOutput<typeof comparedWith>;

const journeyComparedParams = fields({ uri: v.string(), with: comparedWith });
export type JourneyComparedParams = v.InferOutput<typeof journeyComparedParams>;
export const isJourneyComparedParams = guard(journeyComparedParams);

/** Edits of another file, which do not overlap. */
export interface EditsOfFile {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** Request from the client: what does this edit of the map make of the text? Answer: {@link JourneyEditAnswer}. */
export const journeyEdit = 'journey/edit';

const journeyEditParams = fields({
  uri: v.string(),
  /** Of the text that the client has. The answer is about the newest one that the server has, and says which. */
  version: v.number(),
  edit: mapEdit,
});
export type JourneyEditParams = v.InferOutput<typeof journeyEditParams>;
export const isJourneyEditParams = guard(journeyEditParams);

const journeyEditAnswer = v.union([
  refusal,
  fields({
    version: v.number(),
    edits: trustedList<TextEdit>(),
    /** Edits of other files: references to what has another name. */
    elsewhere: v.optional(trustedList<EditsOfFile>()),
    focus: trusted<Position>(),
    /** In the reader's language: what the edit has done, and what is left to do. */
    notice: v.optional(v.string()),
  }),
]);
/**
 * Edits of exactly that version, which do not overlap, and where the touchpoint is then named; or why there are none.
 */
export type JourneyEditAnswer = v.InferOutput<typeof journeyEditAnswer>;
export const isJourneyEditAnswer = guard(journeyEditAnswer);

/**
 * Request from the client: what is wrong with this touchpoint, and what fixes are there? Answer: {@link
 * JourneyFindingsAnswer}.
 */
export const journeyFindings = 'journey/findings';

const journeyFindingsParams = fields({
  uri: v.string(),
  /** Keys. */
  journey: v.string(),
  touchpoint: v.string(),
});
export type JourneyFindingsParams = v.InferOutput<typeof journeyFindingsParams>;
export const isJourneyFindingsParams = guard(journeyFindingsParams);

const journeyFindingsAnswer = v.union([refusal, fields({ findings: list(findingOfCard) })]);
/** The findings on the lines of the touchpoint, in the order of the text. */
export type JourneyFindingsAnswer = v.InferOutput<typeof journeyFindingsAnswer>;
export const isJourneyFindingsAnswer = guard(journeyFindingsAnswer);

/** Request from the client: what do these rows of a spreadsheet make of the text? Answer: {@link JourneyRowsAnswer}. */
export const journeyRows = 'journey/pasteRows';

const journeyRowsParams = fields({
  uri: v.string(),
  /** As they were copied, with tabs, semicolons or commas between their cells. */
  rows: v.string(),
  /** Line of the cursor, from 0. */
  line: count(),
});
export type JourneyRowsParams = v.InferOutput<typeof journeyRowsParams>;
export const isJourneyRowsParams = guard(journeyRowsParams);

const journeyRowsAnswer = v.union([
  refusal,
  fields({
    version: v.number(),
    edits: trustedList<TextEdit>(),
    touchpoints: v.number(),
    /** Names of the columns of which something became a note. */
    noted: trustedList<string>(),
    /** Names of the columns whose numbers were carried over to the scale of the journey. */
    converted: trustedList<string>(),
    /** How many ids were taken already, so that the touchpoints of these rows have others. */
    renamed: v.number(),
    /** How many rows named no touchpoint, and became comments. */
    nameless: v.number(),
    /** Whether the first row said what the columns are. */
    hasHeader: v.boolean(),
  }),
]);
/** Edits of exactly that version, which do not overlap, and what they could not say; or why there are none. */
export type JourneyRowsAnswer = v.InferOutput<typeof journeyRowsAnswer>;
export const isJourneyRowsAnswer = guard(journeyRowsAnswer);

/**
 * Request from the client: how do these lines stand where they are pasted? Answer: {@link JourneyLinesAnswer}, or null:
 * as they are.
 */
export const journeyLines = 'journey/pasteLines';

const journeyLinesParams = fields({
  uri: v.string(),
  lines: v.string(),
  /** What they replace, or the place of the cursor. */
  range,
});
export type JourneyLinesParams = v.InferOutput<typeof journeyLinesParams>;
export const isJourneyLinesParams = guard(journeyLinesParams);

const journeyLinesAnswer = fields({
  version: v.number(),
  /** Goes where the lines would have gone. */
  newText: v.string(),
  /** Characters to take away from the beginning of the line on which the range starts. */
  unindent: v.number(),
});
export type JourneyLinesAnswer = v.InferOutput<typeof journeyLinesAnswer>;
export const isJourneyLinesAnswer = guard(journeyLinesAnswer);

/**
 * Request from the client: a to-be journey in a file of its own, made from one of this document. Answer: {@link
 * JourneyToBeAnswer}.
 */
export const journeyToBe = 'journey/toBe';

const journeyToBeParams = fields({
  uri: v.string(),
  /** A line of the journey, from 0; null for the first one that a to-be journey can be made from. */
  line: v.nullable(whole()),
  /** Names of all files in the document's folder: none of them is written over. */
  namesBeside: list(v.string()),
});
export type JourneyToBeParams = v.InferOutput<typeof journeyToBeParams>;
export const isJourneyToBeParams = guard(journeyToBeParams);

const journeyToBeAnswer = v.union([refusal, fields({ edit: trusted<object>(), file: v.string() })]);
/** An LSP `WorkspaceEdit` that makes the new file, and the address of that; or why there is none. */
export type JourneyToBeAnswer = v.InferOutput<typeof journeyToBeAnswer>;
export const isJourneyToBeAnswer = guard(journeyToBeAnswer);

/**
 * Request from the client: the map of this document as a file, alone or beside another one. Answer: {@link
 * ExportedData}, or null when the document is unknown or there is nothing to see beside it.
 */
export const journeyExport = 'journey/export';

const exportedBeside = v.union([
  comparedWith,
  fields({ kind: v.literal('personas'), older: v.nullable(v.string()), newer: v.nullable(v.string()) }),
]);
/**
 * What is exported beside the document's own map, in one picture. `text`: the last commit's. `personas`: the same
 * journey through two pairs of eyes; null is everybody.
 */
export type ExportedBeside = v.InferOutput<typeof exportedBeside>;

const journeyExportParams = fields({
  uri: v.string(),
  request: exportRequest,
  /** Left out: the map alone. */
  beside: v.optional(exportedBeside),
});
export type JourneyExportParams = v.InferOutput<typeof journeyExportParams>;
export const isJourneyExportParams = guard(journeyExportParams);

const exportedData = fields({
  /** In base64. */
  bytes: v.string(),
  /** Slides in a format that has one picture a file: the second slide and those after it. */
  further: v.optional(list(v.string())),
  /** In the reader's language: what is not as it was wished for. */
  warnings: list(v.string()),
});
export type ExportedData = v.InferOutput<typeof exportedData>;
export const isExportedData = guard(exportedData);

/** Request from a server without files of its own: a file of the extension that exporting needs, in base64. */
export const exportAsset = 'journey/exportAsset';

const exportAssetParams = fields({
  /** The name of a file in `dist/export`, without a path. */
  name: v.pipe(v.string(), v.regex(/^[a-z\d-]+\.(?:(?:wasm|ttf)\.br|woff2)$/)),
});
export type ExportAssetParams = v.InferOutput<typeof exportAssetParams>;
export const isExportAssetParams = guard(exportAssetParams);

/** Request from a server without files of its own: what is at this address? Answer: {@link FileEntry}, or null. */
export const fileEntry = 'journey/fileEntry';
/** Request from such a server: what is in this folder? Answer: {@link FileEntry}[]. */
export const fileEntries = 'journey/fileEntries';
/** Request from such a server: the text of this file (UTF-8), or null. */
export const fileText = 'journey/fileText';

/** Request from such a server: the bytes of this file in Base64, or null. */
export const fileBytes = 'journey/fileBytes';

/** A client sends no larger file: a message of that size would stop everything else. In bytes. */
export const largestLentFile = 16 * 1024 * 1024;

const fileParams = fields({ uri: v.string() });
export type FileParams = v.InferOutput<typeof fileParams>;
export const isFileParams = guard(fileParams);

const fileEntrySchema = fields({
  uri: v.string(),
  kind: v.picklist(['file', 'folder']),
  /** In bytes, where the client knows it. */
  size: v.optional(v.number()),
  /** When it was changed last, in milliseconds. */
  changed: v.optional(v.number()),
});
export type FileEntry = v.InferOutput<typeof fileEntrySchema>;
export const isFileEntry = guard(fileEntrySchema);
export const isFileEntryList = guard(list(fileEntrySchema));

/**
 * Request from the client: which digits do the files of answers change? They are read as they are now. Answer: {@link
 * JourneyNumbersAnswer}.
 */
export const journeyNumbers = 'journey/numbers';

const journeyNumbersParams = fields({ uri: v.string() });
export type JourneyNumbersParams = v.InferOutput<typeof journeyNumbersParams>;
export const isJourneyNumbersParams = guard(journeyNumbersParams);

const journeyNumbersAnswer = v.union([
  refusal,
  fields({
    version: v.number(),
    edits: trustedList<TextEdit>(),
    /** Numbers that the edits change, and all that name a column. */
    count: v.number(),
    all: v.number(),
    /** In the reader's language: what keeps numbers from being read. */
    problems: trustedList<string>(),
  }),
]);
/** Edits of exactly that version, which do not overlap; or why there are none. */
export type JourneyNumbersAnswer = v.InferOutput<typeof journeyNumbersAnswer>;
export const isJourneyNumbersAnswer = guard(journeyNumbersAnswer);

/**
 * Request from the client: which columns of this file are behind the ratings of a journey, and what do they give?
 * Answer: {@link JourneyConnectAnswer}.
 */
export const journeyConnect = 'journey/connect';

const journeyConnectParams = fields({
  uri: v.string(),
  /** Address of the file of answers. */
  file: v.string(),
  /** A line of the journey, from 0. */
  line: whole(),
  /** The column of each touchpoint, empty for none; left out, those that are proposed. */
  columns: v.optional(list(v.string())),
  /** Of a workbook; left out, the first one with a table. */
  sheet: v.optional(v.string()),
});
export type JourneyConnectParams = v.InferOutput<typeof journeyConnectParams>;
export const isJourneyConnectParams = guard(journeyConnectParams);

const journeyConnectAnswer = v.union([
  refusal,
  fields({
    version: v.number(),
    edits: trustedList<TextEdit>(),
    rows: v.number(),
    /** Of a workbook: the sheet that was read, and all of them. */
    sheet: v.nullable(v.string()),
    sheets: trustedList<string>(),
    /** In the order of the journey. */
    touchpoints: list(fields({ name: v.string(), column: v.string() })),
    /** Columns that look like answers on a scale, with their question and their mean in words. */
    columns: list(fields({ name: v.string(), question: v.string(), preview: v.string() })),
  }),
]);
/** Edits of exactly that version, which do not overlap; or why there are none. */
export type JourneyConnectAnswer = v.InferOutput<typeof journeyConnectAnswer>;
export const isJourneyConnectAnswer = guard(journeyConnectAnswer);

/**
 * Request from the client: what is this file as a map? It is a spreadsheet, a Markdown table or a Mermaid journey.
 * Answer: {@link JourneyImportAnswer}.
 */
export const journeyImport = 'journey/import';

const journeyImportParams = fields({
  /** Of the journey, where the file has no title. */
  name: v.string(),
  /** In Base64. */
  bytes: v.string(),
  /** Of a workbook; left out, the first one with a table. */
  sheet: v.optional(v.string()),
  /** What columns mean instead of what their headings say; columns count from 0. */
  meanings: v.optional(list(fields({ column: count(), meaning: v.string() }))),
});
export type JourneyImportParams = v.InferOutput<typeof journeyImportParams>;
export const isJourneyImportParams = guard(journeyImportParams);

const journeyImportAnswer = v.union([
  refusal,
  fields({
    /** Of the new file. */
    text: v.string(),
    touchpoints: v.number(),
    /** What was not understood, one sentence each. */
    remarks: trustedList<string>(),
    /** Names of the sheets of a workbook. */
    sheets: trustedList<string>(),
    /** The table with tabs between its cells. */
    rows: v.string(),
    /** Each column with the keyword that it becomes, empty for notes, and its first text. */
    columns: list(fields({ name: v.string(), meaning: v.string(), sample: v.string() })),
    /** What a column can mean, and the keyword for it in the language of the map. */
    meanings: list(fields({ meaning: v.string(), label: v.string() })),
  }),
]);
/** The text of a map and how it was read; or why there is none. */
export type JourneyImportAnswer = v.InferOutput<typeof journeyImportAnswer>;
export const isJourneyImportAnswer = guard(journeyImportAnswer);

/** The first message to a server in a worker, before those of the protocol. */
export interface WorkerStart {
  /** Address of the folder `dist`, without a slash at its end. */
  readonly scripts: string;
}
