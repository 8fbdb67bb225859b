/** Journeys to draw, built from a few words each and analysed by the real numbers. */
import { analyse } from '../../language/analysis/analyse.ts';
import { bandsFor, importantFor } from '../../language/analysis/bands.ts';
import type {
  Journey,
  Persona,
  Rating,
  RatingValue,
  Reference,
  Stage,
  StageEntry,
  Touchpoint,
  TouchpointStatus,
} from '../../language/model/model.ts';
import type { AnalysedJourney } from '../../language/model/numbers.ts';
import type { Range } from '../../language/model/position.ts';

export interface TouchpointWords {
  readonly name: string;
  /** A number, `?` or `n/a`; left out: nothing is said. */
  readonly rating?: number | '?' | 'n/a';
  readonly importance?: number;
  readonly n?: number;
  readonly channels?: readonly string[];
  readonly needs?: readonly string[];
  readonly status?: TouchpointStatus;
  readonly moment?: string;
}

export interface StageWords {
  /** Left out: the nameless stage. */
  readonly name?: string;
  /** A string names a touchpoint that is met again. */
  readonly touchpoints: readonly (TouchpointWords | string)[];
}

export interface JourneyWords {
  readonly title: string;
  readonly stages: readonly StageWords[];
  readonly language?: string;
  readonly scale?: { readonly low: number; readonly high: number };
  readonly bands?: Journey['bands'];
  readonly state?: Journey['state'];
  readonly personas?: readonly { readonly name: string; readonly goal?: string; readonly quote?: string }[];
  readonly outcomes?: readonly { readonly name: string; readonly number: number; readonly n?: number }[];
  readonly nps?: Journey['nps'];
  readonly csat?: Journey['csat'];
}

function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 80 } };
}

const range = lineRange(0);

function reference(value: string, key: string | undefined = value): Reference {
  return { value, key, range };
}

function ratingLine(value: RatingValue, n?: number): Rating {
  return { value, personas: [], kinds: [], sources: [], range, valueRange: range, ...(n === undefined ? {} : { n }) };
}

function ratingValue(rating: number | '?' | 'n/a'): RatingValue {
  if (rating === '?') return { kind: 'unknown' };
  return rating === 'n/a' ? { kind: 'not-applicable' } : { kind: 'number', number: rating };
}

function named(key: string, name: string, line = 0) {
  return { key, id: undefined, name, nameRange: lineRange(line), range: lineRange(line) };
}

function touchpoint(words: TouchpointWords, number: number): Touchpoint {
  const { name, rating, importance, n, channels = [], needs = [], status, moment } = words;
  const textFact = (value: string) => ({ value, range });
  return {
    ...named(`t${number}`, name, number * 3),
    number,
    channels: channels.map((channel) => reference(channel)),
    by: undefined,
    moments: moment === undefined ? [] : [textFact(moment)],
    status: status && { value: status, range },
    needs: needs.map((text, index) => ({
      key: `need-${index}`,
      id: undefined,
      text,
      textRange: range,
      range,
      met: undefined,
      importance: undefined,
    })),
    serves: [],
    ratings: rating === undefined ? [] : [ratingLine(ratingValue(rating), n)],
    importances: importance === undefined ? [] : [ratingLine({ kind: 'number', number: importance })],
    business: undefined,
    target: undefined,
    benchmark: undefined,
    effort: undefined,
    frequency: undefined,
    prefers: [],
    duration: undefined,
    wait: undefined,
    scopes: [],
    goals: [],
    notes: [],
    feelings: [],
    quotes: [],
    pains: [],
    ideas: [],
    evidence: [],
    links: [],
    owner: undefined,
    actions: [],
    next: [],
    reviewed: undefined,
    nps: undefined,
    csat: undefined,
    ces: undefined,
  };
}

function stages(words: readonly StageWords[]): Stage[] {
  let number = 0;
  const keys = new Map<string, string>();
  return words.map(({ name, touchpoints }, index) => ({
    ...named(`s${index}`, name ?? ''),
    implicit: name === undefined,
    scopes: [],
    goals: [],
    notes: [],
    owner: undefined,
    entries: touchpoints.map((entry): StageEntry => {
      if (typeof entry === 'string') return { kind: 'again', reference: reference(entry, keys.get(entry)), range };
      number += 1;
      const made = touchpoint(entry, number);
      keys.set(made.name, made.key);
      return { kind: 'touchpoint', touchpoint: made };
    }),
  }));
}

function persona({ name, goal, quote }: NonNullable<JourneyWords['personas']>[number]): Persona {
  const texts = (value: string | undefined) => (value === undefined ? [] : [{ value, range, personas: [] }]);
  const rest = { abouts: [], notes: [], prefers: [], needs: [] };
  return { ...named(name, name), ...rest, goals: texts(goal), quotes: texts(quote) };
}

