/** Slides with lists: what to fix first, and who does what by when. */
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Action, Touchpoint } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { ownersIn } from '../../../language/view/owner.ts';
import type { PriorityOrder } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { contextOf } from '../map.ts';
import { dateWords } from '../words/date-words.ts';
import { markOf, nameOf, noRatingWords } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import type { SlideLayout } from './slide-items.ts';
import { type Priority, prioritiesOf } from './slide-priorities.ts';
import { layoutTableSlides, type TableCell } from './table-slide.ts';

/** More of them are no priorities. */
const mostPriorities = 15;

export function layoutPrioritySlides(view: JourneyView, words: Words, order: PriorityOrder): SlideLayout[] {
  const context = contextOf(view, words, true);
  const { t } = words;
  return layoutTableSlides({
    above: titleOf(context),
    title: t('priorities.title'),
    columns: [
      { heading: t('table.rank'), share: 10, bold: true },
      { heading: t('table.touchpoint'), share: 25, bold: true },
      { heading: t('table.rating'), share: 14 },
      { heading: t('table.importance'), share: 13 },
      { heading: t('table.opportunity'), share: 15 },
      { heading: t('slide.action'), share: 30 },
      { heading: t('table.owner'), share: 17 },
    ],
    rows: prioritiesOf(context, order)
      .all.slice(0, mostPriorities)
      .map((priority) => priorityRow(priority, context)),
  });
}

function priorityRow({ touchpoint, numbers, rank, persona }: Priority, context: JourneyContext): TableCell[] {
  const { words, journey, lang } = context;
  const { rating, importance, opportunity } = numbers;
  const name = numbered(touchpoint, words);
  const owner = ownersIn(journey)(touchpoint);
  const actions = touchpoint.actions.map(({ text }) => text).join('; ');
  return [
    { text: rank === undefined ? '–' : String(rank) },
    { text: persona ? words.t('table.personaRating', { persona: persona.name, rating: name }) : name, lang },
    {
      text: rating === null ? noRatingWords(touchpoint, numbers, context) : words.rating(rating, journey.bands),
      mark: markOf(touchpoint, numbers, context),
    },
    { text: importance === null ? '–' : words.number(importance) },
    { text: opportunity === null ? '–' : words.opportunity(opportunity) },
    { text: actions === '' ? words.t('slide.noAction') : actions, lang },
    { text: owner ? declaredName('teams', owner, journey) : words.t('slide.noOwner') },
  ];
}

export function layoutActionSlides(view: JourneyView, words: Words): SlideLayout[] {
  const context = contextOf(view, words, true);
  const { t } = words;
  const rows = [...context.known.values()].flatMap((touchpoint) =>
    touchpoint.actions.map((action) => actionRow(action, touchpoint, context)),
  );
  return layoutTableSlides({
    above: titleOf(context),
    title: t('slide.actions'),
    columns: [
      { heading: t('slide.action'), share: 38, bold: true },
      { heading: t('table.touchpoint'), share: 24 },
      { heading: t('table.owner'), share: 17 },
      { heading: t('slide.due'), share: 14 },
      { heading: t('table.status'), share: 13 },
      { heading: t('slide.expected'), share: 16 },
    ],
    rows,
  });
}

function actionRow(action: Action, touchpoint: Touchpoint, { words, journey, lang }: JourneyContext): TableCell[] {
  const owner = action.owner ?? ownersIn(journey)(touchpoint);
  const status = action.status?.value ?? 'planned';
  return [
    { text: action.text, lang },
    { text: numbered(touchpoint, words), lang },
    { text: owner ? declaredName('teams', owner, journey) : words.t('slide.noOwner') },
    { text: action.due ? dateWords(action.due.value, words) : '–' },
    { text: words.t('action.status', { status }), mark: `action ${status}` },
    { text: action.expect ? words.rating(action.expect.value, journey.bands) : '–' },
  ];
}

function numbered(touchpoint: Touchpoint, words: Words): string {
  return `${touchpoint.number} ${nameOf(touchpoint, words)}`;
}

function titleOf({ journey, words }: JourneyContext): string {
  return journey.name.trim() || words.t('untitled.journey');
}
