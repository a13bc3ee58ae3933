import type { Day } from '@/lib/clock'
import { settled } from '@/lib/vurdering/rules'
import { dayOfFact } from './public'
import { dayOf } from './to-view'
import type { LoadedRow } from '@/lib/vedtak/queries'

/**
 * A unit as it could be seen on a day. `reading` is the account that its request is read from: the newest of that day, or,
 * before there was any, the newest the register has.
 */
export function seenOn(row: LoadedRow, day: Day) {
  const { rapporteringList, vurderingList, opphevelseList } = row
  const isPublic = (fact: { day: Day }) => fact.day <= day
  const accounts = rapporteringList.filter((account) => dayOfFact(account) <= day)
  const judgements = vurderingList.map((judgement) => ({
    ...judgement,
    day: dayOfFact(judgement),
    tidligst: dayOf(judgement.tidligst),
  }))
  return {
    ...row,
    rapporteringList: accounts,
    vurderingList: settled(judgements, { reports: rapporteringList, repeals: opphevelseList }).filter(
      isPublic,
    ),
    opphevelseList: opphevelseList.filter((repeal) => dayOfFact(repeal) <= day),
    reading: accounts[0] ?? rapporteringList[0] ?? null,
  }
}
