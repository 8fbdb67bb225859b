/**
 * What an analyst may change in the map itself: plain data that can cross any wire. Things are named by the keys of the
 * model, never by lines, so that an edit means the same while somebody types elsewhere in the text.
 */
import * as v from 'valibot';
import type { RatingValue } from './model.ts';
import { count, fields, finite, guard, list } from './schema.ts';

const destination = v.union([
  fields({ stage: v.string(), at: v.picklist(['start', 'end']) }),
  fields({ before: v.string() }),
  fields({ after: v.string() }),
]);
/**
 * Where a touchpoint is to stand: first or last in a stage, or beside another one. Keys of a stage, or of touchpoints.
 */
export type Destination = v.InferOutput<typeof destination>;

const step = fields({ step: v.picklist(['back', 'on']) });
/** One place nearer to the beginning or to the end of the journey; at the edge of a stage that is the next stage. */
export type Step = v.InferOutput<typeof step>;

const ratingValue: v.GenericSchema<unknown, RatingValue> = v.union([
  fields({ kind: v.literal('number'), number: finite() }),
  fields({ kind: v.picklist(['unknown', 'not-applicable']) }),
]);

const rateEdit = fields({
  kind: v.literal('rate'),
  /** Keys. */
  journey: v.string(),
  touchpoint: v.string(),
  /** Key of the persona that it holds for; left out, it is everybody's. */
  persona: v.optional(v.string()),
  rating: v.optional(ratingValue),
  importance: v.optional(ratingValue),
  /**
   * A new line dated today below the ones there are, so that these become its history; otherwise the latest line is
   * changed.
   */
  asNew: v.optional(v.boolean()),
});
/** Says what a touchpoint is rated, or how important it is, or both in one step. Numbers are on the journey's scale. */
export type RateEdit = v.InferOutput<typeof rateEdit>;

const moveEdit = fields({
  kind: v.literal('move'),
  journey: v.string(),
  touchpoint: v.string(),
  to: v.union([destination, step]),
});
export type MoveEdit = v.InferOutput<typeof moveEdit>;

const moveSeveralEdit = fields({
  kind: v.literal('move-several'),
  journey: v.string(),
  /** Keys, at least one. */
  touchpoints: list(v.string()),
  /** Key of the stage. */
  stage: v.string(),
});
/** Moves touchpoints to the end of a stage, in the order of the journey; those that it has stay where they are. */
export type MoveSeveralEdit = v.InferOutput<typeof moveSeveralEdit>;

const againPlace = fields({
  /** Key. */
  stage: v.string(),
  /** Among the stage's entries, from 0. */
  index: count(),
  /** The word in the text that names the touchpoint: a check that the place still is the same. */
  name: v.string(),
});
/** A line `again`. */
export type AgainPlace = v.InferOutput<typeof againPlace>;

const moveAgainEdit = fields({
  kind: v.literal('move-again'),
  journey: v.string(),
  place: againPlace,
  to: v.union([destination, step]),
});
/** Moves a place where a touchpoint is met again. */
export type MoveAgainEdit = v.InferOutput<typeof moveAgainEdit>;

const removeAgainEdit = fields({ kind: v.literal('remove-again'), journey: v.string(), place: againPlace });
/** Takes a place out of the text where a touchpoint is met again; the touchpoint stays. */
export type RemoveAgainEdit = v.InferOutput<typeof removeAgainEdit>;

const addEdit = fields({
  kind: v.literal('add'),
  journey: v.string(),
  name: v.string(),
  to: destination,
});
export type AddEdit = v.InferOutput<typeof addEdit>;

const removeEdit = fields({
  kind: v.literal('remove'),
  journey: v.string(),
  /** Keys, at least one. */
  touchpoints: list(v.string()),
});
/** Takes touchpoints out of the text, with all that is stated about them and the comments directly above. */
export type RemoveEdit = v.InferOutput<typeof removeEdit>;

