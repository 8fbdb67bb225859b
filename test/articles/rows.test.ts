/**
 * What five trade articles on touchpoints ask of a map, one row a test, written as an analyst writes it in the language
 * of the article. The number of a row is that of the list in which the articles were read.
 */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shippedExporter } from '../export/bundle.ts';
import { completeAt } from '../language/lsp/completing.ts';
import { comparison, danish, dutch, norwegian, seen, stagesOffered, swedish, unreadable } from './analyst.ts';

describe('what a touchpoint is', () => {
  test('row 1: every interaction is a touchpoint, also through others', async () => {
    const { picture, codes } = await seen(
      `${swedish}  kontaktyta vänner: Vänner och familj\n    kanal: mun till mun\n    av: partner\n    behov: Höra av någon\n`,
      'sv',
    );
    expect(picture).toContain('mun till mun');
    expect(picture).toContain('Partner tar kontakt');
    expect(codes).not.toEqual(expect.arrayContaining(unreadable));
  });

  test('row 2: the order of the lines is the order of the journey, and is numbered', async () => {
    const names = ['Annons', 'Webbplats', 'Köp', 'Tackmejl', 'Säljmejl'];
    const { view } = await seen(swedish + names.map((name) => `  kontaktpunkt: ${name}\n`).join(''));
    expect(
      view.journey.stages[0]?.entries.map((entry) => entry.kind === 'touchpoint' && entry.touchpoint.name),
    ).toEqual(names);
  });

  test('row 3: stages, channels and scales are free', async () => {
    const text = `${norwegian}  skala: 0-100\n  fase: Lærer oss å kjenne\n    kontaktpunkt: Naboen\n      kanal: jungeltelegrafen\n      vurdering: 72\n`;
    const { codes, touchpoint } = await seen(text);
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(touchpoint('Naboen')).toMatchObject({ rating: 72, channels: ['jungeltelegrafen'] });
  });

  test.each([
    ['row 4', 'sv', '3 faser', ['Före köpet', 'Under köpet', 'Efter köpet']],
    ['row 4', 'nb', '3 faser', ['Før kjøpet', 'Under kjøpet', 'Etter kjøpet']],
    ['row 4', 'da', '3 faser', ['Før købet', 'Under købet', 'Efter købet']],
    ['row 4', 'nl', '3 fasen', ['Voor aankoop', 'Tijdens aankoop', 'Na aankoop']],
    ['row 5', 'nl', '5 fasen', ['Bewustwording', 'Overweging', 'Beslissing', 'Actie', 'Loyaliteit']],
    ['row 6', 'da', '4 faser', ['Påvirkende', 'Før køb', 'Køb', 'Efter køb']],
  ])('%s: the stages of the articles are offered in %s', async (_, language, label, stages) => {
    const start = { sv: swedish, nb: norwegian, da: danish, nl: dutch }[language];
    expect(await stagesOffered(`${start}  <|>`, label, language)).toEqual(stages);
  });

  test('row 7: other stages than those of the models are accepted', async () => {
    const { codes } = await seen(
      `${dutch}  fase: Bekendheid\n    contactpunt: A\n  fase: Verkoop\n    contactpunt: B\n`,
    );
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
  });

  test('row 10: a map without support or feedback is reported', async () => {
    const touchpoints = ['Annons', 'Butik', 'Kassa', 'Leverans', 'Faktura', 'Retur']
      .map((name) => `  kontaktpunkt: ${name}\n`)
      .join('');
    const { codes } = await seen(swedish + touchpoints);
    expect(codes).toEqual(expect.arrayContaining(['no-support', 'no-feedback']));
  });

  test('row 15: a contact that serves no need takes the customer’s time', async () => {
    const { messages } = await seen(`${swedish}  kontaktpunkt: Nyhetsbrev\n    betyg: 9\n    betydelse: 3\n`);
    expect(messages('purposeless')[0]).toContain('takes their time');
  });
});

