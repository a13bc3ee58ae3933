import 'server-only'
import { fromDay, today } from '@/lib/clock'
import type { Db } from '@/lib/db/connection'
import type { Language } from '@/lib/format/language'
import { nameIn } from '@/lib/format/name'
import { publicOn, standing } from '@/lib/register/public'
import { benchPath, benchUnitPath } from '@/lib/gjennomgang/rules'
import { komiteerOf } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import type { UnitKey } from '@/lib/vedtak/types'
import type { KomiteSlag, VarselSubject } from '../types'

/** Of kontroll- og konstitusjonskomiteen, which is told of everything. */
const kkk = 'KONTROLL'

/** The committees that some units concern: kontroll- og konstitusjonskomiteen, and those whose saker they come from. */
export async function listConcerned(tx: Db, vedtakIds: readonly number[]): Promise<number[]> {
  const komiteer = await tx.komite.findMany({
    where: { OR: [{ kode: kkk }, { vedtakList: { some: { id: { in: [...vedtakIds] } } } }] },
    select: { id: true },
  })
  return komiteer.map(({ id }) => id)
}

/** A day promised for a unit in an account, and another in the next one that dates anything. Days are ISO. */
export interface PromiseMove {
  vedtakId: number
  rapporteringssesjon: string
  rapporteringId: number
  fra: string
  til: string
}

/** Every move of what was promised for some units, oldest first. Of several days in one account the last counts. */
export function listPromiseMoves(tx: Db, vedtakIds: readonly number[], now: Date): Promise<PromiseMove[]> {
  return tx.$queryRaw<PromiseMove[]>`
    SELECT "vedtakId", rapporteringssesjon, "rapporteringId", fra::text, til::text FROM (
      SELECT r.vedtak_id AS "vedtakId", r.rapporteringssesjon, r.versjon, r.id AS "rapporteringId", max(l.dato) AS til,
        lag(max(l.dato)) OVER (PARTITION BY r.vedtak_id ORDER BY r.rapporteringssesjon, r.versjon) AS fra
      FROM rapportering r JOIN lofte l ON l.rapportering_id = r.id AND l.dato IS NOT NULL
      LEFT JOIN importkjoring k ON k.id = r.kjoring_id
      WHERE r.vedtak_id = ANY(${[...vedtakIds]}::int[]) AND (r.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)
        AND COALESCE(r.offentlig_fra, r.senest) <= ${fromDay(today(now))}::date
      GROUP BY r.id) m
    WHERE fra <> til ORDER BY rapporteringssesjon, versjon`
}

/** Who answered for some units before, and who does since. */
export interface AnsvarMove {
  vedtakId: number
  fraId: number
  tilId: number
  hendelseNr: number
  kjoringId: number | null
}

/** Every transfer of the main responsibility that is public, oldest first: only what has moved, never what is proposed. */
export function listAnsvarMoves(tx: Db, vedtakIds: readonly number[], now: Date): Promise<AnsvarMove[]> {
  return tx.$queryRaw<AnsvarMove[]>`
    SELECT "vedtakId", "fraId", "tilId", "hendelseNr", "kjoringId" FROM (
      SELECT a.id, a.rapporteringssesjon, a.vedtak_id AS "vedtakId", a.departement_id AS "tilId", a.hendelse_nr AS "hendelseNr",
        a.kjoring_id AS "kjoringId",
        lag(a.departement_id) OVER (PARTITION BY a.vedtak_id ORDER BY a.rapporteringssesjon, a.id) AS "fraId"
      FROM ansvar a LEFT JOIN importkjoring k ON k.id = a.kjoring_id
      WHERE a.rolle = 'HOVEDANSVAR' AND a.vedtak_id = ANY(${[...vedtakIds]}::int[])
        AND (a.kjoring_id IS NULL OR k.ferdig IS NOT NULL)
        AND NOT EXISTS (SELECT FROM trukket x WHERE x.ansvar_id = a.id)
        AND COALESCE(a.offentlig_fra, a.senest) <= ${fromDay(today(now))}::date) m
    WHERE "fraId" <> "tilId" ORDER BY rapporteringssesjon, id`
}

interface Asked {
  viewer: Viewer
  language: Language
  now: Date
}

interface About {
  ids: number[]
  sessions: string[]
  dokumentIds: number[]
}

