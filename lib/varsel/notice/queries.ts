import 'server-only'
import { fromDay, today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { Language } from '@/lib/format/language'
import { nameIn } from '@/lib/format/name'
import { vedtakPath } from '@/lib/format/vedtak'
import { findAar, listUnits } from '@/lib/rapporteringsaar/queries'
import type { Aar } from '@/lib/rapporteringsaar/types'
import { standing } from '@/lib/register/public'
import { departementerOf } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { komitePlace, komiteSubject, readKomiteFacts, type KomiteFacts } from '../komite/queries'
import { isStillAsked, mayBeTold } from '../policy'
import type { KomiteSlag, Notice, Progress, VarselSlag, VarselSubject, Varsling } from '../types'

interface Row {
  id: string
  slag: VarselSlag
  nokkel: string
  vedtakId: number | null
  rapporteringssesjon: string | null
  dokumentId: number | null
  opprettet: Date
}

interface Asked {
  viewer: Viewer
  language: Language
  now: Date
}

/** The notices that their receiver may be told now, as things are now, in the order given; the others are left out. */
export async function readNotices(tx: Db, rows: readonly Row[], asked: Asked): Promise<Notice[]> {
  const facts = await readFacts(tx, rows, asked)
  const notices: Notice[] = []
  for (const row of rows) {
    const subject = subjectOf(row, facts, asked.viewer)
    if (!mayBeTold(asked.viewer, subject)) continue
    const { overforing, fordeling } = subject
    const aar = facts.aar.get(row.rapporteringssesjon ?? '') ?? null
    const unit = row.vedtakId === null ? undefined : facts.units.get(row.vedtakId)
    const name = (id: number) => facts.names.get(id) ?? ''
    const progress = unit === undefined && aar !== null ? await facts.progress(aar) : []
    notices.push({
      id: row.id,
      slag: row.slag,
      at: row.opprettet,
      unit: unit?.key ?? null,
      stikkord: unit?.stikkord ?? '',
      rapporteringssesjon: row.rapporteringssesjon,
      fristUtkast: aar?.fristUtkast ?? null,
      fristGodkjenning: aar?.fristGodkjenning ?? null,
      overforing: overforing && { status: overforing.status, fra: name(overforing.fraId), til: name(overforing.tilId) }, // prettier-ignore
      departement: fordeling && name(fordeling.departementId),
      ...komiteWords(row, facts),
      progress,
      place: placeOf(row, unit?.key ?? null, { viewer: asked.viewer, facts: facts.komite }),
      isCurrent: isStillAsked(asked.viewer, subject) && (unit !== undefined || !isDue(row.slag) || progress.some(isBehind)), // prettier-ignore
    })
  }
  return notices
}

const isDue = (slag: VarselSlag) => slag === 'FRIST_14' || slag === 'FRIST_3' || slag === 'FORFALT'
const isForKomite = (slag: VarselSlag): slag is KomiteSlag => slag.startsWith('KOMITE_')
const isBehind = ({ unsent, waiting }: Progress) => unsent + waiting > 0

/** What only notices to committees tell. */
function komiteWords(
  { slag, vedtakId, rapporteringssesjon, dokumentId }: Row,
  { komite, names }: Facts,
): Pick<Notice, 'dokument' | 'komite' | 'ansvar' | 'lofte'> {
  const document = dokumentId === null ? undefined : komite.documents.get(dokumentId)
  const moved = slag === 'KOMITE_OVERFORING' ? komite.ansvar.get(vedtakId ?? 0) : undefined
  const promise = slag === 'KOMITE_LOFTE_FLYTTET' ? komite.lofte.get(`${vedtakId} ${rapporteringssesjon}`) : undefined // prettier-ignore
  return {
    dokument: document?.name ?? null,
    komite: document?.komite ?? null,
    ansvar: moved ? { fra: names.get(moved.fraId) ?? '', til: names.get(moved.tilId) ?? '' } : null,
    lofte: promise ? { fra: promise.fra, til: promise.til } : null,
  }
}

interface Place {
  viewer: Viewer
  facts: KomiteFacts
}

/** Where it is done or read. */
function placeOf(row: Row, unit: Notice['unit'], who: Place): string {
  const { slag, vedtakId, rapporteringssesjon: aar, dokumentId } = row
  const below = unit === null ? '' : vedtakPath(unit).slice('/vedtak'.length)
  switch (slag) {
    case 'FORDELT':
    case 'SENDT_TILBAKE_TIL_SMK':
      return '/arbeid/fordeling'
    case 'OVERFORING':
      return '/arbeid/overforing'
    case 'VURDERT':
      return unit === null ? '/arbeid' : vedtakPath(unit)
    case 'PUBLISERT':
      return unit === null ? `/arbeid/rapportering/${aar}` : vedtakPath(unit)
    case 'TIL_GODKJENNING':
      return unit === null || aar === null ? '/arbeid/godkjenning' : `/arbeid/godkjenning/${aar}${below}`
    case 'IMPORT_FERDIG':
      return `/arbeid/import/${row.nokkel.slice('IMPORT/'.length)}`
    case 'TILDELT':
    case 'SENDT_TILBAKE':
    case 'FRIST_14':
    case 'FRIST_3':
    case 'FORFALT':
      return aar === null ? '/arbeid' : `/arbeid/rapportering/${aar}${below}`
    case 'KOMITE_UTTALELSE': {
      const document = who.facts.documents.get(dokumentId ?? 0)
      return document ? `/dokument/${document.slug}` : '/arbeid/vurdering'
    }
    case 'KOMITE_TILDELT':
    case 'KOMITE_PUBLISERT':
    case 'KOMITE_RETTELSE':
    case 'KOMITE_OVERFORING':
    case 'KOMITE_LOFTE_FLYTTET': {
      const onBench = komitePlace({ vedtakId, rapporteringssesjon: aar, unit }, who)
      return onBench ?? (unit === null ? '/arbeid/vurdering' : vedtakPath(unit))
    }
  }
}

type Facts = Awaited<ReturnType<typeof readFacts>>

/** Everything the rows are about, in a handful of queries. */
async function readFacts(tx: Db, rows: readonly Row[], { viewer, language, now }: Asked) {
  const ids = [...new Set(rows.flatMap(({ vedtakId }) => vedtakId ?? []))]
  const sessions = [...new Set(rows.flatMap(({ rapporteringssesjon }) => rapporteringssesjon ?? []))]
  const vedtakId = { in: ids }
  const units = await tx.vedtak.findMany({
    where: { id: vedtakId },
    select: { id: true, sesjonId: true, nummer: true, punkt: true, stikkord: true, tittel: true },
  })
  const texts = await tx.utkast.findMany({
    where: { vedtakId, rapporteringssesjon: { in: sessions } },
    orderBy: { omgang: 'asc' },
    select: { vedtakId: true, rapporteringssesjon: true, departementId: true, status: true, saksbehandlerId: true }, // prettier-ignore
  })
  const oldestFirst = { where: { vedtakId }, orderBy: [{ opprettet: 'asc' as const }] }
  const fordelingList = await tx.fordeling.findMany(oldestFirst)
  const overforingList = await tx.overforing.findMany({ where: { vedtakId }, orderBy: { foreslatt: 'asc' } })
  const judged = await tx.vurdering.findMany({
    where: { ...standing, vedtakId, rapporteringssesjon: { in: sessions }, offentligFra: { lte: fromDay(today(now)) } }, // prettier-ignore
    select: { vedtakId: true, rapporteringssesjon: true },
  })
  const dokumentIds = [...new Set(rows.flatMap(({ dokumentId }) => dokumentId ?? []))]
  const komite = await readKomiteFacts(tx, { ids, sessions, dokumentIds }, { viewer, language, now })
  const aar = new Map<string, Aar | null>()
  for (const sesjon of sessions) aar.set(sesjon, await findAar(sesjon, tx))
  const mine = departementerOf(viewer, ['SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR'])
  const names = await namesOf(tx, language)
  const known = new Map<string, Promise<Progress[]>>()
  const progress = (of: Aar): Promise<Progress[]> => {
    const found = known.get(of.sesjon) ?? readProgress(tx, of, { mine, names, now })
    known.set(of.sesjon, found)
    return found
  }
  // Of several the last one counts, and comes last.
  return {
    units: new Map(units.map(({ id, sesjonId: sesjon, nummer, punkt, stikkord, tittel }) => [id, { key: { sesjon, nummer, punkt }, stikkord: stikkord || tittel }])), // prettier-ignore
    texts: new Map(texts.map((it) => [`${it.vedtakId} ${it.rapporteringssesjon}`, it])),
    fordeling: new Map(fordelingList.map((it) => [it.vedtakId, it])),
    overforing: new Map(overforingList.map((it) => [it.vedtakId, it])),
    judged: new Set(judged.map((it) => `${it.vedtakId} ${it.rapporteringssesjon}`)),
    aar,
    names,
    progress,
    komite,
  }
}

function subjectOf(row: Row, facts: Facts, viewer: Viewer): VarselSubject {
  const { slag, vedtakId, rapporteringssesjon } = row
  const key = `${vedtakId} ${rapporteringssesjon}`
  const text = facts.texts.get(key) ?? null
  const published = facts.aar.get(rapporteringssesjon ?? '')?.publisert ?? null
  const isYearPublic = published !== null
  const concerned = isForKomite(slag)
    ? komiteSubject({ ...row, slag }, { viewer, facts: facts.komite, isYearPublic })
    : { isPublic: slag === 'VURDERT' ? facts.judged.has(key) : isYearPublic, komiteer: [], benk: null }
  return {
    slag,
    hasUnit: vedtakId !== null,
    departementId: text?.departementId ?? null,
    utkast: text,
    fordeling: (vedtakId === null ? null : facts.fordeling.get(vedtakId)) ?? null,
    overforing: (vedtakId === null ? null : facts.overforing.get(vedtakId)) ?? null,
    ...concerned,
  }
}

interface Own {
  mine: number[]
  names: Map<number, string>
  now: Date
}

/** How far each of the receiver's departementer is. */
async function readProgress(tx: Db, aar: Aar, { mine, names, now }: Own): Promise<Progress[]> {
  const units = await listUnits(tx, aar, { departementer: mine, now })
  return mine.map((id) => {
    const own = units.filter(({ departementId }) => departementId === id)
    const unsent = own.filter(({ status }) => status === 'IKKE_PABEGYNT' || status === 'UTKAST').length
    const waiting = own.filter(({ status }) => status === 'TIL_GODKJENNING').length
    return { departement: names.get(id) ?? '', units: own.length, unsent, waiting }
  })
}

/** The newest name of each departement. */
async function namesOf(tx: Db, language: Language): Promise<Map<number, string>> {
  const rows = await tx.departementNavn.findMany({ orderBy: { fra: { sort: 'asc', nulls: 'first' } } })
  return new Map(
    rows.map(({ departementId, bokmal, nynorsk, engelsk }) => [
      departementId,
      nameIn({ navn: bokmal, nynorsk: nynorsk ?? bokmal, engelsk }, language),
    ]),
  )
}

/** How many notices a page shows. */
const pageLength = 40

/** Somebody's own notices, the newest first, those they may still be told of; and how they want to be told. */
export async function findOwnNotices(
  asked: Asked & { page: number },
): Promise<{ notices: Notice[]; isLast: boolean; varsling: Varsling }> {
  const { userId } = asked.viewer
  return transaction(async (tx) => {
    const rows = await tx.varsel.findMany({
      where: { userId },
      orderBy: [{ opprettet: 'desc' }, { id: 'asc' }],
      skip: (asked.page - 1) * pageLength,
      take: pageLength + 1,
    })
    const { varsling } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { varsling: true },
    })
    const notices = await readNotices(tx, rows.slice(0, pageLength), asked)
    return { notices, isLast: rows.length <= pageLength, varsling }
  })
}
