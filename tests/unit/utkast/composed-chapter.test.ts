import { expect, test } from 'vitest'
import { planProp1S } from '@/lib/import/plan'
import { planWritten } from '@/lib/import/written'
import { keyId } from '@/lib/parse/key'
import { parseDocument } from '@/lib/parse/parse'
import type { ImportPlan, UnitFacts } from '@/lib/import/types'
import { composeChapter } from '@/lib/utkast/publication/rules'
import type { Chapter, ReadyUtkast } from '@/lib/utkast/publication/types'
import type { UtkastText } from '@/lib/utkast/types'
import { hodBytes, readProp } from '../../support/samples'

const emptyText: UtkastText = {
  tittel: '',
  stikkord: '',
  redegjorelse: '',
  vurdering: null,
  rapporteringAvsluttes: null,
  maalform: 'NB',
  lofteDato: null,
  lofteTekst: '',
  flyttegrunn: '',
  romertall: '',
  delkrav: [],
  kilder: [],
}

interface Item {
  nummer: number
  punkt?: string
  sesjon?: string
  dato?: string | null
  tekst?: string
  text?: Partial<UtkastText>
}

const anItem = ({
  nummer,
  punkt = '',
  sesjon = '2025-2026',
  dato = '2026-05-08',
  tekst,
  text,
}: Item): ReadyUtkast => ({
  id: `${sesjon}-${nummer}-${punkt}`,
  vedtakId: nummer,
  rapporteringssesjon: '2026-2027',
  omgang: 0,
  departementId: 1,
  saksbehandlerId: null,
  vedtak: {
    key: { sesjon, nummer, punkt },
    type: null,
    dato,
    tekst: tekst ?? `Stortinget ber regjeringen legge frem en plan for sak ${nummer} innen utgangen av 2027.`,
    truffetIDokument: [],
    truffetIInnst: [],
    truffetILovvedtak: [],
    truffetIAnledning: null,
  },
  text: {
    ...emptyText,
    tittel: `Plan for sak ${nummer}`,
    redegjorelse: 'Departementet har sendt planen på høring.\n\nAnmodningsvedtaket anses som fulgt opp.',
    vurdering: 'ANSES_FULGT_OPP',
    rapporteringAvsluttes: true,
    ...text,
  },
  correction: null,
})

const aChapter = (items: ReadyUtkast[], rest: Partial<Chapter> = {}): Chapter => ({
  sesjon: '2026-2027',
  departement: 'Helse- og omsorgsdepartementet',
  maalform: 'NB',
  correction: null,
  items,
  ...rest,
})

const write = (chapter: Chapter) =>
  planWritten(chapter, { slug: 'x', departement: { id: 1, slug: 'hod' }, day: '2026-10-07' })

/** What the reader makes of a chapter's own text. */
function readBack(plan: ImportPlan) {
  const result = parseDocument(new TextEncoder().encode(plan.document.tekst))
  if (!result.ok || result.document.kind !== 'PROP_1_S')
    throw new Error('the chapter is not read as a Prop. 1 S')
  const { document, year } = plan
  if (year === null) throw new Error('a chapter without a year')
  return {
    parsed: result.document,
    plan: planProp1S(result.document, { document, year }, 'test'),
  }
}

const byKey = ({ units }: ImportPlan) => new Map(units.map((unit) => [keyId(unit.key), unit]))

/** The facts but for the type, which the register knows already. */
const facts = ({ type: _type, ...unit }: UnitFacts) => unit

/** The sample's accounts as drafts that say the same. */
function sampleItems(): ReadyUtkast[] {
  const { vedtak, table, repeals } = readProp(hodBytes())
  const rows = new Map(table.map((row) => [keyId(row), row]))
  return vedtak.map((entry) => {
    const row = rows.get(keyId(entry))
    const repeal = repeals.find((it) => keyId(it) === keyId(entry))
    return anItem({
      nummer: entry.nummer,
      punkt: entry.punkt ?? '',
      sesjon: entry.sesjon,
      dato: entry.dato,
      tekst: entry.text,
      text: {
        tittel: entry.heading,
        stikkord: row?.stikkord ?? '',
        redegjorelse: entry.account,
        vurdering: entry.conclusion,
        rapporteringAvsluttes: row?.rapporteringAvsluttes ?? null,
        romertall: repeal?.romertall ?? '',
      },
    })
  })
}

test('every account of the real proposition, composed anew, is read back to the same facts', () => {
  const items = sampleItems()
  expect(items.length).toBeGreaterThan(100)
  const plan = write(aChapter(items, { sesjon: '2025-2026' }))
  const again = byKey(readBack(plan).plan)
  for (const unit of plan.units) {
    const read = again.get(keyId(unit.key))
    expect(read, keyId(unit.key)).toBeDefined()
    // Målform is stated in the service, and guessed of a document.
    expect(read && facts({ ...read, report: { ...read.report, maalform: unit.report.maalform } })).toEqual(
      facts(unit),
    )
  }
  expect(again.size).toBe(plan.units.length)
})

