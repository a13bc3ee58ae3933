import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { verifyLog } from '@/lib/hendelse/queries'
import { importPlan } from '@/lib/import/mutations'
import { previewImport } from '@/lib/import/preview'
import { parseDocument } from '@/lib/parse/parse'
import { makeDatabase, type TestDatabase } from '../support/database'
import { aMoment, planOf, take } from '../support/prop1s'
import { anAccount, comesBack, done, type Proposition } from '../support/prop1s-text'

let database: TestDatabase

async function count(table: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
  return row?.n ?? -1
}

/** What the register shows on a day. */
function shown(day = '2026-01-10') {
  return database.query<{ nummer: number; tilstand: string; uenighet: boolean | null; departement: string }>(
    `SELECT nummer, tilstand, uenighet, departement FROM registerrad
     WHERE fra <= $1::date AND (til IS NULL OR til > $1::date) ORDER BY sesjon_id, nummer`,
    [day],
  )
}

const aProposition = (rest: Partial<Proposition> = {}): Proposition => ({
  sesjon: '2025-2026',
  accounts: [
    anAccount(),
    anAccount({ nummer: 700, omtale: done, avsluttes: 'Ja' }),
    anAccount({ nummer: 35, sesjon: '2021-2022', dato: '2. desember 2021' }),
  ],
  ...rest,
})

