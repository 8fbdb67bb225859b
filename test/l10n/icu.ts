/** The insides of ICU messages, for tests that compare or change them. */
import { IntlMessageFormat } from 'intl-messageformat';

export type Ast = ReturnType<IntlMessageFormat['getAst']>;
export type Element = Ast[number];

/** @throws SyntaxError when the message is not well-formed. */
export function parse(message: string): Ast {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

function kindOf(sample: string): Element['type'] {
  const [element] = parse(sample);
  if (!element) throw new Error(`"${sample}" has no element.`);
  return element.type;
}

const kinds = {
  literal: kindOf('a'),
  select: kindOf('{a, select, other {}}'),
  plural: kindOf('{a, plural, other {}}'),
};

export function literalOf(element: Element): string | undefined {
  return element.type === kinds.literal && 'value' in element ? element.value : undefined;
}

interface Choice {
  readonly name: string;
  readonly isSelect: boolean;
  readonly branches: Readonly<Record<string, Ast>>;
}

export function choiceOf(element: Element): Choice | undefined {
  if (!('options' in element) || (element.type !== kinds.select && element.type !== kinds.plural)) return undefined;
  const branches = Object.entries(element.options).map(([key, { value }]) => [key, value] as const);
  return { name: element.value, isSelect: element.type === kinds.select, branches: Object.fromEntries(branches) };
}

/** Every select with its branches: `who: everybody|other`. */
export function selectsOf(ast: Ast): string[] {
  const found = ast.flatMap((element): string[] => {
    const choice = choiceOf(element);
    if (!choice) return [];
    const own = choice.isSelect ? [`${choice.name}: ${Object.keys(choice.branches).toSorted().join('|')}`] : [];
    return [...own, ...Object.values(choice.branches).flatMap(selectsOf)];
  });
  return [...new Set(found)].toSorted();
}

/** What an argument is written as: its name, kind and style, such as the skeleton of a number. */
function written(element: Element): string {
  const { location: _, ...rest } = element;
  return JSON.stringify(rest, (key, value) => (key === 'location' ? undefined : value));
}

/**
 * For every way in which the selects can turn out: the arguments that the reader is then told. A translation may put
 * its words and selects in another order, but it must not swallow a figure, in no branch.
 */
export function toldIn(ast: Ast): Map<string, string> {
  const ways = waysOf(selectsOf(ast));
  return new Map(ways.map((way) => [JSON.stringify(way), [...new Set(told(ast, way))].toSorted().join(' ')]));
}

function waysOf(selects: readonly string[]): Record<string, string>[] {
  const options = new Map<string, Set<string>>();
  for (const select of selects) {
    const [name = '', keys = ''] = select.split(': ');
    options.set(name, new Set([...(options.get(name) ?? []), ...keys.split('|')]));
  }
  return [...options].reduce<Record<string, string>[]>(
    (ways, [name, keys]) => ways.flatMap((way) => [...keys].map((key) => ({ ...way, [name]: key }))),
    [{}],
  );
}

function told(ast: Ast, way: Readonly<Record<string, string>>): string[] {
  return ast.flatMap((element): string[] => {
    if (literalOf(element) !== undefined) return [];
    const choice = choiceOf(element);
    if (!choice) return [written(element)];
    const chosen = choice.isSelect ? (way[choice.name] ?? 'other') : 'other';
    return told(choice.branches[chosen] ?? choice.branches.other ?? [], way);
  });
}

/** All words of a message, in every branch. */
export function textOf(ast: Ast): string {
  return ast
    .map((element) => {
      const choice = choiceOf(element);
      return choice ? Object.values(choice.branches).map(textOf).join(' ') : (literalOf(element) ?? '…');
    })
    .join('');
}
