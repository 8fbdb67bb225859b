import { readFileSync } from 'node:fs';
import { type NumberThreshold, thresholdLimits } from '../../../language/analysis/thresholds.ts';
import { rules } from '../../../language/rules/registry.ts';
import { defaultSettings, settableLevels } from '../../../language/rules/settings.ts';

const root = new URL('../../../', import.meta.url);

const thresholdWords: Readonly<Record<NumberThreshold, string>> = {
  important: 'Position (1–10) from which an importance counts as important, where a journey does not say it itself.',
  thinBase: 'Fewer answers than these are a thin base.',
  anecdotalBase: 'Fewer answers than these are anecdotes.',
  silentWaitDays: 'Days of silence from which a wait is reported.',
  reviewMonths: 'Months after which a map is to be looked at again, where it does not say it itself.',
};

/**
 * The JSON schema of `journey.json`, from the registry of rules and their pages. What is unknown is left to our own
 * findings, which name the nearest: told by the editor too, it would stand there twice.
 */
export function settingsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'journey.json: a project’s own taste',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      levels: {
        description: 'What becomes of each finding. A finding that is not named keeps its usual level.',
        type: 'object',
        properties: Object.fromEntries(
          rules.map(({ code, level, docs }) => [
            code,
            { description: summaryOf(docs), enum: settableLevels, default: level },
          ]),
        ),
      },
      thresholds: {
        description: 'From where on a number says something.',
        type: 'object',
        properties: {
          ...Object.fromEntries(
            Object.entries(thresholdLimits).map(([name, { low, high, whole }]) => [
              name,
              {
                description: thresholdWords[name as NumberThreshold],
                type: whole ? 'integer' : 'number',
                minimum: low,
                maximum: high,
                default: defaultSettings.thresholds[name as NumberThreshold],
              },
            ]),
          ),
          npsNames: {
            description:
              'What the project calls a Net Promoter Score: an outcome of such a name counts from −100 to 100, not on the journey’s scale.',
            type: 'array',
            items: { type: 'string', pattern: '\\S' },
            default: defaultSettings.thresholds.npsNames,
          },
        },
      },
      exclude: {
        description:
          'Files and folders that are not checked, as patterns from the folder of this file, such as "drafts/**". They can still be used by others.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        default: [],
      },
    },
  };
}

/** The first paragraph of a rule's page, without the level that it begins with. */
function summaryOf(page: string): string {
  const [, paragraph = ''] = readFileSync(new URL(page, root), 'utf8').split(/\n{2,}/);
  return paragraph
    .replace(/^(Error|Warning|Info|Hint|Off)\. /, '')
    .replaceAll('\n', ' ')
    .replaceAll('`', '');
}

/** As the repository's formatter writes it: a list of words on one line. */
export function formatted(schema: object): string {
  const text = JSON.stringify(schema, undefined, 2);
  return `${text.replace(/\[\s+("[^[\]{}]*?")\s+\]/g, (_, words: string) => `[${words.replace(/\s*\n\s*/g, ' ')}]`)}\n`;
}