/** The facts of a journey and the numbers that follow from them. */
export function analysed(words: JourneyWords): AnalysedJourney {
  const scale = words.scale ?? { low: 1, high: 10 };
  const derived = bandsFor(scale);
  const nothing = { personas: [], channels: [], teams: [], sources: [] };
  const journey: Journey = {
    ...named(words.title, words.title),
    language: words.language,
    state: words.state ?? 'as-is',
    compares: undefined,
    scale,
    scaleStated: words.scale && { value: words.scale, range },
    bands: words.bands ?? derived.bands,
    bandsOrigin: words.bands ? 'stated' : derived.origin,
    important: importantFor(scale),
    target: undefined,
    benchmark: undefined,
    reviewed: undefined,
    scopes: [],
    goals: [],
    notes: [],
    links: [],
    owner: undefined,
    outcomes: (words.outcomes ?? []).map((outcome) => ({
      ...outcome,
      kinds: [],
      sources: [],
      range,
      valueRange: range,
    })),
    nps: words.nps,
    csat: words.csat,
    ces: undefined,
    retention: undefined,
    needs: [],
    personas: (words.personas ?? []).map(persona),
    declares: nothing,
    inReach: nothing,
    stages: stages(words.stages),
  };
  return { journey, numbers: analyse(journey) };
}

/** The car dealership of the field notes: nine touchpoints and the contact that never happens. */
export const carDealership = analysed({
  title: 'Buying a new car',
  language: 'en',
  personas: [
    {
      name: 'Kim, first-time buyer',
      goal: 'Drive the car I fell in love with, this month',
      quote: 'I had already picked the colour. Then nobody called.',
    },
  ],
  outcomes: [{ name: 'Overall satisfaction', number: 5.6, n: 42 }],
  nps: {
    value: { kind: 'split', promoters: 50, passives: 30, detractors: 20 },
    n: 100,
    kinds: [],
    sources: [],
    range,
  },
  csat: { share: 0.9, n: 50, kinds: [], sources: [], range },
  stages: [
    {
      name: 'Before the purchase',
      touchpoints: [
        { name: 'Advertisement', rating: 6.8, importance: 4, n: 42, channels: ['social media'] },
        {
          name: 'Dealer website',
          rating: 7.6,
          importance: 6,
          n: 42,
          channels: ['web'],
          needs: ['Find model and price quickly'],
        },
      ],
    },
    {
      name: 'During the purchase',
      touchpoints: [
        {
          name: 'Sales meeting in the showroom',
          rating: 8.1,
          importance: 8,
          n: 42,
          channels: ['showroom'],
          needs: ['Feel the car, and be listened to'],
          moment: 'first contact',
        },
        {
          name: 'A concrete offer',
          rating: 4.2,
          importance: 9,
          n: 42,
          channels: ['e-mail', 'phone'],
          needs: ['A concrete offer while I am still excited'],
          moment: 'transaction',
        },
        { name: 'Contract and financing', rating: 6.9, importance: 8, n: 23, channels: ['showroom'] },
        { name: 'Trade-in of the old car', rating: 'n/a', importance: 5, channels: ['showroom'] },
      ],
    },
    {
      name: 'After the purchase',
      touchpoints: [
        {
          name: 'A call during the delivery time',
          status: 'missing',
          importance: 9,
          needs: ['Know when the car arrives'],
        },
        {
          name: 'Customer calls to ask',
          status: 'ad hoc',
          rating: 3.4,
          importance: 7,
          n: 8,
          channels: ['phone'],
        },
        { name: 'Handover', rating: 8.8, importance: 9, n: 42, channels: ['showroom'], moment: 'onboarding' },
        'Dealer website',
        { name: 'First service', rating: '?', importance: 7, channels: ['workshop'] },
        { name: 'Invoice for the service', status: 'out of order', rating: 6.1, importance: 3, channels: ['post'] },
      ],
    },
  ],
});

/** Compounds that no column is wide enough for. */
export const longDutch = analysed({
  title: 'Arbeidsongeschiktheidsverzekeringsaanvraagprocedure voor zelfstandigen',
  language: 'nl',
  personas: [{ name: 'Zelfstandige-zonder-personeel Annemiek van der Kwaliteitscontroleverantwoordelijkheid' }],
  stages: [
    {
      name: 'Arbeidsongeschiktheidsverzekeringsvoorwaarden vergelijken',
      touchpoints: [
        {
          name: 'Verzekeringsvergelijkingswebsitegebruikersonderzoek en aansprakelijkheidswaardevaststelling',
          rating: 4.9,
          importance: 9,
          channels: ['vergelijkingswebsitegebruikersomgeving', 'meervoudigepersoonlijkheidsstoornis'],
          needs: [
            'Meervoudigepersoonlijkheidsstoornisbehandelingsvergoedingsvoorwaarden begrijpen voordat ik teken, en dat binnen vijf minuten',
          ],
          moment: 'vertrouwenspersoonsbevestigingsgesprek',
        },
        { name: 'Kindercarnavalsoptochtvoorbereidingswerkzaamhedenplan', rating: 8, importance: 2 },
      ],
    },
    { name: 'Aanvraag', touchpoints: [{ name: 'Kwaliteitscontroleverantwoordelijkheidsverklaring', importance: 10 }] },
  ],
});

