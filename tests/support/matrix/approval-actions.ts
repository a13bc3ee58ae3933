import { db } from '@/lib/db/client'
import {
  approveText,
  approveTexts,
  openText,
  sendBack,
  sendText,
  withdrawApproval,
} from '@/lib/utkast/approval/mutations'
import { startCorrection } from '@/lib/utkast/correction/mutations'
import type { UtkastStatus } from '@/lib/utkast/types'
import { anUtkast } from '../utkast'
import { aUser } from '../users'
import { aNewUnit, anOpenYear } from '../year'
import { take } from '../prop1s'
import { anAccount } from '../prop1s-text'
import { row, type Actors, type Fields, type MatrixRow } from './row'
import { matrixNow, type ActorName } from './actors'

/** A text of a departement, by somebody there. */
async function textOf(unit: string, status: UtkastStatus): Promise<string> {
  await anOpenYear()
  const { id: departementId } = await db().departement.findUniqueOrThrow({ where: { slug: unit } })
  const writtenBy = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit }] })
  return anUtkast({ vedtakId: await aNewUnit({ departement: unit }), departementId, writtenBy, status })
}

const text =
  (unit: string, status: UtkastStatus, more: Fields = {}) =>
  async () => ({ utkastId: await textOf(unit, status), revisjon: '1', ...more })
const missing = '00000000-0000-4000-8000-000000000000'

const texts = (status: UtkastStatus, more: Fields = {}) => ({
  hod: text('hod', status, more),
  ud: text('ud', status, more),
  missing: async () => ({ utkastId: missing, revisjon: '1', ...more }),
  malformed: async () => ({ utkastId: `' OR 1=1`, revisjon: '1', ...more }),
})

/** The approver of the departement, and whoever is in that one's place today. */
const byApprovers = { approverHod: ['hod'], deputyDuring: ['hod'] }
/** Everybody who writes in the departement. */
const byWriters: Partial<Record<ActorName, string[]>> = {
  caseOfficerHod: ['hod'],
  approverHod: ['hod'],
  coordinatorHod: ['hod'],
  deputyBefore: ['hod'],
  deputyDuring: ['hod'],
  deputyAfter: ['hod'],
  coordinatorUd: ['ud'],
}

let made = 5000

/** A text that says what last year's account did, opened by those who may approve it. */
const chosen = (unit: 'hod' | 'ud', departement: string) => async (actors: Actors) => {
  const nummer = (made += 1)
  await anOpenYear()
  await take({ sesjon: '2025-2026', departement, innstilling: null, accounts: [anAccount({ nummer })] })
  const account = await db().rapportering.findFirstOrThrow({ where: { vedtak: { nummer } } })
  const { vedtakId, tittel, redegjorelse, vurdering, rapporteringAvsluttes } = account
  const { id: departementId } = await db().departement.findUniqueOrThrow({ where: { slug: unit } })
  const writtenBy = await aUser({ roles: [{ role: 'SAKSBEHANDLER', unit }] })
  const text = { tittel, redegjorelse, vurdering, rapporteringAvsluttes }
  const utkastId = await anUtkast({ vedtakId, departementId, writtenBy, status: 'TIL_GODKJENNING', text })
  const readers = [actors.approverHod, actors.deputyDuring].flatMap(({ userId }) => userId ?? [])
  await db().utkastLest.createMany({ data: readers.map((userId) => ({ utkastId, revisjon: 1, userId, lest: matrixNow })) }) // prettier-ignore
  return { valgt: `${utkastId}.1` }
}

/** An account of nobody: only what is public can be corrected. */
const source = { type: 'RETTEBREV', sitat: 'Rettebrev til Prop. 1 S (2025–2026)', dato: '2026-11-20' }

export const approvalActions: Record<string, MatrixRow> = {
  sendText: row(sendText, { on: texts('UTKAST'), allowed: byWriters }),
  sendBack: row(sendBack, { on: texts('TIL_GODKJENNING', { kommentar: 'Si mer.' }), allowed: byApprovers }),
  approveText: row(approveText, { on: texts('TIL_GODKJENNING'), allowed: byApprovers }),
  approveTexts: row(approveTexts, {
    on: {
      hod: chosen('hod', 'Helse- og omsorgsdepartementet'),
      ud: chosen('ud', 'Utenriksdepartementet'),
      missing: async () => ({ valgt: `${missing}.1` }),
      malformed: async () => ({ valgt: 'alle' }),
    },
    allowed: byApprovers,
  }),
  withdrawApproval: row(withdrawApproval, { on: texts('KLAR'), allowed: byApprovers }),
  openText: row(openText, { on: texts('TIL_GODKJENNING'), allowed: byApprovers }),
  startCorrection: row(startCorrection, {
    on: {
      unpublished: async () => ({ aar: '2026-2027', sesjon: '2025-2026', nummer: '1', punkt: '', ...source }),
      malformed: async () => ({ aar: 'i år', sesjon: '2025-2026', nummer: '1', punkt: '', ...source }),
    },
    allowed: {},
  }),
}
