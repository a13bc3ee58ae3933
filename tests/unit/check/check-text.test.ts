import { expect, test } from 'vitest'
import messages from '@/messages/nb.json'
import { closedChecks } from '@/lib/check/closed/checks'
import { checkText, isHigh } from '@/lib/check/check-text'
import { sentences } from '@/lib/check/sentences'
import { checkRules, type CheckFacts, type CheckRule } from '@/lib/check/types'
import type { UtkastText } from '@/lib/utkast/types'
import { hodBytes, readProp } from '../../support/samples'
import { aText, someFacts } from '../../support/utkast-text'

const found = (text: Partial<UtkastText>, facts: Partial<CheckFacts> = {}) =>
  checkText(aText(text), someFacts(facts))
const rules = (text: Partial<UtkastText>, facts?: Partial<CheckFacts>) =>
  found(text, facts).map(({ rule }) => rule)
const done = 'Anmodningsvedtaket anses som fulgt opp.'
const back = { vurdering: 'KOMMER_TILBAKE', rapporteringAvsluttes: false } as const
const comesBack = 'Regjeringen vil komme tilbake til Stortinget på egnet måte.'

test('a text that says one thing in all three places, with nothing left, has nothing to be said about it', () => {
  expect(found({})).toEqual([])
  expect(found({ redegjorelse: 'Ordninga er innført. Departementet reknar vedtaket som følgt opp.', maalform: 'NN' })).toEqual([]) // prettier-ignore
})

test.for<[string, Partial<UtkastText>, CheckRule[]]>([
  [
    'nothing is written',
    { redegjorelse: ' ', vurdering: null, rapporteringAvsluttes: null },
    ['TEKST_MANGLER', 'VURDERING_MANGLER', 'SVAR_MANGLER'],
  ],
  [
    'it closes in words and comes back in the field',
    { ...back, lofteDato: '2027-06-30' },
    ['SLUTT_MOTSIER_VURDERING'],
  ],
  ['it closes in words and says Nei', { rapporteringAvsluttes: false }, ['SVAR_MOTSIER_VURDERING']],
  [
    'it closes in nynorsk and comes back',
    { ...back, lofteDato: '2027-06-30', redegjorelse: 'Departementet reknar vedtaket som følgt opp.' },
    ['SLUTT_MOTSIER_VURDERING'],
  ],
  [
    'it comes back in nynorsk and closes',
    { redegjorelse: 'Regjeringa vil kome attende til Stortinget på eigna måte.' },
    ['SLUTT_MOTSIER_VURDERING', 'ARBEID_GJENSTAR'],
  ],
  [
    'it does not say what it concludes',
    { redegjorelse: 'Direktoratet har levert rapporten.' },
    ['SLUTT_MANGLER'],
  ],
  [
    'it is partly done and says Ja',
    {
      redegjorelse: 'Anmodningsvedtaket anses som delvis fulgt opp.',
      vurdering: 'DELVIS_FULGT_OPP',
      lofteDato: '2027-01-01',
    },
    ['SVAR_MOTSIER_VURDERING'],
  ],
  [
    'repeal without its proposal',
    { redegjorelse: 'Vedtaket foreslås opphevet.', vurdering: 'FORESLATT_OPPHEVET' },
    ['ROMERTALL_MANGLER'],
  ],
  ['it comes back and says not when', { ...back, redegjorelse: comesBack }, ['DATO_MANGLER']],
  [
    'it comes back and the text says when',
    { ...back, redegjorelse: `Lovforslaget skal legges frem våren 2027. ${comesBack}` },
    [],
  ],
  [
    '«annet» goes with either answer and needs no formula',
    {
      vurdering: 'ANNET',
      rapporteringAvsluttes: false,
      redegjorelse: 'Departementet viser til svaret i fjor.',
    },
    [],
  ],
  [
    'some demands are answered and one is not',
    {
      delkrav: [
        { merke: 'a', tekst: 'x', svar: 'Gjort.' },
        { merke: 'b', tekst: 'y', svar: ' ' },
      ],
    },
    ['DELKRAV_UBESVART'],
  ],
  [
    'the account answers all demands together',
    {
      delkrav: [
        { merke: 'a', tekst: 'x', svar: '' },
        { merke: 'b', tekst: 'y', svar: '' },
      ],
    },
    [],
  ],
])('%s', ([, text, expected], { expect }) => {
  expect(rules(text)).toEqual(expected)
})

test.for([
  ['Arbeidet med retningslinjen pågår.', '612 (2023–2024)'],
  ['Utredningen er satt i gang.', '46 (2024–2025)'],
  ['Direktoratet fikk oppdraget med frist 1. april 2027.', '83 (2024–2025)'],
  ['Det tas sikte på at utvalget kan settes ned.', '85 (2024–2025)'],
  ['Regjeringen vil oppnevne et offentlig utvalg.', '576 (2024–2025)'],
  ['Regjeringen vil komme tilbake til Stortinget om resultatene.', '468 (2024–2025)'],
  ['Arbeidet held fram.', 'nynorsk'],
  ['Departementet tek sikte på å sende forslaget på høyring.', 'nynorsk'],
  ['Forskrifta er enno ikkje sett i verk.', 'nynorsk'],
  ['Forslaget er på høring.', 'other'],
])('it closes while «%s» stands in it (%s)', ([sentence], { expect }) => {
  const redegjorelse = `${sentence} ${done}`
  const remains = found({ redegjorelse }).find(({ rule }) => rule === 'ARBEID_GJENSTAR')
  expect(remains?.evidence.map(({ start, end }) => redegjorelse.slice(start, end))).toEqual(
    remains?.evidence.map(({ text }) => text),
  )
  expect(remains && isHigh(remains)).toBe(true)
})

