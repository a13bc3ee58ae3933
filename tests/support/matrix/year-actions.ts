import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { changeFrister, openAar, proposeFlytting, settleFlytting } from '@/lib/rapporteringsaar/mutations'
import { assignUtkast } from '@/lib/utkast/assignment/mutations'
import { aNewUnit, anOpenYear, anotherYear, unopenedSesjon } from '../year'
import { aUser } from '../users'
import { row, type Actors, type Fields, type MatrixRow } from './row'
import { matrixNow, type ActorName } from './actors'

const deadlines = { fristUtkast: '2026-12-11', fristGodkjenning: '2026-12-21' }
const moment = { dag: '2027-01-16', klokkeslett: '09.00' }
const byOffice = { office: ['year'] }

const inYear =
  (fields: Fields, year: () => Promise<string> = anotherYear) =>
  async () => ({ sesjon: await year(), ...fields })

async function proposed(): Promise<Fields> {
  const id = randomUUID()
  const foreslattAv = await aUser({ roles: [{ role: 'SMK' }] })
  const [fra, til] = [new Date('2027-01-15T09:00:00Z'), new Date('2027-01-16T09:00:00Z')]
  const sesjonId = await anotherYear()
  await db().tidsflytting.create({
    data: { id, sesjonId, fra, til, grunn: 'En grunn', foreslattAv, foreslatt: matrixNow },
  })
  return { flyttingId: id, svar: 'ja' }
}

/** A unit that nobody has, offered to a departement, for somebody there. */
const unitOf =
  (departement: string | undefined, to: ActorName = 'caseOfficerHod') =>
  async (actors: Actors) => ({
    rapporteringssesjon: await anOpenYear(),
    enhet: String(await aNewUnit({ departement })),
    saksbehandler: actors[to].userId ?? '',
  })

export const yearActions: Record<string, MatrixRow> = {
  openAar: row(openAar, {
    on: {
      year: inYear({ ...deadlines, ...moment }, async () => unopenedSesjon()),
      malformed: inYear({ ...deadlines, ...moment }, async () => '2026-2028'),
    },
    allowed: byOffice,
  }),
  changeFrister: row(changeFrister, {
    on: {
      year: inYear(deadlines),
      missing: inYear(deadlines, async () => unopenedSesjon()),
      malformed: inYear({ ...deadlines, fristUtkast: 'i går' }),
    },
    allowed: byOffice,
  }),
  proposeFlytting: row(proposeFlytting, {
    on: {
      year: inYear({ ...moment, grunn: 'Statsråd er flyttet.' }),
      missing: inYear({ ...moment, grunn: 'Statsråd er flyttet.' }, async () => unopenedSesjon()),
      malformed: inYear({ ...moment, klokkeslett: '25.00', grunn: 'Statsråd er flyttet.' }),
    },
    allowed: byOffice,
  }),
  settleFlytting: row(settleFlytting, {
    on: {
      year: proposed,
      missing: async () => ({ flyttingId: randomUUID(), svar: 'nei' }),
      malformed: async () => ({ flyttingId: '1', svar: 'ja' }),
    },
    allowed: byOffice,
  }),
  assignUtkast: row(assignUtkast, {
    on: {
      hod: unitOf('hod'),
      ud: unitOf('ud', 'coordinatorUd'),
      ofNobody: unitOf(undefined),
      missing: async (actors) => ({ ...(await unitOf('hod')(actors)), enhet: '99999999' }),
      malformed: async (actors) => ({ ...(await unitOf('hod')(actors)), enhet: '1;DROP TABLE utkast' }),
    },
    // A case officer takes it; a coordinator gives it to somebody.
    allowed: { caseOfficerHod: ['hod'], coordinatorHod: ['hod'], coordinatorUd: ['ud'] },
  }),
}
