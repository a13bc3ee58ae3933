import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e'
import { mouse } from '../support/hands'
import { anAccount, comesBack, done, propositionText } from '../support/prop1s-text'
import { isListening } from '../support/sign-in'
import { readyDataDir, start, stop } from '../support/start'
import { comeAs, field, goTo, leave, look, textsIn, type Journey } from '../support/year/steps'

test.describe.configure({ timeout: 300_000 })
test.use({ ownServer: true })

const proposition = propositionText({
  sesjon: '2025-2026',
  accounts: [
    anAccount({ nummer: 2011, omtale: done, avsluttes: 'Ja' }),
    anAccount({ nummer: 2012, omtale: comesBack }),
  ],
})
const t = textsIn('nb')
const heading = (page: Page, step: 'SPORSMAL' | 'KLAR' | 'LAGRET' | 'ANGRET' | 'AVVIST') =>
  expect(page.getByRole('heading', { level: 1, name: t(`importering.heading.${step}`) })).toBeVisible({ timeout: 60_000 }) // prettier-ignore

async function upload(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.setInputFiles('input[name="fil"]', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  })
  await send(page)
}

/** As from another window: the file is let go of above the place for it. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([text, title]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], title, { type: 'text/plain' }))
      return transfer
    },
    [content, name] as const,
  )
  await page.dispatchEvent('.drop-place', 'drop', { dataTransfer })
  await expect(page.getByText(`Valgt: ${name} (0,1 MB)`)).toBeVisible()
  await send(page)
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('importering.upload.submit') }).click()
  await expect(page).toHaveURL(/\/arbeid\/import\/[0-9a-f-]{36}/)
}

test('a document is dropped, asked about, looked over, taken in by choice and undone', async ({
  page,
  browser,
}) => {
  const server = await start({ DATA_DIR: readyDataDir('import') })
  const journey: Journey = { browser, url: server.url, language: 'nb', hands: mouse }
  const record = async (nummer: number) =>
    (await page.request.get(`${server.url}/vedtak/2024-2025/${nummer}`)).status()
  try {
    const person = await comeAs(journey, 'smk', '/arbeid/import')
    await look(person)
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])
    await upload(person.page, 'skannet.txt', picture)
    await heading(person.page, 'AVVIST')
    await expect(person.page.getByText(t('importering.refused.UNKNOWN_KIND'))).toBeVisible()
    await look(person)

    await goTo(journey, person, '/arbeid/import')
    await isListening(person.page)
    await drop(person.page, 'prop-1-s-kld.txt', proposition)
    await heading(person.page, 'SPORSMAL')
    await look(person)
    await field(person.page, 'svar').fill('2025-10-15')
    await person.page.getByRole('button', { name: t('importering.answer'), exact: true }).click()
    await heading(person.page, 'KLAR')
    await look(person)
    expect(await record(2011)).toBe(404)

    await expect(person.page.getByRole('button', { name: 'Lagre 2 vedtak', exact: true })).toBeVisible()
    // Each value leads to its line, which stands beside it.
    await person.page.locator('.place-in-lines').first().click()
    await expect(person.page.locator('.source-lines :target')).toBeVisible()
    await person.page.getByRole('checkbox', { name: /2012/ }).uncheck()
    await person.page.getByRole('button', { name: 'Lagre ett vedtak', exact: true }).click()
    await heading(person.page, 'LAGRET')
    await look(person)
    await expect.poll(() => record(2011)).toBe(200)
    expect(await record(2012)).toBe(404)

    await person.page.getByRole('button', { name: t('importering.undo.submit') }).click()
    await heading(person.page, 'ANGRET')
    await look(person)
    await expect.poll(() => record(2011)).toBe(404)

    await leave(person)
  } finally {
    await stop(server, 'SIGTERM')
  }
})
