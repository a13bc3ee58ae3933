import 'server-only'
import { fromDay, today } from '@/lib/clock'
import { markChanged } from '@/lib/db/notify'
import type { Db } from '@/lib/db/connection'
import type { Told } from '@/lib/handling/types'
import type { LoggedAnsvar } from '@/lib/hendelse/logged/types'
import { changedPaths } from '@/lib/tilstand/changed-paths'
import { makeUnitCurrent, storeTilstand } from '@/lib/tilstand/mutations'
import type { UnitKey } from '@/lib/vedtak/types'
import { findResponsible, reportingSesjon } from './queries'

/** Who takes the responsibility for a unit. */
interface Taken {
  vedtakId: number
  key: UnitKey
  hovedansvar: number
  medansvar: readonly number[]
}

type AnsvarTold = Extract<Told, { type: 'ANSVAR_REGISTRERT' }>

/** The events of a responsibility that is taken today, the main one first. */
export async function ansvarEvents(tx: Db, taken: Taken, now: Date): Promise<AnsvarTold[]> {
  const held = await findResponsible(tx, taken.vedtakId)
  const rapporteringssesjon = await reportingSesjon(tx, taken.key, { held, now })
  const vedtak = { ...taken.key, id: taken.vedtakId }
  const told = (departement: number, rolle: LoggedAnsvar['rolle']): AnsvarTold => ({
    type: 'ANSVAR_REGISTRERT',
    vedtak,
    for: rolle === 'HOVEDANSVAR' ? held : null,
    etter: { departement, rolle, rapporteringssesjon, offentligFra: today(now) },
  })
  return [told(taken.hovedansvar, 'HOVEDANSVAR'), ...taken.medansvar.map((id) => told(id, 'MEDANSVAR'))]
}

/**
 * Writes what these events tell, each under its number, with the states that follow and the pages that show them. Belongs in
 * their transaction, after them.
 */
export async function writeAnsvar(
  tx: Db,
  vedtakId: number,
  { events, now }: { events: { nr: number; etter: LoggedAnsvar }[]; now: Date },
): Promise<void> {
  for (const { nr, etter } of events) {
    const { departement, rolle, rapporteringssesjon, offentligFra } = etter
    await tx.ansvar.create({
      data: {
        vedtakId,
        departementId: departement,
        rolle,
        sesjonId: rapporteringssesjon,
        offentligFra: fromDay(offentligFra),
        registrert: now,
        hendelseNr: nr,
      },
    })
  }
  const numbers = events.map(({ nr }) => nr)
  await storeTilstand(tx, vedtakId, numbers.map((nr) => ({ nr, kjoringId: null }))) // prettier-ignore
  await makeUnitCurrent(tx, { vedtakId, hendelseNr: Math.max(...numbers) })
  await markChanged(tx, await changedPaths(tx, [vedtakId]))
}

/** The events of a responsibility among those an act told, with the numbers they got. */
export function ansvarAmong(told: readonly Told[], numbers: readonly number[]) {
  return told.flatMap((event, i) => {
    const nr = numbers[i]
    return event.type === 'ANSVAR_REGISTRERT' && event.etter !== null && nr !== undefined
      ? [{ nr, etter: event.etter }]
      : []
  })
}
