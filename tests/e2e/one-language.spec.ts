import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { notEnglish, onlyBokmaal } from '../support/languages'

/** One page of every kind; 999 is a nynorsk vedtak in a bokmål document. */
const pages = [
  '/',
  '/vedtak',
  '/vedtak?tilstand=apen&sesjon=2024-2025&side=9',
  '/vedtak?q=tannhelse',
  '/vedtak/2024-2025/83',
  '/vedtak/2024-2025/999',
  '/vedtak/2023-2024/489',
  '/vedtak/82',
  '/sok',
  '/sok?q=helse',
  '/sok?q=finnesikkeetord',
  '/sesjon',
  '/sesjon/2024-2025',
  '/departement',
  '/departement/hod',
  '/departement/ed',
  '/komite',
  '/komite/kontroll',
  '/komite/helseoms',
  '/statistikk',
  '/statistikk?sesjon=2024-2025',
  '/dokument/prop-1-s-2025-2026-hod',
  '/dokument/prop-1-s-2025-2026-hod/del-1',
  '/om',
  '/om/historikk',
  '/personvern',
  '/tilgjengelighet',
]
const missing = ['/vedtak/2024-2025/9999', '/sesjon/1999-2000', '/departement/tull', '/finnes-ikke']

/**
 * What a reader or a screen reader is told in the language of the page: text, names and descriptions outside
 * elements that say they are in another language.
 */
async function wordsOf(page: Page, language: string): Promise<string[]> {
  return page.evaluate((own) => {
    const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === own
    const told = [
      'aria-label',
      'title',
      'alt',
      'placeholder',
      'data-done',
      'data-dark',
      'data-light',
      'data-refused',
    ]
    const words = isOwn(document.querySelector('title')) ? [document.title] : []
    const meta = document.querySelector('meta[name=description]')?.getAttribute('content')
    if (meta) words.push(meta)
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode
      if (parentElement?.closest('script, style, code, head')) continue
      if (isOwn(parentElement)) words.push(nodeValue ?? '')
    }
    for (const element of document.querySelectorAll(told.map((name) => `[${name}]`).join())) {
      if (isOwn(element)) words.push(...told.map((name) => element.getAttribute(name) ?? ''))
    }
    return words.map((text) => text.trim()).filter((text) => text !== '')
  }, language)
}

/** Addresses are in no language, and what stands in quotes is somebody's words. */
function told(words: string[]): string[] {
  return words.map((text) =>
    text.replace(/https?:\/\/\S+|\/[\w/?=&.-]+|[\w-]+\.(?:no|txt)\b|www\.\S+|[«“][^»”]*[»”]/gu, ''),
  )
}

// What a page says stands in it as it is sent.
test.use({ javaScriptEnabled: false, expectedConsole: /^Failed to load resource: .* 404/ })

for (const [language, foreign] of [
  ['nn', onlyBokmaal],
  ['en', notEnglish],
] as const) {
  test(`no page under /${language} has words left over from another language`, async ({ page }) => {
    test.slow()
    const left: string[] = []
    for (const path of [...pages, ...missing]) {
      await page.goto(`/${language}${path === '/' ? '' : path}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      for (const text of told(await wordsOf(page, language))) {
        if (foreign.test(text)) left.push(`${path}: ${text}`)
      }
    }
    expect(left).toEqual([])
  })
}

/** Nynorsk vedtak in a bokmål document, with the language of the title that the departement gave them. */
const nynorsk = [
  ['2024-2025', 999, 'nn'],
  ['2024-2025', 1002, 'nb'],
  ['2024-2025', 1003, 'nb'],
  ['2022-2023', 486, 'nb'],
] as const

for (const prefix of ['', '/nn', '/en']) {
  test(`what the Storting wrote in nynorsk says so under «${prefix}/», in records, lists and hits`, async ({
    page,
  }) => {
    test.slow()
    for (const [sesjon, nummer, title] of nynorsk) {
      const address = `${prefix}/vedtak/${sesjon}/${nummer}`
      await page.goto(address)
      await expect(page.locator('h1')).toHaveAttribute('lang', title)
      await expect(page.locator('blockquote').first()).toHaveAttribute('lang', 'nn')
      await expect(page.locator('.verbatim[lang]').last()).toHaveAttribute('lang', 'nb')
      await page.goto(`${prefix}/sesjon/${sesjon}`)
      await expect(page.locator(`.rows a[href="${address}"][lang]`)).toHaveAttribute('lang', title)
      await page.goto(`${prefix}/vedtak?nummer=${nummer}&sesjon=${sesjon}`)
      const row = page.getByRole('row').filter({ has: page.locator(`a[href="${address}"]`) })
      await expect(row.locator(`a[href="${address}"]`)).toHaveAttribute('lang', title)
      await expect(row.locator('.excerpt')).toHaveAttribute('lang', 'nn')
    }
    await page.goto(`${prefix}/vedtak?q=barnevernsinstitusjonar`)
    await expect(page.locator('.excerpt [lang]').first()).toHaveAttribute('lang', 'nn')
    await page.goto(`${prefix}/vedtak/2024-2025/83`)
    await expect(page.locator('h1')).toHaveAttribute('lang', 'nb')
    await expect(page.locator('blockquote').first()).toHaveAttribute('lang', 'nb')
  })
}
