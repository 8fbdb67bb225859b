/** The questions before an export: the format, then its most important option. The first choice is the default. */
import * as vscode from 'vscode';
import { type ExportFormat, type ExportRequest, exportFormats, factsOf, isCompared } from '../../server/protocol.ts';

interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

type Wishes = Partial<Omit<ExportRequest, 'format'>>;

interface Format {
  readonly label: string;
  readonly detail: string;
  /** Asks for the one thing that matters to this format; undefined when the reader gave it up. */
  readonly askFurther: () => Promise<Wishes | undefined>;
}

/** What the reader wants; undefined when they gave it up. `options` is what they see of the map in the preview. */
export async function askForRequest(
  uri: vscode.Uri,
  options: unknown,
  isComparison: boolean,
): Promise<ExportRequest | undefined> {
  const { l10n } = vscode;
  const question = isComparison ? l10n.t('Export the comparison as …') : l10n.t('Export the map as …');
  const known = formats(isComparison);
  const able = Object.entries(known).filter(([id]) => !isComparison || isCompared(id as ExportFormat));
  const [first, ...others] = able.map(([id, { label, detail }]) => ({
    value: id as ExportFormat | typeof slides,
    label,
    detail,
  }));
  const slide = {
    value: slides,
    label: l10n.t('Slide 1920 × 1080'),
    detail: l10n.t('For a presentation: headline, stages, curve and what to fix first; several for a wide map'),
  } as const;
  const choice = await pick(question, [...(first ? [first] : []), ...(isComparison ? [] : [slide]), ...others]);
  const isSlide = choice === slides;
  const format = isSlide ? await askForSlideFormat() : choice;
  const wishes = format && (isSlide ? { slide: true } : await known[format].askFurther());
  if (!wishes) return undefined;
  return { format, ...themeFor(uri), ...wishes, ...(options === null ? {} : { options }) };
}

/** Not a format: a picture that several formats write. */
const slides = 'slides';

/** The formats that have slides; a PDF holds all slides of a map. */
function askForSlideFormat(): Promise<ExportFormat | undefined> {
  const { l10n } = vscode;
  const known = formats(false);
  const able = exportFormats.filter((format) => factsOf(format).takes.includes('slide'));
  const inOrder = able.toSorted((one, other) => Number(other === 'pdf') - Number(one === 'pdf'));
  const pages = { pdf: l10n.t('All slides in one file, a page each') } as Partial<Record<ExportFormat, string>>;
  const choices = inOrder.map((format) => ({
    value: format,
    label: known[format].label,
    detail: pages[format] ?? l10n.t('A file for each slide'),
  }));
  return pick(l10n.t('Slides as …'), choices);
}

/** In the order in which they are offered; what is asked next depends on the format. */
function formats(isComparison: boolean): Readonly<Record<ExportFormat, Format>> {
  const { l10n } = vscode;
  return {
    png: {
      label: l10n.t('Image (PNG)'),
      detail: l10n.t('For a document, a mail or a chat'),
      askFurther: () => askForSize(isComparison),
    },
    pdf: {
      label: l10n.t('Document (PDF)'),
      detail: l10n.t('For the printer and the wall; its text can be searched'),
      askFurther: () => pick<Wishes>(l10n.t('On what paper?'), papers()),
    },
    svg: {
      label: l10n.t('Drawing (SVG)'),
      detail: l10n.t('For a README, a wiki, a drawing program; sharp at every size'),
      askFurther: () => pick<Wishes>(l10n.t('With the letters of the font?'), fonts(isComparison)),
    },
    html: {
      label: l10n.t('Page (HTML)'),
      detail: l10n.t('For the browser: the map and its table, to zoom, filter and sort'),
      askFurther: async () => ({}),
    },
    pptx: {
      label: l10n.t('Presentation (PPTX)'),
      detail: l10n.t('For PowerPoint: slides with texts and shapes that you can edit, and notes with the evidence'),
      askFurther: async () => ({}),
    },
    xlsx: {
      label: l10n.t('Workbook (XLSX)'),
      detail: l10n.t(
        'For Excel: touchpoints, needs, actions, priorities and evidence on sheets; can be imported again',
      ),
      askFurther: async () => ({}),
    },
    csv: {
      label: l10n.t('Table (CSV)'),
      detail: l10n.t('For any spreadsheet and Power BI: a row for each touchpoint; can be imported again'),
      askFurther: async () => ({}),
    },
    mermaid: {
      label: l10n.t('Diagram (Mermaid)'),
      detail: l10n.t(
        'For a README or a wiki that draws Mermaid: stages, touchpoints, ratings from 1 to 5, participants',
      ),
      askFurther: async () => ({}),
    },
    json: {
      label: l10n.t('Facts and numbers (JSON)'),
      detail: l10n.t('For another program'),
      askFurther: async () => ({}),
    },
  };
}

