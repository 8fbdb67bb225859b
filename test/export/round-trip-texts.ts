/** Texts of journeys with every kind of fact that a row of a spreadsheet can carry. */
import fc from 'fast-check';

const words = fc.constantFrom(
  'Offer',
  '=SUM(A1)',
  '+46 8 123',
  '-1',
  '@home',
  "'=quoted",
  'Prices; and, more',
  'Åsa “quotes” "it"',
  'A & B <c>',
  '_x0041_ code',
  'web/app',
  'Colon: here',
  '# 5',
);

const facts = fc.constantFrom(
  'channel: web, phone',
  'channel: web/app',
  'by: company',
  'status: missing',
  'moment: transaction',
  'moment: a moment of our own',
  'participants: Kim, a neighbour',
  'need: Find a price',
  'need: Find a price | met: 4 | importance: 9',
  'need price: Find a price | met: 4',
  'need: Say \\| owner: x',
  'rating: 4.5 (n=12, sd=1.25, survey, interview, 2026-02)',
  'rating: -2',
  'rating: 4 (n=12)',
  'rating: ?',
  'rating: n/a',
  'rating: 3 (n=5, 2024)',
  'rating[kim]: 6 (n=3)',
  'rating[kim, lise]: 3.5 (interview)',
  'importance: 7',
  'importance: 7 (n=40, survey)',
  'importance[lise]: 2',
  'business: 8',
  'target: 7.5',
  'benchmark: 6 (n=200, 2025)',
  'expect: 7',
  'effort: high',
  'risk: high, they leave',
  'cost: 20,000 SEK per month',
  'reach: 40 %',
  'frequency: 2 per week',
  'prefers: at most 1 per month, web',
  'duration: 2-3 weeks',
  'wait: about 4 days',
  'within: 1 hour',
  'when: second week',
  'promise: 20 % off',
  'survey: CSAT after the call, next 2026-09',
  'feeling: glad',
  'feeling[kim]: cross',
  'quote: "Nobody # called: ever"',
  'quote: """\n      First line\n\n        then | more\n      """',
  'pain: =1+1',
  'pain: Too slow',
  'pain[lise]: Too dear',
  'idea: -1 step',
  'evidence: Seven of ten',
  'evidence: survey of all',
  'goal: Know the price',
  'objective: Sell',
  'scope: Only online',
  'note: A note',
  'note: Another: note',
  'link: https://example.com/a,b',
  'nps: 50/30/20 (n=100)',
  'nps: -12',
  'csat: 87% (n=20)',
  'ces: 5.2 of 7, high is easy',
  'metric: Video views 12,400 per month (2026-02)',
  'reviewed: 2026-03-01, every 6 months',
  'action: Call back',
  'action: Call back | owner: Sales | due: 2026-06-30 | expect: 7 | effort: low | status: doing',
  'action: Do this \\| due: later',
  'owner: Sales',
);

interface TouchpointPlan {
  readonly name: string;
  readonly hasId: boolean;
  readonly facts: readonly string[];
}

/** Several texts of one kind stand beside each other; two ratings of the same persona and day contradict. */
function kindOf(line: string): string {
  if (/^(?:need|pain|quote|idea|note|action|evidence|moment)/u.test(line)) return line;
  const [, personas = ''] = /^rating(\[.*\])/u.exec(line) ?? [];
  const [, date = ''] = line.startsWith('rating') ? (/(\d{4}[-\d]*)\)$/u.exec(line) ?? []) : [];
  return `${line.replace(/[[:].*/su, '')}${personas} ${date}`;
}

const touchpoint: fc.Arbitrary<TouchpointPlan> = fc.record({
  name: words,
  hasId: fc.boolean(),
  facts: fc.uniqueArray(facts, { maxLength: 10, selector: kindOf }),
});

export const roundTripTexts: fc.Arbitrary<string> = fc
  .record({
    scale: fc.constantFrom('1-10', '-5 to 10'),
    stages: fc.array(fc.array(touchpoint, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ scale, stages }) => {
    let number = 0;
    const lines = stages.flatMap((touchpoints, index) => [
      `  stage: Stage ${index + 1}`,
      ...touchpoints.flatMap(({ name, hasId, facts: own }) => {
        number++;
        return [`    touchpoint${hasId ? ` t${number}` : ''}: ${name}`, ...own.map((fact) => `      ${fact}`)];
      }),
    ]);
    return [
      `journey: =Buying; a car`,
      `  scale: ${scale}`,
      '  persona kim: Kim',
      '  persona lise: Lise, a regular',
      ...lines,
      '',
    ].join('\n');
  });
