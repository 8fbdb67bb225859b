import type { DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { JourneyFile } from '../language/generated/ast.ts';
import type { Finding, Level } from '../language/rules/finding.ts';
import { ruleOf } from '../language/rules/registry.ts';
import type { JourneyAnalyser } from '../language/workspace/analyser.ts';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Puts our findings in the place of Langium's own messages, which name tokens and rules. */
export class FindingsValidator implements DocumentValidator {
  private readonly analyser: JourneyAnalyser;
  private readonly rulePages: () => string | undefined;

  /** @param rulePages address of the folder with a page for each code; `undefined` leaves the links out. */
  constructor(analyser: JourneyAnalyser, rulePages: () => string | undefined) {
    this.analyser = analyser;
    this.rulePages = rulePages;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const { findings } = this.analyser.analyse(document as LangiumDocument<JourneyFile>);
    return findings.map((finding) => diagnosticOf(finding, this.rulePages()));
  }
}

/** A finding as editors show it, its code linked to the page that explains it. */
export function diagnosticOf(finding: Finding, rulePages: string | undefined): Diagnostic {
  const rule = ruleOf(finding.code);
  // What is wrong in a project's settings is no rule's finding: it is explained where the settings are.
  const page = rule ? `${rulePages}/${finding.code}.md` : `${rulePages?.replace(/[/][^/]*$/, '')}/settings.md`;
  const faded = rule?.tags.includes('unnecessary') ?? false;
  return {
    range: finding.range,
    severity: severities[finding.level],
    code: finding.code,
    ...(rulePages === undefined ? {} : { codeDescription: { href: page } }),
    source: 'journey',
    message: finding.message,
    ...(faded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    relatedInformation: finding.related.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
  };
}
