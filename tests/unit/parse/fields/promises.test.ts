import { describe, expect, test } from 'vitest'
import { readPromises } from '@/lib/parse/fields/promises'

const origin =
  'Vedtaket ble truffet i forbindelse med behandling av Prop. 1 S (2024–2025), jf. Innst. 2 S (2024–2025). '
const read = (sentence: string, today: string | null = '2025-10-01') =>
  readPromises(origin + sentence, today).map(({ text, date }) => ({ text, date }))

describe('what an account dates in the future', () => {
  test.for([
    [
      'Helsedirektoratet har fått et oppdrag med frist 1. april 2026.',
      'med frist 1. april 2026',
      '2026-04-01',
    ],
    ['Frist for oppdraget er 1. november 2025.', '1. november 2025', '2025-11-01'],
    ['Endringene vil tre i kraft 1. juni 2026.', '1. juni 2026', '2026-06-01'],
    [
      'I statsråd 20. juni 2025 ble loven satt i kraft fra 1. januar 2027.',
      'fra 1. januar 2027',
      '2027-01-01',
    ],
    [
      'Et utkast sendes på høring i løpet av første halvår 2027.',
      'i løpet av første halvår 2027',
      '2027-06-30',
    ],
    ['Utvalget skal levere innen utgangen av 2026.', 'innen utgangen av 2026', '2026-12-31'],
    ['Det tas sikte på å sende forslagene på høring i løpet av høsten 2025.', 'i løpet av høsten 2025', null],
    ['Utvalget skal levere sin utredning senest sommeren 2026.', 'senest sommeren 2026', null],
    ['Vedtaket følges opp når loven har virket i fire år, dvs. i 2029.', 'i 2029', null],
    ['Fra 2026 foreslår regjeringen 520 mill. kroner til formålet.', 'Fra 2026', null],
    ['Regjeringen vil komme tilbake i statsbudsjettet for 2027.', 'i statsbudsjettet for 2027', null],
    [
      'Regjeringen vil komme tilbake i revidert nasjonalbudsjett for 2026.',
      'i revidert nasjonalbudsjett for 2026',
      null,
    ],
    ['Vedtaket følges opp med oppdrag i oppdragsdokumentet for 2026.', 'i oppdragsdokumentet for 2026', null],
    ['Det er også gitt et oppdrag med frist 15. februar.', 'med frist 15. februar', null],
    ['Fristen er 30. desember.', '30. desember', null],
    ['Regjeringen vil oppnevne et utvalg i løpet av høsten.', 'i løpet av høsten', null],
    [
      'Evalueringen kan først starte når det er gått to år etter ikrafttredelsen.',
      'når det er gått to år etter ikrafttredelsen',
      null,
    ],
    ['Departementet tek sikte på å leggje fram ei melding våren 2026.', 'våren 2026', null],
    ['Forskrifta vil ta til å gjelde frå 1. mars 2026.', 'frå 1. mars 2026', '2026-03-01'],
    ['Direktoratet skal levere rapporten innan utgangen av 2025.', 'innan utgangen av 2025', '2025-12-31'],
  ] as const)('«%s»', ([sentence, text, date]) => {
    expect(read(sentence)).toEqual([{ text, date }])
  })
})

describe('what is no promise', () => {
  test.for([
    ['Loven trådte i kraft 1. juli 2025.', 'past'],
    ['Høsten 2025 ble det lansert to tjenester.', 'past, though the season is not over'],
    ['Arbeidet er igangsatt i 2025.', 'past'],
    ['Helsedirektoratet har i 2025 fått i oppdrag å vurdere regelverket.', 'past'],
    ['Forslaget var på høring med høringsfrist 11. april 2024.', 'past'],
    ['I statsbudsjettet for 2026 er tilskuddet videreført.', 'this very budget'],
    ['Det vises til Opptrappingsplan for psykisk helse (2023–2033).', 'a plan'],
    ['Se omtale i Nasjonal helse- og samhandlingsplan 2024–2027.', 'a plan'],
    ['Planen går frem til 2040.', 'how far the plan reaches'],
    ['Det vises til vedtak nr. 628, 14. mai 2026.', 'a paper'],
    ['Regjeringen vil komme tilbake til Stortinget på egnet måte.', 'no time'],
    ['Komiteen skrev: «Ordningen skal være på plass innen utgangen av 2026.»', 'another’s words'],
  ])('«%s» (%s)', ([sentence]) => {
    expect(read(sentence as string)).toEqual([])
  })
})

test('what is future depends on the day of the account', () => {
  const sentence = 'Endringene trer i kraft 1. juni 2026.'
  expect(read(sentence, '2025-10-01')).toHaveLength(1)
  expect(read(sentence, '2026-10-01')).toEqual([])
})

test('the sentence and the offsets point into the account', () => {
  const account = `${origin}Det tas sikte på at utvalget settes ned høsten 2025 og starter vinteren 2026.`
  const found = readPromises(account, '2025-10-01')
  expect(found.map(({ text }) => text)).toEqual(['høsten 2025', 'vinteren 2026'])
  for (const { text, sentence, start, end } of found) {
    expect(account.slice(start, end)).toBe(text)
    expect(account).toContain(sentence)
  }
})
