import { db } from '@/lib/db/client'
import { decideEnhet, decideEnheter, undoDecision } from '@/lib/gjennomgang/decision/mutations'
import { extendGjennomgang, openGjennomgang } from '@/lib/gjennomgang/mutations'
import { aDecision, aGjennomgang } from '../gjennomgang'
import { aNewUnit, anotherYear } from '../year'
import { row, type Actors, type MatrixRow } from './row'

const missing = '00000000-0000-4000-8000-000000000000'

/** The year after `sesjon`: what the Storting decided in one is reported in the next. */
const sesjonBefore = (sesjon: string): string => {
  const start = Number(sesjon.slice(0, 4))
  return `${start - 1}-${start}`
}

/** A year with a unit of the committee in it, whose review has not been opened. */
const yearOf = (komite: string) => async () => {
  const sesjon = await anotherYear()
  const vedtakId = await aNewUnit({ sesjon: sesjonBefore(sesjon) })
  const { id: komiteId } = await db().komite.findUniqueOrThrow({ where: { slug: komite } })
  await db().vedtak.update({ where: { id: vedtakId }, data: { komiteId } })
  return { komite, sesjon }
}

/** An open review of a committee, empty. */
export const reviewOf = (komite: string) => async () => {
  const sesjon = await anotherYear()
  await aNewUnit({ sesjon: sesjonBefore(sesjon) })
  return { gjennomgangId: await aGjennomgang({ komite, sesjon }) }
}

/** A unit on the bench of a committee, with what its secretary might say of it. */
const unitOf = (komite: 'kontroll' | 'helseoms') => async () => {
  const vedtakId = await aNewUnit()
  const gjennomgangId = await aGjennomgang({ komite, sesjon: await anotherYear(), vedtakIds: [vedtakId] })
  const { id } = await db().gjennomgangEnhet.findFirstOrThrow({ where: { gjennomgangId } })
  return { gjennomgangId, vedtakId, id, avgjorelse: komite === 'kontroll' ? 'UTKVITTERT' : 'INGEN_MERKNAD' }
}

const toDecide = (komite: 'kontroll' | 'helseoms') => async () => {
  const { id, avgjorelse } = await unitOf(komite)()
  return { enhetId: id, revisjon: '0', avgjorelse, begrunnelse: '' }
}

const toDecideMany = (komite: 'kontroll' | 'helseoms') => async () => {
  const { id, avgjorelse } = await unitOf(komite)()
  return { valgt: `${id}.0`, avgjorelse, begrunnelse: '' }
}

/** A decision of the committee's own secretary, to be taken back. */
const toUndo = (komite: 'kontroll' | 'helseoms') => async (actors: Actors) => {
  const { gjennomgangId, vedtakId } = await unitOf(komite)()
  const by = actors[komite === 'kontroll' ? 'secretaryKkk' : 'secretaryHelse'].userId ?? ''
  const avgjorelse = komite === 'kontroll' ? 'UTKVITTERT' : 'INGEN_MERKNAD'
  await aDecision(gjennomgangId, vedtakId, { avgjorelse, by })
  return { gjennomgangId }
}

const judging = { avgjorelse: 'UTKVITTERT', begrunnelse: '' }

/** Each secretary on the bench of their own committee. */
export const bySecretaries = { secretaryKkk: ['kontroll'], secretaryHelse: ['helse'] }

export const gjennomgangActions: Record<string, MatrixRow> = {
  openGjennomgang: row(openGjennomgang, {
    on: {
      kontroll: yearOf('kontroll'),
      helse: yearOf('helseoms'),
      missing: async () => ({ komite: 'finnes-ikke', sesjon: '2025-2026' }),
      malformed: async () => ({ komite: 'kontroll', sesjon: '2025' }),
    },
    allowed: bySecretaries,
  }),
  extendGjennomgang: row(extendGjennomgang, {
    on: {
      kontroll: reviewOf('kontroll'),
      missing: async () => ({ gjennomgangId: missing }),
      malformed: async () => ({ gjennomgangId: '1' }),
    },
    allowed: { secretaryKkk: ['kontroll'] },
  }),
  decideEnhet: row(decideEnhet, {
    on: {
      kontroll: toDecide('kontroll'),
      helse: toDecide('helseoms'),
      missing: async () => ({ enhetId: missing, revisjon: '0', ...judging }),
      malformed: async () => ({ enhetId: `' OR 1=1`, revisjon: '0', ...judging }),
    },
    allowed: bySecretaries,
  }),
  decideEnheter: row(decideEnheter, {
    on: {
      kontroll: toDecideMany('kontroll'),
      helse: toDecideMany('helseoms'),
      missing: async () => ({ valgt: `${missing}.0`, ...judging }),
      malformed: async () => ({ valgt: 'alle', ...judging }),
    },
    allowed: bySecretaries,
  }),
  undoDecision: row(undoDecision, {
    on: {
      kontroll: toUndo('kontroll'),
      helse: toUndo('helseoms'),
      missing: async () => ({ gjennomgangId: missing }),
      malformed: async () => ({ gjennomgangId: '1' }),
    },
    allowed: bySecretaries,
  }),
}
