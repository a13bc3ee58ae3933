import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import type nb from '../../../messages/nb.json'
import { demoUsers } from '../../../scripts/idp/users.mjs'
import { axeFaults } from '../axe'
import { fits, headings } from '../page-checks'
import type { Hands } from '../hands'

export interface Journey {
  browser: Browser
  /** The address of the server. */
  url: string
  language: 'nb' | 'nn'
  hands: Hands
}

/** The texts of the pages, in the language of the journey. */
export function textsIn(language: Journey['language']) {
  const messages = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as typeof nb
  return createTranslator({ locale: language, messages })
}

const pathIn = ({ language }: Journey, path: string) => (language === 'nn' ? `/nn${path}` : path)

/** A field of the page by its name: what it is called differs with the language. */
export const field = (page: Page, name: string, inside = 'main'): Locator =>
  page.locator(`${inside} [name="${name}"]:visible`).first()

/** Somebody in a browser of their own: what the console complains of is kept, and told at the end. */
export interface Person {
  page: Page
  complaints: string[]
}

/** Comes to an address as a user of the trial sign-in: by signing in, and so to where the link pointed. */
export async function comeAs(journey: Journey, subject: string, path: string): Promise<Person> {
  const context = await journey.browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const wanted = pathIn(journey, path)
  await page.goto(journey.url + wanted)
  await journey.hands.press(page.locator('main a[href*="/logg-inn/start"]').first())
  const user = demoUsers.find((it) => it.subject === subject)
  await journey.hands.press(page.getByRole('button', { name: user?.name ?? '' }))
  await expect(page).toHaveURL(journey.url + wanted)
  return { page, complaints }
}

/** Goes to another page of the same person. */
export async function goTo(journey: Journey, { page }: Person, path: string): Promise<void> {
  const response = await page.goto(journey.url + pathIn(journey, path))
  expect(response?.status(), path).toBe(200)
}

/** What holds of every page that is passed: one strict policy, nothing for axe, no sideways scroll at 320 px. */
export async function look({ page }: Person): Promise<void> {
  const where = page.url()
  const response = await page.request.get(where)
  const policies = response.headersArray().filter(({ name }) => /^content-security-policy$/i.test(name))
  expect(policies, where).toHaveLength(1)
  expect(policies[0]?.value, where).not.toMatch(/unsafe-inline|unsafe-eval/)
  for (const check of [headings, fits, axeFaults]) expect(await check(page), where).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  expect([...(await fits(page)), ...(await axeFaults(page))], `${where} at 320 px`).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Ends somebody's part: nothing may have been complained of. */
export async function leave({ page, complaints }: Person): Promise<void> {
  await page.context().close()
  expect(complaints, 'nothing in the console').toEqual([])
}
