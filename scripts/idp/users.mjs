// @ts-check
/**
 * Who can be chosen in the trial sign-in: one for each role, and those who are refused. `npm start` puts them into the
 * register and the provider's page lists them, both from here. The names are made up.
 *
 * @typedef {object} DemoUser
 * @property {string} subject who they are at the provider; also the first part of the address
 * @property {string} name
 * @property {'REGJERING' | 'STORTING'} side
 * @property {import('../../lib/user/types').Role | null} role null: the provider knows them, the register does not
 * @property {string} [unit] slug of the departement or committee of the role
 * @property {boolean} [isDisabled]
 * @property {string} shown what the page says of them
 */

/** @type {readonly DemoUser[]} */
export const demoUsers = [
  {
    subject: 'saksbehandler-hod',
    name: 'Sara Sakariassen',
    side: 'REGJERING',
    role: 'SAKSBEHANDLER',
    unit: 'hod',
    shown: 'Saksbehandler i Helse- og omsorgsdepartementet',
  },
  {
    subject: 'godkjenner-hod',
    name: 'Geir Godal',
    side: 'REGJERING',
    role: 'GODKJENNER',
    unit: 'hod',
    shown: 'Godkjenner i Helse- og omsorgsdepartementet',
  },
  {
    subject: 'koordinator-hod',
    name: 'Kari Kornmo',
    side: 'REGJERING',
    role: 'KOORDINATOR',
    unit: 'hod',
    shown: 'Koordinator i Helse- og omsorgsdepartementet',
  },
  {
    subject: 'saksbehandler-kld',
    name: 'Klaus Klemetsen',
    side: 'REGJERING',
    role: 'SAKSBEHANDLER',
    unit: 'kld',
    shown: 'Saksbehandler i Klima- og miljødepartementet',
  },
  {
    subject: 'smk',
    name: 'Solveig Smedstad',
    side: 'REGJERING',
    role: 'SMK',
    shown: 'Statsministerens kontor',
  },
  {
    subject: 'administrator-regjering',
    name: 'Anders Admo',
    side: 'REGJERING',
    role: 'ADMINISTRATOR_REGJERING',
    shown: 'Administrator for departementene',
  },
  {
    subject: 'sekretar-kontroll',
    name: 'Kristin Kontny',
    side: 'STORTING',
    role: 'KOMITESEKRETAER',
    unit: 'kontroll',
    shown: 'Sekretær i kontroll- og konstitusjonskomiteen',
  },
  {
    subject: 'sekretar-helseoms',
    name: 'Henrik Helland',
    side: 'STORTING',
    role: 'KOMITESEKRETAER',
    unit: 'helseoms',
    shown: 'Sekretær i helse- og omsorgskomiteen',
  },
  {
    subject: 'administrator-storting',
    name: 'Astrid Stokke',
    side: 'STORTING',
    role: 'ADMINISTRATOR_STORTING',
    shown: 'Administrator på Stortinget',
  },
  {
    subject: 'sperret',
    name: 'Per Sperre',
    side: 'REGJERING',
    role: 'SAKSBEHANDLER',
    unit: 'hod',
    isDisabled: true,
    shown: 'Sperret bruker, slipper ikke inn',
  },
  {
    subject: 'ukjent',
    name: 'Ukjent Uglem',
    side: 'REGJERING',
    role: null,
    shown: 'Aldri invitert, slipper bare inn med en invitasjon',
  },
]

/** What the provider offers; the service accepts the first two. */
export const levels = [
  { acr: 'high', shown: 'Høyt' },
  { acr: 'substantial', shown: 'Betydelig' },
  { acr: 'low', shown: 'Lavt, blir avvist' },
]

export const acceptedLevels = ['substantial', 'high']
