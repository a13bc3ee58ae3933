import { describe, expect, test } from 'vitest'
import { requestIndex } from '@/lib/omtale/rules'
import { hodBytes, readProp } from '../../support/samples'

const { vedtak } = readProp(hodBytes())
const requests = vedtak.map(({ sesjon, nummer, punkt, text }) => ({
  key: `${nummer}${punkt ?? ''} (${sesjon})`,
  text,
}))
const match = requestIndex(requests)

/** What a typesetter does to a request without changing it. */
const harmless: [string, (text: string) => string][] = [
  ['as it stands', (text) => text],
  ['broken over lines', (text) => text.replace(/(\S+ \S+ \S+) /gu, '$1\n')],
  [
    'with words cut and joined again',
    (text) =>
      text.replace(/(?<!^Stor)(\p{L}{5})(\p{L}{6})/gu, (word, head: string, tail: string, at: number) =>
        at < 30 ? word : `${head}-${tail}`,
      ),
  ],
  ['with other quotation marks inside', (text) => text.replace(/«/gu, '“').replace(/»/gu, '”')],
  [
    'in the past tense',
    (text) => text.replace('Stortinget ber regjeringen', 'Stortinget har bedt regjeringen'),
  ],
  [
    'in nynorsk of its first words',
    (text) => text.replace('Stortinget ber regjeringen', 'Stortinget bed regjeringa'),
  ],
  ['with accents left out', (text) => text.replace(/é/gu, 'e')],
]

/** What makes another request of it. */
const changed: [string, (text: string) => string][] = [
  ['another year', (text) => text.replace(/20\d\d/u, (year) => String(Number(year) + 1))],
  ['another figure', (text) => text.replace(/(?<!20)\b\d{1,3}\b/u, (figure) => String(Number(figure) + 1))],
  ['a negation', (text) => text.replace(/(regjeringen \S+ )/u, '$1ikke ')],
  ['another verb', (text) => text.replace(/regjeringen \S+/u, 'regjeringen avskaffe')],
  ['the opposite', (text) => text.replace(/\b(sikre|styrke|øke|innføre|utrede|vurdere)\b/u, 'avvikle')],
  ['a demand more', (text) => text.replace(/[.»]*$/u, ', og doble bevilgningen til formålet.')],
  ['half of it', (text) => halfOf(text)],
  ['another noun', (text) => text.replace(/\p{L}{9,}(?=\W*$)/u, 'havneanleggene')],
  ['another noun in the middle', (text) => swapLongest(text)],
]

/** The first half, and a word less where that is a whole sentence. */
function halfOf(text: string): string {
  const words = text.split(/\s+/u)
  const half = words.slice(0, Math.floor(words.length / 2))
  return (/[.:;?]$/u.test(half.at(-1) ?? '') ? half.slice(0, -1) : half).join(' ')
}

function swapLongest(text: string): string {
  const words: string[] = text.match(/\p{L}+/gu) ?? []
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return text.replace(longest, 'fiskerihavnene')
}

describe('the 121 requests of Prop. 1 S (2025–2026) HOD', () => {
  test.for(harmless)('found %s', ([name, change], { expect }) => {
    const found = requests.filter(({ key, text }) => match(change(text))?.key === key).length
    const wrong = requests.filter(({ key, text }) => (match(change(text))?.key ?? key) !== key).length
    console.info(`sitat ${name}: ${found} av ${requests.length}, feil ${wrong}`)
    expect(wrong).toBe(0)
    expect(found).toBe(requests.length)
  })

  test.for(changed)('never found with %s', ([name, change], { expect }) => {
    const tried = requests.filter(({ text }) => change(text) !== text)
    const matched = tried.filter(({ text }) => match(change(text)) !== null)
    console.info(
      `nesten likt, ${name}: ${matched.length} treff av ${tried.length}`,
      matched.map(({ key }) => key),
    )
    expect(matched).toEqual([])
  })

  test('a letter left out of a long word, or a light word more, is a slip of the pen', () => {
    const slipped = requests.filter(
      ({ key, text }) =>
        match(text.replace(/( \p{L}{5})(?<!Stort|regje)\p{L}(?=\p{L}{4})/u, '$1'))?.key === key,
    )
    const more = requests.filter(({ key, text }) => match(text.replace(/ og /u, ' og en '))?.key === key)
    console.info(`en bokstav mindre: ${slipped.length} av ${requests.length}; ett småord mer: ${more.length}`)
    expect(slipped.length).toBeGreaterThan(110)
    expect(more.length).toBeGreaterThan(110)
  })

  test.for([
    ['Stortinget ber regjeringen komme tilbake til Stortinget på egnet måte.'],
    ['Stortinget ber regjeringen legge frem en sak for Stortinget i forbindelse med statsbudsjettet.'],
    ['Stortinget ber regjeringen utrede dette.'],
    ['Stortinget ber regjeringen … på egnet måte.'],
  ] as const)('names nothing: %s', ([text], { expect }) => {
    expect(match(text)).toBeNull()
  })

  test('two with the same words: nobody can tell which', () => {
    const [first] = requests
    const twice = requestIndex([...requests, { key: 'again', text: first?.text ?? '' }])
    expect(twice(first?.text ?? '')).toBeNull()
  })

  test('what is left out is marked', () => {
    const long = requests.find(({ text }) => text.length > 300)
    const words = (long?.text ?? '').split(' ')
    const elided = `${words.slice(0, 12).join(' ')} […] ${words.slice(-12).join(' ')}`
    expect(match(elided)).toEqual({ key: long?.key, agreement: 'PART' })
  })

  test('each of them names itself and no other, one left out: nothing', () => {
    for (const { key, text } of requests) {
      const others = requestIndex(requests.filter((request) => request.key !== key))
      expect(others(text)).toBeNull()
    }
  })
})
