import { randomUUID } from 'node:crypto'
import { decideByKeys } from '../../scripts/bench/keys.mjs'
import { queryE2e } from '../support/e2e-database'
import { expect, test } from '../support/e2e'
import { addUser, haveSession } from '../support/sign-in'

test.use({ signsIn: true })
test.describe.configure({ timeout: 240_000 })

const count = 20

/** A bench of a committee that no other journey has, with its first unit, and its secretary. A new try takes another. */
async function aBench() {
  const id = randomUUID()
  const komite = test.info().retry === 0 ? 'finans' : 'arbsos'
  await queryE2e(
    `INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, omgang, opprettet, opprettet_av)
     SELECT $1::uuid, id, 'FAG', '2025-2026', 0, now(), $1::uuid FROM komite WHERE slug = $2`,
    [id, komite],
  )
  await queryE2e(
    `INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr)
     SELECT gen_random_uuid(), $1, 'FAG', v.id, row_number() OVER (ORDER BY v.sesjon_id DESC, v.nummer)
     FROM (SELECT * FROM vedtak WHERE punkt = '' ORDER BY sesjon_id DESC, nummer LIMIT $2) v`,
    [id, count],
  )
  const [row] = await queryE2e<{ first: string }>(
    `SELECT v.sesjon_id || '/' || v.nummer AS first FROM gjennomgang_enhet e JOIN vedtak v ON v.id = e.vedtak_id
     WHERE e.gjennomgang_id = $1 AND e.nr = 1`,
    [id],
  )
  const secretary = await addUser('Prøve Tastatur', 'STORTING', [{ role: 'KOMITESEKRETAER', unit: komite }])
  return { id, bench: `/arbeid/vurdering/${komite}/2025-2026`, first: row?.first ?? '', secretary }
}

test('a bench is decided by keyboard alone, with no more than four keys for a unit', async ({
  page,
  context,
}) => {
  const { id, bench, first, secretary } = await aBench()
  await haveSession(context, secretary)
  await page.goto(`${bench}/${first}?visning=alle`)
  const said = page.locator('[data-benk-sier]')
  const reason = page.getByRole('textbox', { name: 'Begrunnelse eller merknad' })
  await page.locator('body[data-taster]').waitFor()

  await test.step('letters are letters in a field, and keys that are switched off are dead', async () => {
    await page.keyboard.press('m')
    await expect(reason).toBeFocused()
    await page.keyboard.type('uinzjk?')
    await expect(reason).toHaveValue('uinzjk?')
    await page.keyboard.press('Escape')
    await expect(page.locator('#enhet')).toBeFocused()
    await reason.fill('')
    await page.getByRole('button', { name: 'Slå av tastene' }).click()
    await page.keyboard.press('u')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.reload()
    await page.locator('body[data-taster]').waitFor()
    await page.getByRole('button', { name: 'Slå på tastene' }).click()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Tastene' })).toBeVisible()
    await page.keyboard.press('u')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-avgjort]')).toHaveText('Ikke avgjort ennå')
  })

  await test.step('what is taken back is shown again', async () => {
    await page.keyboard.press('u')
    await expect(said).toContainText(`Lagret. 1 av ${count} avgjort`)
    await expect(page.locator('#enhet')).toBeFocused()
    await page.keyboard.press('z')
    await expect(page).toHaveURL(new RegExp(`${first}\\?visning=alle$`))
    await expect(page.locator('[data-avgjort]')).toContainText('Ikke avgjort ennå')
  })

  await test.step('every unit of the bench', async () => {
    const presses = await decideByKeys(page, count)
    expect(presses).toHaveLength(count)
    expect(Math.max(...presses)).toBeLessThanOrEqual(4)
    await expect(page).toHaveURL(new RegExp(`${bench}\\?visning=alle$`))
    const rows = await queryE2e(
      `SELECT anbefaling::text, count(*)::int AS antall, bool_and(begrunnelse <> '') AS begrunnet
       FROM gjennomgang_enhet WHERE gjennomgang_id = $1 GROUP BY 1 ORDER BY 1`,
      [id],
    )
    expect(rows).toEqual([
      { anbefaling: 'KAN_IKKE_KVITTERES_UT', antall: count / 4, begrunnet: true },
      { anbefaling: 'KAN_KVITTERES_UT', antall: (count / 4) * 3, begrunnet: false },
    ])
  })
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a unit is decided by a form, and the next is a link away', async ({ page, context }) => {
    const id = randomUUID()
    const komite = test.info().retry === 0 ? 'justis' : 'energi'
    await queryE2e(
      `INSERT INTO gjennomgang (id, komite_id, slag, rapporteringssesjon, omgang, opprettet, opprettet_av)
       SELECT $1::uuid, id, 'FAG', '2025-2026', 0, now(), $1::uuid FROM komite WHERE slug = $2`,
      [id, komite],
    )
    await queryE2e(
      `INSERT INTO gjennomgang_enhet (id, gjennomgang_id, slag, vedtak_id, nr)
       SELECT gen_random_uuid(), $1, 'FAG', id, nummer FROM vedtak WHERE sesjon_id = '2024-2025' AND nummer IN (83, 84)`,
      [id],
    )
    const secretary = await addUser('Prøve Uten', 'STORTING', [{ role: 'KOMITESEKRETAER', unit: komite }])
    await haveSession(context, secretary)
    await page.goto(`/arbeid/vurdering/${komite}/2025-2026/2024-2025/83?visning=alle`)
    await page.getByRole('button', { name: 'Kan ikke kvitteres ut' }).click()
    await expect(page.getByText('Skriv hvorfor når saken holdes åpen')).toBeVisible()
    await page
      .getByRole('textbox', { name: 'Begrunnelse eller merknad' })
      .fill('Resultatet er ikke lagt frem.')
    await page.getByRole('button', { name: 'Kan ikke kvitteres ut' }).click()
    await page.getByRole('link', { name: 'Gå til neste' }).click()
    await expect(page).toHaveURL(/2024-2025\/84\?visning=alle$/)
    await page.getByRole('button', { name: 'Angre siste' }).click()
    await page.goto(`/arbeid/vurdering/${komite}/2025-2026/2024-2025/83`)
    await expect(page.locator('[data-avgjort]')).toContainText('Ikke avgjort ennå')
  })
})
