import type { Day } from '@/lib/clock'
import type { AccountRow, VedtakRow } from '@/lib/vedtak/queries'
import { strongestJudgement } from '@/lib/vedtak/rules'
import type { FunnView } from '@/lib/funn/types'
import { toHistory } from './history'
import { markParagraphs, type LinkContext } from './marks'
import type { StortingetView } from '@/lib/stortinget/record/types'
import type { MentionOf } from '@/lib/omtale/types'
import type { UtsagnRow } from '@/lib/vurdering/utsagn/queries'
import type { Related } from '@/lib/vedtak/related/queries'
import { dayOf, toDepartement, toKomite, toPlace, toState } from './to-view'
import type {
  AccountView,
  CitedDocument,
  DocumentRole,
  FristView,
  LofteView,
  UnitKey,
  UtsagnView,
  VedtakRecord,
} from './view'

interface RepeatRow {
  linje: number | null
  sammeTekst: boolean | null
  dokument: { slug: string }
}

interface Parts {
  row: VedtakRow
  state: VedtakRow['tilstandList'][number]
  accounts: AccountRow[]
  targets: UnitKey[]
  document: (citation: string) => CitedDocument
  related: Related
  repeats: RepeatRow[]
  omtaler: MentionOf[]
  utsagn: UtsagnRow[]
  funn: FunnView[]
  stortinget: StortingetView | null
  day: Day
}

/** The newest version of each year's account, newest year first. */
export function newestAccounts(row: VedtakRow): AccountRow[] {
  return row.rapporteringList.filter(
    (account, index, all) => account.rapporteringssesjon !== all[index - 1]?.rapporteringssesjon,
  )
}

/** The units that the newest accounts and the request name beside their own. */
export function accountTargets(row: VedtakRow): UnitKey[] {
  const keys = newestAccounts(row)
    .flatMap((account) => account.siteringList)
    .flatMap(({ malSesjon, malNummer, malPunkt }): UnitKey[] =>
      malSesjon === null || malNummer === null
        ? []
        : [{ sesjon: malSesjon, nummer: malNummer, punkt: malPunkt === '' ? null : malPunkt }],
    )
    .filter((key) => key.sesjon !== row.sesjonId || key.nummer !== row.nummer)
  return [...new Map(keys.map((key) => [`${key.sesjon}/${key.nummer}/${key.punkt ?? ''}`, key])).values()]
}

/** Every document cited about the unit, for looking up their addresses at once. */
export function accountCitations(row: VedtakRow): string[] {
  const inAccounts = row.rapporteringList
    .flatMap((account) => account.siteringList)
    .map(({ malSitat }) => malSitat)
  const judged = row.vurderingList.map(({ innstilling }) => innstilling)
  return [...row.truffetIDokument, ...row.truffetIInnst, ...inAccounts, ...judged].filter(
    (sitat) => sitat !== null,
  )
}

export function toRecord(parts: Parts): VedtakRecord {
  const { row, state, accounts, document, related, targets, repeats, day } = parts
  const newest = accounts[0]
  const links: LinkContext = { sesjon: row.sesjonId, targets: related.refersTo, document }
  const { reading } = row
  const frister = reading ? toFrister(reading, state.tilstand === 'APEN' ? day : null) : []
  return {
    sesjon: row.sesjonId,
    nummer: row.nummer,
    punkt: row.punkt === '' ? null : row.punkt,
    type: row.type,
    dato: dayOf(row.dato),
    tittel: row.tittel || row.stikkord,
    stikkord: row.stikkord,
    tekst: row.tekst,
    request: markParagraphs(
      row.tekst,
      links,
      frister.map(({ tekst }) => tekst),
    ),
    maalform: row.maalform,
    state: toState(state),
    place: toPlace(row),
    departement: state.departement ? toDepartement(state.departement, day) : null,
    medansvar: coResponsible(row, state).map((departement) => toDepartement(departement, day)),
    komite: row.komite ? toKomite(row.komite) : null,
    stortinget: parts.stortinget,
    truffetI: {
      dokumenter: row.truffetIDokument.map(document),
      innst: row.truffetIInnst.map(document),
      lovvedtak: row.truffetILovvedtak,
      anledning: row.truffetIAnledning,
    },
    accounts: accounts.map((account) => toAccount(account, { links, repeats, day })),
    frister,
    lofter: newest ? toLofter(newest) : [],
    delkrav: reading?.delkravList ?? [],
    judgements: countingJudgements(row).map((judgement) => ({
      rapporteringssesjon: judgement.rapporteringssesjon,
      resultat: judgement.resultat,
      utledet: judgement.utledet,
      innstilling: judgement.innstilling === null ? null : document(judgement.innstilling),
      setning: judgement.setning,
      tidligst: judgement.day === judgement.tidligst ? judgement.tidligst : null,
      place: toPlace(judgement),
    })),
    uttalelser: newestUttalelser(row).map(
      ({ komite, rapporteringssesjon, slag, anbefaling, tekst, ...place }) => ({
        komite: toKomite(komite),
        rapporteringssesjon,
        slag,
        anbefaling,
        tekst,
        place: toPlace({ ...place, senest: null }),
      }),
    ),
    utsagn: parts.utsagn.flatMap(toUtsagn),
    repeals: row.opphevelseList.map((repeal) => ({
      resultat: repeal.resultat,
      rapporteringssesjon: repeal.rapporteringssesjon,
      dato: dayOf(repeal.dato),
      romertall: repeal.romertall,
      vedtak:
        repeal.nummer === null ? null : `${repeal.nummer} (${(repeal.sesjonId ?? '').replace('-', '–')})`,
      place: toPlace(repeal),
    })),
    proposals: row.forslagList.map(({ rapporteringssesjon, romertall, ...place }) => ({
      rapporteringssesjon,
      romertall,
      place: toPlace(place),
    })),
    documents: toDocuments(row, accounts, document),
    omtaler: parts.omtaler,
    ...related,
    refersTo: related.refersTo.filter((link) => targets.some((key) => isPart(link, key))),
    // When it was read is of today, and no part of what was public.
    funn: parts.funn,
    history: toHistory(row).filter(({ type, day: at }) => type !== 'LEST_INN' || at <= day),
  }
}

