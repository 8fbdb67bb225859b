/** What a command that draws is told about the file: its form, what matters to that form, and where it goes. */
import type { Exported } from '../export/exporter.ts';
import { type ExportFormat, type ExportRequest, endingOf, exportEndings, exportFormats } from '../export/request.ts';
import type { CutOffs, LaneId, PartId } from '../map/options.ts';
import { Failure } from './failure.ts';
import { type FoundFile, shownPath } from './files.ts';
import type { CliTranslate } from './messages/messages.ts';
import { say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeTo } from './write.ts';

export interface PictureOptions extends Partial<Omit<ExportRequest, 'format' | 'options'>> {
  readonly output?: string;
  /** Lanes and other parts that are not to be in the picture. */
  readonly hide?: readonly (LaneId | PartId)[];
  /** Ids or names of personas whose own curves are drawn. */
  readonly personas?: readonly string[];
  readonly cutOffs?: CutOffs;
}

/** Everything that a command of ours writes. */
type Form = ExportFormat | 'json' | 'text';

const endings: Readonly<Record<Form, readonly string[]>> = { ...exportEndings, json: ['json'], text: ['txt', 'text'] };

interface Wanted<Known extends Form> {
  readonly format?: Known;
  readonly output?: string;
}

/** What is written: what `--format` says, or else the ending of `--output`; failing both, `usual`. */
export function formFor<Known extends Form>(
  { format, output = '' }: Wanted<Known>,
  forms: readonly Known[],
  usual: Known,
): Known {
  return format ?? forms.find((form) => endings[form].includes(endingOf(output))) ?? usual;
}

/** A file whose name says what it does not hold opens in no program: the ending is a form's, and that of `--format`. */
export function endingMisfit<Known extends Form>(
  { format, output = '' }: Wanted<Known>,
  forms: readonly Known[],
): Failure | undefined {
  const ending = endingOf(output);
  const possible = (format === undefined ? forms : [format]).flatMap((form) => endings[form]);
  if (ending === '' || possible.includes(ending)) return undefined;
  const args = { path: shownPath(output), ending: `.${ending}`, endings: possible.map((one) => `.${one}`).join(', ') };
  return format === undefined
    ? new Failure('failure.unknown-ending', args)
    : new Failure('failure.other-ending', { ...args, format });
}

const allForms: readonly string[] = exportFormats;

/** Which forms an option says something about; in silence it would be wished for in vain. */
const formsOfOption: Readonly<Record<Exclude<keyof PictureOptions, 'output'>, readonly string[]>> = {
  theme: allForms,
  hide: allForms,
  personas: allForms,
  cutOffs: allForms,
  width: ['png'],
  scale: ['png', 'pdf'],
  paper: ['pdf'],
  poster: ['pdf'],
  embedFonts: ['svg'],
};

const flags: Readonly<Record<keyof typeof formsOfOption, string>> = {
  theme: '--theme',
  hide: '--hide',
  personas: '--personas',
  cutOffs: '--cut-offs',
  width: '--width',
  scale: '--scale',
  paper: '--paper',
  poster: '--poster',
  embedFonts: '--embed-fonts',
};

/** Why these options cannot be followed together; `undefined` where they can. */
export function misfitOf(options: PictureOptions, form: string, terminal: Terminal): Failure | undefined {
  for (const option of Object.keys(flags) as (keyof typeof flags)[]) {
    const forms = formsOfOption[option];
    if (options[option] !== undefined && !forms.includes(form)) {
      return new Failure('failure.not-for-form', { option: flags[option], form, forms: forms.join(', ') });
    }
  }
  if (options.paper !== undefined && options.poster !== undefined) {
    return new Failure('failure.not-together', { one: flags.paper, other: flags.poster });
  }
  if (form === 'pdf' && options.scale !== undefined && options.poster === undefined) {
    return new Failure('failure.only-with', { option: flags.scale, form, other: flags.poster });
  }
  const isBinary = form === 'png' || form === 'pdf';
  if (options.theme === 'auto' && isBinary) {
    return new Failure('failure.not-auto', { form });
  }
  return isBinary && options.output === undefined && terminal.isScreen
    ? new Failure('failure.binary-on-screen', { form })
    : undefined;
}

/** Writes a file or to standard output, and tells what is not as it was wished for. */
export async function writePicture(
  { bytes, warnings }: Exported,
  output: string | undefined,
  inputs: readonly FoundFile[],
  terminal: Terminal,
  t: CliTranslate,
): Promise<Failure | undefined> {
  if (output === undefined) {
    terminal.bytes(bytes);
  } else {
    const failure = await writeTo(output, bytes, inputs, terminal);
    if (failure) {
      return failure;
    }
  }
  for (const message of warnings) {
    say(message, terminal, t);
  }
  return undefined;
}
