import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { writeNote } from '@/lib/utkast/notat/mutations'
import { saveText } from '@/lib/utkast/text/mutations'
import { attachFile, removeFile } from '@/lib/utkast/vedlegg/mutations'
import { aNewUnit, anOpenYear } from '../year'
import { matrixNow } from './actors'
import { row, type Fields, type MatrixRow } from './row'

/** A unit that a departement answers for, and something to write about it. */
const textOf = (departement: string | undefined) => async () => ({
  vedtakId: String(await aNewUnit({ departement })),
  rapporteringssesjon: await anOpenYear(),
  revisjon: '0',
  redegjorelse: 'Planen er lagt fram.',
})

/** Whoever works in a departement writes its texts. */
const writersOf = {
  caseOfficerHod: ['hod'],
  approverHod: ['hod'],
  coordinatorHod: ['hod'],
  coordinatorUd: ['ud'],
  deputyBefore: ['hod'],
  deputyDuring: ['hod'],
  deputyAfter: ['hod'],
}

/** A file beside a text of a departement. */
const fileOf = (departement: string) => async () => {
  const [departementRow, vedtakId] = await Promise.all([
    db().departement.findUniqueOrThrow({ where: { slug: departement } }),
    aNewUnit({ departement }),
  ])
  const [utkastId, id] = [randomUUID(), randomUUID()]
  const common = { opprettet: matrixNow, endret: matrixNow, skrevetAv: [] }
  const rapporteringssesjon = await anOpenYear()
  await db().utkast.create({ data: { id: utkastId, vedtakId, rapporteringssesjon, departementId: departementRow.id, ...common } }) // prettier-ignore
  const file = { filnavn: 'a.txt', mime: 'text/plain', bytes: 1, sha256: 'x', lastetOppAv: randomUUID(), lastetOpp: matrixNow } // prettier-ignore
  await db().vedlegg.create({ data: { id, utkastId, ...file } })
  await db().vedleggInnhold.create({ data: { vedleggId: id, innhold: Buffer.from('x') } })
  return { vedleggId: id }
}

const besideOf = (departement: string | undefined, more: Fields) => async () => {
  const { vedtakId, rapporteringssesjon } = await textOf(departement)()
  return { vedtakId, rapporteringssesjon, ...more }
}

/** On texts of two departementer, of nobody, and on none. */
const beside = (more: Fields) => ({
  hod: besideOf('hod', more),
  ud: besideOf('ud', more),
  ofNobody: besideOf(undefined, more),
  missing: async () => ({ ...(await besideOf('hod', more)()), vedtakId: '99999999' }),
})

export const textActions: Record<string, MatrixRow> = {
  saveText: row(saveText, {
    on: {
      hod: textOf('hod'),
      ud: textOf('ud'),
      ofNobody: textOf(undefined),
      missing: async () => ({ ...(await textOf('hod')()), vedtakId: '99999999' }),
      malformed: async () => ({ ...(await textOf('hod')()), svar0: 'x', 'redegjorelse; --': 'x' }),
    },
    allowed: writersOf,
  }),
  writeNote: row(writeNote, {
    on: { ...beside({ tekst: 'Ring meg.' }), malformed: besideOf('hod', { tekst: ' ' }) },
    allowed: writersOf,
  }),
  attachFile: row(attachFile, {
    on: { ...beside({ fil: 'Innhold' }), malformed: besideOf('hod', {}) },
    allowed: writersOf,
  }),
  removeFile: row(removeFile, {
    on: {
      hod: fileOf('hod'),
      ud: fileOf('ud'),
      missing: async () => ({ vedleggId: randomUUID() }),
      malformed: async () => ({ vedleggId: '1' }),
    },
    allowed: writersOf,
  }),
}
