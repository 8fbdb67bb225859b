/** Texts of small journeys in all the ways in which an author may write one, each way kept to from top to bottom. */
import fc from 'fast-check';

interface Manner {
  readonly oneLine: boolean;
  readonly gap: number;
  readonly lead: number;
  readonly comma: boolean;
  readonly comments: boolean;
  readonly blocks: boolean;
}

const manners: fc.Arbitrary<Manner> = fc.record({
  oneLine: fc.boolean(),
  gap: fc.integer({ min: 0, max: 2 }),
  lead: fc.integer({ min: 0, max: 1 }),
  comma: fc.boolean(),
  comments: fc.boolean(),
  blocks: fc.boolean(),
});

const property = fc.constantFrom(
  'channel: web, phone',
  'need: Find a price | met: 4 | importance: 9',
  'rating: 4.5 (n=12, survey, 2026-02)',
  'rating[kim]: 6',
  'rating[kim, lise]: 3.5 (interview)',
  'rating: ?',
  'importance: 7',
  'importance[lise]: 2',
  'quote: "Nobody # called | me: ever"',
  'action: Call back | owner: Sales | due: 2026-06-30',
  'moment: transaction',
  'rating:',
);

const stageLine = fc.constantFrom('goal: Know what it costs', 'note: From the workshop');

interface TouchpointPlan {
  readonly properties: readonly string[];
  readonly remark: boolean;
  readonly again: boolean;
}

const touchpointPlan: fc.Arbitrary<TouchpointPlan> = fc.record({
  properties: fc.uniqueArray(property, { maxLength: 4, selector: (line) => line.replace(/:.*/u, '') }),
  remark: fc.boolean(),
  again: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
});

const stagePlan = fc.record({
  lines: fc.array(stageLine, { maxLength: 2 }),
  touchpoints: fc.array(touchpointPlan, { minLength: 1, maxLength: 4 }),
});

/** A journey of one to three stages, or without any. */
export const journeyTexts: fc.Arbitrary<string> = fc
  .record({ manner: manners, stages: fc.array(stagePlan, { minLength: 1, maxLength: 3 }), staged: fc.boolean() })
  .map(({ manner, stages, staged }) => {
    let number = 0;
    const lines = ['journey: Buying a car', '  persona kim: Kim', '  persona lise: Lise, a regular'];
    for (const [index, { lines: own, touchpoints }] of stages.entries()) {
      if (staged) lines.push('', `  stage: Stage ${index + 1}`, ...own.map((line) => `    ${line}`));
      for (const [place, plan] of touchpoints.entries()) {
        const blanks = place === 0 ? (staged ? manner.lead : 0) : manner.gap;
        lines.push(...Array.from({ length: blanks }, () => ''));
        number++;
        lines.push(...written(plan, number, manner, staged ? '    ' : '  '));
        // Where somebody comes back, it is not between two others that come back.
        if (plan.again && number > 1) {
          lines.push(...Array.from({ length: manner.gap }, () => ''), `${staged ? '    ' : '  '}again: Contact 1`);
        }
      }
    }
    return `${lines.join('\n')}\n`;
  });

function written({ properties, remark }: TouchpointPlan, number: number, manner: Manner, indent: string): string[] {
  const head = `${indent}touchpoint: Contact ${number}`;
  const facts = properties.map((line) => (manner.comma ? line.replace(/(\d)\.(\d)/gu, '$1,$2') : line));
  const comment = remark && manner.comments ? [`${indent}# about ${number}`] : [];
  if (manner.oneLine) {
    const inner = facts.filter((line) => !/^(?:need|action|quote)/u.test(line));
    return [...comment, [head, ...inner].join(' | ')];
  }
  const block = manner.blocks
    ? [`${indent}  note: """`, `${indent}    first`, '', `${indent}    # second`, `${indent}  """`]
    : [];
  // Without a blank line behind it, and without indentation, a comment could be about either of two touchpoints.
  const behind = remark && manner.comments && manner.gap > 0 ? [`${indent}  # to be asked again`] : [];
  return [...comment, head, ...facts.map((line) => `${indent}  ${line}`), ...block, ...behind];
}
