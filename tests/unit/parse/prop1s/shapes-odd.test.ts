import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Prop1S } from '@/lib/parse/types'
import { readShape } from '../../../fixtures/shapes/expect-shape'
import { root } from '../../../support/source-files'

const folder = join(root, 'tests/fixtures/shapes')
const read = (name: string): Prop1S => readShape(readFileSync(join(folder, 'odd', `${name}.txt`), 'utf8'))

const key = ({ sesjon, nummer, punkt }: { sesjon: string; nummer: number; punkt: string | null }): string =>
  `${nummer}${punkt ? `.${punkt}` : ''} (${sesjon})`

const rows = ({ table }: Prop1S) =>
  table.map((row) => [key(row), row.stikkord, row.rapporteringAvsluttes ? 'Ja' : 'Nei', row.line])
const accounts = ({ vedtak }: Prop1S) =>
  vedtak.map((one) => ({ unit: key(one), dato: one.dato, heading: one.heading, text: one.text, account: one.account, conclusion: one.conclusion, line: one.line })) // prettier-ignore
const issues = (document: Prop1S) =>
  document.issues.map(({ rule, lines }) => `${rule} ${lines.join(',')}`.trim())

describe('two vedtak under one number line, numbered demands, a quotation never closed', () => {
  const document = read('shared-number')

  test('the table, with a footnote mark, numbers in the words and «35 – nr. 12»', () => {
    expect(rows(document)).toEqual([
      ['101 (2023-2024)', 'Støtte til lokalaviser', 'Ja', 14],
      ['102 (2023-2024)', 'Støtte til lokalaviser på samisk', 'Ja', 15],
      ['640 (2023-2024)', 'Nei til reklame for spill', 'Nei', 16],
      ['35.12 (2021-2022)', 'Momsfritak for 10 nye kulturtilbud', 'Nei', 17],
    ])
  })

  test('each vedtak has its own request and the common account', () => {
    const common = {
      dato: '2024-06-03',
      heading: 'Støtte til lokalaviser',
      account:
        'Vedtakene ble truffet ved behandlingen av Dokument 8:44 S (2023–2024), jf. Innst. 200 S (2023–2024).\n\nStøtten er økt med 10 mill. kroner i 2024. Departementet anser vedtakene som fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 25,
    }
    expect(accounts(document).slice(0, 2)).toEqual([
      {
        unit: '101 (2023-2024)',
        text: 'Stortinget ber regjeringen styrke støtten til lokalaviser.',
        ...common,
      },
      {
        unit: '102 (2023-2024)',
        text: 'Stortinget ber regjeringen styrke støtten til samiske aviser.',
        ...common,
      },
    ])
  })

  test('a list between paragraphs stays a list, in the request and in the account', () => {
    expect(accounts(document).slice(2)).toEqual([
      {
        unit: '640 (2023-2024)',
        dato: '2024-05-28',
        heading: 'Reklame for spill',
        text: 'Stortinget ber regjeringen:\n1. forby reklame for pengespill på steder der barn ferdes\n2. vurdere et forbud i sosiale medier\n3. komme tilbake til Stortinget i løpet av 2025\n\nog samtidig se på hvordan «gratis» prøvespill markedsføres.',
        account:
          'Vedtaket ble truffet ved behandlingen av Dokument 8:90 S (2023–2024).\n\nLotteritilsynet har laget en rapport. I rapporten er det foreslått:\n• forbud på idrettsarenaer\n• strengere krav til aldersgrenser\n• rapportering hvert år\n\nDepartementet vurderer forslagene og vil komme tilbake til Stortinget på egnet måte.',
        conclusion: 'KOMMER_TILBAKE',
        line: 37,
      },
      {
        unit: '35.12 (2021-2022)',
        dato: '2021-12-02',
        heading: 'Momsfritak',
        text: 'Stortinget ber regjeringen utrede fritak for merverdiavgift for nye kulturtilbud.',
        account:
          'Vedtaket ble truffet ved behandlingen av Prop. 1 S (2021–2022), jf. Innst. 2 S (2021–2022).\n\nUtredningen er ikke ferdig. Departementet viser til omtale under Finansdepartementet, og til omtale under vedtak nr. 640 (2023–2024).',
        conclusion: 'ANNET',
        line: 61,
      },
    ])
    expect(document.vedtak.at(-1)?.vedtakRefs).toEqual([{ sesjon: '2023-2024', nummer: 640, punkt: null }])
  })

  test('what is doubtful is said with its line', () => {
    expect(issues(document)).toEqual([
      'STIKKORD_ULIK_OVERSKRIFT 15,25',
      'STIKKORD_ULIK_OVERSKRIFT 16,37',
      'STIKKORD_ULIK_OVERSKRIFT 17,61',
      'FELLES_OMTALE 25',
      'FELLES_OMTALE 25',
      'MANGLER_SLUTTSITAT 63',
    ])
  })
})

