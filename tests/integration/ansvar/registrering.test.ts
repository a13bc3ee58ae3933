import { beforeEach, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { registerVedtak, registerVedtakFile } from '@/lib/ansvar/registrering/mutations'
import { listNumberSeries } from '@/lib/ansvar/registrering/queries'
import type { FileReport } from '@/lib/ansvar/registrering/types'
import { db } from '@/lib/db/client'
import { findDokument, listDocuments, readLines } from '@/lib/dokument/queries'
import { verifyLog } from '@/lib/hendelse/queries'
import { findTrail } from '@/lib/register/trail/queries'
import { countVedtak } from '@/lib/vedtak/list/queries'
import { findVedtak } from '@/lib/vedtak/queries'
import type { Viewer } from '@/lib/user/types'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf } from '../../support/users'

const now = new Date('2026-11-22T10:00:00Z')
const day = '2026-11-22'
let database: TestDatabase
let office: Viewer | null

beforeEach(async () => {
  database = await makeDatabase()
  office = await viewerOf(await aUser({ roles: [{ role: 'SMK' }] }), now)
})

const typed = {
  sesjon: '2025–2026',
  nummer: '71',
  punkt: '',
  dato: '2026-03-10',
  type: 'ANMODNING',
  tekst: '«Stortinget ber regjeringen kartlegge ventetidene\nfor rehabilitering.»',
  innstilling: 'Innst. 200 S (2025-2026)',
  komite: 'helseoms',
  departement: 'hod',
}
const register = (fields: Partial<typeof typed> = {}, by: Viewer | null = office) =>
  runAction(registerVedtak, formOf({ ...typed, ...fields }), { viewer: by, now })
const key = { sesjon: '2025-2026', nummer: 71, punkt: null }

test('a registered vedtak is public at once, with its own document as source, and found by its words', async () => {
  expect(await register()).toMatchObject({ ok: true })
  const vedtak = await findVedtak(key, day)
  expect(vedtak).toMatchObject({
    type: 'ANMODNING',
    dato: '2026-03-10',
    tekst: 'Stortinget ber regjeringen kartlegge ventetidene\nfor rehabilitering.',
    maalform: 'NB',
    state: { tilstand: 'APEN', grunn: 'IKKE_RAPPORTERT', uenighet: false },
    departement: null,
    komite: { slug: 'helseoms' },
    truffetI: { innst: [{ sitat: 'Innst. 200 S (2025–2026)' }] },
    place: { dokument: 'Stortingsvedtak 71 (2025–2026)', linje: 5 },
  })
  expect(await readLines(vedtak?.place.slug ?? '', 5, 5)).toEqual(['Vedtak nr. 71, 10. mars 2026'])
  expect(await countVedtak({ q: 'rehabilitering' }, day)).toBe(1)
  expect(await countVedtak({ q: 'rehabilitering' }, '2026-03-09')).toBe(0)
  expect((await findTrail(key, day))?.entries).toMatchObject([
    { kind: 'VEDTATT', day: '2026-03-10', place: { dokument: 'Stortingsvedtak 71 (2025–2026)', linje: 5 } },
  ])
  expect(await findDokument(vedtak?.place.slug ?? '', day)).toMatchObject({
    told: 'vedtatt',
    vedtak: [{ nummer: 71, linje: 5 }],
  })
  const changed = await database.query<{ tag: string }>('SELECT tag FROM cache_tag')
  expect(changed.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['/', '/vedtak/2025-2026/71', '/vedtak/71', '/sesjon/2025-2026', '/dokument']),
  )
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('who is proposed for it stays inside: neither the document nor anything public names the departement', async () => {
  await register()
  const document = await db().dokument.findFirstOrThrow()
  expect(document.tekst).not.toMatch(/helse- og omsorgsdep|\bhod\b/i)
  expect(JSON.stringify([await findVedtak(key, day), await findTrail(key, day)])).not.toMatch(/hod"/)
  expect(await db().fordeling.findMany()).toMatchObject([{ status: 'FORESLATT', medansvar: [] }])
  expect((await lastEvents(2)).map(({ type }) => type)).toEqual(['VEDTAK_REGISTRERT', 'FORDELING_FORESLATT'])
})

test('a punkt is a unit of its own, and never stands beside its whole', async () => {
  expect(await register({ punkt: '2' })).toMatchObject({ ok: true })
  expect(await register({ punkt: '3' })).toMatchObject({ ok: true })
  expect(await register()).toMatchObject({ code: 'INVALID', fieldErrors: { punkt: 'PUNKT_OR_WHOLE' } })
  expect(await findVedtak({ ...key, punkt: '2' }, day)).not.toBeNull()
})

test.for([
  [{ sesjon: '' }, { sesjon: 'MISSING' }],
  [{ sesjon: '2025–2027' }, { sesjon: 'NOT_SESJON' }],
  [{ sesjon: '2027–2028' }, { sesjon: 'NOT_SESJON' }],
  [{ nummer: '0' }, { nummer: 'NOT_NUMMER' }],
  [{ punkt: 'a/../b' }, { punkt: 'NOT_PUNKT' }],
  [{ dato: '2026-02-30' }, { dato: 'NOT_A_DAY' }],
  [{ dato: '2025-09-30' }, { dato: 'OUTSIDE_SESJON' }],
  [{ sesjon: '2026–2027', dato: '2026-11-23' }, { dato: 'IN_THE_FUTURE' }],
  [{ type: '', tekst: 'Saken sendes tilbake.' }, { type: 'UNKNOWN_TYPE' }],
  [{ tekst: '« »' }, { tekst: 'MISSING' }],
  [{ innstilling: 'Prop. 1 S (2025–2026)' }, { innstilling: 'NOT_INNSTILLING' }],
  [{ innstilling: 'Innst. 200 S (2025–2026), side 3' }, { innstilling: 'NOT_INNSTILLING' }],
  [{ komite: 'ukjent' }, { komite: 'UNKNOWN_KOMITE' }],
  [{ departement: 'smk' }, { departement: 'UNKNOWN_DEPARTEMENT' }],
] as const)(
  'with %j nothing is registered, and what was typed comes back',
  async ([wrong, fieldErrors], { expect }) => {
    const result = await register(wrong)
    expect(result).toMatchObject({ code: 'INVALID', fieldErrors, values: { ...typed, ...wrong } })
    expect(await db().vedtak.count()).toBe(0)
  },
)

test('the same vedtak is registered once, also when two do it at the same moment', async () => {
  const results = await Promise.all([register(), register()])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ fieldErrors: { nummer: 'REGISTERED' } })
  expect(await db().vedtak.count()).toBe(1)
})

