/** What the list of rows lacked, though the articles have it: one lack a test, as in `rows.test.ts`. */
import { describe, expect, test } from 'vitest';
import { completeAt } from '../language/lsp/completing.ts';
import { danish, dutch, norwegian, seen, swedish, unreadable } from './analyst.ts';

describe('what the list of rows lacked', () => {
  test('lack 1: the company’s own assessment is no rating of customers, and the difference is found', async () => {
    const { codes, messages } = await seen(
      `${danish}  kontaktpunkt: Support\n    vurdering: 4 (n=40, spørgeskema, 2026-03)\n    vurdering: 6 (egen vurdering, 2025-03)\n    betydning: 8\n`,
    );
    expect(codes).not.toContain('falling-rating');
    expect(messages('assessment-gap')[0]).toContain('less satisfied than you think');
  });

  test('lack 3: what comes later than promised is found', async () => {
    const { messages, picture } = await seen(
      `${danish}  kontaktpunkt: Salgsmøde\n    ventetid: 4 dage\n    næste: Tilbud\n  kontaktpunkt: Tilbud\n    inden: 24 timer\n`,
      'da',
    );
    expect(messages('late-contact')[0]).toContain('promised within 24 hours, but customers wait 4 days');
    expect(picture).toContain('For sent: lovet inden 24 timer, tager 4 dage');
  });

  test('lack 2: the same touchpoint has another need and rating in another stage', async () => {
    const { json, messages } = await seen(
      `${dutch}  fase: Besluit\n    contactpunt enquete: Enquête\n      behoefte: Zeggen wat meespeelt\n      beoordeling: 8\n      belang: 5\n  fase: Loyaliteit\n    opnieuw: enquete\n      behoefte: Zeggen of ik blij ben\n      beoordeling: 4\n      belang: 8\n`,
    );
    expect(json.coverage).toMatchObject({ rated: 2, of: 2 });
    expect(json.stages.map(({ score }) => score.mean)).toEqual([8, 4]);
    expect(messages('red-rating')[0]).toContain('What customers need there: "Zeggen of ik blij ben"');
  });

  const start = `${swedish}  kontaktpunkt start: Komma igång\n    betyg: 4\n    betydelse: 9\n`;

  test('lack 4: the risk of losing the customer stands on the card', async () => {
    const { picture, touchpoint } = await seen(`${start}    risk: hög: byter leverantör\n`, 'sv');
    expect(picture).toContain('Risk att förlora kunden: hög: byter leverantör');
    expect(touchpoint('start').risk).toMatchObject({ level: 'high' });
  });

  test('lack 13: the cost stands on the card', async () => {
    const { picture, touchpoint } = await seen(`${start}    kostnad: 20 000 SEK per månad\n`, 'sv');
    expect(picture).toContain('Kostnad: 20 000 SEK per månad');
    expect(touchpoint('start').cost).toMatchObject({ amount: 20_000 });
  });

  test('lack 5: effort is named as a hidden cause', async () => {
    const { messages } = await seen(`${start}    ces: 2,1 av 7, högt är lätt\n`);
    expect(messages('hidden-effort')[0]).toContain('Customers have to work hard at "Komma igång"');
  });

  test('lack 6: an aim of the company is not a need of customers', async () => {
    const { messages } = await seen(`${start}    affärsmål: Göra affären\n`);
    expect(messages('purposeless')[0]).toContain('only has a goal of the company');
  });

  const referral = `${norwegian}  fase: Før\n    kontaktpunkt tips: En venn forteller\n      holder: 100 kr til begge\n  fase: Etter\n    kontaktpunkt verve: Vervebonus\n      løfte: 100 kr til begge\n      neste: tips (10 %)\n`;

  test('lack 7: a referral leads back to the beginning', async () => {
    const { touchpoint, picture } = await seen(referral, 'nb');
    expect(touchpoint('verve').next).toEqual([{ touchpoint: 'tips', share: 0.1 }]);
    expect(picture).toContain('Veien leder tilbake');
  });

  test('lack 9: what is promised for a referral is kept where it leads', async () => {
    const { touchpoint, codes, picture } = await seen(referral, 'nb');
    expect(touchpoint('verve').promises).toEqual(['100 kr til begge']);
    expect(picture).toContain('100 kr til begge');
    expect(codes).not.toContain('unkept-promise');
    const broken = await seen(referral.replace('holder: 100 kr', 'notat: 100 kr'), 'nb');
    expect(broken.codes).toContain('unkept-promise');
  });

  test('lack 8: the channels where a persona is are held against those of the map', async () => {
    const { codes } = await seen(
      `${norwegian}  persona lise: Lise\n    foretrekker: chat\n  kontaktpunkt: Samtale\n    kanal: telefon\n    av: bedriften\n`,
    );
    expect(codes).toContain('unwanted-channel');
  });

  test('lack 11: a journey to start from is about the use of a product', async () => {
    const completed = await completeAt('<|>', { locale: 'da' });
    const text = completed.taken(completed.item('kunderejse: at bruge et produkt'));
    const { codes, json } = await seen(text);
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(json.stages.map(({ name }) => name)).toEqual([
      'Komme i gang',
      'Bruge i hverdagen',
      'Få hjælp',
      'Blive eller gå',
    ]);
  });

  test('lack 14: what is to be measured first comes with a question to ask there', async () => {
    const { messages } = await seen(`${norwegian}  kontaktpunkt: Betaling\n    viktighet: 9\n`);
    expect(messages('blind-spot')[0]).toContain('Var det lett å betale, og føltes det trygt?');
  });

  test('lack 15: a survey is placed at a touchpoint, and is missed when it is late', async () => {
    const { messages, picture, touchpoint } = await seen(
      `${start}    enkät: CES efter introduktionen, nästa 2026-03\n`,
      'sv',
    );
    expect(picture.replaceAll('\n', ' ')).toContain('Enkät: CES efter introduktionen, nästa gång mars 2026');
    expect(touchpoint('start').surveys).toEqual([{ text: 'CES efter introduktionen', next: '2026-03' }]);
    expect(messages('overdue-survey')[0]).toContain('was due March 2026');
  });

  test('lack 16: the delivery is a moment of truth', async () => {
    const { codes, picture } = await seen(`${norwegian}  kontaktpunkt: Pakke på døra\n    øyeblikk: levering\n`, 'nb');
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(picture).toContain('Sannhetens øyeblikk: levering');
  });

  test('lack 10: what a contact tells about the customer stands on it, and leads to the next contact', async () => {
    const { codes, picture, touchpoint } = await seen(
      `${swedish}  källa webb: Besök på banken\n    typ: webbstatistik\n  kontaktpunkt kalkyl: Bolånekalkylatorn\n    mätvärde: Beräkningar 1 200 per månad (webb, 2026-10)\n    underlag: Kunden har räknat på ett bolån\n    nästa: brev (40 %)\n  kontaktpunkt brev: E-post om bolån\n`,
      'sv',
    );
    expect(codes.filter((code) => unreadable.includes(code))).toEqual([]);
    expect(picture).toContain('Kunden har räknat på ett bolån');
    expect(picture).toMatch(/1\s200/u);
    expect(touchpoint('kalkyl').next).toEqual([{ touchpoint: 'brev', share: 0.4 }]);
  });
});
