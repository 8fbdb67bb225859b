import type { Finding } from '../../../language/model/finding.ts';
import type { JourneyDate } from '../../../language/model/model.ts';
import type { Settings } from '../../../language/rules/settings.ts';
import { createReader } from '../reader.ts';

/** A finding with the text that it stands on and those of its related places, so that a test needs no columns. */
export interface FoundInText extends Finding {
  readonly on: string;
  readonly relatedOn: readonly string[];
}

/** What one rule finds in a text that is really read; on 1 April 2026 where no day is given. */
export async function foundInText(
  code: string,
  text: string,
  {
    others = {},
    today,
    levels,
  }: { others?: Readonly<Record<string, string>>; today?: JourneyDate; levels?: Settings['levels'] } = {},
): Promise<FoundInText[]> {
  const reader = await createReader(others, today, levels);
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
