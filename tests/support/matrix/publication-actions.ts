import { db } from '@/lib/db/client'
import { publishGjennomgang } from '@/lib/gjennomgang/publication/mutations'
import { readPublication } from '@/lib/gjennomgang/publication/queries'
import { registerOpphevelse } from '@/lib/vurdering/opphevelse/mutations'
import { aDecision, aGjennomgang } from '../gjennomgang'
import { aKnownUnit, anotherYear } from '../year'
import { matrixNow, type ActorName } from './actors'
import { bySecretaries } from './gjennomgang-actions'
import { row, type Actors, type Fields, type MatrixRow } from './row'

let made = 0
const innst = () => `Innst. ${900 + (made += 1)} S (2026–2027)`
const dato = '2026-11-20'

/** A review in which one unit is decided, as whoever publishes it has seen it. */
const decided = (komite: 'kontroll' | 'helseoms', secretary: ActorName) => async (actors: Actors) => {
  const sesjon = await anotherYear()
  const { vedtakId } = await aKnownUnit()
  const id = await aGjennomgang({ komite, sesjon, vedtakIds: [vedtakId] })
  const avgjorelse = komite === 'kontroll' ? 'UTKVITTERT' : 'INGEN_MERKNAD'
  await aDecision(id, vedtakId, { avgjorelse, by: actors[secretary].userId ?? '' })
  const { sett } = await readPublication({ id, sesjon }, matrixNow)
  return { gjennomgangId: id, sett, slag: 'INNST', sitat: innst(), dato, bekreft: 'ja' }
}

const asked = { sett: 'a'.repeat(64), sitat: 'Innst. 899 S (2026–2027)', dato, bekreft: 'ja' }

const repeal = async (): Promise<Fields> => ({
  resultat: 'OPPHEVET',
  iSesjon: '2026-2027',
  vedtaksnummer: String(4000 + (made += 1)),
  dato,
  innstilling: innst(),
})

export const publicationActions: Record<string, MatrixRow> = {
  publishGjennomgang: row(publishGjennomgang, {
    on: {
      kontroll: decided('kontroll', 'secretaryKkk'),
      helse: decided('helseoms', 'secretaryHelse'),
      missing: async () => ({ ...asked, gjennomgangId: '00000000-0000-4000-8000-000000000000' }),
      malformed: async () => ({ ...asked, gjennomgangId: '1' }),
    },
    allowed: bySecretaries,
  }),
  registerOpphevelse: row(registerOpphevelse, {
    on: {
      unit: async () => {
        const { vedtakId } = await aKnownUnit()
        const { sesjonId: sesjon, nummer } = await db().vedtak.findUniqueOrThrow({ where: { id: vedtakId } })
        return { ...(await repeal()), sesjon, nummer: String(nummer) }
      },
      malformed: async () => ({ ...(await repeal()), sesjon: '2024', nummer: '1' }),
    },
    allowed: { secretaryKkk: ['unit'] },
  }),
}
