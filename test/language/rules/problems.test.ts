/** What a team sees when it opens a map: problems are for what to do now, and advice stays out of their list. */
import { expect, it } from 'vitest';
import type { Finding } from '../../../language/model/finding.ts';
import { rules } from '../../../language/rules/registry.ts';
import { createReader } from '../reader.ts';

const reader = await createReader();

/** An editor lists everything but hints. */
const problemsIn = async (text: string): Promise<Finding[]> =>
  (await reader.read(text)).findings.filter(({ level }) => level !== 'hint');

const bank = `journey: Opening a current account
  stage: Find out
    touchpoint: Comparison site | channel: web | rating: 6.8 (n=110, survey) | importance: 6
    touchpoint: Bank website | channel: web | rating: 7.4 (n=110, survey) | importance: 7
    touchpoint: Chat about fees | channel: chat | rating: 8 (n=9, survey) | importance: 8
  stage: Apply
    touchpoint: Online form | channel: web | rating: 4.6 (n=110, sd=2, survey) | importance: 9
    touchpoint: Identity check | channel: app | rating: 2.8 (n=110, survey) | importance: 9
    touchpoint: Confirmation | channel: e-mail | rating: 8.1 (n=80, survey) | importance: 6 | business: 9
  stage: Start
    touchpoint: Card by post | channel: post | rating: 6.2 (n=90, sd=3, survey) | importance: 8
    touchpoint: First login | channel: app | rating: 7.9 (n=90, sd=1.5, survey) | importance: 8
    touchpoint: Branch | rating: ? | importance: 9
  stage: Use
    touchpoint: Moving direct debits | channel: web | rating: 5 (n=31, survey) | importance: 8
    touchpoint: Monthly statement | channel: e-mail | rating: 8.4 (n=90, survey) | importance: 4
    touchpoint: Invoice | channel: post
`;

const insurance = `taal: nl
klantreis: Autoschade melden
  persona sem: Sem
  persona ria: Ria
  fase: Schade
    contactpunt: App openen | beoordeling: 7 | belang: 7
      beoordeling[sem]: 8,6
      beoordeling[ria]: 3,9
    contactpunt: Hulpdienst bellen | beoordeling: 8,4 | belang: 9
    contactpunt: Foto's sturen | beoordeling: 4,5 | belang: 6
      beoordeling[ria]: 2,0
  fase: Herstel
    contactpunt: Afspraak bij de garage | beoordeling: 6,8 | belang: 8
    contactpunt: Vervangende auto | beoordeling: 4,1 | belang: 9
    contactpunt: Auto ophalen | beoordeling: 8,1 | belang: 7
    contactpunt: Terugbellen | status: missing | belang: 7
`;

const workshop = `sprog: da
kunderejse: Togrejse til arbejde
  skala: 1-5
${['4,4', '2', '3', '4', '1,5', '3,9', '4,8', '2,1', '3', '3,5', '4', '?'].map((rating, index) => `  kontaktpunkt: Kontakt ${index}\n    vurdering: ${rating}\n`).join('')}`;

it.each([
  ['a measured map', bank, ['red-rating', 'red-rating', 'red-rating']],
  ['a map with personas', insurance, ['red-rating', 'red-rating', 'red-rating', 'missing-touchpoint']],
  ['a first workshop', workshop, ['derived-bands', 'red-rating', 'red-rating', 'red-rating']],
])('%s has one problem for each red touchpoint', async (_what, text, codes) => {
  const problems = await problemsIn(text);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  const red = problems.filter(({ code }) => code === 'red-rating');
  expect(new Set(red.map(({ touchpoint }) => touchpoint)).size).toBe(red.length);
  expect(new Set(red.map(({ level }) => level))).toEqual(new Set(['warning']));
});

it('keeps warnings for red touchpoints, contacts that do not happen, and maps that contradict themselves or their plan', () => {
  const of = (level: string) => rules.filter((rule) => rule.level === level).map(({ code }) => code);
  expect(of('warning')).toEqual([
    'red-rating',
    'unmet-need',
    'missing-touchpoint',
    'failed-touchpoint',
    'unserved-need',
    'contradicting-answers',
    'contradicting-outcome',
    'unexplained-outcome',
    'late-contact',
    'unkept-promise',
    'overdue-action',
    'expectation-missed',
    'stale-review',
    'overdue-survey',
    'unknown-channel',
    'unknown-team',
  ]);
  expect(of('info')).toEqual([
    'future-rating',
    'falling-rating',
    'falling-measure',
    'below-benchmark',
    'assessment-gap',
    'over-contact',
    'under-contact',
    'unwanted-channel',
    'hidden-effort',
    'silent-wait',
    'empty-stage',
    'outdated-number',
    'mixed-scale',
    'derived-bands',
  ]);
  expect(of('off')).toEqual(['red-without-action', 'red-without-owner']);
});
