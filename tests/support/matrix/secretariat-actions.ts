import { db } from '@/lib/db/client'
import { assignEnheter } from '@/lib/gjennomgang/assignment/mutations'
import { writeComment } from '@/lib/gjennomgang/kommentar/mutations'
import { setMotedato } from '@/lib/gjennomgang/meeting/mutations'
import { markRead } from '@/lib/gjennomgang/reading/mutations'
import { aGjennomgang } from '../gjennomgang'
import { take } from '../prop1s'
import { anAccount } from '../prop1s-text'
import { aNewUnit, anotherYear } from '../year'
import { bySecretaries, reviewOf } from './gjennomgang-actions'
import { row, type Fields, type MatrixRow } from './row'

const missing = '00000000-0000-4000-8000-000000000000'

/** A unit on the bench of a committee. */
async function onBench(komite: string) {
  const gjennomgangId = await aGjennomgang({ komite, sesjon: await anotherYear(), vedtakIds: [await aNewUnit()] }) // prettier-ignore
  const { id } = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId } })
  return { gjennomgangId, enhetId: id }
}

const commentOn = (komite: string) => async () => ({
  enhetId: (await onBench(komite)).enhetId,
  tekst: 'Se også i fjor.',
})

const nobodysOn = (komite: string) => async () => {
  const { gjennomgangId, enhetId } = await onBench(komite)
  await db().gjennomgangEnhet.update({ where: { id: enhetId }, data: { tildeltId: missing } })
  return { gjennomgangId, enhet: enhetId, tildelt: 'ingen' }
}

let made = 7000

/** An account that is public, on the bench of a committee. */
const accountOn = (komite: string) => async () => {
  const nummer = (made += 1)
  const departement = 'Helse- og omsorgsdepartementet'
  await take({ sesjon: '2025-2026', departement, innstilling: null, accounts: [anAccount({ nummer })] })
  const account = await db().rapportering.findFirstOrThrow({ where: { vedtak: { nummer } } })
  const { vedtakId, id: rapporteringId } = account
  const gjennomgangId = await aGjennomgang({ komite, sesjon: await anotherYear(), vedtakIds: [vedtakId] })
  const { id: enhetId } = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId } })
  return { enhetId, rapporteringId: String(rapporteringId) }
}

const withDay = (komite: string) => async () => ({ ...(await reviewOf(komite)()), motedato: '2027-02-01' })

const forged = (field: string, more: Fields) => ({
  missing: async () => ({ [field]: missing, ...more }),
  malformed: async () => ({ [field]: `' OR 1=1`, ...more }),
})

/** What is shared inside a secretariat. */
export const secretariatActions: Record<string, MatrixRow> = {
  assignEnheter: row(assignEnheter, {
    on: {
      kontroll: nobodysOn('kontroll'),
      helse: nobodysOn('helseoms'),
      ...forged('gjennomgangId', { enhet: missing, tildelt: 'ingen' }),
    },
    allowed: bySecretaries,
  }),
  writeComment: row(writeComment, {
    on: {
      kontroll: commentOn('kontroll'),
      helse: commentOn('helseoms'),
      ...forged('enhetId', { tekst: 'Hva sto det?' }),
    },
    allowed: bySecretaries,
  }),
  markRead: row(markRead, {
    on: {
      kontroll: accountOn('kontroll'),
      helse: accountOn('helseoms'),
      ...forged('enhetId', { rapporteringId: '1' }),
    },
    allowed: bySecretaries,
  }),
  setMotedato: row(setMotedato, {
    on: {
      kontroll: withDay('kontroll'),
      helse: withDay('helseoms'),
      ...forged('gjennomgangId', { motedato: '2027-02-01' }),
    },
    allowed: bySecretaries,
  }),
}