describe('who the customers are and what they need', () => {
  test('row 16: the persona stands in the head of the map', async () => {
    const { picture } = await seen(
      `${swedish}  persona shawna: Shawna, prenumererar\n    mål: Hudvård utan belastning\n    citat: Mejlen har jag slutat öppna.\n  kontaktpunkt: Kassa\n`,
      'sv',
    );
    expect(picture).toContain('Shawna');
    expect(picture).toContain('Hudvård utan belastning');
    expect(picture).toContain('Mejlen har jag slutat öppna.');
  });

  test('row 19: each need of a touchpoint is judged, ranked, and found when it is met badly', async () => {
    const { messages, picture } = await seen(
      `${norwegian}  kontaktpunkt: Betaling\n    behov: Effektiv | oppfylt: 7 | viktighet: 7\n    behov: Føles trygg | oppfylt: 3,5 | viktighet: 9\n    vurdering: 8\n    viktighet: 9\n`,
      'nb',
    );
    expect(picture).toContain('9 + (9 − 3,5) = 14,5');
    expect(messages('unmet-need')).toHaveLength(1);
    expect(messages('unmet-need')[0]).toContain('"Føles trygg" is met badly');
  });

  test('row 20: needs that are judged make a map of their own, with what was expected', async () => {
    const { codes, touchpoint, picture, json } = await seen(
      `${danish}  kontaktpunkt: Hjemmeside\n    behov: Finde prisen | opfyldt: 3 | betydning: 9 | forventet: 8\n  kontaktpunkt: Butik\n    behov: Rådgivning | opfyldt: 8 | betydning: 8\n`,
      'da',
    );
    expect(codes).not.toContain('blind-spot');
    expect(codes).toContain('unmet-need');
    expect(touchpoint('Hjemmeside')).toMatchObject({ rating: 3, ratingKind: 'needs', band: 'red', rank: 1 });
    expect(json.coverage).toEqual({ rated: 2, derived: 2, byPersona: 0, of: 2 });
    expect(json.score.weightedMean).toBeCloseTo((3 * 9 + 8 * 8) / 17, 9);
    expect(picture).toContain('Forbedr ”Hjemmeside” først');
  });

  test('row 21: who is responsible, also from the stage', async () => {
    const text = `${norwegian}  fase: Kjøp\n    ansvarlig: Butikk\n    kontaktpunkt: Kasse\n    kontaktpunkt: Levering\n      ansvarlig: Lager\n`;
    const { touchpoint, codes } = await seen(text);
    expect(touchpoint('Levering').owner).toBe('Lager');
    expect(codes).not.toContain('no-owner');
  });

  test('row 32: customers’ words are on the map', async () => {
    const { picture } = await seen(`${danish}  kontaktpunkt: Tilbud\n    citat: Så hørte jeg ikke mere.\n`, 'da');
    expect(picture).toContain('Så hørte jeg ikke mere.');
  });
});

