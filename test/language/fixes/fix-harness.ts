/** Fixes in a text without an editor: what they offer, and what the text is afterwards. */
import type { Fix } from '../../../language/fixes/fix.ts';
import { fixesFor } from '../../../language/fixes/registry.ts';
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { ruleOf } from '../../../language/rules/registry.ts';
import type { Settings } from '../../../language/rules/settings.ts';
import { isJourneyReport } from '../../../language/syntax/journey-report.ts';
import type { FixContext } from '../../../language/text/edit.ts';
import { SourceText } from '../../../language/text/source-text.ts';
import { createLanguage, today } from '../../support/language.ts';
import { settingsWith } from '../reader.ts';

export interface FixHarness {
  /** Reads a text as the file `name`, beside the others. */
  open(text: string, name?: string): Promise<FixContext>;
}

/** Services that are kept, so that a property test can read thousands of texts. */
export async function createWorkshop(
  others: Readonly<Record<string, string>> = {},
  levels: Settings['levels'] = new Map(),
): Promise<FixHarness> {
  const { shared, journey, add, build } = createLanguage({ settings: () => settingsWith(levels) });
  const { LangiumDocuments, DocumentBuilder } = shared.workspace;
  const { t } = translatorFor('en');
  await build(others);
  return {
    async open(text, name = 'map.journey') {
      const document = add(name, text);
      await DocumentBuilder.build([document]);
      const analysis = journey.analyser.analyse(document);
      const report = document.parseResult.lexerReport;
      LangiumDocuments.deleteDocument(document.uri);
      if (!isJourneyReport(report)) throw new Error('The text was read by another lexer.');
      return { analysis, source: new SourceText(text, report), today, t };
    },
  };
}

export interface Tried {
  readonly title: string;
  readonly preferred: boolean;
  readonly isIgnore: boolean;
  /** The text after the fix. */
  readonly text: string;
}

/** The level of a project that asks for a code that is usually off. */
export function askedFor(...codes: readonly string[]): Settings['levels'] {
  return new Map(codes.filter((code) => ruleOf(code)?.level === 'off').map((code) => [code, 'warning']));
}

/** What is offered for the first finding of a code (or the one that `which` picks). */
export async function tryFixes(
  code: string,
  text: string,
  which: (finding: Finding) => boolean = () => true,
  others: Readonly<Record<string, string>> = {},
): Promise<Tried[]> {
  const workshop = await createWorkshop(others, askedFor(code));
  const context = await workshop.open(text);
  const finding = context.analysis.findings.find((one) => one.code === code && which(one));
  if (!finding) throw new Error(`No ${code} in:\n${text}`);
  return fixesFor(finding, context).map((fix) => ({
    title: context.t(fix.title, fix.args),
    preferred: fix.preferred,
    isIgnore: fix.isIgnore,
    text: applied(fix, context.source),
  }));
}

/** The text after a fix. */
export function applied({ edits }: Pick<Fix, 'edits'>, source: SourceText): string {
  const inOrder = edits
    .map(({ range, newText }) => ({ ...source.sliceOf(range), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let { text } = source;
  let last = Number.POSITIVE_INFINITY;
  for (const { start, end, newText } of inOrder) {
    if (end > last) throw new Error('Two edits of one fix overlap.');
    last = start;
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text;
}