test('a sentence that leads to the request belongs to the account', () => {
  const document = read('leading-sentence-2012')
  expect(document.document).toEqual({ citation: 'Prop. 1 S (2012–2013)', sesjon: '2012-2013', departement: 'Fiskeri- og kystdepartementet', title: 'FOR BUDSJETTÅRET 2013' }) // prettier-ignore
  expect(accounts(document)).toEqual([
    {
      unit: '376 (2011-2012)',
      dato: null,
      heading: '',
      text: 'Stortinget ber regjeringen fremme en sak om strukturkvoter.',
      account:
        'Stortinget fattet 29. mars 2012 følgende vedtak ved behandlingen av Dokument 8:32 S (2011–2012):\n\nSaken ble fremmet i Prop. 88 L (2012–2013). Departementet anser vedtaket for å være fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 10,
    },
    {
      unit: '401 (2011-2012)',
      dato: null,
      heading: '',
      text: 'Stortinget ber regjeringen sikre tilgang til havner for nødvendig vedlikehold.',
      account:
        'Ved behandlingen av Innst. 210 S (2011–2012) gjorde Stortinget følgende vedtak:\n\nArbeidet pågår. Departementet vil rapportere i neste budsjett.',
      conclusion: 'ANNET',
      line: 18,
    },
  ])
  expect(issues(document)).toEqual(['MANGLER_OVERSKRIFT 10', 'MANGLER_OVERSKRIFT 18'])
})

test('accounts that stand only in the budget part are the accounts, and end at its next heading', () => {
  const document = read('accounts-in-budget-part')
  expect(rows(document)).toEqual([
    ['244 (2021-2022)', 'Flere påtalejurister', 'Ja', 13],
    ['518 (2021-2022)', 'Raskere fornærmedeavhør', 'Nei', 14],
    ['77 (2020-2021)', 'Domstolenes lokaler', 'Nei', 15],
  ])
  expect(accounts(document)).toEqual([
    {
      unit: '244 (2021-2022)',
      dato: '2021-12-07',
      heading: 'Flere påtalejurister',
      text: 'Stortinget ber regjeringen øke antallet påtalejurister.',
      account:
        'Vedtaket ble truffet ved behandlingen av Prop. 1 S (2021–2022), jf. Innst. 6 S (2021–2022). Det er opprettet 40 stillinger. Vedtaket anses som fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 26,
    },
    {
      unit: '77 (2020-2021)',
      dato: '2020-11-26',
      heading: 'Domstolenes lokaler',
      text: 'Stortinget ber regjeringen sikre gode lokaler for domstolene.',
      account:
        'Vedtaket ble truffet ved behandlingen av Prop. 11 L (2020–2021). Planen er under arbeid. Regjeringen vil komme tilbake til Stortinget på egnet måte.',
      conclusion: 'KOMMER_TILBAKE',
      line: 35,
    },
    {
      unit: '518 (2021-2022)',
      dato: '2022-03-29',
      heading: 'Raskere fornærmedeavhør',
      text: 'Stortinget ber regjeringen korte ned tiden fra anmeldelse til avhør.',
      account:
        'Vedtaket ble truffet ved behandlingen av Dokument 8:100 S (2021–2022), jf. Innst. 222 S (2021–2022).\n\nPolitidirektoratet har fått et oppdrag. Regjeringen vil komme tilbake til Stortinget på egnet måte.',
      conclusion: 'KOMMER_TILBAKE',
      line: 52,
    },
  ])
  expect(document.repeats).toEqual([])
  expect(issues(document)).toEqual([])
})