test.for([
  ['Loven trådte i kraft 1. januar 2025.'],
  ['Stortinget skrev «regjeringen vil oppnevne et utvalg».'],
  ['Departementet vil derfor ikke innføre ordningen.'],
  ['Arbeidet ble avsluttet i 2025.'],
])('it closes, and «%s» says nothing of work that remains', ([sentence], { expect }) => {
  expect(rules({ redegjorelse: `${sentence} ${done}` })).toEqual([])
})

const limited = { request: 'Stortinget ber regjeringen legge frem en plan innen utgangen av 2025.' }
test.for<[string, Partial<UtkastText>, CheckRule[]]>([
  ['not at all', {}, ['FRIST_IKKE_NEVNT']],
  ['in its words', { redegjorelse: `Planen kom innen utgangen av  2025. ${done}` }, []],
  ['by its day', { redegjorelse: `Planen kom 31. desember 2025. ${done}` }, []],
  ['as a limit', { redegjorelse: `Planen kom etter fristen. ${done}` }, []],
  [
    'only where it was adopted',
    {
      redegjorelse: `Vedtaket ble truffet ved behandling av Prop. 1 S (2024–2025) innen utgangen av 2025. Planen er lagt frem. ${done}`,
    },
    ['FRIST_IKKE_NEVNT'],
  ],
])('the limit of the Storting is mentioned: %s', ([, text, expected], { expect }) => {
  expect(rules(text, limited)).toEqual(expected)
})

test('a promise after the limit is told with the limit', () => {
  const text = { ...back, redegjorelse: `Fristen blir ikke nådd. ${comesBack}`, lofteDato: '2027-06-30' }
  const [late] = found(text, limited)
  expect(late).toMatchObject({ rule: 'LOVET_ETTER_FRISTEN', values: { frist: '«innen utgangen av 2025»' } })
  expect(late?.message).toBe('Datoen er senere enn Stortinget ba om: «innen utgangen av 2025».')
})

test.for<[string, Partial<UtkastText>, string | null, CheckRule[]]>([
  ['moved without a reason', {}, '2026-06-30', ['LOFTE_FLYTTET']],
  ['moved with a reason', { flyttegrunn: 'Høringen tok lengre tid.' }, '2026-06-30', []],
  ['as it was', {}, '2027-06-30', []],
  ['the first one', {}, null, []],
])('the promised day is %s', ([, text, lastPromise, expected], { expect }) => {
  expect(rules({ ...back, redegjorelse: comesBack, lofteDato: '2027-06-30', ...text }, { lastPromise })).toEqual(expected) // prettier-ignore
})

test('citations: a form that cannot be, and one that nothing answers to', () => {
  const redegjorelse = `Se Meld. St. 9 (2024–2027), Innst. 12 S (2024–2025) og vedtak nr. 7 (2023–2024). ${done}`
  const funn = found({ redegjorelse }, { unknownCitations: ['vedtak nr. 7 (2023–2024)'] })
  expect(funn.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['SITERING_TVILSOM', 'advarsel'],
    ['SITERING_UKJENT', 'info'],
  ])
  expect(funn.map(({ evidence: [place] }) => place.text)).toEqual(['Meld. St. 9 (2024–2027)', 'vedtak nr. 7 (2023–2024)']) // prettier-ignore
})

test('an account that closes too early is told the same as a text and in print', () => {
  const { source, ...parsed } = readProp(hodBytes())
  const printed = closedChecks.flatMap(
    ({ rule, find }) =>
    rule === 'MOTSIER_DOKUMENTET'
      ? []
      : find({ parsed, text: source, today: '2025-10-15' }).map(({ vedtak: [key] }) => `${key?.sesjon} ${key?.nummer} ${rule}`), // prettier-ignore
  )
  const written = parsed.vedtak
    .filter(({ conclusion }) => conclusion === 'ANSES_FULGT_OPP')
    .flatMap(({ sesjon, nummer, account, text, dato }) =>
      found({ redegjorelse: account }, { request: text, dato, today: '2025-10-15' })
        .filter(({ group }) => group === 'LUKKET_FOR_TIDLIG')
        .map(({ rule }) => `${sesjon} ${nummer} ${rule}`),
    )
  expect(written.toSorted()).toEqual(printed.toSorted())
  expect(written).toContain('2024-2025 576 ARBEID_GJENSTAR')
})

test('a refusal and a bare task stand in a text that says done', () => {
  const request = 'Stortinget ber regjeringen innføre makspris på ferjer.'
  const refusal = found({ redegjorelse: `Regjeringen vil ikke innføre makspris. ${done}` }, { request })
  expect(refusal.map(({ rule, severity }) => [rule, severity])).toEqual([['AVSLATT', 'feil']])
  const task = `Kystverket er i tildelingsbrevet bedt om å se på saken. ${done}`
  expect(rules({ redegjorelse: task }, { request })).toEqual(['BARE_OPPDRAG'])
  expect(rules({ redegjorelse: task, vurdering: 'FORESLATT_OPPHEVET', romertall: 'X' }, { request })).not.toContain('BARE_OPPDRAG') // prettier-ignore
})

test('a text of nothing but white space and brackets is read in no time, and nothing is thrown', () => {
  for (const odd of [
    ' '.repeat(50_000),
    '«'.repeat(20_000),
    'vil '.repeat(20_000),
    '(2024–2025) '.repeat(5_000),
  ]) {
    expect(() => found({ redegjorelse: odd })).not.toThrow()
  }
})

test('the pages say of each rule what the command line says', () => {
  expect(Object.keys(sentences)).toEqual([...checkRules])
  expect(messages.kontroll.rule).toEqual(sentences)
})
