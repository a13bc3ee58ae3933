import { demoUsers } from '../../scripts/idp/users.mjs'
import { axeFaults } from '../support/axe'
import { expect, test } from '../support/e2e'
import { fits, headings, landmarks, linkNames, motion } from '../support/page-checks'
import { portalPages } from '../support/portal-pages'
import { havePortalYear, portalCanary } from '../support/portal-register'
import { demoUserId, haveSessionAs } from '../support/sign-in'
import { readSourceFiles } from '../support/source-files'

test.use({ signsIn: true, contextOptions: { reducedMotion: 'reduce' } })

const folder = 'app/[locale]/(portal)/'
/** Whose review the register holds. */
const judging = 'sekretar-kontroll'

test('every signed-in page is looked at', () => {
  const pages = readSourceFiles().filter(({ path }) => path.startsWith(folder) && path.endsWith('page.tsx'))
  expect(
    pages.map(({ path }) => path.slice(folder.length)).toSorted(),
    'name it in tests/support/portal-pages.ts',
  ).toEqual(Object.keys(portalPages).toSorted())
})

test.beforeAll(havePortalYear)

for (const [file, { address, subject }] of Object.entries(portalPages)) {
  test(`${file}: one policy, no fault that axe can find, and no sideways scroll`, async ({
    page,
    context,
  }) => {
    await haveSessionAs(context, subject)
    const path = address.replace(':id', address.includes(':id') ? await demoUserId('saksbehandler-hod') : '')
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(200)
    if (subject !== judging) expect(await page.content(), path).not.toContain(portalCanary)
    const policies = (await response?.headersArray())?.filter(
      ({ name }) => name.toLowerCase() === 'content-security-policy',
    )
    expect(policies, path).toHaveLength(1)
    expect(policies?.[0]?.value).not.toMatch(/unsafe-inline|unsafe-eval/)
    for (const check of [headings, landmarks, linkNames, motion, fits])
      expect(await check(page), path).toEqual([])
    expect(await axeFaults(page), path).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await fits(page), `${path} at 320 px`).toEqual([])
    expect(await axeFaults(page), `${path} at 320 px and dark`).toEqual([])
    await page.waitForLoadState('networkidle')
  })
}

test('what a committee has not published is on its own bench, and on no page of anybody else', async ({
  page,
  context,
}) => {
  const bench = '/arbeid/vurdering/kontroll/2026-2027'
  const unit = `${bench}/2024-2025/83?visning=alle`
  await haveSessionAs(context, judging)
  for (const words of ['i begrunnelsen', 'i kommentaren'])
    expect(await (await page.request.get(unit)).text()).toContain(`${portalCanary} ${words}`)
  const others = demoUsers.filter(
    ({ subject, role, isDisabled }) => role && !isDisabled && subject !== judging,
  )
  expect(others.length).toBeGreaterThan(6)
  for (const { subject } of others) {
    await haveSessionAs(context, subject)
    const own = [
      '/arbeid',
      '/arbeid/varsler',
      '/arbeid/vurdering',
      '/vedtak/2024-2025/83',
      '/api/v1/vedtak/2024-2025/83',
    ]
    const theirs = [bench, unit, `${bench}/utskrift?visning=alle`, `${bench}/publisering`]
    for (const address of [...own, ...theirs]) {
      const answer = await page.request.get(address)
      expect(await answer.text(), `${subject} ${address}`).not.toContain(portalCanary)
      if (theirs.includes(address)) expect(answer.status(), `${subject} ${address}`).toBe(404)
    }
  }
})