describe('taking in a document', () => {
  beforeEach(async () => void (database = await makeDatabase()))

  test('new units, then unchanged, then a new version where the corrected file differs', async () => {
    expect((await take(aProposition())).counts).toEqual({ new: 3, changed: 0, unchanged: 0, refused: 0 })
    expect(await shown()).toEqual([
      { nummer: 35, tilstand: 'APEN', uenighet: null, departement: 'kld' },
      { nummer: 611, tilstand: 'APEN', uenighet: false, departement: 'kld' },
      { nummer: 700, tilstand: 'ANSES_FULGT_OPP', uenighet: false, departement: 'kld' },
    ])
    const corrected = aProposition({
      accounts: [anAccount({ omtale: done, avsluttes: 'Ja' }), ...aProposition().accounts.slice(1)],
    })
    const { counts, slug } = await take(corrected, '2025-11-01')
    expect(counts).toEqual({ new: 0, changed: 1, unchanged: 2, refused: 0 })
    expect(slug).toBe('prop-1-s-2025-2026-kld-v2')
    const versions = await database.query(`
      SELECT r.versjon, r.vurdering, r.offentlig_fra::text AS fra FROM rapportering r JOIN vedtak v ON v.id = r.vedtak_id
      WHERE v.nummer = 611 ORDER BY 1`)
    expect(versions).toEqual([
      { versjon: 1, vurdering: 'KOMMER_TILBAKE', fra: '2025-10-15' },
      { versjon: 2, vurdering: 'ANSES_FULGT_OPP', fra: '2025-11-01' },
    ])
    expect((await shown('2025-10-20'))[1]?.tilstand).toBe('APEN')
    expect((await shown())[1]?.tilstand).toBe('ANSES_FULGT_OPP')
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('a later year follows, whatever the order of import', async () => {
    const later = aProposition({
      sesjon: '2026-2027',
      accounts: [anAccount({ omtale: done, avsluttes: 'Ja' })],
    })
    await take(later, '2026-10-07')
    await take(aProposition({ accounts: [anAccount()] }))
    const states = async (day: string) =>
      (await shown(day)).map(({ tilstand, uenighet }) => ({ tilstand, uenighet }))
    expect(await states('2025-10-20')).toEqual([{ tilstand: 'APEN', uenighet: false }])
    // The lead-in of the second year tells that the first was not kvittert ut; KKK and the departement agreed on that.
    expect(await states('2026-10-07')).toEqual([{ tilstand: 'ANSES_FULGT_OPP', uenighet: false }])
    const [row] = await database.query('SELECT redegjorelse FROM vedtak WHERE nummer = 611')
    expect(row).toEqual({ redegjorelse: done })
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('absence never closes: what is missing from the next list keeps its state and gets a funn', async () => {
    await take(aProposition())
    await take(
      aProposition({ sesjon: '2026-2027', accounts: aProposition().accounts.slice(0, 2) }),
      '2026-10-07',
    )
    expect((await shown('2026-10-20')).map(({ nummer, tilstand }) => [nummer, tilstand])).toEqual([
      [35, 'APEN'],
      [611, 'APEN'],
      [700, 'ANSES_FULGT_OPP'],
    ])
    const funn = await database.query(
      'SELECT v.nummer, f.regel FROM funn f JOIN vedtak v ON v.id = f.vedtak_id',
    )
    expect(funn).toEqual([{ nummer: 35, regel: 'MANGLER_I_LISTEN' }])
  })

  test('a table that contradicts the account raises a funn, and the account decides', async () => {
    await take(aProposition({ accounts: [anAccount({ omtale: done, avsluttes: 'Nei' })] }))
    const funn = await database.query(
      `SELECT regel, gruppe, array_length(linjer, 1) AS linjer FROM funn WHERE gruppe = 'TRYKKFEIL'`,
    )
    expect(funn).toEqual([{ regel: 'JA_NEI_MOT_KONKLUSJON', gruppe: 'TRYKKFEIL', linjer: 2 }])
    expect((await shown())[0]?.tilstand).toBe('ANSES_FULGT_OPP')
  })

  test('a lead-in that names no innstilling tells of no judgement', async () => {
    const { issues } = await take(aProposition({ innstilling: null }))
    expect(await count('vurdering')).toBe(0)
    expect(issues.map(({ rule }) => rule)).not.toContain('INNSTILLING_FRA_ANNEN_SESJON')
  })

  test('another departement’s account of the same year is left to a person', async () => {
    await take(aProposition())
    const { counts, issues } = await take(aProposition({ departement: 'Landbruks- og matdepartementet', accounts: [anAccount(), anAccount({ nummer: 900 })] })) // prettier-ignore
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 1 })
    expect(issues.find(({ rule }) => rule === 'ANNET_DEPARTEMENT')?.vedtak).toEqual([{ sesjon: '2024-2025', nummer: 611, punkt: null }]) // prettier-ignore
    expect((await shown()).map(({ nummer, departement }) => [nummer, departement])).toEqual([[35, 'kld'], [611, 'kld'], [700, 'kld'], [900, 'lmd']]) // prettier-ignore
  })

  test('an unknown departement is an issue, not an obstacle', async () => {
    const { counts, issues } = await take(aProposition({ departement: 'Framtidsdepartementet' }))
    expect(counts.new).toBe(3)
    expect(issues[0]).toMatchObject({ rule: 'UKJENT_DEPARTEMENT', severity: 'advarsel' })
  })

  test('nynorsk and earlier names lead to the same departement', async () => {
    await take(aProposition({ departement: 'Utanriksdepartementet' }))
    expect((await shown())[0]?.departement).toBe('ud')
    await take(
      aProposition({ departement: 'Olje- og energidepartementet', accounts: [anAccount({ nummer: 901 })] }),
    )
    expect((await shown()).at(-1)?.departement).toBe('ed')
  })

  test('one bad entry never loses the batch', async () => {
    const plan = await planOf(aProposition())
    const [first, ...rest] = plan.units
    if (!first) throw new Error('nothing read')
    const bad = { ...first, report: { ...first.report, redegjorelse: 'null \0 tegn' } }
    const { counts, issues } = await importPlan({ ...plan, units: [bad, ...rest] }, { now: aMoment })
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, refused: 1 })
    expect(issues.at(-1)).toMatchObject({ rule: 'IKKE_SKREVET', severity: 'feil', lines: [first.linje] })
    expect((await shown()).length).toBe(2)
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('--dry-run says what would change, word by word, and writes nothing', async () => {
    await take(aProposition())
    const before = await count('hendelse')
    const omtale = comesBack.replace('egnet måte', 'egnet måte i løpet av 2026')
    const preview = await previewImport(await planOf(aProposition({ accounts: [anAccount({ omtale }), anAccount({ nummer: 901 })] }))) // prettier-ignore
    expect(preview.counts).toEqual({ new: 1, changed: 1, unchanged: 0, refused: 0 })
    expect(preview.units[0]?.changes).toEqual([{ field: 'redegjorelse', from: comesBack, to: omtale }])
    expect(await count('hendelse')).toBe(before)
    expect(await count('importkjoring')).toBe(1)
  })

  test('two imports at once come one after the other', async () => {
    const other = aProposition({
      departement: 'Landbruks- og matdepartementet',
      accounts: [anAccount({ nummer: 901 })],
    })
    await Promise.all([take(aProposition()), take(other), take(aProposition())])
    expect((await shown()).length).toBe(4)
    expect(await database.query('SELECT antall_nye, antall_uendret FROM importkjoring ORDER BY 1')).toEqual([
      { antall_nye: 0, antall_uendret: 3 },
      { antall_nye: 1, antall_uendret: 0 },
      { antall_nye: 3, antall_uendret: 0 },
    ])
    expect((await verifyLog()).firstBreak).toBeNull()
  })

  test('refuses without a day, and a text that names no document and no vedtak', async () => {
    await expect(planOf(aProposition(), undefined)).resolves.toBeDefined()
    const { loadSource } = await import('@/lib/import/file')
    const { planImport } = await import('@/lib/import/read')
    const bytes = new TextEncoder().encode('Møtet begynte klokken ni, og kaffen var god.\n')
    const nothing = parseDocument(bytes)
    if (!nothing.ok) throw new Error(nothing.reason)
    const note = { filnavn: 'notat.txt', bytes, tekst: nothing.source, sidecar: null, dato: '2025-04-22' }
    await expect(planImport(note, nothing.document)).rejects.toThrow('ikke et dokument registeret kan ta inn')
    const { source, parsed } = await loadSource('prisma/samples/prop-1-s-2025-2026-hod.txt', null)
    await expect(planImport({ ...source, sidecar: null }, parsed)).rejects.toThrow('--dato')
  })
})

describe('what changed is told to every instance', () => {
  beforeEach(async () => void (database = await makeDatabase()))

  test('the pages are in the table and in the notification of the same moment', async () => {
    const listener = new pg.Client({ connectionString: database.appUrl })
    await listener.connect()
    const heard: string[] = []
    listener.on('notification', ({ payload }) => heard.push(...(JSON.parse(payload ?? '[]') as string[])))
    await listener.query('LISTEN cache_tag')
    const refers = anAccount({ nummer: 800, omtale: `Se omtale av vedtak nr. 611 (2024–2025). ${comesBack}` })
    await take(aProposition({ accounts: [...aProposition().accounts, refers] }))
    await take(
      aProposition({ sesjon: '2026-2027', accounts: [anAccount({ omtale: done, avsluttes: 'Ja' })] }),
      '2026-10-07',
    )
    await listener.query('SELECT 1')
    await listener.end()
    const tags = (await db().cacheTag.findMany()).map(({ tag }) => tag)
    expect(tags).toEqual(expect.arrayContaining(['/', '/vedtak/2024-2025/611', '/vedtak/611', '/vedtak/2021-2022/35', '/sesjon/2024-2025', '/departement/kld', '/dokument/prop-1-s-2025-2026-kld'])) // prettier-ignore
    expect(new Set(heard)).toEqual(new Set(tags))
    // 800 names 611 and shows its state, so its page changed with the second document too.
    expect(heard.filter((tag) => tag === '/vedtak/2024-2025/800')).toHaveLength(2)
    expect(heard.filter((tag) => tag === '/vedtak/2024-2025/700')).toHaveLength(2)
  })
})
