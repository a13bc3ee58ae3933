import 'server-only'
import type { Db } from '../db/connection'
import { keyId, keyText } from '../parse/key'
import { parseDocument } from '../parse/parse'
import type { MeldStAnmodning, VedtakEntry } from '../parse/types'
import { citationColumns } from '../rapportering/mutations'
import type { Run } from './run'
import type { CitationFacts } from './types'

/** Where the yearly melding prints an account that a proposition of the same year gives, and whether with the same words. */
export async function listReprints(
  tx: Db,
  { kapitler }: MeldStAnmodning,
  { rapporteringssesjon, kjoringId }: { rapporteringssesjon: string; kjoringId: number },
): Promise<CitationFacts[]> {
  const rows = await tx.rapportering.findMany({
    where: {
      rapporteringssesjon,
      dokument: { type: { not: 'MELD_ST_ANMODNING' } },
      OR: [{ kjoringId: null }, { kjoringId }, { kjoring: { ferdig: { not: null } } }],
    },
    orderBy: [{ vedtakId: 'asc' }, { versjon: 'desc' }],
    distinct: ['vedtakId'],
    select: {
      tittel: true,
      vedtakstekst: true,
      redegjorelse: true,
      vedtak: { select: { sesjonId: true, nummer: true, punkt: true } },
    },
  })
  const accounts = new Map(rows.map(({ vedtak, ...text }) => [keyId({ ...vedtak, sesjon: vedtak.sesjonId }), text])) // prettier-ignore
  return kapitler
    .flatMap(({ vedtak }) => vedtak)
    .flatMap((entry) => {
      const account = accounts.get(keyId(entry))
      if (!account) return []
      const { sesjon, nummer, punkt } = entry
      const mal = { sesjon, nummer, punkt: punkt ?? '' }
      return [{ sted: 'GJENTAKELSE' as const, tekst: keyText(entry), linje: entry.line, mal, sammeTekst: isSame(entry, account) }] // prettier-ignore
    })
}

interface Account {
  tittel: string
  vedtakstekst: string
  redegjorelse: string
}

const flat = (text: string) => text.replace(/\s+/gu, '')

function isSame(entry: VedtakEntry, account: Account): boolean {
  return (
    flat(entry.heading) === flat(account.tittel) &&
    flat(entry.text) === flat(account.vedtakstekst) &&
    flat(entry.account) === flat(account.redegjorelse)
  )
}

/**
 * Compares the meldinger of a year anew with the accounts that a run brings: which came first makes no difference. Returns whether
 * anything is other than before.
 */
export async function compareReprints(
  tx: Db,
  run: Run,
  rapporteringssesjon: string,
): Promise<{ isChanged: boolean; paths: string[] }> {
  const meldinger = await tx.dokument.findMany({
    where: {
      type: 'MELD_ST_ANMODNING',
      sesjonId: rapporteringssesjon,
      id: { not: run.dokumentId },
      kjoringList: { some: { ferdig: { not: null } } },
    },
    select: { id: true, slug: true, tekst: true },
  })
  const paths: string[] = []
  for (const { id: dokumentId, slug, tekst } of meldinger) {
    const parsed = parseDocument(new TextEncoder().encode(tekst))
    if (!parsed.ok || parsed.document.kind !== 'MELD_ST_ANMODNING') continue
    const reprints = await listReprints(tx, parsed.document, { rapporteringssesjon, kjoringId: run.id })
    const where = { dokumentId, rapporteringId: null, sted: 'GJENTAKELSE' as const }
    const held = await tx.sitering.findMany({ where, orderBy: { plass: 'asc' } })
    const isSame =
      held.length === reprints.length &&
      reprints.every((one, i) => one.tekst === held[i]?.tekst && one.sammeTekst === held[i].sammeTekst)
    if (isSame) continue
    await tx.sitering.deleteMany({ where })
    const first = await tx.sitering.count({ where: { dokumentId, rapporteringId: null } })
    const rows = reprints.map((one, i) => ({
      ...citationColumns(one, first + i),
      dokumentId,
      kjoringId: run.id,
    }))
    await tx.sitering.createMany({ data: rows })
    paths.push(`/dokument/${slug}`)
  }
  return { isChanged: paths.length > 0, paths }
}
