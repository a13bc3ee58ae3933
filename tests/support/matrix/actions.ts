import { randomUUID } from 'node:crypto'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { disableUser, enableUser, eraseUser, inviteAgain, inviteUser } from '@/lib/user/account/mutations'
import { countLetterAsSent, sendLetterAgain } from '@/lib/mail/decision/mutations'
import { endRole, grantRole } from '@/lib/user/role/mutations'
import { endStandIn, nameStandIn } from '@/lib/user/stand-in/mutations'
import { chooseVarsling } from '@/lib/varsel/choice/mutations'
import type { Side } from '@/lib/user/types'
import { aUser } from '../users'
import { actorNames, canary, matrixNow, notSignedIn, type ActorName } from './actors'
import { row, type Actors, type Fields, type MatrixRow } from './row'
import { ansvarActions } from './ansvar-actions'
import { textActions } from './text-actions'
import { approvalActions } from './approval-actions'
import { gjennomgangActions } from './gjennomgang-actions'
import { gjentakelseActions } from './gjentakelse-actions'
import { sakskomiteActions } from './sakskomite-actions'
import { funnActions } from './funn-actions'
import { importActions } from './import-actions'
import { secretariatActions } from './secretariat-actions'
import { publicationActions } from './publication-actions'
import { yearActions } from './year-actions'

const user =
  (side: Side, unit = 'hod') =>
  async () => {
    const role =
      side === 'STORTING'
        ? ({ role: 'KOMITESEKRETAER' } as const)
        : ({ role: 'SAKSBEHANDLER', unit } as const)
    const [name, email] = [`${canary} ${randomUUID()}`, `${canary}.${randomUUID()}@eksempel.no`]
    return aUser({ side, name, email, roles: [role] })
  }
const as =
  (field: string, id: () => Promise<string>, more: Fields = {}) =>
  async () => ({ [field]: await id(), ...more })
const forged = (field: string, more: Fields = {}) => ({
  missing: async () => ({ [field]: '00000000-0000-4000-8000-000000000000', ...more }),
  malformed: async () => ({ [field]: `' OR 1=1`, ...more }),
})

/** Users of both sides, one that does not exist and one that cannot. */
const users = (more: Fields = {}) => ({
  hod: as('userId', user('REGJERING'), more),
  ud: as('userId', user('REGJERING', 'ud'), more),
  storting: as('userId', user('STORTING'), more),
  ...forged('userId', more),
})

const byAdministrators = { administratorGovernment: ['hod', 'ud'], administratorStorting: ['storting'] }

const roleOf = (side: Side, unit?: string) => async () => {
  const userId = await user(side, unit)()
  return (await db().userRole.findFirstOrThrow({ where: { userId } })).id
}

const invited = (role: Fields) => async () => ({
  name: 'Ny Bruker',
  email: `ny.${randomUUID()}@eksempel.no`,
  maalform: 'NB',
  ...role,
})

const period = { from: '2026-11-22', to: '2026-12-01' }

/** Somebody new for a role that one of the actors holds. */
const standInFor = (holder: ActorName, candidate: () => Promise<string>) => async (actors: Actors) => ({
  roleId: actors[holder].roleId,
  standIn: await candidate(),
  ...period,
})

const namedFor = (holder: ActorName, candidate: () => Promise<string>) => async (actors: Actors) => {
  const id = randomUUID()
  const side: Side = holder === 'secretaryKkk' ? 'STORTING' : 'REGJERING'
  const days = { validFrom: fromDay('2026-11-22'), validTo: fromDay('2026-12-01') }
  const data = {
    id,
    roleId: actors[holder].roleId,
    userId: await candidate(),
    side,
    ...days,
    createdAt: matrixNow,
  }
  await db().standIn.create({ data })
  return { standInId: id }
}

/** Who may name and end a stand-in: the holder, and the administrator of the side. */
const byHolders = {
  approverHod: ['hod'],
  coordinatorUd: ['ud'],
  secretaryKkk: ['storting'],
  administratorGovernment: ['hod', 'ud'],
  administratorStorting: ['storting'],
}

/** The same for a role of each side and of another departement, with a candidate who works there too. */
const ofHolders = (
  make: (holder: ActorName, candidate: () => Promise<string>) => MatrixRow['on'][string],
) => ({
  hod: make('approverHod', user('REGJERING')),
  ud: make('coordinatorUd', user('REGJERING', 'ud')),
  storting: make('secretaryKkk', user('STORTING')),
})

