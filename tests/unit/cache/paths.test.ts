import { expect, test } from 'vitest'
import { pagePath, pathOfTag, pathsOfTags } from '@/lib/cache/paths.mjs'
import { routing } from '@/i18n/routing'

test.for([
  ['/nb/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  ['/nn/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  ['/api/v1/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  ['/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  ['/nb', '/'],
  ['/nbx/om', '/nbx/om'],
])('%s is the page %s', ([path, page], { expect }) => {
  expect(pagePath(path ?? '')).toBe(page)
})

test('every language of the site is known as a prefix', () => {
  expect(routing.locales.map((locale) => pagePath(`/${locale}/om`))).toEqual(routing.locales.map(() => '/om'))
})

test.for([
  ['_N_T_/nb/vedtak/2024-2025/83', '/vedtak/2024-2025/83'],
  ['_N_T_/nb', '/'],
  ['_N_T_/layout', null],
  ['_N_T_/[locale]/vedtak/[sesjon]/[nummer]/page', null],
  ['budsjett', null],
])('the tag %s stands for %s', ([tag, path], { expect }) => {
  expect(pathOfTag(tag ?? '')).toBe(path)
})

test('a page depends on its own address only, however many tags Next gives it', () => {
  const header = '_N_T_/layout,_N_T_/[locale]/layout,_N_T_/[locale]/vedtak/page,_N_T_/nb/vedtak/2024-2025/83'
  expect(pathsOfTags(header)).toEqual(['/vedtak/2024-2025/83'])
  expect(pathsOfTags(undefined)).toEqual([])
})
