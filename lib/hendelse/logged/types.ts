/** What the log tells of the work towards print and judgement: ids, codes, days, and the SHA-256 of texts. */

/** An attempt at giving a vedtak a departement. `grunn`: the SHA-256 of why it was sent back. */
export type LoggedFordeling = {
  fordeling: string
  departement: number
  medansvar: number[]
  status: 'FORESLATT' | 'SENDT' | 'GODTATT' | 'SENDT_TILBAKE'
  grunn: string | null
}

export type LoggedAnsvar = {
  departement: number
  rolle: 'HOVEDANSVAR' | 'MEDANSVAR'
  rapporteringssesjon: string
  offentligFra: string
}

/** `tekst`: the SHA-256 of what was said with it. */
export type LoggedOverforing = {
  overforing: string
  fra: number
  til: number
  status: 'FORESLATT' | 'GODTATT' | 'AVSLATT' | 'FLYTTET' | 'BLIR' | 'TRUKKET'
  tekst: string
}

/** A rapporteringsår as SMK runs it; days and moments are ISO. */
export type LoggedAar = {
  rapporteringssesjon: string
  fristUtkast: string | null
  fristGodkjenning: string | null
  publiseres: string | null
  publisert: string | null
}

export type LoggedFlytting = {
  flytting: string
  rapporteringssesjon: string
  fra: string
  til: string
  erBekreftet: boolean | null
}

/** A text on its way to print: who has it and how far it is, and the SHA-256 of what it says. */
export type LoggedUtkast = {
  utkast: string
  rapporteringssesjon: string
  omgang: number
  departement: number
  status: 'IKKE_PABEGYNT' | 'UTKAST' | 'TIL_GODKJENNING' | 'KLAR' | 'PUBLISERT'
  revisjon: number
  saksbehandler: string | null
  innhold: string
}

export type LoggedNotat = { notat: string; utkast: string; slag: 'NOTAT' | 'SENDT_TILBAKE'; tekst: string }

export type LoggedVedlegg = {
  vedlegg: string
  utkast: string
  sha256: string
  bytes: number
  fjernet: boolean
}

/** A committee's review. `motedato` is ISO; `dokument`: the SHA-256 of what it was published with. */
export type LoggedGjennomgang = {
  gjennomgang: string
  komite: number
  rapporteringssesjon: string
  omgang: number
  motedato: string | null
  enheter: number
  dokument: string | null
}

/** A unit on a bench: who has it, and the SHA-256 of what has been decided so far and why. */
export type LoggedEnhet = {
  enhet: string
  gjennomgang: string
  revisjon: number
  tildelt: string | null
  innhold: string
}

/** A letter that was given up or is uncertain, and what was decided about it. */
export type LoggedBrev = {
  brev: string
  mottaker: string
  slag: 'INVITASJON' | 'ROLLEENDRING' | 'VARSEL' | 'SAMLEBREV'
  status: 'UVISST' | 'OPPGITT'
  avgjorelse: 'SENDT_PA_NYTT' | 'REGNET_SOM_SENDT' | null
}

/** A document that somebody uploaded: the SHA-256 of the file, and how far it has come. */
export type LoggedOpplasting = {
  opplasting: string
  sha256: string
  status:
    | 'VENTER'
    | 'LESER'
    | 'SPORSMAL'
    | 'KLAR'
    | 'LAGRER'
    | 'LAGRET'
    | 'ANGRER'
    | 'ANGRET'
    | 'AVVIST'
    | 'AVBRUTT'
}

/** What of a unit a run had written and another took back: how many of each sort of fact. */
export type LoggedTrukket = {
  kjoring: number
  rapporteringer: number
  vurderinger: number
  forslag: number
  ansvar: number
  uttalelser: number
}
