/**
 * How the field divides a journey into stages. The trade articles of the field notes use four models, and one of them
 * contradicts itself, so a model is a template to start from and never a closed list.
 */
import type { Words } from './words.ts';

/**
 * What the customer is doing, finer than any one model: with it a touchpoint says only once where it usually stands, and
 * each model says which of its stages that is.
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

const beforePurchase: Words = {
  en: ['Before the purchase', 'Before', 'Pre-purchase'],
  sv: ['Före köpet', 'Före', 'Innan köpet'],
  nb: ['Før kjøpet', 'Før'],
  da: ['Før købet', 'Før', 'Før køb'],
  nl: ['Voor aankoop', 'Voor', 'Voor de aankoop'],
};

const afterPurchase: Words = {
  en: ['After the purchase', 'After', 'Post-purchase'],
  sv: ['Efter köpet', 'Efter'],
  nb: ['Etter kjøpet', 'Etter'],
  da: ['Efter købet', 'Efter', 'Efter køb'],
  nl: ['Na aankoop', 'Na', 'Na de aankoop'],
};

const purchase: Words = {
  en: ['Purchase'],
  sv: ['Köp'],
  nb: ['Kjøp'],
  da: ['Køb'],
  nl: ['Aankoop'],
};

const awareness: Words = {
  en: ['Awareness'],
  sv: ['Medvetenhet', 'Kännedom'],
  nb: ['Bevissthet', 'Kjennskap'],
  da: ['Opmærksomhed', 'Kendskab'],
  nl: ['Bewustwording', 'Bekendheid'],
};

/** Norwegian `vurdering` is the rating too; a stage is told from it by its place. */
const consideration: Words = {
  en: ['Consideration'],
  sv: ['Övervägande'],
  nb: ['Vurdering', 'Overveielse'],
  da: ['Overvejelse'],
  nl: ['Overweging'],
};

export const stageModels: readonly StageModel[] = [
  {
    id: 'three-stages',
    stages: [
      { id: 'before', names: beforePurchase, covers: ['noticing', 'weighing'] },
      {
        id: 'during',
        names: {
          en: ['During the purchase', 'During'],
          sv: ['Under köpet', 'Under'],
          nb: ['Under kjøpet', 'Under'],
          da: ['Under købet', 'Under', 'Under køb'],
          nl: ['Tijdens aankoop', 'Tijdens', 'Tijdens de aankoop'],
        },
        covers: ['deciding', 'buying'],
      },
      { id: 'after', names: afterPurchase, covers: ['using'] },
    ],
  },
  {
    id: 'four-stages',
    stages: [
      {
        id: 'influencing',
        names: {
          en: ['Influencing'],
          sv: ['Påverkan', 'Påverkande'],
          nb: ['Påvirkning', 'Påvirkende'],
          da: ['Påvirkende', 'Påvirkning'],
          nl: ['Beïnvloeding'],
        },
        covers: ['noticing'],
      },
      {
        id: 'pre-purchase',
        names: { ...beforePurchase, en: ['Pre-purchase', 'Before the purchase'], da: ['Før køb', 'Før købet'] },
        covers: ['weighing', 'deciding'],
      },
      { id: 'purchase', names: purchase, covers: ['buying'] },
      {
        id: 'post-purchase',
        names: { ...afterPurchase, en: ['Post-purchase', 'After the purchase'], da: ['Efter køb', 'Efter købet'] },
        covers: ['using'],
      },
    ],
  },
  {
    id: 'five-stages',
    stages: [
      { id: 'awareness', names: awareness, covers: ['noticing'] },
      { id: 'consideration', names: consideration, covers: ['weighing'] },
      {
        id: 'decision',
        names: {
          en: ['Decision'],
          sv: ['Beslut'],
          nb: ['Beslutning'],
          da: ['Beslutning'],
          nl: ['Beslissing', 'Besluit'],
        },
        covers: ['deciding'],
      },
      {
        id: 'action',
        names: { en: ['Action'], sv: ['Handling'], nb: ['Handling'], da: ['Handling'], nl: ['Actie'] },
        covers: ['buying'],
      },
      {
        id: 'loyalty',
        names: {
          en: ['Loyalty', 'Retention and advocacy'],
          sv: ['Lojalitet'],
          nb: ['Lojalitet'],
          da: ['Loyalitet'],
          nl: ['Loyaliteit', 'Retentie en belangenbehartiging'],
        },
        covers: ['using'],
      },
    ],
  },
  {
    // Ends with the purchase: what comes after it has no stage here.
    id: 'sales-funnel',
    stages: [
      { id: 'awareness', names: { ...awareness, nl: ['Bekendheid', 'Bewustwording'] }, covers: ['noticing'] },
      { id: 'consideration', names: consideration, covers: ['weighing'] },
      {
        id: 'sale',
        names: {
          en: ['Sale', 'Sales'],
          sv: ['Försäljning'],
          nb: ['Salg'],
          da: ['Salg'],
          nl: ['Verkoop'],
        },
        covers: ['deciding'],
      },
      { id: 'purchase', names: purchase, covers: ['buying'] },
    ],
  },
];

/** The stages of a model in which what is met while doing this usually stands, in the model's order. */
export function stagesFor(model: StageModel, activities: readonly Activity[]): StageTemplate[] {
  return model.stages.filter(({ covers }) => covers.some((activity) => activities.includes(activity)));
}
