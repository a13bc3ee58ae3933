import { expect } from '@playwright/test'
import { today } from '../../../lib/clock'
import { comeAs, field, goTo, leave, look, textsIn, type Journey, type Person } from './steps'

export interface Unit {
  sesjon: string
  nummer: number
}

export interface Days {
  fristUtkast: string
  fristGodkjenning: string
  publiseres: string
}

const request = 'Stortinget ber regjeringen legge fram en plan for helsetjenesten i distriktene.'

const yearOf = (aar: string, { sesjon, nummer }: Unit) => `${aar}/${sesjon}/${nummer}`
const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).first()

/** SMK registers a vedtak by the form and sends it to a departement. */
export async function registerAndSend(journey: Journey, { sesjon, nummer }: Unit): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const smk = await comeAs(journey, 'smk', '/arbeid/fordeling/registrer')
  await look(smk)
  await hands.write(field(smk.page, 'sesjon'), sesjon.replace('-', '–'))
  await hands.write(field(smk.page, 'nummer'), String(nummer))
  await hands.writeDay(field(smk.page, 'dato'), `${sesjon.slice(5)}-06-02`)
  await hands.write(field(smk.page, 'tekst'), request)
  await hands.press(button(smk, t('fordeling.registerSubmit')))
  await expect(smk.page.getByText(t('fordeling.registerDone'))).toBeVisible()
  await goTo(journey, smk, '/arbeid/fordeling')
  await look(smk)
  const lead = field(smk.page, 'departement')
  const name = (await lead.locator('option[value="hod"]').textContent()) ?? ''
  await hands.choose(lead, name.trim())
  await hands.press(button(smk, t('fordeling.send')))
  await expect(smk.page.getByText(t('fordeling.ownNone'))).toBeVisible()
  await leave(smk)
}

/** The coordinator of the departement takes it on. */
export async function accept(journey: Journey): Promise<void> {
  const t = textsIn(journey.language)
  const coordinator = await comeAs(journey, 'koordinator-hod', '/arbeid/fordeling')
  await expect(coordinator.page.getByText(request)).toBeVisible()
  await look(coordinator)
  await journey.hands.press(button(coordinator, t('fordeling.accept')))
  await expect(coordinator.page.getByText(t('fordeling.inboxNone'))).toBeVisible()
  await leave(coordinator)
}

/** SMK opens the year. */
export async function openYear(journey: Journey, days: Days): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const smk = await comeAs(journey, 'smk', '/arbeid/rapportering/ny')
  await look(smk)
  await hands.writeDay(field(smk.page, 'fristUtkast'), days.fristUtkast)
  await hands.writeDay(field(smk.page, 'fristGodkjenning'), days.fristGodkjenning)
  await hands.writeDay(field(smk.page, 'dag'), days.publiseres)
  await hands.press(button(smk, t('rapporteringsaar.open.submit')))
  await expect(smk.page.getByText(t('rapporteringsaar.open.done')).or(smk.page.getByText(t('rapporteringsaar.open.none')))).toBeVisible() // prettier-ignore
  await goTo(journey, smk, '/arbeid/rapportering')
  await look(smk)
  await leave(smk)
}

/** The coordinator gives the unit to the case officer. */
export async function assign(journey: Journey, { sesjon, nummer }: Unit): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const coordinator = await comeAs(journey, 'koordinator-hod', '/arbeid?utvalg=uten-saksbehandler')
  await look(coordinator)
  const vedtak = `${nummer} (${sesjon.replace('-', '–')})`
  const tick = coordinator.page.getByRole('checkbox', { name: t('arbeidsliste.tick', { vedtak }) })
  for (let next = 2; next < 6 && (await tick.count()) === 0; next++) {
    await hands.press(coordinator.page.locator('a[rel="next"]'))
    await coordinator.page.waitForURL(new RegExp(`side=${next}`))
    await coordinator.page.waitForLoadState('networkidle')
  }
  await hands.check(tick)
  await hands.choose(field(coordinator.page, 'saksbehandler', '.work-form'), 'Sara Sakariassen')
  await hands.press(button(coordinator, t('arbeidsliste.assign.submit')))
  await expect(coordinator.page.getByText(t('arbeidsliste.assign.done'))).toBeVisible()
  await leave(coordinator)
}

/** The case officer comes by the link of the letter, writes, and sends to approval. */
export async function writeAndSend(journey: Journey, place: string, account: string): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const officer = await comeAs(journey, 'saksbehandler-hod', place)
  const { page } = officer
  await expect(page.getByText(request).first()).toBeVisible()
  await look(officer)
  await hands.write(field(page, 'tittel'), 'Plan for helsetjenesten i distriktene')
  await hands.write(field(page, 'stikkord'), 'Helse i distriktene')
  await hands.write(field(page, 'redegjorelse'), account)
  await hands.check(page.locator('main input[name="vurdering"][value="ANSES_FULGT_OPP"]'))
  await hands.press(button(officer, t('utkast.save')))
  await expect(page.getByText(t('utkast.saved', { tid: '' }).trim(), { exact: false }).first()).toBeVisible()
  await page.reload()
  await hands.press(button(officer, t('godkjenning.send')))
  await expect(page.getByText(t('utkast.status.TIL_GODKJENNING')).first()).toBeVisible()
  await leave(officer)
}

/** The approver sends back with a comment. */
export async function sendBack(journey: Journey, aar: string, unit: Unit): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const approver = await comeAs(journey, 'godkjenner-hod', `/arbeid/godkjenning/${yearOf(aar, unit)}`)
  await look(approver)
  await hands.write(field(approver.page, 'kommentar'), 'Si når planen ble lagt fram.')
  await hands.press(button(approver, t('godkjenning.sendBack')))
  await expect(approver.page.getByText(t('godkjenning.status.UTKAST')).first()).toBeVisible()
  await leave(approver)
}

export async function approve(journey: Journey, aar: string, unit: Unit): Promise<void> {
  const t = textsIn(journey.language)
  const approver = await comeAs(journey, 'godkjenner-hod', '/arbeid/godkjenning')
  await look(approver)
  await goTo(journey, approver, `/arbeid/godkjenning/${yearOf(aar, unit)}`)
  await look(approver)
  await journey.hands.press(button(approver, t('godkjenning.approve')))
  // A correction is public a moment after.
  const done = new RegExp(`${t('godkjenning.status.KLAR')}|${t('godkjenning.status.PUBLISERT')}`)
  await expect(approver.page.getByText(done).first()).toBeVisible()
  await leave(approver)
}

/** The case officer begins a correction of what is public, and writes it. */
export async function startCorrection(journey: Journey, aar: string, unit: Unit): Promise<void> {
  const t = textsIn(journey.language)
  const { hands } = journey
  const coordinator = await comeAs(journey, 'koordinator-hod', `/arbeid/rettelse/${yearOf(aar, unit)}`)
  await look(coordinator)
  const { page } = coordinator
  await hands.check(page.locator('main input[name="type"][value="RETTEBREV"]'))
  await hands.write(field(page, 'sitat'), 'Rettebrev til Prop. 1 S')
  await hands.writeDay(field(page, 'dato'), today())
  await hands.press(button(coordinator, t('rettelse.start')))
  await expect(page.locator('main a[href*="omgang=1"]').first()).toBeVisible()
  await leave(coordinator)
}