/** What notices to committees are about, as the register has it now: what is public, and what is on the viewer's own benches. */
export async function readKomiteFacts(tx: Db, { ids, sessions, dokumentIds }: About, asked: Asked) {
  const { viewer, language, now } = asked
  const lte = fromDay(today(now))
  const own = { in: komiteerOf(viewer) }
  const vedtakId = { in: ids }
  const committee = { select: { id: true, slug: true, bokmal: true, nynorsk: true, engelsk: true } }
  const reviews = await tx.gjennomgang.findMany({
    where: { komiteId: own, rapporteringssesjon: { in: sessions } },
    orderBy: { omgang: 'asc' },
    include: { komite: committee, enhetList: { where: { vedtakId } } },
  })
  const sakList = await tx.vedtak.findMany({ where: { id: vedtakId }, select: { id: true, komiteId: true } })
  const judge = await tx.komite.findFirst({ where: { kode: kkk }, select: { id: true } })
  const accounts = await tx.rapportering.findMany({
    where: { vedtakId, rapporteringssesjon: { in: sessions }, ...publicOn(today(now)) },
    select: { vedtakId: true, rapporteringssesjon: true },
  })
  const documents = await tx.dokument.findMany({
    where: {
      id: { in: dokumentIds },
      OR: [{ offentligFra: { lte } }, { offentligFra: null, senest: { lte } }],
    },
    select: { id: true, slug: true, sitat: true, tittel: true, uttalelseList: { where: standing, take: 1, include: { komite: committee } } }, // prettier-ignore
  })
  const lofteMoves = await listPromiseMoves(tx, ids, now)
  const ansvarMoves = await listAnsvarMoves(tx, ids, now)
  // Of several the last one counts, and comes last.
  return {
    reviews,
    judgeId: judge?.id ?? null,
    sak: new Map(sakList.map(({ id, komiteId }) => [id, komiteId])),
    accounts: new Set(accounts.map((it) => `${it.vedtakId} ${it.rapporteringssesjon}`)),
    documents: new Map(
      documents.map(({ id, slug, sitat, tittel, uttalelseList: [said] }) => [
        id,
        { slug, name: sitat ?? tittel, komite: said ? nameIn({ ...said.komite, navn: said.komite.bokmal }, language) : null }, // prettier-ignore
      ]),
    ),
    lofte: new Map(lofteMoves.map((it) => [`${it.vedtakId} ${it.rapporteringssesjon}`, it])),
    ansvar: new Map(ansvarMoves.map((it) => [it.vedtakId, it])),
  }
}

export type KomiteFacts = Awaited<ReturnType<typeof readKomiteFacts>>

interface KomiteRow {
  slag: KomiteSlag
  vedtakId: number | null
  rapporteringssesjon: string | null
  dokumentId: number | null
}

/** What the policy is told of a notice to a committee. */
export function komiteSubject(
  { slag, vedtakId, rapporteringssesjon, dokumentId }: KomiteRow,
  { viewer, facts, isYearPublic }: { viewer: Viewer; facts: KomiteFacts; isYearPublic: boolean },
): Pick<VarselSubject, 'isPublic' | 'komiteer' | 'benk'> {
  const key = `${vedtakId} ${rapporteringssesjon}`
  const concerned = [facts.judgeId, vedtakId === null ? null : (facts.sak.get(vedtakId) ?? null)]
  const komiteer = vedtakId === null && slag === 'KOMITE_PUBLISERT' ? komiteerOf(viewer) : concerned
  const isPublic =
    slag === 'KOMITE_OVERFORING'
      ? vedtakId !== null && facts.ansvar.has(vedtakId)
      : slag === 'KOMITE_LOFTE_FLYTTET'
        ? facts.lofte.has(key)
        : dokumentId !== null
          ? facts.documents.has(dokumentId)
          : vedtakId !== null
            ? facts.accounts.has(key)
            : isYearPublic
  return {
    isPublic,
    komiteer: komiteer.flatMap((id) => id ?? []),
    benk: slag === 'KOMITE_TILDELT' ? benkOf({ vedtakId, rapporteringssesjon }, { viewer, facts }) : null,
  }
}

type OnBench = Pick<KomiteRow, 'vedtakId' | 'rapporteringssesjon'>

/** The unit on a bench of the viewer's: one they have been given before any other. */
function findOnBench(
  { vedtakId, rapporteringssesjon }: OnBench,
  { viewer, facts }: { viewer: Viewer; facts: KomiteFacts },
) {
  // prettier-ignore
  const found = facts.reviews
    .filter((review) => rapporteringssesjon === null || review.rapporteringssesjon === rapporteringssesjon)
    .flatMap((review) => review.enhetList.filter((it) => it.vedtakId === vedtakId).map((unit) => ({ review, unit }))) // prettier-ignore
  return found.findLast(({ unit }) => unit.tildeltId === viewer.userId) ?? found.at(-1) ?? null
}

function benkOf(on: OnBench, who: { viewer: Viewer; facts: KomiteFacts }): VarselSubject['benk'] {
  const found = findOnBench(on, who)
  if (found === null) return null
  const { review, unit } = found
  return { komiteId: review.komiteId, tildeltId: unit.tildeltId, isPublished: review.publisert !== null }
}

/** Where it is read: on the receiver's bench, where it is on it; null: nowhere but in the public register. */
export function komitePlace(
  on: OnBench & { unit: UnitKey | null },
  who: { viewer: Viewer; facts: KomiteFacts },
): string | null {
  const { unit } = on
  if (unit !== null) {
    const review = findOnBench(on, who)?.review
    return review ? benchUnitPath({ sesjon: review.rapporteringssesjon, komite: review.komite }, unit) : null
  }
  const review = who.facts.reviews.findLast((it) => it.rapporteringssesjon === on.rapporteringssesjon)
  return review ? benchPath({ sesjon: review.rapporteringssesjon, komite: review.komite }) : null
}
