import { saveText } from '@/lib/utkast/text/mutations'
import { aNewUnit, anOpenYear } from '../year'
import { row, type MatrixRow } from './row'

/** A unit that a departement answers for, and something to write about it. */
const textOf = (departement: string | undefined) => async () => ({
  vedtakId: String(await aNewUnit({ departement })),
  rapporteringssesjon: await anOpenYear(),
  revisjon: '0',
  redegjorelse: 'Planen er lagt fram.',
})

/** Whoever works in a departement writes its texts. */
export const writersOf = {
  caseOfficerHod: ['hod'],
  approverHod: ['hod'],
  coordinatorHod: ['hod'],
  coordinatorUd: ['ud'],
  deputyBefore: ['hod'],
  deputyDuring: ['hod'],
  deputyAfter: ['hod'],
}

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
}
