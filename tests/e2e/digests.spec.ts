import { runOppfulgt } from '../support/run-oppfulgt'
import { readyDataDir, start, stop } from '../support/start'
import { expect, test } from '../support/e2e'

test.describe.configure({ timeout: 300_000 })
test.use({ ownServer: true })

test('a digest that is made on the command line stands on the page in three languages, and in the file that verify-log reads', async ({
  page,
}) => {
  const DATA_DIR = readyDataDir('digests')
  const server = await start({ DATA_DIR })
  try {
    await page.goto(`${server.url}/om/historikk`)
    await expect(page.getByText('Det er ikke laget noe avtrykk ennå')).toBeVisible()
    expect(await page.locator('script[src*="_next"]').count(), 'scripts of the framework').toBe(0)
    const env = { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR }
    const { stdout } = await runOppfulgt(['digest'], { guardSeconds: 100, env })
    const [, hash = ''] = stdout.trim().split(' ')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    for (const path of ['/om/historikk', '/nn/om/historikk', '/en/om/historikk']) {
      await expect(async () => {
        await page.goto(server.url + path)
        expect(await page.getByText(hash).count()).toBe(1)
      }).toPass({ timeout: 60_000 })
    }
    const file = await page.request.get(`${server.url}/om/historikk/avtrykk.txt`)
    expect([file.status(), await file.text()]).toEqual([200, stdout])
    await page.goto(`${server.url}/om`)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Historikk og avtrykk' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Historikken kan ikke endres i det skjulte',
    )
  } finally {
    await stop(server, 'SIGTERM')
  }
})
