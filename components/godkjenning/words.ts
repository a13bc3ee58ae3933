import { formatUnit } from '@/lib/format/vedtak'
import { formatSesjon } from '@/lib/format/sesjon'
import type { UnitKey } from '@/lib/vedtak/types'

/** «83 (2024–2025)» */
export function nameOf({ sesjon, nummer, punkt }: UnitKey): string {
  return `${formatUnit({ nummer, punkt: punkt === '' ? null : punkt })} (${formatSesjon(sesjon)})`
}

/** The end of the addresses of a text: «2026-2027/2021-2022/35/punkt-51». */
export function addressOf(aar: string, { sesjon, nummer, punkt }: UnitKey): string {
  return [aar, sesjon, nummer, ...(punkt === '' ? [] : [`punkt-${punkt}`])].join('/')
}
