/** A value put together from lines, where every UTF-16 unit knows its place in the file. */
export interface Mapped {
  value: string
  starts: number[]
  ends: number[]
  doubts: HyphenDoubt[]
}

export interface HyphenDoubt {
  line: number
  word: string
}

/** A piece of a mapped value, without white space at its ends. */
export function sliceMapped(mapped: Mapped, from: number, to: number): Mapped {
  let start = from
  let end = Math.max(from, to)
  while (start < end && /\s/.test(mapped.value.charAt(start))) start++
  while (end > start && /\s/.test(mapped.value.charAt(end - 1))) end--
  return {
    value: mapped.value.slice(start, end),
    starts: mapped.starts.slice(start, end),
    ends: mapped.ends.slice(start, end),
    doubts: [],
  }
}

/** Two pieces of the same value put together, with the white space that stands before the second. */
export function joinMapped(first: Mapped, second: Mapped, whole: Mapped): Mapped {
  const before = whole.starts.indexOf(second.starts[0] ?? -1)
  let from = before
  while (from > 0 && /\s/.test(whole.value.charAt(from - 1))) from--
  return {
    value: first.value + whole.value.slice(from, before) + second.value,
    starts: [...first.starts, ...whole.starts.slice(from, before), ...second.starts],
    ends: [...first.ends, ...whole.ends.slice(from, before), ...second.ends],
    doubts: [],
  }
}
