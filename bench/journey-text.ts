/**
 * One journey of any size, as a text in our language and as one in Mermaid's: the same stages, touchpoints and ratings.
 */

export interface BenchText {
  readonly journey: string;
  readonly mermaid: string;
}

interface Touchpoint {
  readonly name: string;
  readonly channels: string;
  readonly need: string | undefined;
  /** 1 to 10; `undefined` where it is not measured. */
  readonly rating: number | undefined;
  readonly importance: number;
  readonly answers: number;
}

const verbs = ['Compare', 'Ask about', 'Order', 'Wait for', 'Receive', 'Return', 'Pay for', 'Praise'];
const things = ['the offer', 'the delivery', 'a repair', 'the invoice', 'the contract', 'an appointment', 'the manual'];
const channels = ['web', 'phone', 'e-mail, phone', 'store', 'app', 'chat, web'];
const perStage = 8;
const mostStages = 10;

/** @param edit changes the rating of the touchpoint in the middle, as an analyst would: one line of the text. */
export function benchText(count: number, edit = 0): BenchText {
  const touchpoints = Array.from({ length: count }, (_, index) => touchpointAt(index));
  const middle = Math.floor(count / 2);
  const edited = touchpoints.map((touchpoint, index) =>
    index === middle ? { ...touchpoint, rating: 3 + (edit % 5) } : touchpoint,
  );
  const stages = Array.from({ length: Math.ceil(count / perStage) }, (_, stage) =>
    edited.slice(stage * perStage, (stage + 1) * perStage),
  );
  return { journey: journeyText(stages), mermaid: mermaidText(stages) };
}

/**
 * The same journey by an author who names things: every touchpoint has an id, a third leads on to others
 * (`next`), half serve a need of the journey, a quarter have a rating of their own from a persona, and in each stage
 * one is met `again`. It has ten stages at most, as maps have. A touchpoint refers to its own stage only: that far
 * Langium's own scopes reach.
 */
export function referringText(count: number): string {
  const held = Math.max(perStage, Math.ceil(count / mostStages));
  const stages = Array.from({ length: Math.ceil(count / held) }, (_, stage) =>
    Array.from({ length: Math.min(held, count - stage * held) }, (_, index) => stage * held + index),
  );
  const lines = stages.flatMap((indexes, stage) => [
    `  stage: Stage ${stage + 1}`,
    ...indexes.flatMap((index) => referringLines(index, indexes)),
    ...(indexes.length > 1 ? [`    again: tp${indexes[0]}`] : []),
  ]);
  return ['journey: A journey to measure with', '  for: kim, alex', ...declared, ...lines, ''].join('\n');
}

const declared = [
  '  need informed: Know what happens next, and when, without having to ask for it',
  '  need quick: Be done within a day',
  '  need heard: Speak to somebody who listens',
  '  persona kim: Kim, who is in a hurry',
  '  persona alex: Alex, who has time',
];
const needs = ['informed', 'quick', 'heard'];

function referringLines(index: number, stage: readonly number[]): string[] {
  const others = [1, 2].map((step) => stage[(index - (stage[0] ?? 0) + step) % stage.length]);
  const leads = others.filter((other) => other !== index).map((other) => `tp${other}`);
  const [head = '', ...rest] = linesOf(touchpointAt(index));
  return [
    head.replace('touchpoint:', `touchpoint tp${index}:`),
    ...rest,
    ...(index % 2 === 0 ? [`      serves: ${needs[index % needs.length]}`] : []),
    ...(index % 4 === 0 ? [`      rating[${index % 8 === 0 ? 'kim' : 'alex'}]: ${1 + (index % 10)}`] : []),
    ...(index % 3 === 0 && leads.length > 0 ? [`      next: ${leads.join(', ')}`] : []),
  ];
}

function touchpointAt(index: number): Touchpoint {
  const pick = (list: readonly string[], step: number) => list[(index * step) % list.length] ?? '';
  return {
    name: `${pick(verbs, 5)} ${pick(things, 3)} ${index + 1}`,
    channels: pick(channels, 1),
    need: index % 3 === 0 ? 'Know what happens next, and when, without having to ask for it' : undefined,
    rating: index % 6 === 5 ? undefined : (10 + ((index * 37) % 91)) / 10,
    importance: 1 + ((index * 7) % 10),
    answers: 5 + ((index * 13) % 150),
  };
}

function journeyText(stages: readonly (readonly Touchpoint[])[]): string {
  const lines = stages.flatMap((touchpoints, index) => [
    `  stage: Stage ${index + 1}`,
    ...touchpoints.flatMap(linesOf),
  ]);
  return ['journey: A journey to measure with', ...lines, ''].join('\n');
}

function linesOf({ name, channels: where, need, rating, importance, answers }: Touchpoint): string[] {
  return [
    `    touchpoint: ${name}`,
    `      channel: ${where}`,
    ...(need === undefined ? [] : [`      need: ${need}`]),
    rating === undefined ? '      rating: ?' : `      rating: ${rating} (n=${answers})`,
    `      importance: ${importance}`,
  ];
}

/** Mermaid's scores go from 0 to 5, and it knows no touchpoint without one. */
function mermaidText(stages: readonly (readonly Touchpoint[])[]): string {
  const lines = stages.flatMap((touchpoints, index) => [
    `  section Stage ${index + 1}`,
    ...touchpoints.map(({ name, rating = 5 }) => `    ${name}: ${Math.max(1, Math.round(rating / 2))}: Customer`),
  ]);
  return ['journey', '  title A journey to measure with', ...lines, ''].join('\n');
}