test('nobody but SMK registers', async () => {
  for (const role of ['KOORDINATOR', 'ADMINISTRATOR_REGJERING', 'KOMITESEKRETAER'] as const) {
    const other = await viewerOf(await aUser({ roles: [{ role }] }), now)
    expect(await register({}, other)).toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(await register({}, null)).toMatchObject({ code: 'SIGNED_OUT' })
  expect(await db().hendelse.count()).toBe(0)
})

function csvForm(content: string | Uint8Array, more: Record<string, string> = {}): FormData {
  const form = formOf(more)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  form.set('fil', new File([new Uint8Array(bytes)], 'vedtak.csv', { type: 'text/csv' }))
  return form
}

async function send(form: FormData): Promise<FileReport> {
  const result = await runAction(registerVedtakFile, form, { viewer: office, now })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.data
}

/** As the page does: the file, then its content with the confirmation. */
async function previewAndConfirm(content: string | Uint8Array): Promise<FileReport> {
  const preview = await send(csvForm(content))
  return send(formOf({ innhold: preview.innhold ?? '', filnavn: preview.filnavn, bekreft: 'ja' }))
}

const head = 'Sesjon;Vedtak nr.;Punkt;Dato;Type;Tekst;Innstilling;Komité;Foreslått departement;Merknad\r\n'
const file = `\ufeff${head}2025–2026;71;;10.03.2026;Anmodningsvedtak;"Stortinget ber regjeringen
kartlegge «ventetidene»; også ""lange""";Innst. 200 S (2025–2026);HELSEOMS;HOD;ikke del
2025-2026;76;;2026-03-11;;Stortinget ber regjeringa greie ut saka.;;;Utenriksdepartementet;

2025-2026;77;;2026-13-11;;Stortinget ber regjeringen om noe.;;;XYZ;
2025-2026;76;;11.3.2026;;Stortinget ber regjeringen om noe annet.;;;;
2025-2026;78;;11.3.2026;;Stortinget ber regjeringen om; ett; og; to; ting; til.
2025-2026;35;1;11.3.2026;Utredning;Forslaget oversendes regjeringen til utredning og uttalelse.;;;;
`

test('a file is first shown row by row, and nothing of it is written', async () => {
  const report = await send(csvForm(file))
  expect(report).toMatchObject({ isWritten: false, ignored: ['Merknad'] })
  expect(report.rows.map(({ linje, utfall }) => [linje, utfall])).toEqual([
    [2, 'NY'],
    [4, 'NY'],
    [6, 'AVVIST'],
    [7, 'TO_GANGER'],
    [8, 'FEIL_KOLONNER'],
    [9, 'NY'],
  ])
  expect(report.rows[2]).toMatchObject({
    vedtak: { sesjon: '2025-2026', nummer: 77, punkt: '' },
    feil: [
      { felt: 'dato', fault: 'NOT_A_DAY', verdi: '2026-13-11' },
      { felt: 'departement', fault: 'UNKNOWN_DEPARTEMENT', verdi: 'XYZ' },
    ],
  })
  expect([await db().vedtak.count(), await db().dokument.count(), await db().hendelse.count()]).toEqual([
    0, 0, 0,
  ])
})

test('a confirmed file gives every sound row, each from its own line; the bad ones cost nobody', async () => {
  expect((await previewAndConfirm(file)).isWritten).toBe(true)
  const first = await findVedtak(key, day)
  expect(first?.tekst).toBe('Stortinget ber regjeringen\nkartlegge «ventetidene»; også "lange"')
  expect(first?.place.linje).toBe(2)
  expect(await findVedtak({ ...key, nummer: 76 }, day)).toMatchObject({ maalform: 'NN', place: { linje: 4 } })
  expect(await findVedtak({ ...key, nummer: 35, punkt: '1' }, day)).toMatchObject({ type: 'UTREDNING', place: { linje: 9 } }) // prettier-ignore
  const lines = await readLines(first?.place.slug ?? '', 1, 9)
  expect(lines?.[3]).toContain('Stortinget ber regjeringa greie ut saka.')
  expect(lines?.[8]).toContain('2025-2026;35;1')
  expect(lines?.join('\n')).not.toMatch(/HOD|Utenriks|ikke del|Merknad/)
  expect(await listDocuments(day)).toMatchObject([{ told: 'vedtatt', vedtak: 3 }])
  expect(await listNumberSeries(1)).toEqual([
    { sesjon: '2025-2026', count: 3, highest: 76, gaps: [{ fra: 1, til: 34 }, { fra: 36, til: 70 }, { fra: 72, til: 75 }] }, // prettier-ignore
  ])
  expect((await verifyLog()).firstBreak).toBeNull()
})

test('the same file again changes nothing; another text for the same number is told and never taken', async () => {
  const one =
    'sesjon,nummer,dato,tekst\n2025-2026,71,2026-03-10,"Stortinget ber regjeringen, igjen, se på saken."\n'
  await previewAndConfirm(one)
  const events = await db().hendelse.count()
  expect((await previewAndConfirm(one)).rows).toMatchObject([{ utfall: 'FINNES' }])
  const other = one.replace('saken', 'saka')
  expect((await previewAndConfirm(other)).rows).toMatchObject([{ utfall: 'ANNEN_TEKST' }])
  expect(await db().hendelse.count()).toBe(events)
  expect((await findVedtak(key, day))?.tekst).toContain('saken')
})

test.for([
  ['Windows-1252 with semicolon', Uint8Array.from(Buffer.from('sesjon;nummer;dato;tekst\n2025-2026;71;10.03.2026;Stortinget ber regjeringen gjøre «å».\n', 'latin1'))], // prettier-ignore
  ['tabs and Excel’s own first line', new TextEncoder().encode('sep=\t\nSesjon\tNr\tDato\tTekst\n2025/26\t71\t10.3.2026\tStortinget ber regjeringen gjøre «å».')], // prettier-ignore
] as const)('%s is read', async ([, bytes], { expect }) => {
  await previewAndConfirm(bytes)
  expect((await findVedtak(key, day))?.tekst).toBe('Stortinget ber regjeringen gjøre «å».')
})

test('a quotation mark that is never closed takes the rest of the file with it, and says so', async () => {
  const report = await send(csvForm('sesjon;nummer;dato;tekst\n2025-2026;71;10.03.2026;Stortinget ber regjeringen svare.\n2025-2026;72;10.03.2026;"Stortinget ber\n2025-2026;73;10.03.2026;x\n')) // prettier-ignore
  expect(report.rows.map(({ linje, utfall }) => [linje, utfall])).toEqual([
    [2, 'NY'],
    [3, 'FEIL_KOLONNER'],
  ])
})

test.for([
  ['', 'MISSING'],
  ['\n \n', 'NO_ROWS'],
  ['sesjon;nummer;dato;tekst\n', 'NO_ROWS'],
  ['a;b\n1;2\n', 'MISSING_COLUMNS'],
  ['sesjon;nummer;nr;dato;tekst\n1;2;3;4;5\n', 'MISSING_COLUMNS'],
  ['PK\u0003\u0004\0\0\0\0\b\0\0\0', 'NOT_CSV'],
  [`sesjon;nummer;dato;tekst\n${'x'.repeat(160_000)}`, 'TOO_LARGE'],
] as const)('a file like %j is refused as a whole: %s', async ([content, fault], { expect }) => {
  const result = await runAction(registerVedtakFile, csvForm(content), { viewer: office, now })
  expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { fil: fault } })
})

test('a changed text behind the register’s back is found', async () => {
  await register()
  await database.query(`UPDATE vedtak SET tekst = 'Stortinget ber ikke om noe.'`)
  expect((await verifyLog()).firstBreak).toMatchObject({ nr: 1 })
})
