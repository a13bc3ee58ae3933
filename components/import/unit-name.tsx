import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit } from '@/lib/format/vedtak'
import type { UnitKey } from '@/lib/vedtak/types'

/** A unit in the lists of an import: its number stands out, the sesjon behind it. */
export function UnitName({ unit }: { unit: UnitKey }) {
  return (
    <>
      <strong>{formatUnit(unit)}</strong> ({formatSesjon(unit.sesjon)})
    </>
  )
}
