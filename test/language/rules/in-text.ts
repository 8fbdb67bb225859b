import type { Finding } from '../../../language/model/finding.ts';
import type { JourneyDate } from '../../../language/model/model.ts';
import type { Settings } from '../../../language/rules/settings.ts';
import { createReader } from '../reader.ts';

/** A finding with the text that it stands on and those of its related places, so that a test needs no columns. */
export interface FoundInText extends Finding {
  readonly on: string;
  readonly relatedOn: readonly string[];
}

/** A journey with these lines below its own. */
export function journeyOf(...lines: readonly string[]): string {
  return ['journey: A journey', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Differences from a text alone in a project without settings, on 1 April 2026. */
export interface Around {
  readonly others?: Readonly<Record<string, string>>;
  readonly today?: JourneyDate;
  readonly levels?: Settings['levels'];
  readonly thresholds?: Partial<Settings['thresholds']>;
}

/** For texts alone: services take longer to make than a text to read. */
const usualReader = createReader();

/** What one rule finds in a text that is really read. */
export async function foundInText(code: string, text: string, around?: Around): Promise<FoundInText[]> {
  const reader = await (around
    ? createReader(around.others, around.today, around.levels, around.thresholds)
    : usualReader);
  const { findings } = await reader.read(text);
  const lines = text.split('\n');
  const textAt = ({ range: { start, end } }: Pick<Finding, 'range'>) =>
    (lines[start.line] ?? '').slice(start.character, end.line === start.line ? end.character : undefined);
  return findings
    .filter((finding) => finding.code === code)
    .map((finding) => ({ ...finding, on: textAt(finding), relatedOn: finding.related.map(textAt) }));
}

/** The messages of one rule in a text. */
export async function messagesInText(...args: Parameters<typeof foundInText>): Promise<string[]> {
  return (await foundInText(...args)).map(({ message }) => message);
}
