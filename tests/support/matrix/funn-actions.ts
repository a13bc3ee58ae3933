import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { dismissFunn, restoreFunn } from '@/lib/funn/mutations'
import type { Side } from '@/lib/user/types'
import { take } from '../prop1s'
import { anAccount } from '../prop1s-text'
import { row } from './row'

let made = 7500
const missing = '999999999'

/** A funn about a unit that a departement answers for, of a sak of the health committee or of none. */
async function aFunn(departement: string, komite: string | null, dismissedBy: Side | null) {
  const nummer = (made += 1)
  await take({ sesjon: '2025-2026', departement, innstilling: null, accounts: [anAccount({ nummer })] })
  const vedtak = await db().vedtak.findFirstOrThrow({ where: { nummer } })
  if (komite !== null)
    await db().vedtak.update({ where: { id: vedtak.id }, data: { komite: { connect: { slug: komite } } } })
  const { dokumentId, kjoringId } = await db().rapportering.findFirstOrThrow({
    where: { vedtakId: vedtak.id },
  })
  const told = {
    regel: 'DATO_ULIK',
    gruppe: 'TRYKKFEIL',
    alvor: 'info',
    melding: 'To datoer.',
  } as const
  const at = new Date('2026-11-22T09:00:00Z')
  const { id } = await db().funn.create({
    data: {
      ...told,
      linjer: [1],
      nokkel: `prove/${nummer}`,
      dokumentId,
      kjoringId,
      registrert: at,
      enhetList: { create: { vedtakId: vedtak.id } },
    },
  })
  if (dismissedBy !== null)
    await db().funnAvvist.create({
      data: {
        id: randomUUID(),
        funnId: id,
        side: dismissedBy,
        begrunnelse: 'Sett.',
        avvist: at,
        avvistAv: randomUUID(),
      },
    })
  return String(id)
}

const hod = 'Helse- og omsorgsdepartementet'
const on =
  (departement: string, komite: string | null, dismissedBy: Side | null, more: Record<string, string> = {}) =>
  async () => ({ funnId: await aFunn(departement, komite, dismissedBy), ...more })

const reason = { begrunnelse: 'Datoen er rett begge steder.' }
const forged = (more: Record<string, string>) => ({
  missing: async () => ({ funnId: missing, ...more }),
  malformed: async () => ({ funnId: `' OR 1=1`, ...more }),
})
const government = {
  caseOfficerHod: ['hod'],
  approverHod: ['hod'],
  coordinatorHod: ['hod'],
  deputyBefore: ['hod'],
  deputyDuring: ['hod'],
  deputyAfter: ['hod'],
}

/** Each side sets aside for itself. */
export const funnActions = {
  dismissFunn: row(dismissFunn, {
    on: {
      hod: on(hod, null, null, reason),
      ud: on('Utenriksdepartementet', 'helseoms', null, reason),
      ...forged(reason),
    },
    allowed: {
      ...government,
      coordinatorUd: ['ud'],
      office: ['hod', 'ud'],
      secretaryKkk: ['hod', 'ud'],
      secretaryHelse: ['ud'],
    },
  }),
  restoreFunn: row(restoreFunn, {
    on: { hod: on(hod, 'helseoms', 'REGJERING'), storting: on(hod, 'helseoms', 'STORTING'), ...forged({}) },
    allowed: {
      ...government,
      office: ['hod'],
      secretaryKkk: ['storting'],
      secretaryHelse: ['storting'],
    },
  }),
}
