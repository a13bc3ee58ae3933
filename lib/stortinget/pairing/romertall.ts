const numerals: [string, number][] = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] // prettier-ignore
const most = 60

/** «IV» is 4; null for what is no Roman numeral up to LX. */
function readNumeral(text: string): number | null {
  let rest = text
  let value = 0
  for (const [numeral, worth] of numerals) {
    while (rest.startsWith(numeral)) {
      value += worth
      rest = rest.slice(numeral.length)
    }
  }
  return rest === '' && value > 0 && value <= most && writeNumeral(value) === text ? value : null
}

function writeNumeral(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10))
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? ''
  return `${tens}${ones}`
}

const heading = /^romertall(?:ene|et|a)?\s+(?<list>[IVX][IVX\s,.–-]{0,200}(?:og\s+[IVX]{1,8})?[\s.]{0,3})$/iu

/**
 * The points a vote was about: «Romertallene I, II og IV.» is [1, 2, 4], «romertall I–III» is [1, 2, 3]. null where it was about
 * anything else too, such as «Stor bokstav B romertall I» or «Resten av romertall I».
 */
export function readRomertall(tema: string): number[] | null {
  const list = heading.exec(tema.trim())?.groups?.list
  if (list === undefined) return null
  const points: number[] = []
  for (const part of list.replace(/[\s.]+$/u, '').split(/\s*(?:,|\bog\b)\s*/iu)) {
    const [from, to = from, ...more] = part
      .split(/\s*[–-]\s*/u)
      .map((one) => readNumeral(one.trim().toUpperCase()))
    if (
      from === null ||
      from === undefined ||
      to === null ||
      to === undefined ||
      more.length > 0 ||
      to < from
    )
      return null
    for (let point = from; point <= to; point += 1) points.push(point)
  }
  return points
}
