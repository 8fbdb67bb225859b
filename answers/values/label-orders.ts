/**
 * The usual answers that are words alone, lowest first, in five languages. Each place of a scale has its wordings. An
 * answer counts by its place only if one scale has all the labels of its question.
 */
import { nameKey } from '../../language/model/name-key.ts';

/** Each place is a list of wordings, separated by `|`. */
type LabelScale = readonly string[];

const satisfaction: readonly LabelScale[] = [
  [
    'very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied',
    'dissatisfied|somewhat dissatisfied|rather dissatisfied|fairly dissatisfied|unsatisfied',
    'neither satisfied nor dissatisfied|neutral|neither nor',
    'satisfied|somewhat satisfied|rather satisfied|fairly satisfied',
    'very satisfied|extremely satisfied|completely satisfied',
  ],
  [
    'extremely dissatisfied|very dissatisfied|completely dissatisfied',
    'moderately dissatisfied|dissatisfied|mostly dissatisfied',
    'slightly dissatisfied|somewhat dissatisfied',
    'neither satisfied nor dissatisfied|neutral',
    'slightly satisfied|somewhat satisfied',
    'moderately satisfied|satisfied|mostly satisfied',
    'extremely satisfied|very satisfied|completely satisfied',
  ],
  [
    'mycket missnöjd|väldigt missnöjd|helt missnöjd',
    'missnöjd|ganska missnöjd|något missnöjd',
    'varken nöjd eller missnöjd|varken eller|varken/eller|neutral',
    'nöjd|ganska nöjd|något nöjd',
    'mycket nöjd|väldigt nöjd|helt nöjd',
  ],
  [
    'svært misfornøyd|veldig misfornøyd|meget misfornøyd',
    'misfornøyd|ganske misfornøyd|noe misfornøyd|litt misfornøyd',
    'verken fornøyd eller misfornøyd|verken eller|verken/eller|hverken fornøyd eller misfornøyd|nøytral',
    'fornøyd|ganske fornøyd|noe fornøyd|litt fornøyd',
    'svært fornøyd|veldig fornøyd|meget fornøyd',
  ],
  [
    'meget utilfreds|særdeles utilfreds|i høj grad utilfreds',
    'utilfreds|noget utilfreds|lidt utilfreds|delvist utilfreds',
    'hverken tilfreds eller utilfreds|hverken eller|hverken/eller|neutral',
    'tilfreds|noget tilfreds|lidt tilfreds|delvist tilfreds',
    'meget tilfreds|særdeles tilfreds|i høj grad tilfreds',
  ],
  [
    'zeer ontevreden|heel ontevreden|erg ontevreden',
    'ontevreden|enigszins ontevreden|tamelijk ontevreden',
    'niet tevreden en niet ontevreden|niet tevreden, niet ontevreden|noch tevreden noch ontevreden|neutraal',
    'tevreden|enigszins tevreden|tamelijk tevreden',
    'zeer tevreden|heel tevreden|erg tevreden',
  ],
];

const agreement: readonly LabelScale[] = [
  [
    'strongly disagree|completely disagree|totally disagree',
    'disagree|somewhat disagree|tend to disagree',
    'neither agree nor disagree|neutral|undecided',
    'agree|somewhat agree|tend to agree',
    'strongly agree|completely agree|totally agree',
  ],
  [
    'strongly disagree',
    'disagree',
    'somewhat disagree|slightly disagree',
    'neither agree nor disagree|neutral',
    'somewhat agree|slightly agree',
    'agree',
    'strongly agree',
  ],
  [
    'instämmer inte alls|tar helt avstånd|stämmer inte alls|håller inte alls med|instämmer absolut inte',
    'instämmer inte|tar delvis avstånd|stämmer ganska dåligt|instämmer delvis inte|instämmer inte helt',
    'varken instämmer eller tar avstånd|varken eller|varken/eller|neutral|stämmer varken bra eller dåligt',
    'instämmer|instämmer delvis|stämmer ganska bra|instämmer i huvudsak|håller delvis med',
    'instämmer helt|stämmer helt|håller helt med|instämmer fullständigt|stämmer mycket bra',
  ],
  [
    'helt uenig|svært uenig|sterkt uenig|meget uenig',
    'uenig|delvis uenig|litt uenig|ganske uenig|delvist uenig|overvejende uenig|lidt uenig',
    'verken enig eller uenig|verken eller|verken/eller|hverken enig eller uenig|hverken eller|hverken/eller|nøytral|neutral',
    'enig|delvis enig|litt enig|ganske enig|delvist enig|overvejende enig|lidt enig',
    'helt enig|svært enig|sterkt enig|meget enig',
  ],
  [
    'helemaal mee oneens|helemaal oneens|zeer mee oneens|zeer oneens|volledig oneens',
    'mee oneens|oneens|enigszins mee oneens',
    'niet mee eens en niet mee oneens|niet mee eens, niet mee oneens|noch eens noch oneens|niet eens, niet oneens|neutraal',
    'mee eens|eens|enigszins mee eens',
    'helemaal mee eens|helemaal eens|zeer mee eens|zeer eens|volledig eens',
  ],
];