/** A letter to somebody that was given up, or that has been sent. */
const letterTo = (receiver: () => Promise<string>, status: 'OPPGITT' | 'SENDT') => async () => {
  const id = randomUUID()
  const times = { opprettet: matrixNow, endret: matrixNow }
  await db().brev.create({ data: { id, userId: await receiver(), slag: 'VARSEL', status, ...times } })
  return { brevId: id }
}

const byEverybodyWithARole = Object.fromEntries(
  actorNames
    .filter(
      (name) => !notSignedIn.includes(name) && !['withoutRole', 'roleEnded', 'roleLater'].includes(name),
    )
    .map((name) => [name, ['daily']]),
)

const letters = {
  hod: letterTo(user('REGJERING'), 'OPPGITT'),
  ud: letterTo(user('REGJERING', 'ud'), 'OPPGITT'),
  storting: letterTo(user('STORTING'), 'OPPGITT'),
  sent: letterTo(user('REGJERING'), 'SENDT'),
  ...forged('brevId'),
}

/** Every action of the service, by the name it is exported under. */
export const actionMatrix: Record<string, MatrixRow> = {
  inviteUser: row(inviteUser, {
    on: {
      hod: invited({ role: 'GODKJENNER', departement: 'hod' }),
      ud: invited({ role: 'SMK' }),
      storting: invited({ role: 'KOMITESEKRETAER', komite: 'helseoms' }),
      malformed: invited({ role: 'KONGE' }),
    },
    allowed: byAdministrators,
  }),
  inviteAgain: row(inviteAgain, { on: users(), allowed: byAdministrators }),
  disableUser: row(disableUser, { on: users(), allowed: byAdministrators }),
  enableUser: row(enableUser, {
    on: {
      hod: as('userId', async () => aUser({ disabledAt: matrixNow })),
      ud: as('userId', async () => aUser({ disabledAt: matrixNow })),
      storting: as('userId', async () => aUser({ side: 'STORTING', disabledAt: matrixNow })),
      ...forged('userId'),
    },
    allowed: byAdministrators,
  }),
  eraseUser: row(eraseUser, { on: users({ confirm: 'ja' }), allowed: byAdministrators }),
  grantRole: row(grantRole, {
    on: {
      ...users({ role: 'SMK' }),
      storting: as('userId', user('STORTING'), { role: 'KOMITESEKRETAER', komite: 'helseoms' }),
      roleOfOtherSide: as('userId', user('REGJERING'), { role: 'KOMITESEKRETAER', komite: 'helseoms' }),
      userOfOtherSide: as('userId', user('STORTING'), { role: 'SMK' }),
    },
    allowed: byAdministrators,
  }),
  endRole: row(endRole, {
    on: {
      hod: as('roleId', roleOf('REGJERING')),
      ud: as('roleId', roleOf('REGJERING', 'ud')),
      storting: as('roleId', roleOf('STORTING')),
      ...forged('roleId'),
    },
    allowed: byAdministrators,
  }),
  nameStandIn: row(nameStandIn, {
    on: {
      ...ofHolders(standInFor),
      acrossSides: standInFor('approverHod', user('STORTING')),
      nobody: standInFor('approverHod', async () => '00000000-0000-4000-8000-000000000000'),
      missing: async () => ({
        roleId: '00000000-0000-4000-8000-000000000000',
        standIn: await user('REGJERING')(),
        ...period,
      }),
      malformed: standInFor('approverHod', async () => '1'),
    },
    allowed: byHolders,
  }),
  endStandIn: row(endStandIn, {
    on: {
      ...ofHolders(namedFor),
      ...forged('standInId'),
    },
    allowed: byHolders,
  }),
  ...ansvarActions,
  ...textActions,
  ...yearActions,
  chooseVarsling: row(chooseVarsling, {
    on: { daily: async () => ({ varsling: 'SAMLET' }), malformed: async () => ({ varsling: 'ALDRI' }) },
    allowed: byEverybodyWithARole,
  }),
  ...approvalActions,
  ...gjennomgangActions,
  ...sakskomiteActions,
  ...gjentakelseActions,
  ...importActions,
  ...secretariatActions,
  ...funnActions,
  ...publicationActions,
  sendLetterAgain: row(sendLetterAgain, { on: letters, allowed: byAdministrators }),
  countLetterAsSent: row(countLetterAsSent, { on: letters, allowed: byAdministrators }),
}
