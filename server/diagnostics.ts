import type { DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { JourneyFile } from '../language/generated/ast.ts';
import type { JourneyTranslate } from '../language/messages/messages.ts';
import type { Finding, Level } from '../language/model/finding.ts';
import type { JourneyAnalyser } from '../language/project/analyser.ts';
import { ruleOf } from '../language/rules/registry.ts';
import { invalidSettings } from '../language/settings/read-settings.ts';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The most findings of a file that an editor is sent; the command line prints all. */
export const mostPublished = 1000;

/** Puts our findings in the place of Langium's own messages, which name tokens and rules. */
export class FindingsValidator implements DocumentValidator {
  private readonly analyser: JourneyAnalyser;
  private readonly rulePages: () => string | undefined;
  private readonly translate: () => JourneyTranslate;

  /** @param rulePages address of the folder with a page for each code; `undefined` leaves the links out. */
  constructor(analyser: JourneyAnalyser, rulePages: () => string | undefined, translate: () => JourneyTranslate) {
    this.analyser = analyser;
    this.rulePages = rulePages;
    this.translate = translate;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const { findings } = this.analyser.analyse(document as LangiumDocument<JourneyFile>);
    return worst(findings, this.translate()).map((finding) => diagnosticOf(finding, this.rulePages()));
  }
}

/**
 * The most serious findings, in the order of the text, and one that says how many are left out: all of a file are sent
 * again after each keystroke, and an editor shows no more than these.
 */
export function worst(findings: readonly Finding[], t: JourneyTranslate): readonly Finding[] {
  if (findings.length <= mostPublished) return findings;
  const ranked = findings.toSorted((one, other) => severities[one.level] - severities[other.level]);
  const kept = new Set(ranked.slice(0, mostPublished));
  const start = { line: 0, character: 0 };
  const message = t('limit.findings', { count: findings.length - mostPublished, shown: mostPublished });
  const rest: Finding = {
    code: 'more-findings',
    level: 'info',
    message,
    range: { start, end: start },
    touchpoint: undefined,
    related: [],
  };
  return [rest, ...findings.filter((finding) => kept.has(finding))];
}

/** A page in the folder above that of the rules' pages. */
export function docsPage(rulePages: string | undefined, name: string): string | undefined {
  return rulePages === undefined ? undefined : `${rulePages.replace(/[/][^/]*$/, '')}/${name}`;
}

/** A finding as editors show it, its code linked to the page that explains it. */
export function diagnosticOf(finding: Finding, rulePages: string | undefined): Diagnostic {
  const rule = ruleOf(finding.code);
  // What no rule finds is explained where it belongs: what is wrong in a project's settings, and how large a file may
  // be.
  const other = finding.code === invalidSettings ? 'settings.md' : 'language.md';
  const page = rule ? `${rulePages}/${finding.code}.md` : docsPage(rulePages, other);
  const related = finding.related.map(({ uri, range, message }) => ({ location: { uri, range }, message }));
  const faded = rule?.tags.includes('unnecessary') ?? false;
  return {
    range: finding.range,
    severity: severities[finding.level],
    code: finding.code,
    ...(page === undefined || rulePages === undefined ? {} : { codeDescription: { href: page } }),
    source: 'journey',
    message: finding.message,
    ...(faded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
