/** Why no vote can be told. */
export type UnknownVotering = 'FLERE_MULIGE' | 'INGEN_VOTERING' | 'INGEN_DATO' | 'INGEN_SAK'

/** What the Storting's data tell of a vedtak, beside what documents say of it. */
export interface StortingetView {
  sak: {
    id: number
    tittel: string
    status: string | null
    ferdigbehandlet: boolean | null
    adresse: string
    /** As the data name it, whether the register has such a committee or not. */
    komite: string | null
    /** What was printed of it, where it can be read. */
    dokumenter: { tekst: string; adresse: string }[]
  } | null
  /** The page of the vedtak on stortinget.no. */
  adresse: string | null
  votering: {
    id: number
    tema: string
    for: number
    mot: number
    /** Nobody was counted: the data print it as 0–0. */
    enstemmig: boolean
    dag: string | null
  } | null
  /** Set where there is no vote, once it has been looked for. */
  utenVotering: UnknownVotering | null
}