const frequency: readonly LabelScale[] = [
  ['never', 'rarely|seldom', 'sometimes|occasionally', 'often|usually|frequently|very often', 'always'],
  ['never', 'sometimes', 'about half the time', 'most of the time', 'always'],
  ['aldrig', 'sällan', 'ibland', 'ofta|oftast', 'alltid'],
  ['aldri', 'sjelden', 'av og til|noen ganger|iblant', 'ofte|som oftest', 'alltid'],
  ['aldrig', 'sjældent', 'af og til|nogle gange|en gang imellem', 'ofte|som regel', 'altid'],
  ['nooit', 'zelden', 'soms|af en toe', 'vaak|meestal', 'altijd'],
];

const quality: readonly LabelScale[] = [
  [
    'very poor|very bad|terrible',
    'poor|bad',
    'fair|average|ok|okay|neutral|neither good nor bad',
    'good',
    'very good|excellent',
  ],
  ['poor', 'fair', 'good', 'very good', 'excellent'],
  [
    'mycket dåligt|mycket dålig',
    'dåligt|dålig|ganska dåligt|ganska dålig',
    'varken bra eller dåligt|varken bra eller dålig|okej|varken eller',
    'bra|ganska bra',
    'mycket bra',
  ],
  [
    'svært dårlig|veldig dårlig',
    'dårlig|ganske dårlig',
    'verken god eller dårlig|verken bra eller dårlig|middels|ok',
    'god|bra|ganske god|ganske bra',
    'svært god|veldig god|svært bra|veldig bra',
  ],
  [
    'meget dårlig|meget dårligt',
    'dårlig|dårligt',
    'hverken god eller dårlig|hverken godt eller dårligt|nogenlunde|middel|ok',
    'god|godt',
    'meget god|meget godt',
  ],
  [
    'zeer slecht|heel slecht',
    'slecht',
    'niet goed en niet slecht|niet goed, niet slecht|redelijk|matig|neutraal',
    'goed',
    'zeer goed|heel goed|uitstekend',
  ],
];

const importance: readonly LabelScale[] = [
  [
    'not at all important|not important at all|unimportant',
    'slightly important|not so important|of little importance',
    'moderately important|somewhat important',
    'very important|important',
    'extremely important',
  ],
  [
    'inte alls viktigt|inte viktigt alls|oviktigt',
    'inte särskilt viktigt|mindre viktigt',
    'varken viktigt eller oviktigt|ganska viktigt',
    'viktigt|mycket viktigt',
    'väldigt viktigt|extremt viktigt|helt avgörande',
  ],
  [
    'ikke viktig i det hele tatt|slett ikke viktig',
    'lite viktig|mindre viktig',
    'noe viktig|ganske viktig|verken eller',
    'viktig|svært viktig',
    'ekstremt viktig|helt avgjørende',
  ],
  [
    'slet ikke vigtigt|slet ikke vigtig',
    'mindre vigtigt|mindre vigtig|lidt vigtigt',
    'nogenlunde vigtigt|hverken vigtigt eller uvigtigt|noget vigtigt',
    'vigtigt|vigtig|meget vigtigt',
    'ekstremt vigtigt|særdeles vigtigt|helt afgørende',
  ],
  [
    'helemaal niet belangrijk|totaal niet belangrijk',
    'niet zo belangrijk|onbelangrijk|weinig belangrijk',
    'enigszins belangrijk|neutraal|redelijk belangrijk',
    'belangrijk|erg belangrijk',
    'zeer belangrijk|heel belangrijk|uiterst belangrijk',
  ],
];

const ease: readonly LabelScale[] = [
  [
    'very difficult|extremely difficult',
    'difficult|somewhat difficult',
    'neither easy nor difficult|neutral',
    'easy|somewhat easy',
    'very easy|extremely easy',
  ],
  [
    'mycket svårt',
    'svårt|ganska svårt',
    'varken lätt eller svårt|varken eller|neutral',
    'lätt|enkelt|ganska lätt|ganska enkelt',
    'mycket lätt|mycket enkelt',
  ],
  [
    'svært vanskelig|veldig vanskelig',
    'vanskelig|ganske vanskelig',
    'verken lett eller vanskelig|verken enkelt eller vanskelig|verken eller',
    'lett|enkelt|ganske lett|ganske enkelt',
    'svært lett|svært enkelt|veldig lett|veldig enkelt',
  ],
  [
    'meget svært|meget vanskeligt',
    'svært|vanskeligt',
    'hverken let eller svært|hverken nemt eller svært|hverken eller|neutral',
    'let|nemt',
    'meget let|meget nemt',
  ],
  [
    'zeer moeilijk|heel moeilijk',
    'moeilijk',
    'niet moeilijk en niet makkelijk|niet makkelijk, niet moeilijk|neutraal',
    'makkelijk|gemakkelijk',
    'zeer makkelijk|heel makkelijk|zeer gemakkelijk',
  ],
];

