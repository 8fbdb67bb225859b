/** One journey of any size, as a text in our language and as one in Mermaid's: the same stages, touchpoints and ratings. */

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
