import { anAccount, comesBack, done, propositionText } from './prop1s-text'

/** A document of our own wording, with the day it became public. */
export interface Told {
  name: string
  dato: string
  text: string
}

const kld = 'Klima- og miljødepartementet'
const hod = 'Helse- og omsorgsdepartementet'
const dato = '8. mai 2023'

const of2022 = (nummer: number, omtale: string) =>
  anAccount({ nummer, sesjon: '2022-2023', dato, omtale, avsluttes: omtale === comesBack ? 'Nei' : 'Ja' })

const of2023 = (nummer: number, omtale: string) =>
  anAccount({ nummer, sesjon: '2023-2024', dato: '14. mars 2024', omtale })

const before = of2022(999, `Ordningen er innført. ${done}`)
const secondYear = [of2022(102, `Elva er renset. ${done}`), of2022(103, `Dammen er åpnet. ${done}`), of2023(401, comesBack)] // prettier-ignore

const proposition = (sesjon: string, departement: string, accounts: ReturnType<typeof anAccount>[]) =>
  propositionText({ sesjon, departement, accounts, ...(sesjon === '2023-2024' ? { innstilling: null } : {}) })

const chapter = (nummer: number, departement: string, accounts: [nummer: number, omtale: string][]) =>
  [
    `${nummer}  ${departement}`,
    ...accounts.map(
      ([vedtak, omtale]) =>
        `Tiltak mot forurensing nummer ${vedtak}\n\nVedtak nr. ${vedtak}, ${dato}\n\n«Stortinget ber regjeringen legge frem en plan for sak ${vedtak} innen utgangen av 2026.»\n\n${omtale}`,
    ),
  ].join('\n\n')

const melding = [
  'Meld. St. 3\n(2023–2024)\nMelding til Stortinget',
  'Anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023',
  'Tilråding fra Statsministerens kontor 10. november 2023.',
  '1  Innledning',
  'Meldingen omfatter alle vedtak fra stortingssesjonen 2022–2023.',
  chapter(2, kld, [
    [101, comesBack],
    [102, `Elva er renset. ${done}`],
    [103, `Dammen er nesten åpnet. ${done}`],
  ]),
  chapter(3, hod, [[201, `Klinikken er bygd. ${done}`]]),
  chapter(4, 'Finansdepartementet', [[301, `Avgiften er fjernet. ${done}`]]),
].join('\n\n')

const innstilling = `Innst. 150 S
(2023–2024)
Innstilling til Stortinget
fra kontroll- og konstitusjonskomiteen
Meld. St. 3 (2023–2024)

Innstilling fra kontroll- og konstitusjonskomiteen om
Anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023

2. Komiteens merknader

Vedtak nr. 103, 8. mai 2023

Komiteens flertall, medlemmene fra Arbeiderpartiet og Senterpartiet, mener at dammen ikke er
åpnet. Vedtaket kan derfor ikke kvitteres ut.

Komiteens medlemmer fra Høyre og Venstre mener vedtaket kan utkvitteres.

Komiteen mener følgende vedtak kan kvitteres ut:

Stortingssesjonen 2022–2023: Vedtak nr. 102, 201, 301 og 999.

Svarbrev fra energi- og miljøkomiteen datert 4. februar 2024

Komiteen viser til vedtak nr. 101 (2022–2023) og mener det ikke kan kvitteres ut.
`

/**
 * Nine documents over three years: propositions of two departementer, the melding that prints the first of them again (one account
 * with other words, one that nobody else gives), the innstilling about it, and a correction of one proposition.
 */
export const threeYears: readonly Told[] = [
  {
    name: 'KLD 2023',
    dato: '2023-10-06',
    text: proposition('2023-2024', kld, [
      of2022(101, comesBack),
      of2022(102, `Elva er renset. ${done}`),
      of2022(103, `Dammen er åpnet. ${done}`),
    ]),
  },
  { name: 'HOD 2023', dato: '2023-10-06', text: proposition('2023-2024', hod, [of2022(201, `Klinikken er bygd. ${done}`)]) }, // prettier-ignore
  { name: 'Meld. St. 3', dato: '2023-11-10', text: melding },
  { name: 'Innst. 150 S', dato: '2024-04-16', text: innstilling },
  { name: 'KLD 2024', dato: '2024-10-07', text: proposition('2024-2025', kld, [of2022(101, `Planen er lagt frem. ${done}`), ...secondYear]) }, // prettier-ignore
  { name: 'HOD 2024', dato: '2024-10-07', text: proposition('2024-2025', hod, [of2023(402, comesBack), before]) }, // prettier-ignore
  { name: 'KLD 2024, rettet', dato: '2024-11-01', text: proposition('2024-2025', kld, [of2022(101, comesBack), ...secondYear]) }, // prettier-ignore
  { name: 'KLD 2025', dato: '2025-10-15', text: proposition('2025-2026', kld, [of2022(101, `Planen er vedtatt. ${done}`)]) }, // prettier-ignore
  { name: 'HOD 2025', dato: '2025-10-15', text: proposition('2025-2026', hod, [of2023(402, `Rapporten er skrevet. ${done}`)]) }, // prettier-ignore
]
