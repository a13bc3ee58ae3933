// A browser's window and storage, as far as the saver asks for them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftKey, readDraft, writeDraft } from '@/components/utkast/draft-store'
import { startSaver, type Saver, type SaveState } from '@/components/utkast/saver'
import { signInStorage } from '@/lib/personvern/registry'
import type { ActionState } from '@/lib/handling/types'
import type { Saved, TextValues } from '@/lib/utkast/text/types'

const key = { vedtakId: 1, rapporteringssesjon: '2026-2027', omgang: 0 }
const first = { revisjon: 3, values: { redegjorelse: 'Før' } }
const ok = (revisjon: number): ActionState<Saved> => ({ ok: true, data: { revisjon, status: 'UTKAST', lagret: '2026-11-22T13:32:00Z' } }) // prettier-ignore
const refused = (code: 'STALE' | 'SIGNED_OUT' | 'TOO_MANY', seconds?: number): ActionState<Saved> => ({ ok: false, code, fieldErrors: {}, values: {}, ...(seconds && { seconds }) }) // prettier-ignore

let states: SaveState[]
let sent: { values: TextValues; revisjon: number }[]
let answers: (() => Promise<ActionState<Saved>>)[]
let saver: Saver
let isAuto = true

beforeEach(() => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  ;[states, sent, answers, isAuto] = [[], [], [], true]
  saver = startSaver({
    base: first,
    send: (values, revisjon) => {
      sent.push({ values, revisjon })
      return (answers.shift() ?? (() => Promise.resolve(ok(revisjon + 1))))()
    },
    keep: (left) => writeDraft(key, left && { ...left, userId: 'kari' }),
    onState: (state) => states.push(state),
    isAuto: () => isAuto,
  })
})
afterEach(() => {
  saver.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const write = (redegjorelse: string) => saver.change({ redegjorelse })
const pause = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms)
const kinds = () => states.map(({ kind }) => kind)
const kept = () => readDraft(key, 'kari')?.values.redegjorelse

test('what is written is kept at once, saved after a pause, and forgotten when the server has it', async () => {
  write('E')
  write('En')
  expect(kept()).toBe('En')
  await pause()
  expect(sent).toEqual([{ values: { redegjorelse: 'En' }, revisjon: 3 }])
  expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-11-22T13:32:00Z' })
  expect(kept()).toBeUndefined()
})

test('one request at a time: what is written meanwhile follows, from the revision that came back', async () => {
  let answer: (state: ActionState<Saved>) => void = () => undefined
  answers.push(() => new Promise((resolve) => (answer = resolve)))
  write('En')
  await pause()
  write('En to')
  await pause()
  expect(sent).toHaveLength(1)
  answer(ok(4))
  await pause()
  expect(sent.at(-1)).toEqual({ values: { redegjorelse: 'En to' }, revisjon: 4 })
  expect(kept()).toBeUndefined()
})

test('without a network it is kept and tried again, and at once when the network is back', async () => {
  answers.push(() => Promise.reject(new TypeError('Failed to fetch')))
  write('En')
  await pause()
  expect(states.at(-1)).toEqual({ kind: 'offline' })
  expect(kept()).toBe('En')
  window.dispatchEvent(new Event('online'))
  await pause(1)
  expect(states.at(-1)?.kind).toBe('saved')
  expect(kept()).toBeUndefined()
})

test('signed out: it is kept, and sent when somebody comes back to the page', async () => {
  answers.push(() => Promise.resolve(refused('SIGNED_OUT')))
  write('En')
  await pause(60_000)
  expect(sent).toHaveLength(1)
  expect(kept()).toBe('En')
  window.dispatchEvent(new Event('focus'))
  await pause(1)
  expect(states.at(-1)?.kind).toBe('saved')
})

test('another has saved: it stops, keeps everything, and goes on from the newest when it is settled', async () => {
  answers.push(() => Promise.resolve(refused('STALE')))
  write('Mitt')
  await pause(60_000)
  expect(sent).toHaveLength(1)
  expect(kept()).toBe('Mitt')
  saver.goOnFrom({ revisjon: 7, values: { redegjorelse: 'Ditt' } }, { redegjorelse: 'Begges' })
  saver.saveNow()
  await pause(1)
  expect(sent.at(-1)).toEqual({ values: { redegjorelse: 'Begges' }, revisjon: 7 })
})

test('asked to wait, it waits as long as it was told and tries again', async () => {
  answers.push(() => Promise.resolve(refused('TOO_MANY', 30)))
  write('En')
  await pause()
  expect(kinds()).toEqual(['waiting', 'saving', 'refused'])
  await pause(30_000)
  expect(sent).toHaveLength(2)
})

test('where a text waits for approval nothing is saved until somebody says so', async () => {
  isAuto = false
  write('En')
  await pause(60_000)
  expect(sent).toEqual([])
  saver.saveNow()
  await pause(1)
  expect(sent).toHaveLength(1)
})

test('what one user wrote is not shown to the next on the same machine', () => {
  write('Hemmelig')
  expect(readDraft(key, 'ola')).toBeNull()
  expect(readDraft({ ...key, vedtakId: 2 }, 'kari')).toBeNull()
  expect(signInStorage).toContain(draftKey)
})
