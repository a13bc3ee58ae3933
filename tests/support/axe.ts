import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What of axe looks at colours: all that a dark page can have wrong that the same page in light cannot. */
export const aboutColours = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with a page, by rule and place. No page of ours has frames, so it need not gather them. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const chosen = rules ? axe.withRules(rules) : axe.withTags(tags)
  const { violations } = await chosen.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
}