test('accounts told again are compared word for word; proposals to repeal are read', () => {
  const document = read('told-again')
  expect(document.vedtak.map(key)).toEqual(['611 (2022-2023)', '612 (2022-2023)'])
  expect(document.repeats).toEqual([
    { sesjon: '2022-2023', nummer: 611, punkt: null, line: 45, sameText: true },
    { sesjon: '2022-2023', nummer: 612, punkt: null, line: 61, sameText: false },
  ])
  expect(document.repeals).toEqual([
    { romertall: 'VI', sesjon: '2018-2019', nummer: 82, punkt: null, dato: '2018-12-03', line: 79 },
    { romertall: 'VI', sesjon: '2019-2020', nummer: 14, punkt: null, dato: '2019-10-16', line: 79 },
  ])
  expect(issues(document)).toEqual([])
})

test('lists whose items end without a stop, and a table inside an account that is not the overview', () => {
  const document = read('lists-without-stops')
  expect(document.table).toEqual([])
  expect(accounts(document)).toEqual([
    {
      unit: '77 (2023-2024)',
      dato: '2023-11-14',
      heading: 'Tiltak for små bedrifter',
      text: 'Stortinget ber regjeringen legge frem en plan som inneholder\n– enklere regler for små bedrifter\n– bedre veiledning fra det offentlige',
      account:
        'Vedtaket ble truffet ved behandlingen av Meld. St. 12 (2022–2023).\n\nPlanen omfatter følgende:\n– en felles portal\n– halvert rapporteringsplikt for bedrifter med under fem ansatte\n– en ny tilskuddsordning\n\nDepartementet anser med dette vedtaket som fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 11,
    },
    {
      unit: '78 (2023-2024)',
      dato: '2023-11-14',
      heading: 'Eksport av sjømat',
      text: 'Stortinget ber regjeringen sikre bedre markedsadgang for sjømat.',
      account:
        'Vedtaket ble truffet ved behandlingen av Meld. St. 12 (2022–2023).\n\nTabell 3.2 Eksport av sjømat\n\n(mill. kroner) 2021 2022 2023 Laks 81 000 105 000 122 000 Torsk 9 000 12 000 11 000\n\nSom tabellen viser, har eksporten økt. Anmodningsvedtaket anses som fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 31,
    },
  ])
})

test('a box in the middle of a request, quotes inside quotes, headings behind a dash, punkter in a column', () => {
  const document = read('box-in-sentence')
  expect(rows(document)).toEqual([
    ['35.51 (2021-2022)', 'Nullutslippskjøretøy', 'Ja', 15],
    ['35.29 (2021-2022)', '5 nye verneområder', 'Nei', 17],
    ['1090 (2020-2021)', 'Villaks', 'Nei', 19],
  ])
  expect(accounts(document)).toEqual([
    {
      unit: '35.51 (2021-2022)',
      dato: '2021-12-02',
      heading: 'Nullutslippskjøretøy',
      text: 'Stortinget ber regjeringen gjennomgå reglene for nullutslippskjøretøy og sørge for at de som kjører mest, får de beste vilkårene.',
      account:
        'Vedtaket ble truffet ved behandlingen av Prop. 1 S (2021–2022), jf. Innst. 2 S (2021–2022). Se omtale under vedtak nr. 35, punkt 29.\n\nVedtaket er fulgt opp.',
      conclusion: 'ANSES_FULGT_OPP',
      line: 23,
    },
    {
      unit: '35.29 (2021-2022)',
      dato: '2021-12-02',
      heading: '5 nye verneområder',
      text: 'Stortinget ber regjeringen opprette fem nye verneområder, der "marine områder" prioriteres.',
      account:
        'Det er satt i gang arbeid i tre områder:\n1) Indre fjord\n2) Ytre kyst\n3) Åpent hav\n\nRegjeringen vil komme tilbake til Stortinget på egnet måte.',
      conclusion: 'KOMMER_TILBAKE',
      line: 38,
    },
    {
      unit: '1090 (2020-2021)',
      dato: '2021-06-04',
      heading: 'Villaks',
      text: 'Stortinget ber regjeringen styrke vernet av villaks.',
      account:
        'Vedtak nr. 1090 ble truffet ved behandlingen av Meld. St. 9 (2020–2021).\n\nDepartementet har 3. mai 2022 fastsatt ny forskrift. Arbeidet fortsetter, jf. Prop. 1 S (2021–2022) og Innst. 9 S (2021–2022).',
      conclusion: 'ANNET',
      line: 52,
    },
  ])
  expect(issues(document)).toEqual([])
})

