import type { Page } from '@playwright/test'
import { reasons } from '../../lib/auth/types'
import { axeFaults } from '../support/axe'
import { expect, test } from '../support/e2e'
import { queryE2e } from '../support/e2e-database'
import { addUser, haveSession, haveSessionAs, passTime } from '../support/sign-in'
import { fits, headings, landmarks, linkNames, motion, tabStops } from '../support/page-checks'

test.use({ signsIn: true, contextOptions: { reducedMotion: 'reduce' } })

const views = [
  ['wide and light', { width: 1280, height: 900 }, 'light'],
  ['320 px and dark', { width: 320, height: 640 }, 'dark'],
] as const

async function faultsOf(page: Page): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await headings(page)), ...(await fits(page))]
}

for (const [view, viewport, colorScheme] of views) {
  test.describe(view, () => {
    test.use({ viewport, colorScheme })

    test('the sign-in page, whatever it has to say', async ({ page }) => {
      test.setTimeout(240_000)
      for (const path of ['', '/nn', '/en'].map((prefix) => `${prefix}/logg-inn`)) {
        const response = await page.goto(path)
        const policy = (await response?.allHeaders())?.['content-security-policy']
        expect(policy).toContain("form-action 'self' http://localhost:")
        expect(policy).not.toContain('unsafe')
        for (const check of [landmarks, linkNames, motion]) expect(await check(page), path).toEqual([])
      }
      for (const reason of reasons) {
        await page.goto(`/logg-inn?melding=${reason}`)
        await expect(page.locator('#melding')).toBeVisible()
        expect(await faultsOf(page), reason).toEqual([])
      }
      expect(await tabStops(page, 40)).toEqual([])
    })

    test('the page of the provider, and its sign-out', async ({ page, context }) => {
      await page.goto('/logg-inn/start')
      await expect(page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
      await page.goto(`${new URL(page.url()).origin}/session/end`)
      expect(await faultsOf(page)).toEqual([])
      await context.clearCookies()
    })

    test('the frame of the signed-in pages, in each language', async ({ page, context }) => {
      await haveSessionAs(context, 'administrator-regjering')
      for (const path of ['/arbeid', '/nn/arbeid', '/en/arbeid']) {
        const response = await page.goto(path)
        expect(response?.status()).toBe(200)
        expect((await response?.headersArray())?.filter(({ name }) => /^content-security-policy$/i.test(name))).toHaveLength(1) // prettier-ignore
        for (const check of [landmarks, motion]) expect(await check(page), path).toEqual([])
        expect(await faultsOf(page), path).toEqual([])
        await page.waitForLoadState('networkidle')
      }
    })

    test('the warning before time is up', async ({ page, context }) => {
      const userId = await addUser('Treg Trygvasen', 'REGJERING', [{ role: 'SMK' }])
      await haveSession(context, userId)
      await page.clock.install()
      await page.goto('/arbeid')
      await queryE2e(
        `UPDATE session SET idle_expires_at = now() + interval '100 seconds' WHERE user_id = $1`,
        [userId],
      )
      await passTime(page, '28:05')
      await expect(page.getByRole('alertdialog')).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
    })
  })
}
