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
