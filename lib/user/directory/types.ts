import type { Role, Side } from '../types'

/** Whether something with days counts today, only later, or no more. */
export type Stage = 'NOW' | 'LATER' | 'ENDED'

/** What a role is for, as pages name it. */
export interface About {
  slug: string
  navn: string
  nynorsk: string
  engelsk: string | null
}

export interface RoleItem {
  roleId: string
  role: Role
  /** null: the whole side. */
  about: About | null
  /** The first and the last day it counts; no last day: until it is ended. */
  from: string
  to: string | null
  stage: Stage
  /** Who stands in for it, today or later. */
  standIns: StandInItem[]
}

export interface StandInItem {
  standInId: string
  userId: string
  /** null: erased. */
  name: string | null
  from: string
  to: string
  stage: Stage
}

/** A role of somebody else that a user holds on their behalf, today or later. */
export interface DeputyItem extends Omit<RoleItem, 'standIns'> {
  standInId: string
  holder: { userId: string; name: string | null }
}

/** INVITED: has never signed in. */
export type UserStatus = 'ACTIVE' | 'INVITED' | 'DISABLED' | 'ERASED'

export interface UserItem {
  userId: string
  name: string | null
  email: string | null
  status: UserStatus
  /** null: not within the last year. */
  lastSignIn: Date | null
  /** Those that count today or later. */
  roles: RoleItem[]
}

export interface UserPage extends UserItem {
  side: Side
  maalform: 'NB' | 'NN'
  createdAt: Date
  ended: RoleItem[]
  deputyFor: DeputyItem[]
}

export interface Named {
  userId: string
  name: string
}
