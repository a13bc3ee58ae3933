/** One account of a made-up proposition. */
export interface Account {
  nummer: number
  /** «8. mai 2024» */
  dato: string
  sesjon: string
  stikkord?: string
  avsluttes?: 'Ja' | 'Nei'
  tekst?: string
  omtale?: string
}

export interface Proposition {
  sesjon: string
  departement?: string
  innstilling?: string | null
  accounts: Account[]
  repeals?: string
}

export const done = 'Anmodningsvedtaket anses som fulgt opp.'
export const comesBack = 'Regjeringen vil komme tilbake til Stortinget på egnet måte.'

export const anAccount = (rest: Partial<Account> = {}): Account => ({
  nummer: 611,
  dato: '8. mai 2025',
  sesjon: '2024-2025',
  ...rest,
})

const dash = (sesjon: string) => sesjon.replace('-', '–')
const before = (sesjon: string) => `${Number(sesjon.slice(0, 4)) - 1}–${sesjon.slice(0, 4)}`
const stikkordOf = ({ stikkord, nummer }: Account) => stikkord ?? `Tiltak mot forurensing nummer ${nummer}`

/** A proposition of our own wording, in the shape the ministries print. */
export function propositionText({
  sesjon,
  departement,
  innstilling,
  accounts,
  repeals,
}: Proposition): string {
  const name = departement ?? 'Klima- og miljødepartementet'
  const told =
    innstilling === null
      ? 'Oversikten gjelder vedtak fra forrige sesjon.'
      : `Oversikten inkluderer alle vedtak fra stortingssesjonen ${before(sesjon)}, samt de vedtakene fra tidligere stortingssesjoner som kontroll- og konstitusjonskomiteen i ${innstilling ?? `Innst. 99 S (${before(sesjon)})`} mente ikke var kvittert ut.`
  const rows = accounts.map(
    (it) => `${dash(it.sesjon)} ${it.nummer} ${stikkordOf(it)} ${it.avsluttes ?? 'Nei'}`,
  )
  const sesjoner = [...new Set(accounts.map((it) => it.sesjon))].sort().reverse()
  const sections = sesjoner.flatMap((one, i) => [
    `4.${i + 1} Stortingssesjon ${dash(one)}`,
    ...accounts.filter((it) => it.sesjon === one).map(accountText),
  ])
  return [
    name,
    `Prop. 1 S (${dash(sesjon)})`,
    'Proposisjon til Stortinget (forslag til stortingsvedtak)',
    '4 Oppfølging av anmodnings- og utredningsvedtak',
    `Nedenfor gis en oversikt over oppfølging av anmodnings- og utredningsvedtak under ${name}. ${told}`,
    'Tabell 4.1 Oversikt over anmodnings- og utredningsvedtak, ordnet etter sesjon og nummer',
    `Sesjon Vedtak nr. Stikkord\n\nRapportering avsluttes (Ja/Nei)`,
    rows.join('\n'),
    ...sections,
    '5 Omtale av særlige tema',
    'Departementet arbeider med flere saker.',
    ...(repeals === undefined ? [] : [`X\n\nOppheving av anmodningsvedtak: ${repeals}`]),
  ].join('\n\n')
}

function accountText(account: Account): string {
  const { nummer, dato, tekst, omtale } = account
  const request =
    tekst ?? `Stortinget ber regjeringen legge frem en plan for sak ${nummer} innen utgangen av 2026.`
  return `${stikkordOf(account)}\n\nVedtak nr. ${nummer}, ${dato}\n\n«${request}»\n\n${omtale ?? comesBack}`
}