const likelihood: readonly LabelScale[] = [
  [
    'very unlikely|extremely unlikely',
    'unlikely|somewhat unlikely',
    'neither likely nor unlikely|neutral',
    'likely|somewhat likely',
    'very likely|extremely likely',
  ],
  [
    'mycket osannolikt',
    'osannolikt|ganska osannolikt',
    'varken sannolikt eller osannolikt|varken eller',
    'sannolikt|ganska sannolikt',
    'mycket sannolikt',
  ],
  [
    'svært usannsynlig|veldig usannsynlig',
    'usannsynlig|ganske usannsynlig',
    'verken sannsynlig eller usannsynlig|verken eller',
    'sannsynlig|ganske sannsynlig',
    'svært sannsynlig|veldig sannsynlig',
  ],
  [
    'meget usandsynligt',
    'usandsynligt',
    'hverken sandsynligt eller usandsynligt|hverken eller',
    'sandsynligt',
    'meget sandsynligt',
  ],
  [
    'zeer onwaarschijnlijk',
    'onwaarschijnlijk',
    'niet waarschijnlijk en niet onwaarschijnlijk|neutraal',
    'waarschijnlijk',
    'zeer waarschijnlijk',
  ],
];

const yesNo: readonly LabelScale[] = [
  ['no|false', 'yes|true'],
  ['nej', 'ja'],
  ['nei', 'ja'],
  ['nee', 'ja'],
];

/** The place of each label, from 1, and how many places the scale has. */
export interface LabelOrder {
  readonly places: ReadonlyMap<string, number>;
  readonly size: number;
}

/**
 * The scale that has every one of these labels at a place of its own, and most of whose places they are.
 *
 * @param size number of places that the scale should have
 * @returns `undefined` where none has them all, or two scales fit as well and put a label at different places.
 */
export function usualOrder(labels: readonly string[], size: number | undefined): LabelOrder | undefined {
  const keys = [...new Set(labels.map(labelKey))];
  const fitting = orders.filter(({ places }) => {
    const found = new Set(keys.flatMap((key) => places.get(key) ?? []));
    return found.size === keys.length;
  });
  const sized = fitting.filter((order) => order.size === size);
  const candidates = sized.length > 0 ? sized : fitting;
  const smallest = Math.min(...candidates.map((order) => order.size));
  const [best, ...others] = candidates.filter((order) => order.size === smallest);
  const isClear = others.every(({ places }) => keys.every((key) => places.get(key) === best?.places.get(key)));
  return isClear ? (best ?? degreesOf(keys)) : undefined;
}

/** The degrees that SurveyMonkey puts before any word: `Not so helpful`, `Extremely helpful`. */
const degrees: readonly LabelScale[] = [
  ['not at all', 'not so|not very|slightly|a little', 'somewhat|moderately|fairly', 'very', 'extremely'],
  ['inte alls', 'inte så|inte särskilt|lite', 'ganska|någorlunda', 'mycket|väldigt', 'extremt'],
  [
    'slett ikke|ikke i det hele tatt|overhodet ikke',
    'ikke så|ikke særlig|litt',
    'ganske|noe',
    'svært|veldig',
    'ekstremt',
  ],
  [
    'slet ikke|overhovedet ikke',
    'ikke så|ikke særlig|ikke særligt|lidt',
    'nogenlunde|noget|ret',
    'meget',
    'ekstremt|særdeles',
  ],
  [
    'helemaal niet|totaal niet',
    'niet zo|niet erg|een beetje',
    'enigszins|tamelijk|redelijk',
    'zeer|heel|erg',
    'uitermate|extreem|uiterst',
  ],
];

/** Labels that differ in their degree alone. */
function degreesOf(keys: readonly string[]): LabelOrder | undefined {
  for (const scale of degrees) {
    const words = scale.flatMap((wordings, index) => wordings.split('|').map((word) => ({ word, place: index + 1 })));
    const found = keys.map((key) => words.find(({ word }) => key.startsWith(`${word} `)));
    const rests = new Set(keys.map((key, index) => key.slice(found[index]?.word.length)));
    if (keys.length < 2 || rests.size > 1 || found.includes(undefined)) continue;
    return { places: new Map(keys.map((key, index) => [key, found[index]?.place ?? 0])), size: scale.length };
  }
  return undefined;
}

/** An order that the plan states. */
export function statedOrder(labels: readonly string[]): LabelOrder {
  return { places: new Map(labels.map((label, index) => [labelKey(label), index + 1])), size: labels.length };
}

export function labelKey(label: string): string {
  return nameKey(label)
    .replace(/[.!]+$/u, '')
    .replace(/\s*\/\s*/gu, '/');
}

const orders: readonly LabelOrder[] = [
  ...[...satisfaction, ...agreement, ...frequency, ...quality, ...importance, ...ease, ...likelihood, ...yesNo],
].map((scale) => ({
  places: new Map(scale.flatMap((wordings, index) => wordings.split('|').map((word) => [labelKey(word), index + 1]))),
  size: scale.length,
}));
