import { z } from 'zod'
import type { TextValues, ValueName } from './types'

const id = z.coerce.number('INVALID').int('INVALID').min(1, 'INVALID').max(2_147_483_647, 'INVALID')
const count = z.coerce.number('INVALID').int('INVALID').min(0, 'INVALID').max(1_000_000, 'INVALID')
const upTo = (longest: number) => z.string('INVALID').max(longest, 'TOO_LONG').default('')
const longestAccount = 40_000
/** More demands than any request has had. */
const mostAnswers = 30

const values = {
  tittel: upTo(300),
  stikkord: upTo(200),
  redegjorelse: upTo(longestAccount),
  vurdering: z
    .enum(
      ['', 'KOMMER_TILBAKE', 'DELVIS_FULGT_OPP', 'ANSES_FULGT_OPP', 'FORESLATT_OPPHEVET', 'ANNET'],
      'INVALID',
    )
    .default(''),
  rapporteringAvsluttes: z.enum(['', 'ja', 'nei'], 'INVALID').default(''),
  maalform: z.enum(['NB', 'NN'], 'INVALID').default('NB'),
  lofteDato: z.literal('').or(z.iso.date('NOT_A_DAY')).default(''),
  lofteTekst: upTo(500),
  flyttegrunn: upTo(2_000),
  romertall: upTo(40),
  kilder: upTo(8_000),
}

const answer = /^svar(?:[0-9]|[12]\d)$/u

export const saveTextSchema = z
  .looseObject({
    vedtakId: id,
    rapporteringssesjon: z.string('INVALID').regex(/^\d{4}-\d{4}$/u, 'INVALID'),
    omgang: count.default(0),
    revisjon: count,
    ...values,
  })
  .superRefine((form, context) => {
    const known = new Set(['vedtakId', 'rapporteringssesjon', 'omgang', 'revisjon', ...Object.keys(values)])
    for (const [name, value] of Object.entries(form)) {
      if (known.has(name)) continue
      const isAnswer = answer.test(name) && typeof value === 'string'
      if (!isAnswer) context.addIssue({ code: 'custom', path: [name], message: 'INVALID' })
      else if (value.length > longestAccount / 4) context.addIssue({ code: 'custom', path: [name], message: 'TOO_LONG' }) // prettier-ignore
    }
  })
  .transform((form): SaveTextInput => {
    const { vedtakId, rapporteringssesjon, omgang, revisjon, ...rest } = form
    return { vedtakId, rapporteringssesjon, omgang, revisjon, values: toValues(rest) }
  })

/** Only strings are left: every other has been refused. */
function toValues(rest: Record<string, unknown>): TextValues {
  const typed: [ValueName, string][] = []
  for (const name of [...(Object.keys(values) as ValueName[]), ...answerNames]) {
    const value = rest[name]
    if (typeof value === 'string') typed.push([name, value])
  }
  return Object.fromEntries(typed)
}

const answerNames = Array.from({ length: mostAnswers }, (_, at): ValueName => `svar${at}`)

export interface SaveTextInput {
  vedtakId: number
  rapporteringssesjon: string
  omgang: number
  /** The one that whoever writes had read. */
  revisjon: number
  values: TextValues
}
