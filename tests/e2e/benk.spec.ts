import type { Page } from '@playwright/test'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import { keyboard } from '../support/hands'
import { readyDataDir, start, stop } from '../support/start'
import { comeAs, field, goTo, leave, look, textsIn, type Journey, type Person } from '../support/year/steps'

test.describe.configure({ timeout: 600_000 })
test.use({ ownServer: true })

const sesjon = '2025-2026'
const list = (komite: string) => `/arbeid/vurdering/${komite}/${sesjon}`
const [first, second] = [83, 84]
const spoken = 'Komiteen ventar på tala frå Helsedirektoratet.'

/** Waits until one unit has led to another: the keys of the bench mean nothing before. */
const isAt = (page: Page, nummer: number) =>
  expect(page.locator('.desk-head .kicker')).toContainText(new RegExp(`\\b${nummer} \\(2024–2025\\)`))

/** Opens the review from the home of the committee's secretaries, and goes on to its list. */
async function openReview(journey: Journey, { page }: Person, komite: string): Promise<void> {
  const t = textsIn(journey.language)
  const { press } = journey.hands
  await press(page.getByRole('button', { name: t('gjennomgang.open.submit') }))
  await press(page.locator(`main a[href$="${list(komite)}"]`).first())
  await expect(page.locator('.bench-table')).toBeVisible()
}

/** From the list to the unit, by its link. */
async function openUnit({ hands }: Journey, { page }: Person, nummer: number): Promise<void> {
  await hands.press(page.locator(`.bench-table a[href*="/2024-2025/${nummer}"]`))
  await isAt(page, nummer)
}

interface Document {
  sitat: string
  dato: string
  kind?: 'SVARBREV'
}

/** Publishes what is decided, as the document that has been given. */
async function publish(journey: Journey, person: Person, komite: string, { sitat, dato, kind }: Document) {
  const t = textsIn(journey.language)
  const { page } = person
  const { hands } = journey
  await goTo(journey, person, `${list(komite)}/publisering`)
  await look(person)
  if (kind) await hands.check(page.getByRole('radio', { name: t(`innstilling.kinds.${kind}`) }))
  await hands.write(field(page, 'sitat'), sitat)
  await hands.writeDay(field(page, 'dato'), dato)
  await hands.check(field(page, 'bekreft'))
  await hands.press(page.locator('main form button[type="submit"]').last())
  await expect(page.getByRole('heading', { name: t('innstilling.published'), exact: true })).toBeVisible()
  await look(person)
}

/** A fagkomité says what it thinks of two units, in nynorsk. */
async function say(journey: Journey): Promise<void> {
  const t = textsIn(journey.language)
  const person = await comeAs(journey, 'sekretar-helseoms', '/arbeid/vurdering')
  const { page } = person
  await look(person)
  await openReview(journey, person, 'helseoms')
  await look(person)
  await expect(page.locator('.bench-table tbody tr')).toHaveCount(2)
  await openUnit(journey, person, first)
  await look(person)
  for (const name of [t('avgjorelse.UTKVITTERT'), t('avgjorelse.IKKE_UTKVITTERT')])
    await expect(page.getByRole('button', { name, exact: true }), 'a fagkomité judges nothing').toHaveCount(0)
  await page.keyboard.press('n')
  await isAt(page, second)
  await page.keyboard.press('m')
  await page.keyboard.insertText(spoken)
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await page.keyboard.press('Enter')
  await expect(page.locator('.bench-table')).toContainText(spoken)
  await publish(journey, person, 'helseoms', { sitat: 'Brev frå helse- og omsorgskomiteen', dato: '2026-02-10', kind: 'SVARBREV' }) // prettier-ignore
  await leave(person)
}

const tree = {
  list: `
    - table "Enhetene i gjennomgangen":
      - rowgroup:
        - row:
          - columnheader "Nr."
          - columnheader "Vedtak"
          - columnheader "Det gjelder"
          - columnheader "Departement"
          - columnheader "Departementet sier"
          - columnheader "Komiteen"
          - columnheader "Tildelt"
  `,
  unit: `
    - region "Komiteens vurdering":
      - textbox "Begrunnelse eller merknad"
      - group "Faste formuleringer"
      - button "Utkvittert"
      - button "Ikke utkvittert"
      - button "Angre siste"
  `,
}

/** KKK has what the fagkomité said before it, decides, takes back, decides again, and publishes. */
async function judge(journey: Journey): Promise<void> {
  const t = textsIn(journey.language)
  const person = await comeAs(journey, 'sekretar-kontroll', '/arbeid/vurdering')
  const { page } = person
  await look(person)
  await openReview(journey, person, 'kontroll')
  await look(person)
  await expect(page.locator('.bench-table')).toMatchAriaSnapshot(tree.list)
  await openUnit(journey, person, first)
  await look(person)
  await expect(page.getByRole('region', { name: 'Komiteens vurdering' })).toMatchAriaSnapshot(tree.unit)
  await expect(page.getByRole('main')).toContainText(t('avgjorelse.INGEN_MERKNAD'))
  await page.keyboard.press('u')
  await isAt(page, second)
  await expect(page.getByRole('main')).toContainText(spoken)
  await page.keyboard.press('u')
  await expect(page.locator('.desk-head .kicker')).not.toContainText(`${second} (`)
  await page.keyboard.press('z')
  await isAt(page, second)
  for (const key of ['i', '1', 'Enter']) await page.keyboard.press(key)
  await expect(page.locator('.desk-head .kicker')).not.toContainText(`${second} (`)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await publish(journey, person, 'kontroll', { sitat: 'Innst. 216 S (2025–2026)', dato: '2026-03-24' })
  await leave(person)
}

test('a fagkomité in nynorsk and then KKK go from signing in to a published document by keyboard alone, and all can read it', async ({
  page,
  browser,
}) => {
  const DATA_DIR = readyDataDir('benk')
  const server = await start({ DATA_DIR })
  const journey: Journey = { browser, url: server.url, language: 'nb', hands: keyboard }
  const record = (nummer: number, prefix = '') => `${server.url}${prefix}/vedtak/2024-2025/${nummer}`
  try {
    await queryE2e(
      `UPDATE vedtak SET komite_id = (SELECT id FROM komite WHERE slug = 'helseoms') WHERE sesjon_id = '2024-2025' AND nummer IN (83, 84)`,
      [],
      DATA_DIR,
    )
    await test.step('the fagkomité, in nynorsk', () => say({ ...journey, language: 'nn' }))
    await page.goto(record(second, '/nn'))
    await expect(page.getByRole('main')).toContainText(spoken)
    await expect(page.getByRole('main')).not.toContainText('Innst. 216 S (2025–2026)')
    await test.step('KKK, in bokmål', () => judge(journey))
    await page.goto(record(first))
    await expect(page.getByRole('main')).toContainText('Innst. 216 S (2025–2026)')
    await expect(page.locator('.ds-tag.tilstand').first()).toContainText('Avsluttet')
    await page.goto(record(second))
    await expect(page.locator('.ds-tag.tilstand').first()).toContainText('Åpen')
    await expect(page.getByRole('main')).toContainText('Innst. 216 S (2025–2026)')
  } finally {
    await stop(server, 'SIGTERM')
  }
})
