const MOST_SHOWN = 3
const MOST_WORDS = 8

/** One place where two texts part: the words of the first, the words of the second. */
export interface Difference {
  from: string
  to: string
}

/** Above this many pairs of words two texts are told as different from the first word to the last that differs. */
const MOST_PAIRS = 4_000_000

/** Where two texts have other words, white space apart. */
export function differences(first: string, second: string): Difference[] {
  const [a, b] = withoutCommonEnds(words(first), words(second))
  if (a.length * b.length > MOST_PAIRS) return [{ from: a.join(' '), to: b.join(' ') }]
  return splitAtCommon(a, b)
}

function withoutCommonEnds(a: string[], b: string[]): [string[], string[]] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

/** The longest common run of words, in order, splits two texts into the places where they part. */
function splitAtCommon(a: readonly string[], b: readonly string[]): Difference[] {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: Difference[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = (): void => {
    if (i > fromI || j > fromJ)
      found.push({ from: a.slice(fromI, i).join(' '), to: b.slice(fromJ, j).join(' ') })
  }
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close()
      i += 1
      j += 1
      fromI = i
      fromJ = j
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  i = a.length
  j = b.length
  close()
  return found
}

/** «ny» i stedet for «gammel»; «om» mangler; «med» er lagt til. At most three, then how many more. */
export function tellDifferences(found: readonly Difference[]): string {
  const told = found.slice(0, MOST_SHOWN).map(({ from, to }) => {
    if (to === '') return `«${short(from)}» mangler`
    return from === '' ? `«${short(to)}» er lagt til` : `«${short(to)}» i stedet for «${short(from)}»`
  })
  const more = found.length - told.length
  return more > 0 ? `${told.join('; ')}; og ${more} til` : told.join('; ')
}

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

function short(text: string): string {
  const all = text.split(' ')
  return all.length <= MOST_WORDS ? text : `${all.slice(0, MOST_WORDS).join(' ')} …`
}
