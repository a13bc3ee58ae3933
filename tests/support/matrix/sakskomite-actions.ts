import { db } from '@/lib/db/client'
import { setSakskomite } from '@/lib/komite/sak/mutations'
import { aNewUnit } from '../year'
import { row, type MatrixRow } from './row'

let made = 0

/** An innstilling that one vedtak is adopted in. */
const adopted = (komite: string) => async () => {
  const innstilling = `Innst. ${(made += 1)} S (2024–2025)`
  await db().vedtak.update({ where: { id: await aNewUnit() }, data: { truffetIInnst: [innstilling] } })
  return { innstilling, komite }
}

export const sakskomiteActions: Record<string, MatrixRow> = {
  setSakskomite: row(setSakskomite, {
    on: {
      own: adopted('kontroll'),
      other: adopted('helseoms'),
      malformed: async () => ({ innstilling: 'Prop. 1 S (2025–2026)', komite: 'helseoms' }),
    },
    allowed: { secretaryKkk: ['own', 'other'] },
  }),
}
