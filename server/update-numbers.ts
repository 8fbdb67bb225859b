/** Answers which digits of a map its files of answers change. The text itself is the client's. */

import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isRemark, problemWords } from '../language/survey/problem-words.ts';
import { handleOf } from '../language/survey/source-numbers.ts';
import { isJourneyNumbersParams, type JourneyNumbersAnswer, journeyNumbers } from './protocol.ts';
import type { SurveyAnswers } from './survey-answers.ts';
import { type EditServices, onDocumentRequest, withNewest } from './with-document.ts';

export function provideNumbers(connection: Connection, services: EditServices, answers: SurveyAnswers): void {
  onDocumentRequest(
    connection,
    { method: journeyNumbers, isParams: isJourneyNumbersParams, needs: '{"uri"}' },
    async ({ uri }, token) => {
      // Once to know the numbers, and again after their files were read.
      await withNewest(uri, services, token, () => null);
      await answers.ready(URI.parse(uri));
      return withNewest(uri, services, token, ({ analysis }): JourneyNumbersAnswer => {
        const t = services.translate();
        const sources = answers.sourcesOf(URI.parse(uri));
        const outdated = analysis.findings.filter(({ update }) => update);
        const problems = sources.flatMap(({ source, rows, measured, refused, problems: found }) => {
          const counted = new Set([...measured.values()].flatMap(({ key, n }) => (n > 0 ? [key] : [])));
          const words = rows === undefined && found.length === 0 ? [t(`answers.${refused ?? 'cannot-be-read'}`)] : [];
          const told = found.filter((one) => !isRemark(one, counted)).map((one) => problemWords(one, t));
          return [...words, ...told].map((one) => `${handleOf(source)}: ${one}`);
        });
        return {
          version: analysis.version,
          edits: outdated.flatMap(({ update = [] }) => [...update]),
          count: outdated.length,
          all: sources.reduce((sum, { numbers }) => sum + numbers.length, 0),
          problems,
        };
      });
    },
  );
}
