import { vedtakPath } from '@/lib/format/vedtak'
import type { MentionOf } from '@/lib/omtale/types'
import type { MarkedPiece } from '@/lib/format/pieces'
import { departementSays } from './says'
import type {
  AccountView,
  DepartementRef,
  JudgementView,
  KomiteLink,
  Place,
  VedtakLink,
  VedtakListItem,
  VedtakRecord,
} from './view'

/** `side` is null where the document has no pages; else as a reader counts them, with the number printed on it. */
export function toPlaceJson({ dokument, slug, linje, side, offentligFra, senest }: Place) {
  return { dokument, adresse: `/dokument/${slug}`, side, linje, offentligFra, senest }
}

function toLinkJson(link: VedtakLink) {
  const { sesjon, nummer, punkt, tittel, tilstand } = link
  return { sesjon, nummer, punkt, tittel, tilstand, adresse: vedtakPath(link) }
}

/** The API has no language: names are in bokmål. */
export function toDepartementJson(departement: DepartementRef | null): DepartementRef | null {
  if (departement === null) return null
  const { slug, navn, forkortelse } = departement
  return { slug, navn, forkortelse }
}

export function toKomiteJson(komite: KomiteLink | null): { slug: string; navn: string } | null {
  return komite && { slug: komite.slug, navn: komite.navn }
}

/** Where a document mentions the vedtak; `mate` and `samsvar` say how it is known to be this one. */
function toMentionJson({ document, section, side, linje, how, agreement, utdrag }: MentionOf) {
  return {
    dokument: document.sitat,
    adresse: `/dokument/${document.slug}`,
    seksjon: section,
    side,
    linje,
    mate: how,
    samsvar: agreement,
    utdrag,
  }
}

function toText(paragraphs: MarkedPiece[][]): string {
  return paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n\n')
}

function toAccountJson(account: AccountView) {
  const { rapporteringssesjon, versjon, vurdering, vurderingSetning, rapporteringAvsluttes } = account
  return {
    rapporteringssesjon,
    versjon,
    vurdering,
    vurderingSetning,
    rapporteringAvsluttes,
    redegjorelse: toText(account.redegjorelse),
    maalform: account.maalform,
    departement: toDepartementJson(account.departement),
    organer: account.organer,
    kilde: toPlaceJson(account.place),
  }
}

function toJudgementJson({
  rapporteringssesjon,
  resultat,
  utledet,
  innstilling,
  setning,
  tidligst,
  place,
}: JudgementView) {
  return {
    rapporteringssesjon,
    resultat,
    utledet,
    innstilling: innstilling?.sitat ?? null,
    setning,
    tidligst,
    kilde: toPlaceJson(place),
  }
}

/**
 * One unit as the API gives it: days are ISO, `sesjon` has a hyphen, enums are the domain's own words, texts are
 * verbatim. The departement's reports and the committee's judgements are separate lists, newest first.
 */
export function toRecordJson(vedtak: VedtakRecord) {
  const { sesjon, nummer, punkt, type, dato, tittel, stikkord, tekst, maalform, state } = vedtak
  return {
    sesjon,
    nummer,
    punkt,
    type,
    dato,
    tittel,
    stikkord,
    tekst,
    maalform,
    adresse: vedtakPath(vedtak),
    tilstand: state.tilstand,
    tilstandGrunn: state.grunn,
    rapportMangler: departementSays(state) === 'RAPPORT_MANGLER',
    uenighet: state.uenighet,
    departement: toDepartementJson(vedtak.departement),
    medansvar: vedtak.medansvar,
    komite: toKomiteJson(vedtak.komite),
    stortinget: vedtak.stortinget && { ...vedtak.stortinget, kilde: 'Stortinget, data.stortinget.no (NLOD)' },
    truffetI: {
      dokumenter: vedtak.truffetI.dokumenter.map(({ sitat }) => sitat),
      innstillinger: vedtak.truffetI.innst.map(({ sitat }) => sitat),
      lovvedtak: vedtak.truffetI.lovvedtak,
      anledning: vedtak.truffetI.anledning,
    },
    frister: vedtak.frister,
    lofter: vedtak.lofter.map(({ place, ...lofte }) => ({ ...lofte, kilde: toPlaceJson(place) })),
    delkrav: vedtak.delkrav,
    rapporteringer: vedtak.accounts.map(toAccountJson),
    vurderinger: vedtak.judgements.map(toJudgementJson),
    uttalelser: vedtak.uttalelser.map(({ komite, place, ...uttalelse }) => ({
      ...uttalelse,
      komite: toKomiteJson(komite),
      kilde: toPlaceJson(place),
    })),
    utsagn: vedtak.utsagn.map(({ place, ...utsagn }) => ({ ...utsagn, kilde: toPlaceJson(place) })),
    opphevelser: vedtak.repeals.map(({ place, ...repeal }) => ({ ...repeal, kilde: toPlaceJson(place) })),
    forslagOmOpphevelse: vedtak.proposals.map(({ place, ...rest }) => ({
      ...rest,
      kilde: toPlaceJson(place),
    })),
    dokumenter: vedtak.documents.map(({ sitat, role, href }) => ({ sitat, rolle: role, adresse: href })),
    omtaler: vedtak.omtaler.map(toMentionJson),
    visTil: vedtak.refersTo.map(toLinkJson),
    vistTilFra: vedtak.referredFrom.map(toLinkJson),
    historikk: vedtak.history.map(({ day, latest, until, place, komite, ...event }) => ({
      ...event,
      komite: toKomiteJson(komite),
      dag: day,
      senest: latest,
      dagSenest: until,
      kilde: place ? toPlaceJson(place) : null,
    })),
    funn: vedtak.funn.map(({ regel, gruppe, alvor, melding, linjer, dokument: { slug, sitat }, annet }) => ({
      regel,
      gruppe,
      alvor,
      melding,
      linjer,
      dokument: sitat,
      adresse: `/dokument/${slug}`,
      annetDokument: annet && {
        dokument: annet.sitat,
        adresse: `/dokument/${annet.slug}`,
        linjer: annet.linjer,
      },
    })),
    kilde: toPlaceJson(vedtak.place),
  }
}

/** One row of a list as the API and the file give it. */
export function toItemJson(item: VedtakListItem) {
  const { sesjon, nummer, punkt, dato, tittel, tekst, maalform, tilstand, uenighet } = item
  return {
    sesjon,
    nummer,
    punkt,
    dato,
    tittel,
    tekst,
    maalform,
    adresse: vedtakPath(item),
    tilstand,
    uenighet,
    departementetsVurdering: item.departementets,
    rapportMangler: departementSays(item) === 'RAPPORT_MANGLER',
    komiteensVurdering: item.komiteens,
    komiteensVurderingUtledet: item.komiteensUtledet,
    departement: toDepartementJson(item.departement),
    frister: item.frister,
    kilde: item.kilde,
  }
}
