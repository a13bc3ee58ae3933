import { findCitations } from '../../parse/citation/find'
import type { CitationKind } from '../../parse/citation/types'
import { readVedtakType } from '../../vedtak/rules'
import { nameKey } from '../registrering/rules'
import type { Known, TypedVedtak } from '../registrering/types'

/** A request as the Storting's data tell it. */
export interface ToldRequest {
  sesjon: string
  nummer: number
  /** ISO; null: the data have none. */
  dato: string | null
  tekst: string
  typeKode: string | null
  henvisning: string
  komiteKode: string | null
  komiteNavn: string | null
  /** Its page on stortinget.no. */
  adresse: string | null
  sakId: number | null
  sakTittel: string | null
}

/** Why a request cannot be registered as the data tell it: then somebody must type it. */
export type Hinder = 'INGEN_DATO' | 'INGEN_TEKST'

export function hinderOf({ dato, tekst }: Pick<ToldRequest, 'dato' | 'tekst'>): Hinder | null {
  if (dato === null) return 'INGEN_DATO'
  return tekst.trim() === '' ? 'INGEN_TEKST' : null
}

/** What the data tell, as somebody would type it: then it is read by the same rules. */
export function toTyped(told: ToldRequest, { komiteer }: Known, departement: string): TypedVedtak {
  const { sesjon, nummer, dato, tekst, typeKode, henvisning, komiteKode } = told
  const isStudy = readVedtakType(tekst) === 'UTREDNING'
  return {
    sesjon,
    nummer: String(nummer),
    punkt: '',
    dato: dato ?? '',
    type: isStudy ? 'utredning' : typeKode === 'RO' ? 'henstilling' : 'anmodning',
    tekst,
    innstilling: readInnstillinger(henvisning).join(', '),
    // A committee for one sak only is none of the register's.
    komite: komiteKode !== null && komiteer.has(nameKey(komiteKode)) ? komiteKode : '',
    departement,
  }
}

/** «Dokument 8:135 S (2019-2020), Innst. 270 S (2020-2021)» → «Innst. 270 S (2020–2021)» */
export function readInnstillinger(henvisning: string): string[] {
  return citationsOf(henvisning, ['innst', 'innst-s-o'])
}

/** What else a sak refers to: «Dokument 8:135 S (2019–2020)», and the lovvedtak. */
export function readAdoptedIn(henvisning: string): { dokumenter: string[]; lovvedtak: string[] } {
  return {
    dokumenter: citationsOf(henvisning, ['dok8', 'dokument', 'prop', 'ot-st-prp', 'meld-st', 'st-meld']),
    lovvedtak: citationsOf(henvisning, ['lovvedtak']),
  }
}

function citationsOf(henvisning: string, kinds: readonly CitationKind[]): string[] {
  const printed = henvisning.replace(/(\d{4})\s?[-−]\s?(\d{4})/gu, '$1–$2')
  const found = findCitations(printed).filter(({ kind, sesjon }) => kinds.includes(kind) && sesjon !== null)
  return [...new Set(found.map(({ citation }) => citation))]
}
