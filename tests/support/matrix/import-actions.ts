import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { answerQuestion, cancelUpload, saveUnits, undoImport, uploadFile } from '@/lib/opplasting/mutations'
import type { OpplastingStatus } from '@/lib/opplasting/types'
import { matrixNow, type ActorName } from './actors'
import { row, type Fields, type MatrixRow } from './row'

const missing = '00000000-0000-4000-8000-000000000000'

/** An upload in the name of the government, of a departement or of a committee, in the state that the act asks for. */
const uploadOf =
  (whose: 'smk' | 'hod' | 'kontroll', status: OpplastingStatus, more: Fields = {}) =>
  async () => {
    const id = randomUUID()
    const departement = whose === 'hod' ? await db().departement.findUnique({ where: { slug: 'hod' } }) : null
    const komite = whose === 'kontroll' ? await db().komite.findUnique({ where: { slug: 'kontroll' } }) : null
    const run = await db().importkjoring.create({
      data: { filnavn: 'x.txt', filSha256: 'x', leserVersjon: '0', startet: matrixNow, ferdig: matrixNow },
    })
    await db().opplasting.create({
      data: {
        id,
        filnavn: 'x.txt',
        bytes: 1,
        sha256: 'x',
        side: whose === 'kontroll' ? 'STORTING' : 'REGJERING',
        departementId: departement?.id ?? null,
        komiteId: komite?.id ?? null,
        lastetOppAv: missing,
        lastetOpp: matrixNow,
        endret: matrixNow,
        status,
        kjoringId: run.id,
        sporsmal: [{ slag: 'DATO', forslag: [] }],
      },
    })
    return { opplastingId: id, ...more }
  }

/** Each on what is uploaded in their own name; statsministerens kontor on all of the government's. */
const byOwners: Partial<Record<ActorName, string[]>> = {
  office: ['smk', 'hod'],
  coordinatorHod: ['hod'],
  secretaryKkk: ['kontroll'],
}

const onUploads = (status: OpplastingStatus, more: Fields = {}) => ({
  smk: uploadOf('smk', status, more),
  hod: uploadOf('hod', status, more),
  kontroll: uploadOf('kontroll', status, more),
  missing: async () => ({ opplastingId: missing, ...more }),
  malformed: async () => ({ opplastingId: `' OR 1=1`, ...more }),
})

export const importActions: Record<string, MatrixRow> = {
  uploadFile: row(uploadFile, {
    on: { file: async () => ({ fil: 'Prop. 1 S' }), malformed: async () => ({ fil: '' }) },
    allowed: { office: ['file'], coordinatorHod: ['file'], coordinatorUd: ['file'], secretaryKkk: ['file'] },
  }),
  answerQuestion: row(answerQuestion, {
    on: onUploads('SPORSMAL', { sporsmal: 'DATO', svar: '2025-10-15' }),
    allowed: byOwners,
  }),
  cancelUpload: row(cancelUpload, { on: onUploads('KLAR'), allowed: byOwners }),
  saveUnits: row(saveUnits, { on: onUploads('KLAR'), allowed: byOwners }),
  undoImport: row(undoImport, { on: onUploads('LAGRET'), allowed: byOwners }),
}