test('a nynorsk chapter with a wrapped heading, a table of contents and requests without quotes', () => {
  const document = read('nynorsk-2019')
  expect(document.document).toEqual({ citation: 'Prop. 1 S (2019–2020)', sesjon: '2019-2020', departement: 'Samferdselsdepartementet', title: null }) // prettier-ignore
  expect(rows(document)).toEqual([
    ['47.3 (2018-2019)', 'Rassikring på fylkesvegar', 'Ja', 21],
    ['48 (2018-2019)', 'Nei takk til reservebåtar', 'Nei', 23],
    ['1112 (2016-2017)', 'Bybanen', 'Ja', 25],
  ])
  expect(accounts(document).map(({ unit, heading, text, conclusion, line }) => ({ unit, heading, text, conclusion, line }))).toEqual([
    { unit: '47.3 (2018-2019)', heading: 'Rassikring på fylkesvegar', text: 'Stortinget ber regjeringa leggje til rette for meir rassikring på fylkesvegar.', conclusion: 'ANSES_FULGT_OPP', line: 29 },
    { unit: '48 (2018-2019)', heading: 'Reservebåtar', text: 'Stortinget ber regjeringa om å sikre reservebåtar på alle samband.', conclusion: 'KOMMER_TILBAKE', line: 37 },
    { unit: '1112 (2016-2017)', heading: 'Bybanen', text: 'Stortinget ber regjeringa:\n– dekkje 70 prosent av kostnadene til Bybanen\n– gje Bergen kommune fleire verkemiddel', conclusion: 'ANSES_FULGT_OPP', line: 47 },
  ]) // prettier-ignore
  expect(document.vedtak.map(({ account }) => account)).toEqual([
    'Vedtaket blei gjort 3. desember 2018 i samband med handsaminga av Prop. 1 S (2018–2019), jf. Innst. 13 S (2018–2019).\n\nLøyvinga er auka med 100 mill. kr. Departementet reknar vedtaket som følgt opp.',
    'Vedtaket blei gjort i samband med handsaminga av Prop. 1 S (2018–2019).\n\nDepartementet ser på saka i arbeidet med ny Nasjonal transportplan, og kjem tilbake til Stortinget på eigna måte.',
    'Vedtaket blei gjort i samband med handsaminga av Meld. St. 33 (2016–2017), jf. Innst. 460 S (2016–2017).\n\nDet er inngått avtale. Med dette er vedtaket følgt opp.',
  ])
  expect(issues(document)).toEqual([
    'STIKKORD_ULIK_OVERSKRIFT 23,37',
    'MANGLER_SLUTTSITAT 31',
    'MANGLER_SLUTTSITAT 39',
    'MANGLER_SLUTTSITAT 49',
  ])
})

test('an unnumbered chapter whose accounts open in five forms ends before the next heading', () => {
  const document = read('openings')
  expect(accounts(document).map(({ unit, dato, heading, text, account, line }) => [unit, dato, heading, text, account, line])).toEqual([
    ['412 (2022-2023)', null, 'om kystvakten', 'Stortinget ber regjeringen styrke kystvakten.', 'Kystvakten er styrket. Vedtaket er fulgt opp.', 5],
    ['413 (2022-2023)', '2023-03-14', '', 'Stortinget ber regjeringen utrede nye kaserner.', 'Utredningen er ferdig. Vedtaket er fulgt opp.', 11],
    ['35.51 (2021-2022)', '2021-12-02', '', 'Stortinget ber regjeringen om en plan for forsvarets eiendommer.', 'Departementet vil komme tilbake til Stortinget på egnet måte.', 17],
    ['414 (2022-2023)', '2023-03-14', '', 'Stortinget ber regjeringen øke antallet vernepliktige.', 'Antallet øker. Anmodningsvedtaket anses som fulgt opp.', 23],
    ['415 (2022-2023)', null, 'Fly', 'Stortinget ber regjeringen vurdere fly.', 'Vurderingen er gjort.', 29],
  ]) // prettier-ignore
})
