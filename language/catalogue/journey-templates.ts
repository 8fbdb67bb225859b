/** Short journeys to start from: a shop, software that is subscribed to, a service. Each is meant to be changed. */
import type { CatalogueChannelId } from './channels.ts';
import templates from './data/journey-templates.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { StageModel } from './stage-models.ts';
import type { Words } from './words.ts';

/** A touchpoint of the catalogue with what the customer needs there. */
export interface TemplateTouchpoint {
  /** Id in the catalogue of touchpoints. */
  readonly id: string;
  /** Left out, the touchpoint's most usual one. */
  readonly channel?: CatalogueChannelId;
  readonly need: Words;
}

export interface JourneyTemplate {
  readonly id: 'retail' | 'saas' | 'service';
  readonly model: StageModel['id'];
  readonly journey: Words;
  readonly persona: Words;
  readonly goal: Words;
  /** One list a stage of the model. */
  readonly touchpoints: readonly (readonly TemplateTouchpoint[])[];
}

export const journeyTemplates = dataFile<readonly JourneyTemplate[]>(templates);