describe('what the numbers stand on', () => {
  test('row 23: thin data is not the same as a low rating', async () => {
    const { codes, picture } = await seen(
      `${danish}  kontaktpunkt: Service\n    vurdering: 8,6 (n=9, interview)\n    betydning: 8\n`,
      'da',
    );
    expect(picture).toContain('anekdotisk');
    expect(codes).toContain('thin-evidence');
  });

  const important = `${danish}  kontaktpunkt: Tilbud\n    vurdering: 4\n    betydning: 9 (n=10, interview, 2026-03)\n  kontaktpunkt: Faktura\n    vurdering: 3\n`;

  test('row 24: importance decides the rank', async () => {
    const { touchpoint, codes } = await seen(important, 'da');
    expect(touchpoint('Tilbud').rank).toBe(1);
    expect(touchpoint('Faktura').rank).toBeNull();
    expect(codes).toContain('no-importance');
  });

  test('lack 12: importance has a base of its own', async () => {
    const { picture, touchpoint } = await seen(important, 'da');
    expect(touchpoint('Tilbud').importanceN).toBe(10);
    expect(picture).toContain('Betydning: n = 10, interviews, marts');
  });

  test('row 25: surveys, CRM data and interviews are kinds of evidence', async () => {
    const { picture } = await seen(
      `${danish}  kontaktpunkt: Tilbud\n    vurdering: 4 (n=42, spørgeskema, crm, interview, 2026-10)\n`,
      'da',
    );
    expect(picture.replaceAll('\n', ' ')).toContain('spørgeundersøgelse, CRM-data, interviews');
  });

  test('row 26: each touchpoint adds to or takes from the whole', async () => {
    const { touchpoint, json } = await seen(
      `${danish}  kontaktpunkt: Tilbud\n    vurdering: 4\n    betydning: 8\n  kontaktpunkt: Møde\n    vurdering: 9\n    betydning: 8\n`,
    );
    const [offer, meeting] = [touchpoint('Tilbud').contribution ?? 0, touchpoint('Møde').contribution ?? 0];
    expect([offer, meeting]).toEqual([-0.75, 1.75]);
    expect(offer + meeting).toBeCloseTo((json.score.mean ?? 0) - 5.5, 9);
  });

  test('row 28: the limits of the colours are explicit, and a rating on a limit is pointed out', async () => {
    const { codes, touchpoint } = await seen(
      `${danish}  grænser: rød <= 5, gul < 8\n  kontaktpunkt: Tilbud\n    vurdering: 5\n    betydning: 8\n`,
    );
    expect(touchpoint('Tilbud').band).toBe('red');
    expect(codes).toContain('boundary-rating');
  });

  test('row 36: NPS by year is a series with its trend', async () => {
    const series = ['38 (n=400, 2025)', '31 (n=400, 2025-06)', '24 (n=400, 2026)'];
    const { picture, codes, json } = await seen(
      `${dutch}${series.map((line) => `  nps: ${line}\n`).join('')}  contactpunt: Video's\n    meetwaarde: Weergaven 12.400 per maand (2026-10)\n    belang: 8\n`,
      'nl',
    );
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(picture).toContain('+24');
    expect(picture).toContain('12.400 per maand');
    expect(json.measures.find(({ kind }) => kind === 'nps')?.earlier).toHaveLength(2);
  });

  test('row 41: a map that is half empty is valid, and its gaps are hints', async () => {
    const { codes } = await seen(
      `${danish}  fase: Køb\n    kontaktpunkt: Tilbud\n  fase: Efter køb\n    kontaktpunkt: Service\n`,
    );
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(codes).toContain('no-rating');
  });

  test('row 42: what matters and is not measured is to be measured first', async () => {
    const { picture, json } = await seen(`${dutch}  contactpunt: Kassalijnen\n    belang: 9\n`, 'nl');
    expect(json.measureFirst).toEqual(['Kassalijnen']);
    expect(picture).toContain('Eerst meten');
  });
});

