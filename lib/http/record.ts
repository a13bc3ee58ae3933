import type { Day } from '@/lib/clock'
import { isSesjonKey } from '@/lib/format/sesjon'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'
import { toRecordJson } from '@/lib/register/to-json'
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

/** One vedtak or punkt as JSON, a list of punkter for a vedtak that has them, or a problem. */
export async function recordAnswer({
  sesjon,
  nummer,
  punkt: segment,
  day,
  ifNoneMatch = null,
}: Address): Promise<Response> {
  const punkt = segment === null ? null : (/^punkt-(.{1,20})$/u.exec(segment)?.[1] ?? '')
  if (!isSesjonKey(sesjon) || !/^[1-9]\d{0,4}$/.test(nummer) || punkt === '') {
    return notFound('Adressen viser ikke til et vedtak. Riktig form: /api/v1/vedtak/2024-2025/83')
  }
  const key = { sesjon, nummer: Number(nummer), punkt }
  return answerOrUnavailable(async () => {
    const vedtak = await findVedtak(key, day)
    if (vedtak) return jsonAnswer(toRecordJson(vedtak), ifNoneMatch)
    const punkter = punkt === null ? await listUnitsOf(sesjon, key.nummer, day) : []
    if (punkter.length === 0) return notFound(`Vedtak ${formatVedtak(key)} er ikke i registeret.`)
    const items = punkter.map((unit) => ({ ...unit, adresse: vedtakPath(unit) }))
    return jsonAnswer({ sesjon, nummer: key.nummer, punkter: items }, ifNoneMatch)
  })
}

function notFound(detail: string): Response {
  return problemAnswer({ type: 'ikke-funnet', title: 'Finnes ikke', status: 404, detail })
}
