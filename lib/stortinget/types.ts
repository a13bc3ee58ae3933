/** What of the Storting's data the register uses, in its own words. Days are ISO, ids are the Storting's. */

/** The question an answer belongs to: the name of an endpoint and its parameters. */
export interface Question {
  endpoint: string
  params: Record<string, string>
}

/** Where answers come from: the service, or a folder of saved ones. Throws a `StortingetFault` that says why there is none. */
export interface AnswerSource {
  /** How the answer is named where somebody reads of it. */
  name: string
  read: (question: Question) => Promise<string>
}

export interface SesjonData {
  sesjon: string
  fra: string | null
  til: string | null
}

export interface KomiteData {
  kode: string
  navn: string
}

export interface SakData {
  id: number
  sesjon: string | null
  tittel: string
  korttittel: string
  type: string | null
  dokumentgruppe: string | null
  status: string | null
  henvisning: string
  komite: KomiteData | null
  /** When the Storting last changed it. */
  oppdatert: string | null
}

export interface SakPublikasjon {
  tekst: string
  adresse: string
  type: string | null
}

/** What only the page of one sak tells. */
export interface SakDetails {
  id: number
  ferdigbehandlet: boolean | null
  publikasjoner: SakPublikasjon[]
}

export interface StortingsvedtakData {
  id: number
  sakId: number | null
  nummer: number | null
  dato: string | null
  /** Plain, a blank line between paragraphs. */
  tekst: string
  tittel: string
  typeKode: string | null
  adresse: string | null
}

export interface VoteringData {
  id: number
  sakId: number | null
  tema: string
  for: number
  mot: number
  ikkeTilStede: number | null
  isVedtatt: boolean
  /** As the Storting's clock showed it, «2025-05-20T15:21:38». */
  tid: string | null
  alternativId: number | null
}

/** A decision that a vote led to, as the Storting ties them together. */
export interface VoteringsvedtakData {
  nummer: number | null
  tekst: string
}
