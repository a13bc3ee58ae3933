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

/** Another user, as far as a policy must know of them. */
export interface UserSubject {
  userId: string
  side: Side
  isDisabled: boolean
  isErased: boolean
}

/** A role of somebody, whether or not it counts today. */
export interface RoleSubject extends UserSubject {
  roleId: string
  role: Role
  departementId: number | null
  komiteId: number | null
  isEnded: boolean
  /** How many others administer the side without an end and can sign in. */
  otherAdministrators: number
}

/** Somebody who is to stand in for a role. */
export interface Candidate extends UserSubject {
  /** Whether they work with the same as the role is for. */
  isColleague: boolean
}

export interface StandInSubject extends RoleSubject {
  standInId: string
  standInUserId: string
  isStandInEnded: boolean
}