/** How wide a README or a wiki shows a picture, in pixels. */
const readmeWidth = 830;

function readmeDetail(): string {
  return vscode.l10n.t('For a README or a wiki: the stages in rows, short cards, with letters that can be read there');
}

function fonts(isComparison: boolean): Choice<Wishes>[] {
  const { l10n } = vscode;
  return [
    {
      value: {},
      label: l10n.t('Without'),
      detail: l10n.t('Small; the reader’s own Arial, Helvetica or Liberation Sans is used'),
    },
    {
      value: { embedFonts: true },
      label: l10n.t('With'),
      detail: l10n.t('Looks the same everywhere in a browser; a few times larger'),
    },
    ...(isComparison
      ? []
      : [{ value: { width: readmeWidth, embedFonts: true }, ...wide(readmeWidth), detail: readmeDetail() }]),
  ];
}

function papers(): Choice<Wishes>[] {
  const { l10n } = vscode;
  return [
    {
      value: { paper: 'fit' },
      label: l10n.t('One page, as large as the map'),
      detail: l10n.t('For the screen, and for a plotter'),
    },
    { value: { paper: 'a4' }, label: l10n.t('One page A4') },
    { value: { paper: 'a3' }, label: l10n.t('One page A3') },
    { value: { paper: 'a1' }, label: l10n.t('One page A1'), detail: l10n.t('For a plotter or a print shop') },
    { value: { paper: 'a0' }, label: l10n.t('One page A0'), detail: l10n.t('For a plotter or a print shop') },
    {
      value: { poster: 'a4' },
      label: l10n.t('A poster of A4 sheets'),
      detail: l10n.t('With cutting marks and an edge to glue'),
    },
    {
      value: { poster: 'a3' },
      label: l10n.t('A poster of A3 sheets'),
      detail: l10n.t('With cutting marks and an edge to glue'),
    },
  ];
}

async function askForSize(isComparison: boolean): Promise<Wishes | undefined> {
  const { l10n } = vscode;
  const other = { other: true } as const;
  const size = await pick<Wishes | typeof other>(l10n.t('How large?'), [
    {
      value: { scale: 2 },
      label: l10n.t('Twice as sharp as the screen'),
      detail: l10n.t('Two pixels per pixel of the preview at 100 %'),
    },
    { value: { width: 1920 }, ...wide(1920), detail: l10n.t('For a document or a mail; the height follows the map') },
    { value: { width: 3840 }, ...wide(3840), detail: l10n.t('For a large screen; the height follows the map') },
    ...(isComparison ? [] : [{ value: { width: readmeWidth }, ...wide(readmeWidth), detail: readmeDetail() }]),
    { value: other, label: l10n.t('Another width …') },
  ]);
  if (!size || !('other' in size)) return size;
  const given = await vscode.window.showInputBox({
    title: l10n.t('Export Map'),
    prompt: l10n.t('Width in pixels; the height follows the map'),
    value: '2560',
    validateInput: (value) => (isWidth(value) ? undefined : l10n.t('A whole number from {0} to {1}', least, most)),
  });
  return given === undefined ? undefined : { width: Number(given) };
}

/** In pixels: the limits of the server. */
const [least, most] = [16, 20_000];

function wide(width: number): Pick<vscode.QuickPickItem, 'label'> {
  return { label: vscode.l10n.t('{0} pixels wide', width) };
}

function isWidth(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
}

/** `standard` means the default of the format, as the command line without `--theme`. */
function themeFor(uri: vscode.Uri): Pick<ExportRequest, 'theme'> {
  const theme = vscode.workspace
    .getConfiguration('journey.export', uri)
    .get<NonNullable<ExportRequest['theme']> | 'standard'>('theme', 'standard');
  return theme === 'standard' ? {} : { theme };
}

async function pick<Value>(placeHolder: string, choices: Choice<Value>[]): Promise<Value | undefined> {
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Export Map'), placeHolder });
  return choice?.value;
}
