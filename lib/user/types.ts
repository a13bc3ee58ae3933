/** The two parties: who is asked, and who asks. Nobody is both. */
export type Side = 'REGJERING' | 'STORTING'

/** What somebody may do, for one departement, one committee or the whole of their side (design: roles). */
export type Role =
  | 'SAKSBEHANDLER'
  | 'GODKJENNER'
  | 'KOORDINATOR'
  | 'SMK'
  | 'ADMINISTRATOR_REGJERING'
  | 'KOMITESEKRETAER'
  | 'ADMINISTRATOR_STORTING'

/** A role that counts today, one's own or held as a stand-in. */
export interface HeldRole {
  /** The row of the one it was given to. */
  roleId: string
  role: Role
  departementId: number | null
  komiteId: number | null
  /** The user stood in for; null where the role is one's own. */
  onBehalfOf: string | null
}

/** Whoever asks, as the database has them at this request. Policies are decided on this and nothing else. */
export interface Viewer {
  userId: string
  /** null when the name has been erased. */
  name: string | null
  side: Side
  maalform: 'NB' | 'NN'
  roles: HeldRole[]
}
