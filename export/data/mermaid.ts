/**
 * A `journey` diagram of Mermaid: title, sections, and tasks with a score from 1 to 5 and the people who take part.
 *
 * Source: https://mermaid.js.org/syntax/userJourney.html
 */
import { keywordNamed, spell } from '../../language/keywords/keywords.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Scale, Stage, StageEntry } from '../../language/model/model.ts';
import { sourceOf } from '../../language/text/text-order.ts';
import { participantNames } from '../../language/view/names.ts';
import { exportTranslatorFor } from '../messages/messages.ts';
import { type DataJob, type DataWriter, filesOf } from './data-writer.ts';
import { clausesByTouchpoint } from './table/touchpoint-clauses.ts';

export const writeMermaid: DataWriter = async (job) => filesOf(job.journeys.map((view) => diagramOf(view, job)));

function diagramOf({ journey, numbers }: JourneyView, job: DataJob): string {
  const ratingOf = (entry: StageEntry) => {
    const key = entry.kind === 'touchpoint' ? entry.touchpoint.key : (entry.own?.key ?? entry.reference.key ?? '');
    return numbers.touchpoints[key]?.rating ?? null;
  };
  const task = (entry: StageEntry) => {
    const touchpoint = entry.kind === 'touchpoint' ? entry.touchpoint : entry.own;
    const name = touchpoint?.name ?? (entry.kind === 'again' ? entry.reference.value : '');
    const people = participantNames(touchpoint?.participants ?? [], journey).map(escapedActor);
    return taskLine(escaped(name) || '-', scoreOf(ratingOf(entry), journey.scale), people.join(', '));
  };
  const section = ({ implicit, name, entries }: Stage) =>
    entries.length === 0 ? [] : [...(implicit ? [] : [`  section ${escaped(name) || '-'}`]), ...entries.map(task)];
  return [
    'journey',
    ...lostIn(job, journey.scale),
    ...(escaped(journey.name) === '' ? [] : [`  title ${escaped(journey.name)}`]),
    ...journey.stages.flatMap(section),
    '',
  ].join('\n');
}

/** Mermaid has no score for what is not rated: a task without one would be drawn as the worst. */
function taskLine(name: string, score: number | undefined, people: string): string {
  const said = people === '' ? '' : `: ${people}`;
  return score === undefined ? `    %% ${name}: ?${said}` : `    ${name}: ${score}${said}`;
}

/** On Mermaid's scale, with two decimals. */
function scoreOf(rating: number | null, { low, high }: Scale): number | undefined {
  return rating === null ? undefined : Number((1 + (4 * (rating - low)) / (high - low)).toFixed(2));
}

/** What a reader of the diagram does not see. */
function lostIn({ text, language }: DataJob, { low, high }: Scale): string[] {
  const clauses = [...clausesByTouchpoint(sourceOf(text)).values()].flat();
  const words = [...new Set(clauses.map(({ word }) => word))].filter(
    (word) => word !== 'rating' && word !== 'participants',
  );
  const { t } = exportTranslatorFor(language);
  const lost = words.map((word) => spell(keywordNamed(word), language)).join(', ');
  const lines = [t('mermaid.scale', { low, high }), ...(words.length > 0 ? [t('mermaid.lost', { lost })] : [])];
  return lines.map((line) => `  %% ${line}`);
}

/** Characters that end a name in Mermaid, and words that begin another line, as codes: `#58;` is a colon. */
function escaped(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[#;:]|^%/gu, codeOf)
    .replace(/^(?=(?:title|section|journey|accTitle|accDescr)\b)./iu, codeOf);
}

function escapedActor(name: string): string {
  return escaped(name).replace(/,/gu, codeOf);
}

function codeOf(character: string): string {
  return `#${character.codePointAt(0)};`;
}
