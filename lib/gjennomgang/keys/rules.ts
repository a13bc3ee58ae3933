import type { Avgjorelse, GjennomgangSlag } from '../types'

/** What a key asks the bench to do. */
export type Command =
  | { kind: 'next' | 'previous' | 'remark' | 'undo' | 'help' | 'save' | 'leave' | 'wait' }
  /** `isPlain`: it takes no reason, and is decided at once. */
  | { kind: 'decide'; avgjorelse: Avgjorelse; isPlain: boolean }
  /** The stock phrase with this number, counted from 0. */
  | { kind: 'phrase'; at: number }

/** A key as it was pressed. */
export interface Press {
  key: string
  hasModifier: boolean
  hasShift: boolean
  /** Held down: only moving repeats, or a finger that rests on «u» would decide what nobody has read. */
  isRepeat: boolean
}

/** Where the keys would go. */
export interface Desk {
  slag: GjennomgangSlag
  /** Switched off by whoever sits there. */
  isOff: boolean
  /** Something is open above the page: its own keys count there. */
  isCovered: boolean
  /** In a field where letters are typed, or a list where they choose. */
  isTyping: boolean
  /** That field is the one for the reason. */
  isInReason: boolean
  /** A reason is being chosen: digits are stock phrases. */
  isChoosing: boolean
  phrases: number
  /** A decision or the next unit is on its way: what is pressed now would meet a unit nobody has seen. */
  isBusy: boolean
  /** The review has been published: there is nothing to decide. */
  isClosed: boolean
}

const decisions: Record<GjennomgangSlag, Partial<Record<string, Avgjorelse>>> = {
  KONTROLL: { u: 'UTKVITTERT', i: 'IKKE_UTKVITTERT' },
  FAG: { u: 'KAN_KVITTERES_UT', i: 'KAN_IKKE_KVITTERES_UT', n: 'INGEN_MERKNAD' },
}
const moves: Partial<Record<string, Command>> = { j: { kind: 'next' }, k: { kind: 'previous' } }
const others: Partial<Record<string, Command>> = { m: { kind: 'remark' }, z: { kind: 'undo' } }

/** The key that decides so, in capitals as it is printed on it. */
export function keyOf(slag: GjennomgangSlag, avgjorelse: Avgjorelse): string {
  return (
    Object.entries(decisions[slag])
      .find(([, said]) => said === avgjorelse)?.[0]
      ?.toUpperCase() ?? ''
  )
}

/** What a key means on a bench; null: nothing, and the browser does with it what it always does. */
export function commandOf(press: Press, desk: Desk): Command | null {
  const { key, hasModifier, hasShift, isRepeat } = press
  if (desk.isCovered) return null
  if (desk.isTyping) return desk.isInReason && !desk.isClosed ? inReason(press, desk) : null
  if (desk.isOff || hasModifier) return null
  if (key === '?') return { kind: 'help' }
  if (hasShift) return null
  const letter = key.toLowerCase()
  const move = moves[letter]
  if (move) return desk.isBusy ? null : move
  if (isRepeat || desk.isClosed) return null
  const command = changing(letter, desk)
  return command !== null && desk.isBusy ? { kind: 'wait' } : command
}

function changing(letter: string, { slag, isChoosing, phrases }: Desk): Command | null {
  if (isChoosing && letter === 'escape') return { kind: 'leave' }
  const at = Number(letter) - 1
  if (isChoosing && /^[1-9]$/.test(letter)) return at < phrases ? { kind: 'phrase', at } : null
  const avgjorelse = decisions[slag][letter]
  if (avgjorelse === undefined) return others[letter] ?? null
  return { kind: 'decide', avgjorelse, isPlain: letter !== 'i' }
}

/** In the field itself letters are letters: only what writes none means something. */
function inReason({ key, hasModifier, isRepeat }: Press, { isBusy }: Desk): Command | null {
  if (key === 'Escape') return { kind: 'leave' }
  if (key !== 'Enter' || !hasModifier || isRepeat) return null
  return { kind: isBusy ? 'wait' : 'save' }
}
