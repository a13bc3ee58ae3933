import type { Page } from '@playwright/test'

/** What is wrong with a page, in words; empty when nothing is. */
type Check = (page: Page) => Promise<string[]>

/** One `<h1>`, and no level skipped on the way down. */
export const headings: Check = (page) =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent }))
    const faults = levels
      .filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1)
      .map(({ level, text }) => `h${level} «${text}» skips a level`)
    const first = levels.filter(({ level }) => level === 1).length
    return first === 1 ? faults : [`${first} h1`, ...faults]
  })

/** One header, main and footer; every navigation has a name of its own; the language is told. */
export const landmarks: Check = (page) =>
  page.evaluate(() => {
    const one = ['header.site-header', 'main', 'footer'].filter(
      (selector) => document.querySelectorAll(selector).length !== 1,
    )
    const names = [...document.querySelectorAll('nav')]
      .filter((nav) => nav.checkVisibility())
      .map((nav) => nav.getAttribute('aria-label') ?? '')
    const unclear = names.filter((name, index) => name === '' || names.indexOf(name) !== index)
    const lang = document.documentElement.lang === '' ? ['no lang'] : []
    return [...one.map((name) => `not one ${name}`), ...unclear.map((name) => `nav «${name}»`), ...lang]
  })

/** Under one heading the same words never lead to two places. */
export const linkNames: Check = (page) =>
  page.evaluate(() => {
    const targets = new Map<string, Set<string>>()
    for (const link of document.querySelectorAll('a[href]')) {
      if (!link.checkVisibility()) continue
      const words = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim()
      const part =
        link.closest('section, nav, header, footer')?.querySelector('h2, h3, caption')?.textContent ?? ''
      const name = words === '' ? '' : `${part}: ${words}`
      targets.set(
        name,
        (targets.get(name) ?? new Set()).add(new URL(link.getAttribute('href') ?? '', location.href).href),
      )
    }
    return [...targets]
      .filter(([name, { size }]) => name === '' || size > 1)
      .map(([name, found]) => `«${name}» → ${[...found].map((href) => new URL(href).pathname).join(', ')}`)
  })

/** Nothing stands elsewhere on the screen than in the text, and no tab stop is moved. */
export const order: Check = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { order: moved, flexDirection, direction } = getComputedStyle(element)
        return (
          moved !== '0' || flexDirection.endsWith('-reverse') || direction === 'rtl' || element.tabIndex > 0
        )
      })
      .map((element) => `${element.tagName} ${element.className} is moved`),
  )

/** With every transition and animation switched off by the reader, none is left. */
export const motion: Check = (page) =>
  page.evaluate(() => {
    const lasts = (durations: string) =>
      durations.split(', ').some((duration) => parseFloat(duration) > 0.001)
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element)
        return lasts(style.transitionDuration) || lasts(style.animationDuration)
      })
      .map((element) => `${element.tagName} ${element.className} moves`)
  })

/** No sideways scroll, and no text cut off by its own box. */
export const fits: Check = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (
        !element.checkVisibility() ||
        element.matches('.sr-only, .sr-only *, .ds-skip-link, svg *, input, select')
      )
        return false
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      if (clipPath !== 'none') return false
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    return [...wide, ...cut.map((element) => `${element.tagName} ${element.className} cuts its text`)]
  })

/** Steps through a page by Tab: in the order of the text, every stop to be seen and not covered. */
export async function tabStops(page: Page, most: number): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const previous = document.querySelector('[data-was-focused]')
      const isBack =
        previous !== null &&
        (previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      previous?.removeAttribute('data-was-focused')
      element.setAttribute('data-was-focused', '')
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      return {
        name: element.textContent.trim() || element.id,
        isBack,
        isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        isCovered: seen === null || !(element.contains(seen) || seen.contains(element)),
      }
    })
    if (stop === null) return faults
    if (stop.isBack) faults.push(`«${stop.name}» comes too late`)
    if (!stop.isMarked) faults.push(`the focus on «${stop.name}» cannot be seen`)
    if (stop.isCovered) faults.push(`«${stop.name}» is covered`)
  }
  return faults
}
