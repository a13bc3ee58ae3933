import { randomUUID } from 'node:crypto'
import {
  acceptFordeling,
  distributeProposed,
  distributeVedtak,
  returnFordeling,
} from '@/lib/ansvar/fordeling/mutations'
import {
  acceptOverforing,
  decideOverforing,
  proposeOverforing,
  refuseOverforing,
  withdrawOverforing,
} from '@/lib/ansvar/overforing/mutations'
import { registerVedtak, registerVedtakFile } from '@/lib/ansvar/registrering/mutations'
import { registerFromStortinget } from '@/lib/ansvar/stortinget/mutations'
import { fromDay } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { perform } from '@/lib/handling/mutations'
import { canary, matrixNow } from './actors'
import { row, type Actors, type Fields, type MatrixRow } from './row'
import { registerOne } from '../ansvar'

let last = 100

/** A new vedtak that no departement has; its number is its own. */
async function aVedtak(): Promise<{ vedtakId: number; nummer: string }> {
  const nummer = String((last += 1))
  return {
    vedtakId: await registerOne({ nummer, tekst: `Stortinget ber regjeringen om ${canary} ${nummer}.` }),
    nummer,
  }
}

const idOf = async (slug: string) => (await db().departement.findUniqueOrThrow({ where: { slug } })).id

/** What a form for one new vedtak holds. */
const typedVedtak = async (): Promise<Fields> => ({
  sesjon: '2025-2026',
  nummer: String((last += 1)),
  dato: '2026-03-10',
  tekst: 'Stortinget ber regjeringen om noe.',
})

/** A confirmed file with one new vedtak. */
const vedtakFile = async (): Promise<Fields> => {
  const { sesjon, nummer, dato, tekst } = await typedVedtak()
  const text = `sesjon;nummer;dato;tekst\n${sesjon};${nummer};${dato};${tekst}\n`
  return { innhold: Buffer.from(text).toString('base64'), filnavn: 'vedtak.csv', bekreft: 'ja' }
}

/** A request that the Storting's data told of. */
const toldByStortinget = async (): Promise<Fields> => {
  const nummer = (last += 1)
  const told = {
    sesjonId: '2025-2026',
    tekst: 'Stortinget ber regjeringen om noe.',
    tittel: '',
    typeKode: 'ANMOD',
  }
  const at = { registrert: matrixNow, endret: matrixNow }
  await db().stortingsvedtak.create({
    data: { id: nummer, nummer, dato: fromDay('2026-03-10'), ...told, ...at },
  })
  return { stortingsvedtak: String(nummer) }
}

/** A vedtak to be sent to a departement. */
const toDistribute = async (): Promise<Fields> => ({
  vedtakId: String((await aVedtak()).vedtakId),
  departement: 'hod',
})

/** A vedtak with a departement proposed for it; the act takes all there are. */
const aProposal = async (): Promise<Fields> => {
  const { sesjon = '', ...rest } = await typedVedtak()
  await registerOne({ sesjon, ...rest, departement: 'ud' })
  return {}
}

/** A vedtak that was sent to a departement, which has not answered. */
const sentTo =
  (slug: string, more: Fields = {}) =>
  async (): Promise<Fields> => {
    const id = randomUUID()
    const { vedtakId } = await aVedtak()
    const sent = { status: 'SENDT' as const, medansvar: [], opprettet: matrixNow, opprettetAv: randomUUID() }
    await db().fordeling.create({ data: { id, vedtakId, departementId: await idOf(slug), ...sent } })
    return { fordelingId: id, ...more }
  }

/** A vedtak that a departement has accepted. */
async function accepted(actors: Actors, slug: 'hod' | 'ud') {
  const { fordelingId = '' } = await sentTo(slug)()
  const viewer = await actors[slug === 'hod' ? 'coordinatorHod' : 'coordinatorUd'].viewer()
  if (viewer === null) throw new Error(`the coordinator of ${slug} is not signed in`)
  await perform(acceptFordeling, { fordelingId }, { viewer, now: matrixNow })
  const { vedtak } = await db().fordeling.findUniqueOrThrow({
    where: { id: fordelingId },
    include: { vedtak: true },
  })
  return vedtak
}

/** A vedtak of a departement that is to go to a third. */
const toTransfer =
  (slug: 'hod' | 'ud') =>
  async (actors: Actors): Promise<Fields> => {
    const { sesjonId: sesjon, nummer } = await accepted(actors, slug)
    return { sesjon, nummer: String(nummer), departement: 'bfd', grunn: 'Gjelder barn.' }
  }