describe('what to improve', () => {
  test('row 13: touchpoints that please while customers leave contradict each other on the map', async () => {
    const touchpoints = ['Annons', 'Butik', 'Kassa', 'Leverans', 'Support']
      .map((name) => `  kontaktpunkt: ${name}\n    csat: 90%\n    betydelse: 8\n`)
      .join('');
    const { picture, codes, messages } = await seen(
      `${swedish}  utfall: Nöjd med helheten 4,1 (n=90)\n  kundbehållning: 61%, 74%\n${touchpoints}`,
      'sv',
    );
    expect(codes).toContain('contradicting-outcome');
    expect(messages('contradicting-outcome')[0]?.match(/Yet/g)).toHaveLength(1);
    expect(picture.replaceAll('\n', ' ')).toContain('betygen förklarar inte helheten');
    expect(picture).not.toContain('Inget att åtgärda');
  });

  test('row 29: the contact that never happens is what to create first', async () => {
    const { messages, picture, json } = await seen(
      `${danish}  kontaktpunkt: Kontakt i ventetiden\n    status: mangler\n    behov: Vide, hvornår bilen kommer\n    betydning: 9\n  kontaktpunkt: Tilbud\n    vurdering: 4,2\n    betydning: 8\n`,
      'da',
    );
    expect(messages('missing-touchpoint')[0]).toMatch(/^Priority 1 of 2/);
    expect(json.measureFirst).toEqual([]);
    expect(json.headline[0]).toMatchObject({ kind: 'missing', touchpoint: 'Kontakt i ventetiden' });
    expect(picture).toContain('det sker aldrig');
  });

  test('row 30: what improved while the whole did not was not the lever', async () => {
    const journey = (id: string, meeting: string) =>
      `kunderejse ${id}: Køb af ny bil\n  sprog: da\n  udfald: Samlet tilfredshed 5,6 (n=42)\n  kontaktpunkt møde: Salgsmøde\n    vurdering: ${meeting} (n=42, sd=1,2)\n    betydning: 8\n  kontaktpunkt tilbud: Tilbud\n    vurdering: 4,2 (n=42)\n    betydning: 9\n`;
    const picture = await comparison(journey('før', '7,2'), journey('efter', '8,6'), 'da');
    expect(picture.replaceAll('\n', ' ')).toMatch(/”Salgsmøde” er blevet bedre, men ikke helheden/);
  });

  test('row 31: competitors stand beside what customers say of the whole', async () => {
    const { picture } = await seen(
      `${danish}  udfald: Samlet tilfredshed 5,6, benchmark 5,8 (n=42)\n  kontaktpunkt: Tilbud\n    vurdering: 6\n    benchmark: 7,1\n`,
      'da',
    );
    expect(picture).toContain('Sammenligningsværdi: 5,8');
    expect(picture).toContain('Konkurrenterne, kontaktpunktet');
  });

  test('row 35: reviews, due dates and falling ratings are watched', async () => {
    const { codes } = await seen(
      `${danish}  gennemgået: 2026-01-01, hver 3. måned\n  kontaktpunkt: Tilbud\n    vurdering: 5,2 (n=42, 2026-06)\n    vurdering: 8,2 (n=42, 2025-06)\n    betydning: 9\n    tiltag: Send tilbuddet straks | frist: 2026-03-01\n`,
    );
    expect(codes).toEqual(expect.arrayContaining(['stale-review', 'overdue-action', 'falling-rating']));
  });

  test('row 37: a touchpoint that comes again counts once', async () => {
    const { json } = await seen(
      `${dutch}  fase: Overweging\n    contactpunt blog: Blog\n      beoordeling: 7\n  fase: Loyaliteit\n    opnieuw: blog\n`,
    );
    expect(json.coverage).toMatchObject({ rated: 1, of: 1 });
  });

  test('row 38: what customers find important and the company does not', async () => {
    const { messages } = await seen(
      `${dutch}  contactpunt: Facturering\n    beoordeling: 4\n    belang: 8\n    bedrijfsbelang: 2\n`,
    );
    expect(messages('importance-conflict')[0]).toContain(
      'matters to customers (importance 8) more than to the company',
    );
  });
});

