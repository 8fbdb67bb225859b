/** The options of a drawing command about its file: its format, what matters to that format, and where it goes. */
import type { Exported } from '../export/exporter.ts';
import { type ExportRequest, endingOf, numberedName } from '../export/request.ts';
import type { CutOffs, LaneId, PartId, PriorityOrder } from '../map/options.ts';
import { Failure } from './failure.ts';
import { type FoundFile, shownPath } from './files.ts';
import { endingsOf, type Format, formatsWith, isBinary } from './formats.ts';
import type { CliTranslate } from './messages/messages.ts';
import { say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeTo } from './write.ts';

export interface PictureOptions extends Partial<Omit<ExportRequest, 'format' | 'options'>> {
  readonly output?: string;
  /** Lanes and other parts that are not to be in the picture. */
  readonly hide?: readonly (LaneId | PartId)[];
  /** Lanes that are drawn only if they are asked for. */
  readonly show?: readonly LaneId[];
  /** Ids or names of personas whose own curves are drawn. */
  readonly personas?: readonly string[];
  readonly cutOffs?: CutOffs;
  readonly order?: PriorityOrder;
}

interface Wanted<Known extends Format> {
  readonly format?: Known;
  readonly output?: string;
}

/** What is written: what `--format` says, or else the ending of `--output`; failing both, `usual`. */
export function formatFor<Known extends Format>(
  { format, output = '' }: Wanted<Known>,
  known: readonly Known[],
  usual: Known,
): Known {
  return format ?? known.find((one) => endingsOf(one).includes(endingOf(output))) ?? usual;
}

/**
 * A file whose name says what it does not hold opens in no program: the ending is a format's, and that of `--format`.
 */
export function endingMisfit<Known extends Format>(
  { format, output = '' }: Wanted<Known>,
  known: readonly Known[],
): Failure | undefined {
  const ending = endingOf(output);
  const possible = (format === undefined ? known : [format]).flatMap(endingsOf);
  if (ending === '' || possible.includes(ending)) return undefined;
  const args = { path: shownPath(output), ending: `.${ending}`, endings: possible.map((one) => `.${one}`).join(', ') };
  return format === undefined
    ? new Failure('failure.unknown-ending', args)
    : new Failure('failure.other-ending', { ...args, format });
}

const flags: Readonly<Record<Exclude<keyof PictureOptions, 'output'>, string>> = {
  theme: '--theme',
  hide: '--hide',
  show: '--show',
  personas: '--personas',
  cutOffs: '--cut-offs',
  order: '--order',
  width: '--width',
  scale: '--scale',
  paper: '--paper',
  poster: '--poster',
  embedFonts: '--embed-fonts',
  slide: '--slide',
  stages: '--stages',
};

/** Why these options cannot be followed together; `undefined` where they can. */
export function conflictingOption(options: PictureOptions, format: Format, terminal: Terminal): Failure | undefined {
  for (const option of Object.keys(flags) as (keyof typeof flags)[]) {
    const takers: readonly Format[] = formatsWith(option);
    if (options[option] !== undefined && !takers.includes(format)) {
      const args = { option: flags[option], form: format, forms: takers.join(', ') };
      return new Failure('failure.not-for-form', args);
    }
  }
  if (options.paper !== undefined && options.poster !== undefined) {
    return new Failure('failure.not-together', { one: flags.paper, other: flags.poster });
  }
  const mismatch = slideMismatch(options, format);
  if (mismatch) {
    return mismatch;
  }
  if (format === 'pdf' && options.scale !== undefined && options.poster === undefined) {
    return new Failure('failure.only-with', { option: flags.scale, form: format, other: flags.poster });
  }
  if (options.theme === 'auto' && isBinary(format)) {
    return new Failure('failure.not-auto', { form: format });
  }
  return isBinary(format) && options.output === undefined && terminal.isScreen
    ? new Failure('failure.binary-on-screen', { form: format })
    : undefined;
}

/** What a slide does not have, and what only a slide has. */
function slideMismatch(options: PictureOptions, format: Format): Failure | undefined {
  const isSlide = options.slide === true;
  if (!isSlide && options.stages !== undefined) {
    return new Failure('failure.only-with', { option: flags.stages, form: format, other: flags.slide });
  }
  const other = (['hide', 'cutOffs', 'paper', 'poster'] as const).find((option) => options[option] !== undefined);
  return isSlide && other ? new Failure('failure.not-together', { one: flags.slide, other: flags[other] }) : undefined;
}

/** Writes a file or to standard output, and tells what is not as it was wished for. */
export async function writePicture(
  { bytes, further = [], warnings }: Exported,
  output: string | undefined,
  inputs: readonly FoundFile[],
  terminal: Terminal,
  t: CliTranslate,
): Promise<Failure | undefined> {
  const count = further.length + 1;
  if (output === undefined) {
    if (count > 1) {
      return new Failure('failure.several-slides', { count });
    }
    terminal.bytes(bytes);
  } else {
    const files = count === 1 ? [output] : [bytes, ...further].map((_, index) => numberedName(output, index + 1));
    for (const [index, content] of [bytes, ...further].entries()) {
      const failure = await writeTo(files[index] ?? output, content, inputs, terminal);
      if (failure) {
        return failure;
      }
    }
    if (count > 1) {
      const [first = '', last = ''] = [files[0], files.at(-1)].map((file) => file && shownPath(file));
      say(t('export.slides', { count, first, last }), terminal, t);
    }
  }
  for (const message of warnings) {
    say(message, terminal, t);
  }
  return undefined;
}
