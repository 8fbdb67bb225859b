/**
 * Words that writers take for keywords: a message names the keyword that is meant, a quick fix writes it, and
 * completion finds it. They are not read as keywords, because many of them are names of things as well.
 */
import { findKeyword, type Keyword, type KeywordWord, keywordNamed } from './keywords.ts';

const nearWords: Readonly<Partial<Record<KeywordWord, readonly string[]>>> = {
  journey: ['resa', 'reise', 'rejse', 'reis', 'kundresan', 'customerjourney'],
  stage: ['phase', 'step', 'steg', 'skede', 'trin', 'stap', 'etappe'],
  touchpoint: ['contact', 'kontakt', 'beröringspunkt', 'berøringspunkt', 'touchpunt', 'treffpunkt'],
  persona: ['målgrupp', 'målgruppe', 'doelgroep', 'kundtyp', 'kundetype', 'klanttype'],
  channel: ['channels', 'kanaler', 'kanalen', 'kanalene'],
  team: ['department', 'avdelning', 'avdeling', 'afdeling'],
  source: ['sources', 'källor', 'kilder', 'bronnen'],
  goal: ['målsättning', 'målsetting', 'målsætning', 'doelstelling'],
  objective: ['companygoal', 'företagsmål', 'bedriftsmål', 'virksomhedsmål', 'organisatiedoel'],
  note: ['comment', 'remark', 'kommentar', 'anmärkning', 'merknad', 'bemærkning', 'opmerking'],
  bands: ['cutoffs', 'färger', 'farger', 'farver', 'kleuren'],
  target: ['målvärde', 'målverdi', 'målværdi', 'streefcijfer'],
  benchmark: ['competitors', 'konkurrenter', 'konkurrent', 'concurrent', 'concurrenten'],
  reviewed: ['översyn', 'gjennomgang', 'gennemgang', 'beoordeeld', 'bekeken'],
  outcome: ['result', 'resultat', 'resultaat'],
  retention: ['loyalty', 'lojalitet', 'loyalitet', 'loyaliteit'],
  need: ['needs', 'kundbehov', 'kundebehov', 'behoeften', 'klantbehoefte'],
  met: ['fulfilled', 'tillgodosett', 'dekket', 'dækket', 'ingevuld'],
  by: ['from', 'initiator', 'från', 'fra'],
  participants: [
    ...['who', 'personas', 'actor', 'actors', 'participant', 'deltar', 'deltager', 'deltaker', 'deelnemer', 'aktör'],
    ...['aktörer', 'aktør', 'aktører', 'personer', 'medverkande'],
  ],
  rating: ['score', 'grade', 'satisfaction', 'poäng', 'poeng', 'karakter', 'bedømmelse', 'cijfer', 'waardering'],
  importance: ['priority', 'prioritet', 'prioritering', 'belangrijkheid', 'gewicht'],
  risk: ['churn', 'bortfall', 'frafall', 'frafald', 'klantverlies'],
  cost: ['costs', 'price', 'budget', 'kostnader', 'kostnaden', 'omkostninger', 'udgift', 'utgift', 'uitgaven'],
  frequency: ['often', 'hyppighed', 'hyppighet'],
  prefers: ['wishes', 'önskar', 'ønsker', 'wenst'],
  duration: ['length', 'tidsåtgång', 'tidsbruk', 'tidsforbrug', 'tijdsduur'],
  wait: ['waiting', 'väntan', 'venting', 'venten', 'wachten'],
  feeling: ['emotion', 'emotie', 'emosjon', 'følelser', 'känslor'],
  quote: ['verbatim', 'uttalande', 'uttalelse', 'udtalelse', 'uitspraak'],
  pain: ['problem', 'problemer', 'probleem', 'frustration', 'frustrasjon', 'frustratie'],
  idea: ['opportunity', 'suggestion', 'förslag', 'forslag', 'voorstel'],
  evidence: ['proof', 'bevis', 'belägg', 'belegg', 'belæg', 'bewijs'],
  owner: ['responsible', 'ägare', 'eier', 'ejer', 'eigenaar', 'ansvar'],
  action: ['measure', 'aktivitet', 'handling', 'maatregel'],
  due: ['deadline', 'förfaller', 'forfald', 'forfall', 'tidsfrist', 'termijn'],
  link: ['url', 'lenker', 'länkar'],
};

const keywordByNearWord: ReadonlyMap<string, KeywordWord> = new Map(
  Object.entries(nearWords).flatMap(([word, others]) => {
    const keyword = findKeyword(word);
    return keyword ? others.map((other) => [other, keyword.word] as const) : [];
  }),
);

/** The keyword that a writer means by another word, in any letter case. */
export function keywordMeantBy(word: string): Keyword | undefined {
  const meant = keywordByNearWord.get(word.normalize('NFC').toLowerCase());
  return meant && keywordNamed(meant);
}

/** Other words for a keyword, in all languages at once. */
export function nearWordsOf({ word }: Keyword): readonly string[] {
  return nearWords[word] ?? [];
}
