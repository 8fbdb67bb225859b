/** Marks touchpoints wherever they are drawn, by rules that name them: nothing is drawn anew. */
import type { Address } from '../../../map/find/search.ts';
import type { CardAddress } from '../../preview/messages.ts';

export interface Highlights {
  /** What a filter leaves out: it keeps its place and steps back. */
  readonly dimmed: readonly Address[];
  /** What a search has found. */
  readonly hits: readonly Address[];
  /** The one of them that is shown. */
  readonly current: Address | undefined;
}

/** What a filter leaves out, but for what is found: who searches wants to see that, whatever the filter says. */
export function withoutHits(dimmed: readonly Address[], hits: readonly Address[]): readonly Address[] {
  if (hits.length === 0) return dimmed;
  const found = new Set(hits.map(selectorOf));
  return dimmed.filter((address) => !found.has(selectorOf(address)));
}

/** The single map, and two side by side. */
const pictures = ':is(.jm-live,.jm-comparison)';

/** The rules of these marks; empty when there are none. */
export function highlightCss({ dimmed, hits, current }: Highlights): string {
  const rules: string[] = [];
  if (dimmed.length > 0) {
    // A group may hold another one of the same touchpoint, which would be dimmed twice.
    rules.push(`${pictures} ${any(dimmed)}:not([data-touchpoint] *){opacity:.22}`);
    rules.push(`.tables tr${any(dimmed)}{display:none}`);
  }
  if (hits.length > 0) {
    rules.push(
      `${pictures} :is(.jm-card,.jm-row)${any(hits)}>.jm-ring:not(:focus-visible){stroke:var(--page-find);stroke-width:2.4;stroke-dasharray:7 4}`,
      `.tables tr${any(hits)}>th{outline:2px dashed var(--page-find);outline-offset:-3px}`,
    );
  }
  if (current) {
    rules.push(
      `${pictures} .jm-card${any([current])}>.jm-ring:not(:focus-visible){stroke:var(--page-find);stroke-width:4.5;stroke-dasharray:none}`,
      `.tables tr${any([current])}>th{outline:3px solid var(--page-find);outline-offset:-3px}`,
    );
  }
  return rules.join('\n');
}

function any(addresses: readonly Address[]): string {
  return `:is(${addresses.map(selectorOf).join(',')})`;
}

/** One card alone; the one that points back at a touchpoint is not that touchpoint's own. */
export function cardSelector({ journey, touchpoint, again }: CardAddress): string {
  return again === undefined
    ? `${selectorOf({ journey, touchpoint })}:not([data-again])`
    : `[data-journey="${CSS.escape(journey)}"] [data-again="${CSS.escape(again)}"]`;
}

/** Keys are the writer's own words: quotes and brackets in them must not end the rule. */
export function selectorOf({ journey, touchpoint }: Address): string {
  return `[data-journey="${CSS.escape(journey)}"] [data-touchpoint="${CSS.escape(touchpoint)}"]`;
}
