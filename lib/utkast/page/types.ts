/** Which text an address is about. */
export interface TextAddress {
  /** «2026-2027»: the rapporteringsår. */
  aar: string
  sesjon: string
  nummer: number
  /** '' for the whole vedtak. */
  punkt: string
  /** 0: the account of the year; 1 and on: corrections of it. */
  omgang: number
}