function toUtsagn({ resultat, linje, dokument, ...said }: UtsagnRow): UtsagnView[] {
  if (resultat === null) return []
  const { offentligFra, senest } = dokument
  return [{ ...said, resultat, place: toPlace({ linje, dokument, offentligFra, senest }) }]
}

/** Each once; one that has since taken the main responsibility over is not beside itself. */
function coResponsible({ ansvarList }: VedtakRow, { departement: main }: Parts['state']) {
  const others = ansvarList.flatMap(({ departement }) =>
    departement.slug === main?.slug ? [] : [departement],
  )
  return [...new Map(others.map((one) => [one.slug, one])).values()]
}

function isPart(link: UnitKey, key: UnitKey): boolean {
  return link.sesjon === key.sesjon && link.nummer === key.nummer
}

/** The judgement that counts for each year, the last year first. */
function countingJudgements({ vurderingList }: VedtakRow) {
  return vurderingList.filter((one) =>
    vurderingList.every(
      (other) =>
        other === one ||
        other.rapporteringssesjon !== one.rapporteringssesjon ||
        strongestJudgement(other, one) < 0,
    ),
  )
}

/** What each committee said last of each year's account. */
function newestUttalelser({ uttalelseList }: VedtakRow) {
  return uttalelseList.filter(
    ({ rapporteringssesjon, komite }, index, all) =>
      rapporteringssesjon !== all[index - 1]?.rapporteringssesjon ||
      komite.slug !== all[index - 1]?.komite.slug,
  )
}

function toFrister(account: AccountRow, day: Day | null): FristView[] {
  return account.fristList.map(({ tekst, dato, gjelder }) => {
    const iso = dayOf(dato)
    return { tekst, dato: iso, gjelder, passert: day !== null && iso !== null && iso < day }
  })
}

function toLofter(account: AccountRow): LofteView[] {
  return account.lofteList.map(({ tekst, dato, setning, linje }) => ({
    tekst,
    dato: dayOf(dato),
    setning,
    place: toPlace({ ...account, linje }),
  }))
}

interface AccountContext {
  links: LinkContext
  repeats: RepeatRow[]
  day: Day
}

function toAccount(account: AccountRow, { links, repeats, day }: AccountContext): AccountView {
  const { slug } = account.dokument
  return {
    rapporteringssesjon: account.rapporteringssesjon,
    versjon: account.versjon,
    vurdering: account.vurdering,
    vurderingSetning: account.vurderingSetning,
    rapporteringAvsluttes: account.rapporteringAvsluttes,
    redegjorelse: markParagraphs(account.redegjorelse, links),
    maalform: account.maalform,
    departement: account.departement ? toDepartement(account.departement, day) : null,
    organer: account.organer,
    place: toPlace(account),
    repeats: repeats.flatMap(({ linje, sammeTekst, dokument }) =>
      linje !== null && dokument.slug === slug ? [{ linje, sammeTekst }] : [],
    ),
  }
}

function toDocuments(row: VedtakRow, accounts: AccountRow[], document: Parts['document']) {
  const newest = accounts[0]?.siteringList ?? []
  const named = (sted: 'VEDTAKSTEKST' | 'REDEGJORELSE') =>
    newest.flatMap(({ malSitat, sted: at }) => (malSitat !== null && at === sted ? [malSitat] : []))
  const inRoles: [DocumentRole, string[]][] = [
    ['SAK', row.truffetIDokument],
    ['INNST', row.truffetIInnst],
    ['VEDTAK', named('VEDTAKSTEKST')],
    ['REDEGJORELSE', named('REDEGJORELSE')],
  ]
  const seen = new Set<string>()
  return inRoles.flatMap(([role, citations]) =>
    citations.flatMap((sitat) => {
      if (seen.has(sitat)) return []
      seen.add(sitat)
      return [{ ...document(sitat), role }]
    }),
  )
}