/** A proposed transfer between two departementer, or one that was refused. */
const transfer =
  (from: 'hod' | 'ud', status: 'FORESLATT' | 'AVSLATT', more: Fields = {}) =>
  async (actors: Actors): Promise<Fields> => {
    const id = randomUUID()
    const { id: vedtakId } = await accepted(actors, from)
    const [fraId, tilId] = [await idOf(from), await idOf(from === 'hod' ? 'ud' : 'hod')]
    const answer =
      status === 'AVSLATT' ? { svar: canary, svartAv: randomUUID(), svart: fromDay('2026-11-21') } : {}
    const proposed = { grunn: canary, foreslattAv: randomUUID(), foreslatt: fromDay('2026-11-20') }
    await db().overforing.create({ data: { id, vedtakId, fraId, tilId, status, ...proposed, ...answer } })
    return { overforingId: id, ...more }
  }

const said = { grunn: 'Gjelder andre.' }
const answered = { svar: 'Ikke vårt.' }
const decided = { utfall: 'FLYTTET', avgjorelse: 'Slik blir det.' }

const forged = (field: string, more: Fields = {}) => ({
  missing: async () => ({ [field]: '00000000-0000-4000-8000-000000000000', ...more }),
  malformed: async () => ({ [field]: `' OR 1=1`, ...more }),
})

export const ansvarActions: Record<string, MatrixRow> = {
  registerVedtak: row(registerVedtak, {
    on: { vedtak: typedVedtak, malformed: async () => ({ sesjon: '2025-2026', ukjent: 'felt' }) },
    allowed: { office: ['vedtak'] },
  }),
  registerVedtakFile: row(registerVedtakFile, {
    on: { file: vedtakFile, malformed: async () => ({ innhold: `' OR 1=1`, bekreft: 'ja' }) },
    allowed: { office: ['file'] },
  }),
  registerFromStortinget: row(registerFromStortinget, {
    on: { told: toldByStortinget, malformed: async () => ({ stortingsvedtak: `' OR 1=1` }) },
    allowed: { office: ['told'] },
  }),
  distributeVedtak: row(distributeVedtak, {
    on: {
      hod: toDistribute,
      missing: async () => ({ vedtakId: '999999', departement: 'hod' }),
      malformed: async () => ({ vedtakId: `' OR 1=1`, departement: 'hod' }),
    },
    allowed: { office: ['hod'] },
  }),
  distributeProposed: row(distributeProposed, {
    on: { proposed: aProposal, malformed: async () => ({ alle: 'ja' }) },
    allowed: { office: ['proposed'] },
  }),
  acceptFordeling: row(acceptFordeling, {
    on: { hod: sentTo('hod'), ud: sentTo('ud'), ...forged('fordelingId') },
    allowed: { coordinatorHod: ['hod'], coordinatorUd: ['ud'] },
  }),
  returnFordeling: row(returnFordeling, {
    on: { hod: sentTo('hod', said), ud: sentTo('ud', said), ...forged('fordelingId', said) },
    allowed: { coordinatorHod: ['hod'], coordinatorUd: ['ud'] },
  }),
  proposeOverforing: row(proposeOverforing, {
    on: {
      hod: toTransfer('hod'),
      ud: toTransfer('ud'),
      missing: async () => ({ sesjon: '2025-2026', nummer: '9999', departement: 'ud', ...said }),
      malformed: async () => ({ sesjon: '2025-2026', nummer: `' OR 1=1`, departement: 'ud', ...said }),
    },
    allowed: { coordinatorHod: ['hod'], coordinatorUd: ['ud'] },
  }),
  acceptOverforing: row(acceptOverforing, {
    on: { toUd: transfer('hod', 'FORESLATT'), toHod: transfer('ud', 'FORESLATT'), ...forged('overforingId') },
    allowed: { coordinatorHod: ['toHod'], coordinatorUd: ['toUd'] },
  }),
  refuseOverforing: row(refuseOverforing, {
    on: {
      toUd: transfer('hod', 'FORESLATT', answered),
      toHod: transfer('ud', 'FORESLATT', answered),
      ...forged('overforingId', answered),
    },
    allowed: { coordinatorHod: ['toHod'], coordinatorUd: ['toUd'] },
  }),
  decideOverforing: row(decideOverforing, {
    on: {
      refused: transfer('hod', 'AVSLATT', decided),
      unanswered: transfer('hod', 'FORESLATT', decided),
      ...forged('overforingId', decided),
    },
    allowed: { office: ['refused'] },
  }),
  withdrawOverforing: row(withdrawOverforing, {
    on: { ofHod: transfer('hod', 'AVSLATT'), ofUd: transfer('ud', 'FORESLATT'), ...forged('overforingId') },
    allowed: { coordinatorHod: ['ofHod'], coordinatorUd: ['ofUd'] },
  }),
}
