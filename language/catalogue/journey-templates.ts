/**
 * Short journeys to start from: a shop, software that is subscribed to, a service, the use of a product. Each is meant
 * to be changed.
 */
import { type CatalogueChannelId, catalogueChannels } from './channels.ts';
import templates from './data/journey-templates.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import { type StageModel, stageModels } from './stage-models.ts';
import { catalogueTouchpoints } from './touchpoints.ts';
import { nameFor, type Words } from './words.ts';

/** A touchpoint of the catalogue with what the customer needs there. */
export interface TemplateTouchpoint {
  /** Id in the catalogue of touchpoints. */
  readonly id: string;
  /** Left out, the touchpoint's most usual one. */
  readonly channel?: CatalogueChannelId;
  readonly need: Words;
}

export interface JourneyTemplate {
  readonly id: 'retail' | 'saas' | 'service' | 'usage';
  /** Left out, the template has `stages` of its own: the models are about purchases. */
  readonly model?: StageModel['id'];
  readonly stages?: readonly Words[];
  readonly journey: Words;
  readonly persona: Words;
  readonly goal: Words;
  /** One list a stage. */
  readonly touchpoints: readonly (readonly TemplateTouchpoint[])[];
}

export const journeyTemplates = dataFile<readonly JourneyTemplate[]>(templates);

/** The names of its stages, in the order of the journey. */
export function stagesOf({ model, stages }: JourneyTemplate): readonly Words[] {
  return stages ?? stageModels.find(({ id }) => id === model)?.stages.map(({ names }) => names) ?? [];
}

/** What its touchpoint is called in a language; a BCP 47 tag. */
export function touchpointName({ id }: TemplateTouchpoint, language: string): string {
  const entry = catalogueTouchpoints.find((one) => one.id === id);
  return entry ? nameFor(entry.names, language) : '';
}

/** What its channel is called in a language; a BCP 47 tag. */
export function channelName({ id, channel }: TemplateTouchpoint, language: string): string {
  const wanted = channel ?? catalogueTouchpoints.find((one) => one.id === id)?.channels[0];
  const entry = catalogueChannels.find((one) => one.id === wanted);
  return entry ? nameFor(entry.names, language) : '';
}
