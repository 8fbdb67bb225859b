/**
 * The style sheet of the map, for a painter that is no browser. It knows what map/theme.ts promises to write, class
 * selectors without nesting, and refuses what it does not know rather than draw something else.
 */

export type Declarations = Readonly<Record<string, string>>;

interface Rule {
  /** From the outermost element to the one that the rule is about: the classes that each must have. */
  readonly steps: readonly (readonly string[])[];
  readonly weight: number;
  readonly declarations: Declarations;
}

/** States of a pointer or a keyboard, which paper does not have. */
const neverOnPaper = /:(hover|focus|focus-visible|active|not\()/;
const step = /^(?:\.[\w-]+)+$/;

export class StyleSheet {
  readonly #rules: readonly Rule[];
  readonly #known = new Map<string, Declarations>();

  /** Throws on a selector or an at-rule that this painter does not know. */
  constructor(css: string) {
    this.#rules = rulesOf(css);
  }

  /** What holds for an element: the classes of its ancestors, the outermost first, then its own. */
  declarationsFor(path: readonly string[]): Declarations {
    const key = path.join('>');
    const known = this.#known.get(key);
    if (known) return known;
    const classes = path.map((one) => new Set(one.split(/\s+/)));
    const hits = this.#rules.filter(({ steps }) => matches(steps, classes)).toSorted((a, b) => a.weight - b.weight);
    const found = Object.assign({}, ...hits.map(({ declarations }) => declarations));
    this.#known.set(key, found);
    return found;
  }
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const [, head = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of head.split(',').map((one) => one.trim())) {
      if (neverOnPaper.test(selector)) continue;
      const steps = selector.split(/\s+/);
      if (!steps.every((one) => step.test(one)))
        throw new Error(`The painter does not know the selector "${selector}".`);
      const classes = steps.map((one) => one.slice(1).split('.'));
      rules.push({ steps: classes, weight: classes.flat().length, declarations: declarationsOf(body) });
    }
  }
  return rules;
}

/** `fill:red;stroke:blue` as a record. */
export function declarationsOf(body: string): Declarations {
  const pairs = body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
  });
  return Object.fromEntries(pairs);
}

function matches(steps: Rule['steps'], path: readonly ReadonlySet<string>[]): boolean {
  const has = (at: number, wanted: readonly string[] = []) => wanted.every((name) => path[at]?.has(name));
  if (!has(path.length - 1, steps.at(-1))) return false;
  let at = path.length - 2;
  for (const wanted of steps.slice(0, -1).toReversed()) {
    while (at >= 0 && !has(at, wanted)) at -= 1;
    if (at < 0) return false;
    at -= 1;
  }
  return true;
}
