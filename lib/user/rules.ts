import type { Role, Side } from './types'

/** What a role is given for. */
export type RoleAbout = 'DEPARTEMENT' | 'KOMITE' | 'SIDE'

/** Each role's party and what it is about; the database holds the same rule as a constraint. */
export const roles: Record<Role, { side: Side; about: RoleAbout }> = {
  SAKSBEHANDLER: { side: 'REGJERING', about: 'DEPARTEMENT' },
  GODKJENNER: { side: 'REGJERING', about: 'DEPARTEMENT' },
  KOORDINATOR: { side: 'REGJERING', about: 'DEPARTEMENT' },
  SMK: { side: 'REGJERING', about: 'SIDE' },
  ADMINISTRATOR_REGJERING: { side: 'REGJERING', about: 'SIDE' },
  KOMITESEKRETAER: { side: 'STORTING', about: 'KOMITE' },
  ADMINISTRATOR_STORTING: { side: 'STORTING', about: 'SIDE' },
}

export const allRoles = [
  'SAKSBEHANDLER',
  'GODKJENNER',
  'KOORDINATOR',
  'SMK',
  'ADMINISTRATOR_REGJERING',
  'KOMITESEKRETAER',
  'ADMINISTRATOR_STORTING',
] as const satisfies Role[]

const administrators = { REGJERING: 'ADMINISTRATOR_REGJERING', STORTING: 'ADMINISTRATOR_STORTING' } as const

export function isAdministrator(role: Role): boolean {
  return role === administrators.REGJERING || role === administrators.STORTING
}

/** Whoever administers users passes that on to nobody: it is given, and logged, as a role. */
export function isDelegable(role: Role): boolean {
  return !isAdministrator(role)
}

/** The roles of a side, in the order they are offered. */
export function rolesOf(side: Side): Role[] {
  return allRoles.filter((role) => roles[role].side === side)
}
