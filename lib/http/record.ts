import type { Day } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import { toRecordJson } from '@/lib/register/to-json'
import { findTrail } from '@/lib/register/trail/queries'
import { toTrailJson } from '@/lib/register/trail/to-json'
import type { UnitKey } from '@/lib/register/view'
import { findVedtak, listUnitsOf } from '@/lib/vedtak/queries'
import { answerOrUnavailable, jsonAnswer, problemAnswer } from './answer'

/** The parts of an address as they came. */
interface Address {
  sesjon: string
  nummer: string
  punkt: string | null
  day: Day
  /** «If-None-Match» of the request, where the answer is made for it. */
  ifNoneMatch?: string | null
}

/** The unit an address names; null when it names none. */
function unitOf({ sesjon, nummer, punkt: segment }: Address): UnitKey | null {
  const punkt = segment === null ? null : (/^punkt-(.{1,20})$/u.exec(segment)?.[1] ?? '')
  if (!isSesjonKey(sesjon) || !/^[1-9]\d{0,4}$/.test(nummer) || punkt === '') return null
  return { sesjon, nummer: Number(nummer), punkt }
}

/** One vedtak or punkt as JSON, a list of punkter for a vedtak that has them, or a problem. */
export async function recordAnswer(address: Address): Promise<Response> {
  const { day, ifNoneMatch = null } = address
  const key = unitOf(address)
  if (key === null) return noUnit()
  return answerOrUnavailable(async () => {
    const vedtak = await findVedtak(key, day)
    if (vedtak) return jsonAnswer(toRecordJson(vedtak), ifNoneMatch)
    const punkter = key.punkt === null ? await listUnitsOf(key.sesjon, key.nummer, day) : []
    if (punkter.length === 0) return notFound(`Vedtak ${formatVedtak(key)} er ikke i registeret.`)
    const items = punkter.map((unit) => ({ ...unit, adresse: vedtakPath(unit) }))
    return jsonAnswer({ sesjon: key.sesjon, nummer: key.nummer, punkter: items }, ifNoneMatch)
  })
}

/** The history of one vedtak or punkt as JSON, or a problem. */
export async function trailAnswer(address: Address): Promise<Response> {
  const key = unitOf(address)
  if (key === null) return noUnit()
  return answerOrUnavailable(async () => {
    const trail = await findTrail(key, address.day)
    if (!trail) return notFound(`Vedtak ${formatVedtak(key)} er ikke i registeret.`)
    return jsonAnswer(toTrailJson(trail), address.ifNoneMatch ?? null)
  })
}

function noUnit(): Response {
  return notFound('Adressen viser ikke til et vedtak. Riktig form: /api/v1/vedtak/2024-2025/83')
}

function notFound(detail: string): Response {
  return problemAnswer({ type: 'ikke-funnet', title: 'Finnes ikke', status: 404, detail })
}
