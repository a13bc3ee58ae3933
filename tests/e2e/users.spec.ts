import { expect, test } from '../support/e2e'
import { addUser, haveSession } from '../support/sign-in'

test.use({ signsIn: true })

test('an administrator is led to each fault, invites somebody, ends the role and gives it again', async ({
  page,
  context,
}) => {
  await haveSession(
    context,
    await addUser('Prøve Administrator', 'STORTING', [{ role: 'ADMINISTRATOR_STORTING' }]),
  )
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Inviter en bruker' }).click()
  await page.getByRole('button', { name: 'Inviter' }).click()
  await page.getByRole('link', { name: 'Navn: Må fylles ut' }).click()
  await page.keyboard.type('Siri Sekretær')
  await page.getByRole('textbox', { name: 'E-postadresse' }).fill(`siri.${Date.now()}@prove.invalid`)
  await page.getByRole('radio', { name: /^Komitésekretær/ }).check()
  await page.getByRole('combobox', { name: 'Komité' }).selectOption('kontroll')
  await page.getByLabel('Siste dag').fill('2099-12-31')
  await expect(page.getByText('31. desember 2099')).toBeVisible()
  await page.getByRole('button', { name: 'Inviter' }).click()
  await expect(page.locator('.once-link')).toHaveText(/\/logg-inn\/start\?invitasjon=/)
  await page.getByRole('link', { name: 'Gå til brukeren' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Siri Sekretær' })).toBeVisible()
  await page.getByRole('button', { name: 'Avslutt rollen' }).click()
  await page.getByText('Tidligere roller').click()
  await page.getByRole('button', { name: 'Gi rollen igjen' }).click()
  await expect(page.getByRole('button', { name: 'Avslutt rollen' })).toBeVisible()
  await expect(page.getByText('Rolle avsluttet: Komitésekretær')).toBeVisible()
})

test('the last word on signing out is kept: what was typed stands there, with a way to sign in', async ({
  page,
  context,
}) => {
  await haveSession(
    context,
    await addUser('Prøve Administrator', 'REGJERING', [{ role: 'ADMINISTRATOR_REGJERING' }]),
  )
  await page.goto('/nn/admin/ny')
  await page.getByRole('textbox', { name: 'Namn' }).fill('Ola Nordmann')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Inviter' }).click()
  await expect(page.getByRole('heading', { name: /Du er logga ut/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Namn' })).toHaveValue('Ola Nordmann')
})
