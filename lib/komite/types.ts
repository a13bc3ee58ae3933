/** A committee as pages name it. */
export interface KomiteNames {
  id: number
  slug: string
  bokmal: string
  nynorsk: string
  engelsk: string | null
}
