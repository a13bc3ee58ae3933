/** What somebody is told of. `VURDERT`: the committee has judged an account. */
export type VarselSlag =
  | 'FORDELT'
  | 'SENDT_TILBAKE_TIL_SMK'
  | 'TILDELT'
  | 'TIL_GODKJENNING'
  | 'SENDT_TILBAKE'
  | 'FRIST_14'
  | 'FRIST_3'
  | 'FORFALT'
  | 'OVERFORING'
  | 'PUBLISERT'
  | 'VURDERT'

export interface NewVarsel {
  slag: VarselSlag
  /** Makes it one: whoever was told under this key is not told again. */
  nokkel: string
  vedtakId: number | null
  rapporteringssesjon: string | null
  now: Date
}
