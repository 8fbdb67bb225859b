/**
 * How the field divides a journey into stages. The trade articles of the field notes use four models, and one of them
 * contradicts itself, so a model is a template to start from and never a closed list.
 */
import models from './data/stage-models.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { Words } from './words.ts';

/**
 * What the customer is doing, finer than any one model: with it a touchpoint says only once where it usually stands,
 * and each model says which of its stages that is.
 */
export type Activity = 'noticing' | 'weighing' | 'deciding' | 'buying' | 'using';

export interface StageTemplate {
  /** Kebab-case, unique in its model. */
  readonly id: string;
  readonly names: Words;
  readonly covers: readonly Activity[];
}

export interface StageModel {
  readonly id: 'three-stages' | 'four-stages' | 'five-stages' | 'sales-funnel';
  /** In the order of the journey. */
  readonly stages: readonly StageTemplate[];
}

export const stageModels = dataFile<readonly StageModel[]>(models);

/** The stages of a model in which what is met while doing this usually stands, in the model's order. */
export function stagesFor(model: StageModel, activities: readonly Activity[]): StageTemplate[] {
  return model.stages.filter(({ covers }) => covers.some((activity) => activities.includes(activity)));
}
