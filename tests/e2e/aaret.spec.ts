import type { Browser } from '@playwright/test'
import { addDays, today } from '../../lib/clock'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import { keyboard, mouse } from '../support/hands'
import { mailServer } from '../support/mail-server'
import { readyDataDir, start, stop } from '../support/start'
import { accept, approve, assign, openYear, registerAndSend, sendBack, startCorrection, writeAndSend, type Unit } from '../support/year/acts' // prettier-ignore
import type { Journey } from '../support/year/steps'

// The longest journey: its name lets it begin first, so that nobody waits for it in the end.
test.describe.configure({ timeout: 600_000 })
test.use({ ownServer: true })

const aar = '2026-2027'
const first: Unit = { sesjon: '2025-2026', nummer: 900 }
const second: Unit = { sesjon: '2025-2026', nummer: 901 }
const days = {
  fristUtkast: addDays(today(), 30),
  fristGodkjenning: addDays(today(), 40),
  publiseres: addDays(today(), 50),
}
const draft = 'Departementet la fram en plan for helsetjenesten i distriktene.'
const mended = 'Departementet la 12. mai 2026 fram en plan for helsetjenesten i distriktene.'
const nynorsk = 'Departementet la 12. mai 2026 fram ein plan for helsetenesta i distrikta.'
const corrected = 'Departementet la 13. mai 2026 fram en plan for helsetjenesten i distriktene.'
const concludes = (account: string) => `${account}\n\nAnmodningsvedtaket anses som fulgt opp.`
const concludesNn = (account: string) => `${account}\n\nOppmodingsvedtaket blir rekna som følgt opp.`

type Mail = Awaited<ReturnType<typeof mailServer>>

/** The path of the link in the newest letter to somebody, once it has come. */
async function linkTo({ received }: Mail, subject: string, heading: string): Promise<string> {
  const own = () => received.filter(({ to, mail }) => to.includes(`${subject}@prove.invalid`) && mail.text?.includes(heading)) // prettier-ignore
  await expect.poll(() => own().length, { timeout: 60_000 }).toBeGreaterThan(0)
  const text = own().at(-1)?.mail.text ?? ''
  const [, path = ''] = /https?:\/\/[^/]+(\/\S+)/.exec(text.slice(text.indexOf(heading))) ?? []
  return path.replace(/^\/nn\b/, '')
}

/** From the Storting's decision to an account that is approved. */
async function toApproved(journey: Journey, unit: Unit, { mail, account }: { mail: Mail; account: string }) {
  await registerAndSend(journey, unit)
  await accept(journey)
  if (unit === first) await openYear(journey, days)
  await assign(journey, unit)
  const place = await linkTo(mail, 'saksbehandler-hod', `${unit.nummer} (`)
  if (unit === first) {
    await writeAndSend(journey, place, concludes(draft))
    await sendBack(journey, aar, unit)
    await linkTo(mail, 'saksbehandler-hod', 'Sendt tilbake')
  }
  await writeAndSend(journey, place, account)
  await approve(journey, aar, unit)
}

/** The moment of publication comes. */
async function passTime(dataDir: string): Promise<void> {
  await queryE2e(`UPDATE rapporteringsaar SET publiseres = now() WHERE sesjon_id = $1`, [aar], dataDir)
  await queryE2e(`UPDATE pgboss.job SET start_after = now() WHERE name = 'publication' AND state = 'created'`, [], dataDir) // prettier-ignore
}

async function isPublic(browser: Browser, url: string, text: string | RegExp): Promise<boolean> {
  const page = await browser.newPage()
  await page.goto(url)
  const shown = await page.getByText(text).count()
  await page.close()
  return shown > 0
}

test('a whole year: by keyboard alone, and in nynorsk, from a new vedtak to what is public and its correction', async ({
  browser,
}) => {
  const mail = await mailServer()
  const DATA_DIR = readyDataDir('aaret')
  const server = await start({ DATA_DIR, SMTP_URL: mail.url })
  const { url } = server
  const bokmal: Journey = { browser, url, language: 'nb', hands: keyboard }
  const other: Journey = { browser, url, language: 'nn', hands: mouse }
  const record = (unit: Unit) => `${url}/vedtak/${unit.sesjon}/${unit.nummer}`
  try {
    await test.step('bokmål, keyboard', () => toApproved(bokmal, first, { mail, account: concludes(mended) }))
    await test.step('nynorsk', () => toApproved(other, second, { mail, account: concludesNn(nynorsk) }))
    expect(await isPublic(browser, record(first), mended), 'before its time').toBe(false)
    await test.step('the clock passes', async () => {
      await passTime(DATA_DIR)
      await expect.poll(() => isPublic(browser, record(first), mended), { timeout: 30_000 }).toBe(true)
      await expect.poll(() => isPublic(browser, record(second), nynorsk), { timeout: 10_000 }).toBe(true)
    })
    await test.step('a correction', async () => {
      await startCorrection(bokmal, aar, first)
      await writeAndSend(bokmal, `/arbeid/rapportering/${aar}/${first.sesjon}/${first.nummer}?omgang=1`, concludes(corrected)) // prettier-ignore
      await approve(bokmal, aar, first)
      await expect.poll(() => isPublic(browser, record(first), corrected), { timeout: 30_000 }).toBe(true)
      const history = `${record(first)}/historikk`
      await expect
        .poll(() => isPublic(browser, history, /Rettebrev til Prop\. 1 S/), { timeout: 10_000 })
        .toBe(true)
      expect(await isPublic(browser, history, mended), 'what was corrected is shown too').toBe(true)
    })
  } finally {
    await stop(server, 'SIGTERM')
    await mail.close()
  }
})
