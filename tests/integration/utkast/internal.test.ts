import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAction } from '@/lib/action'
import { db } from '@/lib/db/client'
import type { Viewer } from '@/lib/user/types'
import { writeNote } from '@/lib/utkast/notat/mutations'
import { listNotes } from '@/lib/utkast/notat/queries'
import { saveText } from '@/lib/utkast/text/mutations'
import { attachFile, removeFile } from '@/lib/utkast/vedlegg/mutations'
import { findFile, listFiles } from '@/lib/utkast/vedlegg/queries'
import { makeDatabase, type TestDatabase } from '../../support/database'
import { aUser, formOf, lastEvents, viewerOf, type RoleSpec } from '../../support/users'
import { aNewUnit, anOpenYear } from '../../support/year'

const now = new Date('2026-11-22T10:00:00Z')
let database: TestDatabase
let year: string
let kari: Viewer
let vedtakId: number

const someone = async (...roles: RoleSpec[]) => (await viewerOf(await aUser({ roles }), now)) as Viewer
const beside = () => ({ vedtakId: String(vedtakId), rapporteringssesjon: year })

function attach(content: string | Uint8Array, name: string, viewer: Viewer = kari) {
  const form = formOf(beside())
  form.set('fil', new File([content as BlobPart], name))
  return runAction(attachFile, form, { viewer, now })
}
const utkastId = async () => (await db().utkast.findFirstOrThrow({ where: { vedtakId } })).id
const newest = async () => (await listFiles(await utkastId())).at(-1)

beforeAll(async () => {
  database = await makeDatabase()
  year = await anOpenYear()
  kari = await someone({ role: 'SAKSBEHANDLER', unit: 'hod' })
  vedtakId = await aNewUnit({ departement: 'hod' })
})

describe('files', () => {
  test.for<[string, string | Uint8Array, string, string]>([
    ['PDF', '%PDF-1.7 …', 'Notat til statsråden.pdf', 'Notat til statsråden.pdf'],
    ['PDF that calls itself something else', '%PDF-1.7', 'faktura.exe', 'faktura.pdf'],
    ['text with a path', 'Hei på deg', '../../etc/passwd', 'passwd.txt'],
    [
      'PNG with quotes and line breaks',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1),
      'a"\r\nX-Ond: 1.png',
      'aX-Ond 1.png',
    ],
    ['text whose letters run backwards', 'x', 'cv\u202Efdp.exe', 'cvfdp.txt'],
    ['JPEG without a name', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '...', 'vedlegg.jpg'],
    ['DOCX', 'PK\u0003\u0004 [Content_Types].xml word/document.xml', 'Utkast.docx', 'Utkast.docx'],
  ])('%s is taken for what its content is', async ([, content, given, expected], { expect }) => {
    expect(await attach(content, given)).toMatchObject({ ok: true })
    expect((await newest())?.filnavn).toBe(expected)
  })

  test.for<[string, string | Uint8Array, string]>([
    ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0), 'FILE_KIND'],
    ['a zip of anything', 'PK\u0003\u0004 bilde.jpg', 'FILE_KIND'],
    [
      'a document with macros',
      'PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin',
      'FILE_KIND',
    ],
    ['nothing', '', 'MISSING'],
    ['more than ten megabytes', new Uint8Array(10 * 1024 * 1024 + 1), 'FILE_TOO_LARGE'],
  ])('%s is refused, and nothing is kept', async ([, content, fault], { expect }) => {
    const before = await database.query('SELECT count(*) FROM vedlegg')
    expect(await attach(content, 'fil.pdf')).toMatchObject({
      ok: false,
      code: 'INVALID',
      fieldErrors: { fil: fault },
    })
    expect(await database.query('SELECT count(*) FROM vedlegg')).toEqual(before)
  })

  test('a file that is taken away leaves its row and its event, and not its content', async () => {
    await attach('Skal bort', 'bort.txt')
    const file = await newest()
    const state = await runAction(removeFile, formOf({ vedleggId: file?.id ?? '' }), { viewer: kari, now })
    expect(state).toMatchObject({ ok: true })
    expect(await findFile(kari, file?.id ?? '')).toBeNull()
    const [event] = await lastEvents(1)
    expect(event).toMatchObject({ type: 'VEDLEGG_FJERNET', innhold: { etter: { fjernet: true } } })
    expect(await database.query(`SELECT 1 FROM vedlegg_innhold WHERE vedlegg_id = '${file?.id}'`)).toEqual([])
  })
})

test('a note is for colleagues, and the log has only its hash', async () => {
  const fields = { ...beside(), tekst: 'Ring statssekretæren.\r\nI dag.' }
  expect(await runAction(writeNote, formOf(fields), { viewer: kari, now })).toMatchObject({ ok: true })
  expect((await listNotes(await utkastId())).at(-1)).toMatchObject({ tekst: 'Ring statssekretæren.\nI dag.', av: 'Test Testesen' }) // prettier-ignore
  expect(JSON.stringify(await lastEvents(1))).not.toContain('statssekretær')
})

describe('a canary in every internal field', () => {
  const canary = `kanari${randomUUID().replaceAll('-', '')}`
  const words = Object.fromEntries(
    ['tittel', 'stikkord', 'redegjorelse', 'lofteTekst', 'flyttegrunn', 'kilder'].map((name) => [
      name,
      canary,
    ]),
  )

  beforeAll(async () => {
    const { revisjon = 0 } = (await db().utkast.findFirst({ where: { vedtakId } })) ?? {}
    const saved = await runAction(saveText, formOf({ ...beside(), ...words, revisjon: String(revisjon), vurdering: 'ANNET' }), { viewer: kari, now }) // prettier-ignore
    expect(saved).toMatchObject({ ok: true })
    await runAction(writeNote, formOf({ ...beside(), tekst: canary }), { viewer: kari, now })
    await attach(canary, `${canary}.txt`)
    await database.query(`UPDATE fordeling SET grunn = '${canary}'`)
  })

  test('stands in the internal tables and in no other', async () => {
    const tables = await database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
    const holding: string[] = []
    for (const { name } of tables) {
      const found = await database.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%${canary}%' LIMIT 1`)
      if (found.length > 0) holding.push(name)
    }
    // The content of a file is bytes, which print otherwise.
    expect(holding).toEqual(['fordeling', 'notat', 'utkast', 'utkast_kilde', 'utkast_versjon', 'vedlegg'])
  })

  test('whoever only reads the register cannot ask for any of them', async () => {
    const rows = await database.query<{ name: string }>(`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname IN ('utkast', 'utkast_delkrav', 'utkast_kilde',
        'utkast_versjon', 'notat', 'vedlegg', 'vedlegg_innhold', 'fordeling', 'overforing', 'tidsflytting')
        AND has_table_privilege('les', oid, 'SELECT')`)
    expect(rows).toEqual([])
  })

  test('its file is for the departement and SMK, and is not there for anybody else', async () => {
    const { id = '' } = (await newest()) ?? {}
    const named = async (...roles: RoleSpec[]) => (await findFile(await someone(...roles), id))?.filnavn
    expect(await named({ role: 'GODKJENNER', unit: 'hod' })).toContain(canary)
    expect(await named({ role: 'SMK' })).toContain(canary)
    for (const role of ['ADMINISTRATOR_REGJERING', 'ADMINISTRATOR_STORTING', 'KOMITESEKRETAER'] as const)
      expect(await named({ role }), role).toBeUndefined()
    expect(await named({ role: 'KOORDINATOR', unit: 'ud' })).toBeUndefined()
    expect(await named()).toBeUndefined()
  })
})
