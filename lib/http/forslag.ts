import type { Day } from '@/lib/clock'
import { findForslag } from '@/lib/forslag/queries'
import { readAddress } from '@/lib/forslag/schema'
import { toForslagJson } from '@/lib/register/forslag/to-json'
import { answerOrUnavailable, jsonAnswer, problemAnswer } from './answer'

/** One representantforslag as JSON, or a problem. */
export async function forslagAnswer(
  address: { sesjon: string; nummer: string },
  day: Day,
): Promise<Response> {
  const key = readAddress(address)
  if (key === null) {
    return notFound(
      'Adressen viser ikke til et representantforslag. Riktig form: /api/v1/forslag/2024-2025/200',
    )
  }
  return answerOrUnavailable(async () => {
    const forslag = await findForslag(key, day)
    if (forslag) return jsonAnswer(toForslagJson(forslag))
    const sesjon = key.sesjon.replace('-', '–')
    return notFound(`Representantforslag ${key.nummer} (${sesjon}) er ikke i registeret.`)
  })
}

function notFound(detail: string): Response {
  return problemAnswer({ type: 'ikke-funnet', title: 'Finnes ikke', status: 404, detail })
}
