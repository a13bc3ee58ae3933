import { refresh } from 'next/cache'
import { getActiveViewer } from './auth/session'
import { now } from './clock'
import { perform, type Handling } from './handling/mutations'
import { Refusal, toFieldErrors } from './handling/refusal'
import type { ActionState, RefusalCode } from './handling/types'
import { logUnexpected } from './log/unexpected.mjs'
import { limitMutation } from './rate-limit/mutations'
import { recordSecurityEvent } from './security/mutations'
import type { Viewer } from './user/types'

type FormAction<Data> = (state: unknown, form: FormData) => Promise<ActionState<Data>>

/**
 * A handling as a server action for `useActionState`: whoever asks is read from the session, what was sent from the form.
 * The page is made anew after a change, unless it is left for another; after a refusal it stays as it is, with what was typed.
 */
export function action<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  { isLeft = false }: { isLeft?: boolean } = {},
): FormAction<Data> {
  return async (_state, form) => {
    const viewer = await getActiveViewer()
    const result = await runAction(handling, form, { viewer, now: now() })
    // Whoever came second is to see what the first has written.
    if (result.ok ? !isLeft : result.code === 'STALE' || result.code === 'BENCH_CHANGED') refresh()
    return result
  }
}

type Refused = Extract<ActionState, { ok: false }>

/** The action itself, without Next: viewer → form → policy → one transaction with its events. */
export async function runAction<Input, Subject, Data>(
  handling: Handling<Input, Subject, Data>,
  form: unknown,
  { viewer, now: at }: { viewer: Viewer | null; now: Date },
): Promise<ActionState<Data>> {
  // An action is a public address: whoever calls it may send anything.
  const fields = form instanceof FormData ? readForm(form) : {}
  const values = Object.fromEntries(Object.entries(fields).filter(isTyped))
  const refused = (code: RefusalCode, more: Partial<Refused> = {}): Refused => {
    return { ok: false, code, fieldErrors: {}, values, ...more }
  }
  if (viewer === null) return refused('SIGNED_OUT')
  const tried = { userId: viewer.userId, reason: handling.name, now: at }
  const seconds = await limitMutation(viewer.userId)
  if (seconds > 0) {
    await recordSecurityEvent({ kind: 'RATE_LIMITED', ...tried })
    return refused('TOO_MANY', { seconds })
  }
  const parsed = handling.schema.safeParse(fields)
  if (!parsed.success) return refused('INVALID', { fieldErrors: toFieldErrors(parsed.error) })
  try {
    return { ok: true, data: await perform(handling, parsed.data, { viewer, now: at }) }
  } catch (error) {
    if (!(error instanceof Refusal))
      return refused('FAILED', { reference: logUnexpected(error, { handling: handling.name }) })
    const { code, fieldErrors } = error
    if (code === 'NOT_ALLOWED') await recordSecurityEvent({ kind: 'ACCESS_REFUSED', ...tried })
    return refused(code, { fieldErrors })
  }
}

/** What was sent, without the fields that Next puts into a form of its own. Several of one name have commas between. */
function readForm(form: FormData): Record<string, FormDataEntryValue> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(names.map((name) => [name, together(form.getAll(name))]))
}

function together(values: FormDataEntryValue[]): FormDataEntryValue {
  const [first = ''] = values
  return values.length > 1 && values.every((value) => typeof value === 'string') ? values.join(',') : first
}

function isTyped(entry: [string, FormDataEntryValue]): entry is [string, string] {
  return typeof entry[1] === 'string'
}
