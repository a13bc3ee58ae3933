import 'server-only'
import { fromDay, toDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Db } from '@/lib/db/connection'
import type { LoggedJudgement, LoggedUttalelse } from '@/lib/hendelse/types'
import { sha256 } from '@/lib/hendelse/canonical'
import type { Anbefaling } from '@/lib/gjennomgang/types'
import type { Hvem } from '@/lib/parse/types'
import type { UttalelseSlag } from '@/lib/uttalelse/types'
import type { KomiteensVurdering, UnitKey } from '@/lib/vedtak/types'

/** Something that is said of a unit of the register, with where it stands. Days are ISO. */
export interface Waiting extends UnitKey {
  vedtakId: number
  rapporteringssesjon: string
  hvem: Hvem
  komiteId: number | null
  /** Whether it is kontroll- og konstitusjonskomiteen that says it. */
  isJudging: boolean
  resultat: KomiteensVurdering | null
  anbefaling: Anbefaling | null
  slag: UttalelseSlag | null
  setning: string
  linje: number
  dokumentId: number
  sha256: string
  sitat: string | null
  day: string
  /** Said in the document that is read now, of the newest accounts there are, and public. */
  isNews: boolean
}

export interface HeldJudgement {
  vedtakId: number
  rapporteringssesjon: string
  dokumentId: number
  versjon: number
  resultat: KomiteensVurdering
  utledet: boolean
  innstilling: string | null
  setning: string | null
  /** Its run was undone: only its version counts on. */
  isWithdrawn: boolean
  logged: LoggedJudgement
}

export interface HeldUttalelse {
  vedtakId: number
  rapporteringssesjon: string
  komiteId: number
  versjon: number
  anbefaling: Anbefaling
  tekst: string
  isWithdrawn: boolean
  logged: LoggedUttalelse
}

/** What innstillinger say of units that a run reads of or brings, and what the register holds of the same. */
export async function listWaiting(tx: Db, run: { id: number; dokumentId: number }) {
  const said = await tx.$queryRaw<Waiting[]>`
    SELECT v.id AS "vedtakId", u.sesjon, u.nummer, u.punkt, u.rapporteringssesjon, u.hvem::text AS hvem,
      u.komite_id AS "komiteId", COALESCE(k.kode = 'KONTROLL', false) AS "isJudging", u.resultat::text AS resultat,
      u.anbefaling::text AS anbefaling, u.slag::text AS slag, u.setning, u.linje, u.dokument_id AS "dokumentId",
      d.fil_sha256 AS sha256, d.sitat, COALESCE(d.offentlig_fra, d.senest)::text AS day,
      u.dokument_id = ${run.dokumentId} AND d.offentlig_fra <= current_date AND NOT EXISTS (
        SELECT FROM rapportering r WHERE r.rapporteringssesjon > u.rapporteringssesjon
          AND NOT EXISTS (SELECT FROM trukket x WHERE x.rapportering_id = r.id)) AS "isNews"
    FROM komiteutsagn u
    JOIN vedtak v ON v.sesjon_id = u.sesjon AND v.nummer = u.nummer AND v.punkt = u.punkt
    JOIN dokument d ON d.id = u.dokument_id
    LEFT JOIN komite k ON k.id = u.komite_id
    WHERE EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.kjoring_id = ${run.id})
      OR (u.dokument_id = ${run.dokumentId} AND EXISTS (SELECT FROM tilstand t WHERE t.vedtak_id = v.id AND t.gjeldende))
    ORDER BY v.sesjon_id, v.nummer, v.punkt, d.offentlig_fra, u.dokument_id, u.plass`
  const where = { vedtakId: { in: said.map(({ vedtakId }) => vedtakId) } }
  const judgements = await tx.vurdering.findMany({ where, orderBy: { versjon: 'asc' }, ...withTrukket })
  const uttalelser = await tx.uttalelse.findMany({ where, orderBy: { versjon: 'asc' }, ...withTrukket })
  return { said, judgements: judgements.map(toJudgement), uttalelser: uttalelser.map(toUttalelse) }
}

const withTrukket = { include: { trukket: { select: { hendelseNr: true } } } } as const

const dayOf = (date: Date | null) => date && toDay(date)

interface JudgementRow extends Omit<HeldJudgement, 'logged' | 'isWithdrawn'> {
  trukket: object | null
  offentligFra: Date | null
  tidligst: Date | null
  senest: Date | null
}

function toJudgement(row: JudgementRow): HeldJudgement {
  const { rapporteringssesjon, resultat, utledet, innstilling, setning } = row
  const days = { offentligFra: dayOf(row.offentligFra), tidligst: dayOf(row.tidligst), senest: dayOf(row.senest) } // prettier-ignore
  return {
    ...row,
    isWithdrawn: row.trukket !== null,
    logged: { rapporteringssesjon, resultat, utledet, innstilling, setning, ...days },
  }
}

interface UttalelseRow extends Omit<HeldUttalelse, 'logged' | 'isWithdrawn'> {
  trukket: object | null
  slag: UttalelseSlag
  offentligFra: Date
}

function toUttalelse(row: UttalelseRow): HeldUttalelse {
  const { rapporteringssesjon, komiteId: komite, slag, anbefaling, tekst, offentligFra } = row
  const said = { slag, anbefaling, tekst: sha256(tekst), offentligFra: toDay(offentligFra), senest: null }
  return { ...row, isWithdrawn: row.trukket !== null, logged: { rapporteringssesjon, komite, ...said } }
}

/**
 * What the control committee's innstillinger say of a unit, sentence by sentence and whoever says it: what the whole committee
 * or its majority says is the judgement, what a minority says is told and decides nothing. The newest year first.
 */
export async function listUtsagn({ sesjon, nummer, punkt }: UnitKey, day: Day) {
  const date = fromDay(day)
  return db().komiteutsagn.findMany({
    where: {
      sesjon,
      nummer,
      punkt,
      resultat: { not: null },
      kjoring: { ferdig: { not: null } },
      dokument: { OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }] },
    },
    orderBy: [{ rapporteringssesjon: 'desc' }, { dokumentId: 'desc' }, { plass: 'asc' }],
    select: {
      rapporteringssesjon: true,
      hvem: true,
      partier: true,
      resultat: true,
      setning: true,
      linje: true,
      dokument: { select: { slug: true, sitat: true, filnavn: true, sideLinjer: true, sideTrykt: true, offentligFra: true, senest: true } }, // prettier-ignore
    },
  })
}

export type UtsagnRow = Awaited<ReturnType<typeof listUtsagn>>[number]
