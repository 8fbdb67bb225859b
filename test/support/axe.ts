import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Audit {
  /** One line for each element that breaks a rule of axe-core: the rule, the element, the reason. */
  readonly complaints: readonly string[];
  /** The rules that elements of the page keep. */
  readonly passed: readonly string[];
}

export interface AuditScope {
  /** Selector of the part that is looked at; without it, the whole page is. */
  readonly within?: string;
  /** Rules that do not apply. */
  readonly except?: readonly string[];
  /** The only rules that are checked; without it, all rules are. */
  readonly only?: readonly string[];
}

/** The rules about colours: all that a theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe-core in the page. In the page alone ("legacy mode"), because there are no frames of other origins, and with
 * the elements of violations alone: a tab for each run and a selector for every sound element take most of its time.
 */
export async function audit(page: Page, { within, except = [], only }: AuditScope = {}): Promise<Audit> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (only === undefined) axe.disableRules([...except]);
  else axe.withRules([...only]);
  const { violations, passes } = await axe.analyze();
  return {
    complaints: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    ),
    passed: passes.map(({ id }) => id),
  };
}

/** What axe-core objects to in the page. */
export async function complaints(page: Page, scope?: AuditScope): Promise<readonly string[]> {
  return (await audit(page, scope)).complaints;
}

/**
 * What axe-core objects to in the page, in each theme: all rules in the first theme, those about colours in the others.
 *
 * @param show gives the page a theme
 */
export async function complaintsInThemes<T>(
  page: Page,
  themes: readonly T[],
  show: (theme: T) => Promise<void>,
  scope: AuditScope = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, theme] of themes.entries()) {
    await show(theme);
    const about = await audit(page, index === 0 ? scope : { ...scope, only: colourRules });
    found.push(...about.complaints.map((complaint) => `${theme}: ${complaint}`));
  }
  return found;
}