/** Every script at once. */
export const manyScripts = analysed({
  title: '客户旅程 🚗 رحلة العميل',
  language: 'zh',
  scale: { low: 1, high: 5 },
  state: 'to-be',
  personas: [
    { name: '王小明', goal: '本月开上我喜欢的车', quote: '我已经选好了颜色，然后没有人打电话给我。' },
    { name: 'ليلى المشترية لأول مرة', goal: 'قيادة السيارة التي أحببتها هذا الشهر', quote: 'ثم لم يتصل بي أحد.' },
  ],
  stages: [
    {
      name: '购买之前的研究与比较阶段，包括所有的网站和广告',
      touchpoints: [
        {
          name: '在经销商的网站上查找车型和价格，并且与其他品牌进行详细的比较',
          rating: 3.2,
          importance: 4,
          channels: ['网站'],
          needs: ['快速找到车型和价格，而不必打电话'],
        },
        {
          name: '👨‍👩‍👧‍👦👩🏽‍🚀🇳🇱🏳️‍🌈 Familie-proefrit 🚗💨🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉',
          rating: 4.5,
          importance: 3,
          channels: ['👋'],
        },
        { name: 'Z̷̢̛̙͎a̵̛͇l̴̨̛g̸̨̛o̸̧̕ and å as å', rating: 2, importance: 5 },
      ],
    },
    {
      name: 'أثناء الشراء',
      touchpoints: [
        {
          name: 'عرض سعر ملموس بينما لا أزال متحمسًا للسيارة الجديدة',
          rating: 1.4,
          importance: 5,
          channels: ['بريد إلكتروني', 'هاتف'],
          needs: ['عرض واضح في نفس اليوم دون انتظار طويل'],
          moment: 'المعاملة',
        },
        { name: 'הצעת מחיר קונקרטית בזמן שאני עדיין מתרגש', rating: '?', importance: 5 },
        { name: 'นัดหมายทดลองขับรถยนต์รุ่นใหม่ล่าสุด', rating: 4, importance: 2 },
        { name: 'Пробная поездка на автомобиле с консультантом', rating: 3.9, importance: 3 },
      ],
    },
  ],
});

/** A journey of that many touchpoints in that many stages, every kind of touchpoint among them. */
export function generated(count: number, stageCount: number): AnalysedJourney {
  const made = Array.from({ length: stageCount }, (_, stage): StageWords => {
    const from = Math.floor((stage * count) / stageCount);
    const to = Math.floor(((stage + 1) * count) / stageCount);
    return {
      name: `Stage ${stage + 1}`,
      touchpoints: Array.from({ length: to - from }, (_, index) => generatedTouchpoint(from + index)),
    };
  });
  return analysed({ title: `${count} touchpoints in ${stageCount} stages`, stages: made });
}

function generatedTouchpoint(index: number): TouchpointWords {
  const statuses: readonly TouchpointStatus[] = ['missing', 'failed', 'ad hoc', 'out of order'];
  const status = index % 7 === 3 ? statuses[((index / 7) % 4) | 0] : undefined;
  return {
    name: `Touchpoint ${index + 1} with a name of some length`,
    ...(index % 5 === 4 ? {} : { rating: 1 + ((index * 37) % 91) / 10, n: (index * 13) % 150 || 1 }),
    importance: 1 + ((index * 7) % 10),
    channels: ['web', 'phone'].slice(index % 2),
    needs: index % 3 === 0 ? ['Know what happens next, without asking'] : [],
    ...(status ? { status } : {}),
  };
}

export const oneTouchpoint = generated(1, 1);
export const emptyJourney = analysed({ title: 'Nothing yet', stages: [] });
export const emptyStage = analysed({
  title: 'A stage without touchpoints',
  stages: [
    { name: 'First', touchpoints: [{ name: 'One', rating: 6, importance: 8 }] },
    { name: 'Second', touchpoints: [] },
  ],
});
export const noStages = analysed({
  title: 'A quick list',
  stages: [{ touchpoints: [{ name: 'Call' }, { name: 'Mail', rating: 7 }, { name: 'Visit', rating: 2 }] }],
});
