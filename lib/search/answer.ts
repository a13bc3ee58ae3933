import type { VedtakListItem } from '@/lib/register/view'
import type { VedtakRef } from './types'

/**
 * Which of the units with the right number a reference means. A sesjon and a punkt must be the same; a day decides
 * between sesjoner when it fits one, and is forgiven when it fits none, since the register's own day may differ.
 */
export function pickRef(ref: VedtakRef, units: readonly VedtakListItem[]): VedtakListItem[] {
  const sameNumber = units.filter(({ nummer }) => nummer === ref.nummer)
  const sameSesjon = sameNumber.filter(({ sesjon }) => ref.sesjon === null || sesjon === ref.sesjon)
  const samePunkt = sameSesjon.filter(({ punkt }) => ref.punkt === null || punkt === ref.punkt)
  const sameDay = samePunkt.filter(({ dato }) => ref.dato !== null && dato === ref.dato)
  return sameDay.length > 0 ? sameDay : samePunkt
}
