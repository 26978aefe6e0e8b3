/** What axe, a checker of accessibility, finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that a theme may break: it changes colours alone. They take longer than all others together. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What it finds in a loaded page, a line for each rule: by all its rules, by those for colours, or by the others. */
export async function faults(page: Page, rules: 'all' | 'colours' | 'others' = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules === 'colours') axe.withRules(COLOURS);
  else axe.withTags(everything);
  if (rules === 'others') axe.disableRules(COLOURS);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
