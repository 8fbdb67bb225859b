import { describe, expect, it, test } from 'vitest';
import { matchOf } from '../../../language/catalogue/name-match.ts';
import {
  isFeedback,
  isSupport,
  recogniseChannel,
  recogniseTouchpoint,
  sameChannel,
} from '../../../language/catalogue/recognise.ts';
import { catalogueTouchpoints } from '../../../language/catalogue/touchpoints.ts';
import { buildFile } from '../model-builder.ts';

test('a last word of four letters may be inflected, a shorter one may not', () => {
  expect(matchOf(['e', 'postmarknad'], ['e', 'post'])).toBe(5);
  expect(matchOf(['my', 'appointment'], ['my', 'app'])).toBe(0);
  expect(matchOf(['e', 'post'], ['e', 'post'])).toBe(5.5);
});

describe('a touchpoint', () => {
  it('is recognised by each of its own names', () => {
    const wrong = catalogueTouchpoints.flatMap(({ id, names }) =>
      Object.values(names)
        .flat()
        .filter((name) => recogniseTouchpoint(name)?.id !== id)
        .map((name) => `${name}: ${recogniseTouchpoint(name)?.id}, not ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Kundservice', 'customer-service'],
    ['KUNDTJÄNST', 'customer-service'],
    ['kundtja\u0308nst', 'customer-service'],
    ['Kundeservice-telefon', 'customer-service'],
    ['Kundservicetelefonen', 'customer-service'],
    ['Klantenservice per telefoon', 'customer-service'],
    ['Call to customer care', 'customer-service'],
    ['Annons på sociala medier', 'social-ad'],
    ['Sosiale medier', 'social-media'],
    ['Sociale media (bereik)', 'social-media'],
    ['Veckovis säljmejl', 'marketing-email'],
    ['Online advertentie', 'online-ad'],
    ['A concrete offer', 'offer'],
    ['Pakke på døra', 'delivery'],
    ['Takkekort', 'thank-you'],
    ['Konkret tilbud', 'offer'],
    ['Facturering', 'invoice'],
  ])('%s is %s', (name, id) => {
    expect(recogniseTouchpoint(name)?.id).toBe(id);
  });

  it.each(['', '—', 'Waiting room', 'Appetizer', 'Onderzeeboot', 'Supporterklubben'])('%j is none', (name) => {
    expect(recogniseTouchpoint(name)).toBeUndefined();
  });
});

const named = (name: string, ...moments: readonly string[]) => ({
  name,
  moments: moments.map((value) => ({
    value,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  })),
});

describe('support', () => {
  it.each([
    'Technical support',
    'Telefonsupport',
    'Chattsupporten',
    'Kundtjänst per telefon',
    'Kundestøtte',
    'Service- og kundestøtteteam',
    'Kundeservice',
    'Nettbasert hjelpesenter',
    'Klantenservice',
    'Klantenondersteuning',
    'Reklamation',
    'Supportteam',
    'Telefon til sagsbehandler',
    'Min handläggare',
    'Breakdown service',
    'Bellen over vergoeding',
  ])('is %s', (name) => {
    expect(isSupport(named(name))).toBe(true);
  });

  it('is what a moment says, in any of the languages', () => {
    expect(isSupport(named('Første service', 'support'))).toBe(true);
    expect(isSupport(named('Vraag over winkeladres', 'Klantenservice'))).toBe(true);
    expect(isSupport(named('Første service', 'onboarding'))).toBe(false);
  });

  it.each(['Første service', 'Bil på service', 'Supporterklubben', 'Website', 'Leverans', ''])('is not %j', (name) => {
    expect(isSupport(named(name))).toBe(false);
  });
});

describe('feedback', () => {
  it.each([
    'CSAT-undersökning',
    'Kundnöjdhetsenkät',
    'Enquête',
    'Enquête'.normalize('NFD'),
    'Enquêtes bij klanten',
    'NPS',
    'Customer survey',
    'Spørreundersøkelse',
    'Foreldreundersøkelsen',
    'Forældreundersøgelse',
    'Spørgeskema efter købet',
    'Kundfeedback',
    'Be om tilbakemelding',
  ])('is %s', (name) => {
    expect(isFeedback(named(name))).toBe(true);
  });

  it('is what a moment says', () => {
    expect(isFeedback(named('Three questions', 'feedback'))).toBe(true);
  });

  // A medical examination is an `undersökning` too, and reviews are read before they are written.
  it.each(['Undersökning hos läkaren', 'Undersøkelse', 'Kundrecensioner', 'Betaling'])('is not %s', (name) => {
    expect(isFeedback(named(name))).toBe(false);
  });
});

describe('a channel', () => {
  it.each([
    ['telefon', 'phone'],
    ['E-post', 'email'],
    ['e mail', 'email'],
    ['SMS', 'text-message'],
    ['sociale medier', 'social-media'],
  ])('%s is %s', (name, id) => {
    expect(recogniseChannel(name)?.id).toBe(id);
  });

  it('is not recognised by a part of its name', () => {
    expect(recogniseChannel('telefonkatalog')).toBeUndefined();
    expect(recogniseChannel('')).toBeUndefined();
  });

  it('is the same one as a declared one of another language', () => {
    const { channels } = buildFile({
      channels: [{ name: 'Website', id: 'web' }, { name: 'Phone' }],
      journeys: [],
    }).declares;
    expect(sameChannel('telefon', channels)?.name).toBe('Phone');
    expect(sameChannel('hemsida', channels)?.id).toBe('web');
    expect(sameChannel('butik', channels)).toBeUndefined();
    expect(sameChannel('kiosk', channels)).toBeUndefined();
  });
});