test('punkter, missing days, lists, repeals and nynorsk are read back too', () => {
  const items = [
    anItem({ nummer: 83 }),
    anItem({ nummer: 35, punkt: '51', sesjon: '2021-2022', dato: '2021-12-02', text: { vurdering: 'FORESLATT_OPPHEVET', romertall: 'XII', redegjorelse: 'Departementet foreslår at anmodningsvedtaket oppheves, jf. forslag til romertallsvedtak XII.' } }), // prettier-ignore
    anItem({ nummer: 7, dato: null, text: { rapporteringAvsluttes: false, vurdering: 'KOMMER_TILBAKE', redegjorelse: 'Departementet har gjort dette:\na. sendt brev\nb. bedt om svar\n\nRegjeringen vil komme tilbake til Stortinget på egnet måte.' } }), // prettier-ignore
  ]
  for (const maalform of ['NB', 'NN'] as const) {
    const plan = write(aChapter(items, { maalform }))
    const { parsed, plan: read } = readBack(plan)
    expect(parsed.document).toMatchObject({ citation: 'Prop. 1 S (2026–2027)', sesjon: '2026-2027', departement: 'Helse- og omsorgsdepartementet' }) // prettier-ignore
    const again = byKey(read)
    for (const unit of plan.units) {
      const one = again.get(keyId(unit.key))
      expect(one && facts({ ...one, report: { ...one.report, maalform: 'NB' } })).toEqual(facts(unit))
    }
  }
})

test('the promised date has its reason where the account tells it, and a place of its own where it does not', () => {
  const told = anItem({ nummer: 1, text: { redegjorelse: 'Regjeringen vil legge frem en plan innen 1. mars 2027.', vurdering: 'KOMMER_TILBAKE', lofteDato: '2027-03-01', flyttegrunn: 'Høringen tok lengre tid.' } }) // prettier-ignore
  const silent = anItem({ nummer: 2, text: { lofteDato: '2027-06-30', lofteTekst: 'Planen legges frem' } })
  const [first, second] = write(aChapter([told, silent])).units
  expect(first?.report.lofter).toMatchObject([{ dato: '2027-03-01', tekst: 'innen 1. mars 2027', grunn: 'Høringen tok lengre tid.' }]) // prettier-ignore
  expect(second?.report.lofter).toEqual([{ tekst: '30. juni 2027', dato: '2027-06-30', setning: 'Planen legges frem', linje: second?.linje, grunn: null }]) // prettier-ignore
})

test('what the departement says it concludes counts, whatever a reader makes of the words', () => {
  const [unit] = write(aChapter([anItem({ nummer: 1, text: { vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false } })])).units // prettier-ignore
  expect(unit?.report).toMatchObject({ vurdering: 'KOMMER_TILBAKE', vurderingSetning: null, rapporteringAvsluttes: false }) // prettier-ignore
})

test('the answers to the several demands of a vedtak are kept one by one', () => {
  const delkrav = [
    { merke: 'a', tekst: 'en plan', svar: 'Planen er lagt frem.' },
    { merke: 'b', tekst: 'en lov', svar: '' },
  ]
  const [unit] = write(aChapter([anItem({ nummer: 1, text: { delkrav } })])).units
  expect(unit?.report.delkrav).toEqual([delkrav[0], { ...delkrav[1], svar: null }])
})

test('a source that the account does not cite itself is a citation all the same', () => {
  const kilder = [
    { tekst: 'Høringsnotat, jf. Meld. St. 5 (2023–2024)', adresse: null },
    { tekst: 'Regjeringen.no', adresse: 'https://www.regjeringen.no/' },
  ]
  const [unit] = write(aChapter([anItem({ nummer: 1, text: { kilder } })])).units
  expect(unit?.report.siteringer.map(({ tekst }) => tekst)).toEqual(['Meld. St. 5 (2023–2024)'])
})

test('words that look like another vedtak, and white space of any kind, leave the lines where they are', () => {
  const account = 'Vedtak nr. 99, 3. mai 2022\n\n\n\n«Stortinget ber …»  \r\n3 Nytt kapittel\n\nRegjeringen legger frem en plan innen 1. mars 2027.' // prettier-ignore
  const item = anItem({ nummer: 1, text: { tittel: ' To\n\nlinjer ', redegjorelse: account } })
  const { tekst, places } = composeChapter(aChapter([item]))
  const lines = tekst.split('\n')
  const place = places.get('2025-2026/1/')
  expect(lines[(place?.linje ?? 0) - 1]).toBe('Vedtak nr. 1, 8. mai 2026')
  expect(lines[(place?.tabellinje ?? 0) - 1]).toBe('2025–2026 1 To linjer Ja')
  const [unit] = write(aChapter([item])).units
  expect(lines[(unit?.report.lofter[0]?.linje ?? 0) - 1]).toContain('1. mars 2027')
})

test('a correction names what it is printed in', () => {
  const correction = { omgang: 2, type: 'RETTEBREV' as const, sitat: 'Rettebrev til Prop. 1 S (2026–2027)', dato: '2026-11-20' } // prettier-ignore
  const plan = write(aChapter([anItem({ nummer: 1 })], { correction }))
  expect(plan.document.sitat).toBe('Rettebrev til Prop. 1 S (2026–2027)')
  expect(plan.document.tekst).toContain(
    'Rettebrev 2: Rettebrev til Prop. 1 S (2026–2027) av 20. november 2026',
  )
  expect(byKey(readBack(plan).plan).size).toBe(1)
})