describe('how contact is made', () => {
  test('row 11: each touchpoint has a purpose of its own, and an aim of the company does not count', async () => {
    const same = ['Website', 'Winkel', 'Telefoon']
      .map((name) => `  contactpunt: ${name}\n    doel: Snel betalen\n`)
      .join('');
    const { messages } = await seen(`${dutch}${same}  contactpunt: Verkoper\n    bedrijfsdoel: De verkoop doen\n`);
    expect(messages('shared-purpose')[0]).toContain('"Website", "Winkel", "Telefoon"');
    expect(messages('purposeless')[0]).toContain('"Verkoper" only has a goal of the company');
  });

  test('row 12: what a persona wishes is on the map and is held against the contacts', async () => {
    const shawna = (wish: string) => `${swedish}  persona shawna: Shawna\n    föredrar: ${wish}\n`;
    const call = '  kontaktpunkt: Samtal\n    kanal: telefon\n    av: företaget\n    frekvens: 2 per vecka\n';
    const much = await seen(shawna('e-post, högst 1 per vecka') + call, 'sv');
    expect(much.codes).toEqual(expect.arrayContaining(['unwanted-channel', 'over-contact']));
    expect(much.picture).toContain('Föredrar: e-post, högst en gång i veckan');
    const little = await seen(shawna('minst 3 per vecka') + call);
    expect(little.codes).toContain('under-contact');
  });

  test('row 14: a need that no touchpoint serves is on the map, with its owner', async () => {
    const { picture, messages } = await seen(
      `${swedish}  persona shawna: Shawna\n    behov lösning: Hitta bästa lösningen | ansvarig: Sälj\n  kontaktpunkt: Mejl\n`,
      'sv',
    );
    expect(picture).toContain('Ingen kontaktpunkt tillgodoser behovet ”Hitta bästa lösningen” hos Shawna.');
    expect(picture).toContain('Ansvarig: Sälj');
    expect(messages('unserved-need')[0]).toContain('The need belongs to Sälj');
  });

  test('row 17: branches are lines between the cards, with their shares', async () => {
    const { picture, touchpoint } = await seen(
      `${swedish}  kontaktpunkt överföring: Överföra pengar\n    nästa: kalkylator (60 %), räntor\n  kontaktpunkt kalkylator: Kalkylator\n  kontaktpunkt räntor: Räntor\n`,
      'sv',
    );
    expect(picture.split('\n')).toContain('60\u00a0%');
    expect(touchpoint('överföring').next).toEqual([
      { touchpoint: 'kalkylator', share: 0.6 },
      { touchpoint: 'räntor', share: null },
    ]);
  });

  test('row 18: where and when', async () => {
    const { picture, touchpoint } = await seen(
      `${norwegian}  kontaktpunkt: Vindu\n    kanal: butikk\n    når: kveld\n  kontaktpunkt: Messe\n    når: 2026-12-24\n`,
      'nb',
    );
    expect(picture).toContain('Når: kveld');
    expect(picture).toContain('Når: 24. desember 2026');
    expect(touchpoint('Messe').when).toBe('2026-12-24');
  });

  test('row 27: an empty stage between full ones is a hole, and ratings far apart are found', async () => {
    const { messages, codes } = await seen(
      `${danish}  fase: Før\n    kontaktpunkt: A\n      vurdering: 9\n  fase: Køb\n  fase: Efter\n    kontaktpunkt: B\n      vurdering: 2\n    kontaktpunkt: C\n      vurdering: 9\n`,
    );
    expect(messages('empty-stage')[0]).toContain('"Køb" has no touchpoint');
    expect(codes).toContain('uneven-stage');
  });

  test('row 33: daily use of the product is no contact that is too much', async () => {
    const { messages } = await seen(
      `${danish}  persona kim: Kim\n    foretrækker: højst 1 per uge\n  kontaktpunkt: Software\n    kanal: app\n    frekvens: dagligt\n  kontaktpunkt: Konsulent\n    kanal: personligt møde\n    av: virksomheden\n    frekvens: 5 per uge\n`,
    );
    expect(messages('over-contact')).toHaveLength(1);
    expect(messages('over-contact')[0]).toContain('"Konsulent" comes 5 times a week');
  });

  test('row 43: what an advertisement promises is kept where it leads', async () => {
    const site = (kept: string) =>
      `${norwegian}  kontaktpunkt annonse: Annonse\n    løfte: 20 % avslag\n    neste: nettsted\n  kontaktpunkt nettsted: Nettsted\n${kept}`;
    expect((await seen(site(''))).codes).toContain('unkept-promise');
    expect((await seen(site('    holder: 20 % avslag\n'))).codes).not.toContain('unkept-promise');
  });
});

