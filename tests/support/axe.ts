import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What of axe looks at colours: all that a dark page can have wrong that the same page in light cannot. */
const aboutColours = ['color-contrast', 'link-in-text-block']

const views = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['wide and dark', { width: 1280, height: 900 }, 'dark'],
  ['320 px', { width: 320, height: 640 }, 'light'],
] as const

/**
 * What axe finds wrong with a page, by rule and place. No page of ours has frames, so it need not gather them; nor need it
 * name every element that is as it should be, which takes longer than the rules.
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const chosen = rules ? axe.withRules(rules) : axe.withTags(tags)
  const { violations } = await chosen.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
}

/** The same in each view of a page that is open, with what scrolls sideways. */
export async function axeFaultsInEveryView(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [view, viewport, colorScheme] of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const found = await axeFaults(page, colorScheme === 'dark' ? aboutColours : undefined)
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    if (tooWide !== 0) found.push(`${tooWide} px too wide`)
    faults.push(...found.map((fault) => `${view}: ${fault}`))
  }
  return faults
}
