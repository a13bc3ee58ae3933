import { expect, test } from 'vitest'
import { sameWords } from '@/lib/stortinget/pairing/normalise'
import { hodBytes, readProp } from '../../support/samples'

const texts = readProp(hodBytes()).vedtak.map(({ text }) => text)

/** What prints and web pages do to a text without changing a word of it. */
const settings: [string, (text: string) => string][] = [
  ['lines that end', (text) => text.replace(/(.{40,60}) /g, '$1\n')],
  ['words broken at line ends', (text) => text.replace(/(\p{Ll}{5})(\p{Ll}{4})/gu, '$1-\n$2')],
  ['breaks that a text layer has kept', (text) => text.replace(/(\p{Ll}{5})(\p{Ll}{4})/gu, '$1- $2')],
  ['soft hyphens', (text) => text.replace(/(\p{Ll}{5})(\p{Ll}{4})/gu, '$1\u00AD$2')],
  ['hyphens that do not break', (text) => text.replace(/-/g, '\u2011')],
  ['dashes for hyphens', (text) => text.replace(/-/g, '–')],
  ['spaces that do not break', (text) => text.replace(/ /g, '\u00A0')],
  ['narrow spaces', (text) => text.replace(/(\d) /g, '$1\u202F')],
  ['spaces without width', (text) => text.replace(/([-/])/g, '$1\u200B')],
  ['guillemets', (text) => `«${text}»`],
  ['straight quotes', (text) => `"${text}"`],
  ['low quotes', (text) => `„${text}“`],
  ['ligatures', (text) => text.replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')],
  ['letters put together of two', (text) => text.normalize('NFD')],
  ['capitals', (text) => text.replace(/regjering/g, 'Regjering').replace(/^Stortinget/, 'STORTINGET')],
  ['no full stop', (text) => text.replace(/\.$/, '')],
  ['no commas', (text) => text.replace(/,/g, '')],
  ['a footnote', (text) => text.replace(/\.$/, '.¹')],
  ['the vote behind it', (text) => `${text} (Enstemmig)`],
  ['the vote in the sentence', (text) => `${text.replace(/\.$/, '')} (vedtatt mot 3 stemmer).`],
  ['its number before it', (text) => `Vedtak nr. 704 (2024–2025), 20. mai 2025: ${text}`],
  ['its point before it', (text) => `II\n${text}`],
  ['its point in words', (text) => `Romertall II. ${text}`],
  ['the letter of its list', (text) => `B. ${text}`],
  ['other marks of lists', (text) => text.replace(/^([a-d])\. /gm, '$1) ')],
  ['no marks of lists', (text) => text.replace(/^([a-d])\. /gm, '')],
  ['a list in one line', (text) => text.replace(/\s*\n+\s*/g, ' ')],
  ['short forms', (text) => text.replace(/blant annet/g, 'bl.a.').replace(/ prosent/g, ' pst.')],
  ['figures for numerals', (text) => text.replace(/\bto\b/g, '2').replace(/\btre\b/g, '3')],
  ['the other form of frem', (text) => text.replace(/\bfrem/g, 'fram')],
]

test.for(settings)('of the 121 requests of the sample none is another text with %s', ([, set]) => {
  const others = texts.filter((text) => sameWords(set(text)) !== sameWords(text))
  expect([texts.length, others]).toEqual([121, []])
})

test('and each of them is another one as soon as any of its words is gone', () => {
  const unseen = texts.flatMap((text) => {
    const words = text.split(' ')
    return words.filter((word, i) => /\p{L}/u.test(word) && sameWords(words.toSpliced(i, 1).join(' ')) === sameWords(text)) // prettier-ignore
  })
  expect(unseen).toEqual([])
})

test('no two of them are taken for one', () => {
  expect(new Set(texts.map(sameWords)).size).toBe(121)
})

test.for([
  ['kan', 'skal'],
  ['innen 2025', 'innen 2026'],
  ['1,5 prosent', '15 prosent'],
  ['10 000 kroner', '1 000 kroner'],
  ['tre måneder', 'fire måneder'],
  ['ikke innføre', 'innføre'],
  ['tiltak for barn', 'tiltak for born'],
  ['§ 3-9', '§ 3-8'],
  ['evaluering av lovendringene', 'evaluering lovendringene'],
  ['kommunene', 'kommune'],
  ['fremmes i mai', 'fremmes i juni'],
  ['31. desember', '30. desember'],
] as const)('«%s» is not «%s»', ([one, other]) => {
  expect(sameWords(`Stortinget ber regjeringen ${one}.`)).not.toBe(
    sameWords(`Stortinget ber regjeringen ${other}.`),
  )
})

test.for([
  ['10 000 kroner', '10.000 kroner'],
  ['1,5 pst.', '1.5 %'],
  ['idé', 'ide'],
  ['Dokument 8:119 S (2024-2025)', 'Dok. 8: 119 S (2024–2025)'],
  ['innen\n31. desember 2025', 'innen 31. desember 2025'],
] as const)('«%s» is «%s»', ([one, other]) => {
  expect(sameWords(`Stortinget ber regjeringen ${one}.`)).toBe(
    sameWords(`Stortinget ber regjeringen ${other}.`),
  )
})