describe('who takes part', () => {
  test('row 39: whose priority it is, and the numbers of a persona', async () => {
    const { messages, json } = await seen(
      `${dutch}  persona els: Els\n  contactpunt verkooppunt: Verkooppunt\n    beoordeling: 7\n    beoordeling[els]: 4,6\n    belang: 9\n  contactpunt factuur: Factuur\n    beoordeling: 4\n    belang: 8\n`,
    );
    expect(messages('red-rating').map((message) => message.split(':')[0])).toEqual([
      'Els’s priority 1 of 2',
      'Priority 1 of 2',
    ]);
    expect(json.personas[0]).toMatchObject({ persona: 'els', ranking: ['verkooppunt', 'factuur'] });
  });

  test('row 44: contacts that a partner runs, and those that are earned', async () => {
    const { touchpoint, picture } = await seen(
      `${dutch}  team: Reviewsite\n    soort: verdiend\n  kanaal winkel: Partnerwinkel\n    soort: partner\n  contactpunt: Recensies\n    verantwoordelijke: Reviewsite\n  contactpunt: Passen\n    kanaal: winkel\n`,
      'nl',
    );
    expect(touchpoint('Recensies').ownership).toEqual(['earned']);
    expect(touchpoint('Passen').ownership).toEqual(['partner']);
    expect(picture.split('\n')).toEqual(expect.arrayContaining(['Verdiend', 'Door een partner']));
  });
});

describe('what completion knows', () => {
  test('row 8: the articles’ examples are usual in the articles’ stages', async () => {
    const { items } = await completeAt(`${danish}  fase: Køb\n    kontaktpunkt: <|>`, { locale: 'da' });
    const here = new Set(items.map(({ labelDetails }) => labelDetails?.description));
    const first = items.slice(0, 12).map(({ label }) => label);
    expect(here.size).toBeGreaterThan(1);
    expect(first).toEqual(expect.arrayContaining(['Salgspersonale', 'Forhandler', 'Webshop', 'Kontorbesøg']));
  });

  test('row 9: software begins with marketing, a salesperson, onboarding and support', async () => {
    const completed = await completeAt('<|>', { locale: 'sv' });
    const text = completed.taken(completed.item('kundresa: programvara som tjänst'));
    for (const name of ['Marknadsföring', 'Säljare', 'Inskolning av kunder', 'Teknisk support']) {
      expect(text).toContain(`kontaktpunkt: ${name}\n`);
    }
  });

  test('row 34: templates propose moments, and a critical touchpoint without numbers is pointed out', async () => {
    const completed = await completeAt('<|>', { locale: 'sv' });
    expect(completed.taken(completed.item('kundresa: programvara som tjänst'))).toContain('ögonblick: inskolning');
    const { messages } = await seen(`${danish}  kontaktpunkt: Den første samtale\n    øjeblik: første kontakt\n`);
    expect(messages('blind-spot')[0]).toContain('is a moment of truth');
  });
});

describe('a map that is shown to others', () => {
  test('row 22: the time after the purchase has no end, and leads back', async () => {
    const { codes, picture } = await seen(
      `${norwegian}  fase: Før kjøpet\n    kontaktpunkt web: Nettsted\n  fase: Etter kjøpet\n    gjentas: ved hvert kjøp\n    kontaktpunkt pakke: Pakken på døra\n      neste: web\n    igjen: web\n`,
      'nb',
    );
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(picture).toContain('Gjentas: ved hvert kjøp');
    expect(picture).toContain('Igjen: 1');
  });

  test('row 40: it becomes slides for PowerPoint', async () => {
    const { view } = await seen(
      `${danish}  fase: Køb\n    kontaktpunkt: Tilbud\n      vurdering: 4,2\n      betydning: 9\n`,
    );
    const { bytes } = await shippedExporter().export([view], { format: 'pptx' }, 'da');
    const slides = Object.entries(unzipSync(bytes)).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(([, xml]) => strFromU8(xml)).join('')).toContain('Tilbud');
  });
});
