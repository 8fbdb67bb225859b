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
}

/**
 * Runs axe-core in the page. In the page alone ("legacy mode"), because there are no frames of other origins, and with
 * the elements of violations alone: a tab for each run and a selector for every sound element take most of its time.
 */
export async function audit(page: Page, { within, except = [] }: AuditScope = {}): Promise<Audit> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations, passes } = await axe.disableRules([...except]).analyze();
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