const duplicateEdit = fields({ kind: v.literal('duplicate'), journey: v.string(), touchpoint: v.string() });
/** Writes a touchpoint once more, directly behind itself, with a name and an id of its own. */
export type DuplicateEdit = v.InferOutput<typeof duplicateEdit>;

const renameEdit = fields({
  kind: v.literal('rename'),
  journey: v.string(),
  thing: v.picklist(['touchpoint', 'stage']),
  /** Of the touchpoint or stage. */
  key: v.string(),
  name: v.string(),
});
/** Gives a touchpoint or a stage another name, wherever it is named; other files can change as well. */
export type RenameEdit = v.InferOutput<typeof renameEdit>;

const textFacts = ['channel', 'need', 'feeling', 'quote', 'pain', 'idea', 'owner'] as const;
/** A fact of a touchpoint that is words, by its English keyword. */
export type TextFactWord = (typeof textFacts)[number];

const factEdit = fields({
  kind: v.literal('fact'),
  journey: v.string(),
  touchpoint: v.string(),
  fact: v.picklist(textFacts),
  /** The words as they are now; left out, the fact is new. Of several with the same words it is the first. */
  was: v.optional(v.string()),
  /** Empty: the fact is deleted. */
  text: v.string(),
});
/** Writes, changes or deletes one fact of a touchpoint. */
export type FactEdit = v.InferOutput<typeof factEdit>;

const fixEdit = fields({
  kind: v.literal('fix'),
  journey: v.string(),
  touchpoint: v.string(),
  /** The message of the finding and the title of the fix, as the reader has seen them. */
  message: v.string(),
  title: v.string(),
});
/** Makes one quick fix of a finding about a touchpoint. */
export type FixEdit = v.InferOutput<typeof fixEdit>;

const severalEdit = fields({
  kind: v.literal('several'),
  journey: v.string(),
  /** Keys, at least one. */
  touchpoints: list(v.string()),
  owner: v.optional(v.string()),
  importance: v.optional(ratingValue),
});
/** States the same owner or importance for several touchpoints, in one step. */
export type SeveralEdit = v.InferOutput<typeof severalEdit>;

const addStageEdit = fields({
  kind: v.literal('add-stage'),
  journey: v.string(),
  name: v.string(),
  /** Key of the stage that it stands beside. */
  to: v.union([fields({ before: v.string() }), fields({ after: v.string() })]),
});
export type AddStageEdit = v.InferOutput<typeof addStageEdit>;

const moveStageEdit = fields({
  kind: v.literal('move-stage'),
  journey: v.string(),
  stage: v.string(),
  step: v.picklist(['back', 'on']),
});
/** Moves a stage with all that stands in it one place nearer to the beginning or to the end. */
export type MoveStageEdit = v.InferOutput<typeof moveStageEdit>;

const removeStageEdit = fields({ kind: v.literal('remove-stage'), journey: v.string(), stage: v.string() });
/** Takes a stage out of the text, with all that stands in it. */
export type RemoveStageEdit = v.InferOutput<typeof removeStageEdit>;

const beginEdit = fields({
  kind: v.literal('begin'),
  /** Id of the template that is written whole; left out, only a few first lines are. */
  template: v.optional(v.string()),
});
/** Writes the first lines of a journey into a text that has none. */
export type BeginEdit = v.InferOutput<typeof beginEdit>;

export const mapEdit = v.union([
  rateEdit,
  moveEdit,
  moveSeveralEdit,
  moveAgainEdit,
  removeAgainEdit,
  addEdit,
  removeEdit,
  duplicateEdit,
  renameEdit,
  factEdit,
  fixEdit,
  severalEdit,
  addStageEdit,
  moveStageEdit,
  removeStageEdit,
  beginEdit,
]);
export type MapEdit = v.InferOutput<typeof mapEdit>;

/** Checks what came over a wire. Whether the keys mean anything depends on the newest text. */
export const isMapEdit = guard(mapEdit);
