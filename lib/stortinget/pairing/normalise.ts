/** What follows a number that is no mark of a list: «31. desember», «2. halvår», «§ 3 første ledd». */
const ordinal = String.raw`(?!\s*(?:jan|feb|mars|april|mai|juni|juli|aug|sept|okt|nov|des|halvår|kvartal|ledd|punktum|trinn|klasse|år|termin))`

/** What stands before an item of a list: «a.», «2)», «iv)», «•» first on a line, «b)» anywhere. The data's lists have none. */
const lineMarker = new RegExp(String.raw`^[ \t]*(?:(?:[a-zæøå]|[ivx]{1,5})[.)]|\d{1,2}[.)]${ordinal})[ \t]+|^[ \t]*[•·▪◦*–-][ \t]+`, 'gimu') // prettier-ignore
const inlineMarker = /(?<=^|[\s:;,.(])(?:(?:[a-zæøå]|[ivx]{1,4}|\d{1,2})\)|[a-h]\.)(?=\s)/giu

/** «(Enstemmig)», «(vedtatt mot 3 stemmer)»: of the vote, printed behind the words of some lists. */
const voteNote =
  /\s\((?:vedtatt\s)?(?:enstemmig|samrøystes|mot\s\d{1,3}\s(?:stemmer|røyster))[^()]{0,60}\)[\s.]*$/iu

/** What may stand before the request itself: «Vedtak nr. 704 (2024–2025), 20. mai 2025:», «Romertall II», «B.», «3.» */
const heads = [
  /^\s*vedtak\s(?:nr\.?\s)?\d{1,4}(?:\s\(\d{4}\s?\p{Pd}\s?\d{4}\))?(?:,?\s\d{1,2}\.\s\p{L}{3,9}\s\d{4})?[\s:.,–-]+/iu,
  /^\s*(?:[Rr]omertall\s)?[IVX]{1,6}[.:)]?\s+/u,
  new RegExp(String.raw`^\s*(?:[A-Z][.)]|\d{1,3}[.)]${ordinal})\s+`, 'u'),
]

/** A raised figure behind a word or a sign leads to a footnote; that of «m²» is of the measure. */
const footnote = /(?<=\p{L}{3}|[.,;:»")])[\u00B9\u00B2\u00B3\u2070-\u2079]+/gu

/** Shortened with dots between: the dots part no words. */
const shortened: [RegExp, string][] = [
  [/\bbl\.\s?a\./gu, 'blant annet'],
  [/\bf\.\s?eks\./gu, 'for eksempel'],
  [/\bm\.\s?m\./gu, 'med mer'],
  [/\bm\.\s?v\./gu, 'med videre'],
  [/\bmv\./gu, 'med videre'],
  [/\bdvs\./gu, 'det vil si'],
]

/** Two ways to write one word: the short form, the older or the other, the sign, the numeral. */
const sameWord: Partial<Record<string, string>> = {
  '%': 'prosent', pst: 'prosent', kr: 'kroner', nr: 'nummer', mill: 'millioner', mrd: 'milliarder', jf: 'jamfør', jfr: 'jamfør',
  ca: 'cirka', dok: 'dokument', innst: 'innstilling', inkl: 'inklusive', '§§': '§', paragraf: '§',
  efter: 'etter', nu: 'nå', sprog: 'språk', sjuk: 'syk', sjuke: 'syke', to: '2', tre: '3', fire: '4', fem: '5', seks: '6', sju: '7',
  syv: '7', åtte: '8', ni: '9', ti: '10', elleve: '11', tolv: '12',
} // prettier-ignore

/**
 * A text as it is compared: its words and numbers alone. Two texts are the same where only what a print does to a text parts them:
 * signs, spaces, hyphens at line ends, ligatures, accents, capitals, marks of lists and of footnotes, short forms and numerals, and
 * what stands around the request («Vedtak nr. 704», «II», «(Enstemmig)»). So «e-resept» is «e- resept» and «50 pst.» «50 prosent».
 * Another word, another form of it or another number is another text.
 */
export function sameWords(text: string): string {
  const plain = text.replace(footnote, '').normalize('NFKC').replace(/\p{Cf}/gu, '').replace(voteNote, '') // prettier-ignore
  const whole = shortened.reduce((text, [short, long]) => text.replace(short, long), withoutHead(plain).toLowerCase()) // prettier-ignore
  return wordsOf(whole.replace(lineMarker, '').replace(inlineMarker, ' '))
    .map((word) => sameWord[word] ?? withoutAccents(word).replace(/^fram/u, 'frem'))
    .join('')
}

function withoutHead(text: string): string {
  const rest = heads.reduce((text, head) => text.replace(head, ''), text.replace(/^[\s«»"“”„]+/u, ''))
  return /\p{L}/u.test(rest) ? rest : text
}

/** «10 000» and «10.000» are one number, «1.5» is «1,5»; a hyphen in a word parts nothing. */
function wordsOf(text: string): string[] {
  const numbered = text.replace(/(?<=\d)[\s.](?=\d{3}(?!\d))/gu, '').replace(/(?<=\d)[.,](?=\d)/gu, 'komma')
  return numbered.replace(/(?<=\p{L})\p{Pd}\s*(?=\p{L})/gu, '').match(/[\p{L}\p{M}\p{N}]+|%|§+/gu) ?? []
}

/** «idé» is «ide» and «Aasen» is «Åsen»; å, ø and æ are letters of their own. */
function withoutAccents(word: string): string {
  const plain = word.normalize('NFD').replace(/(?<!a)\u030A|[\u0300-\u0309\u030B-\u036F]/gu, '')
  return plain.normalize('NFC').replace(/aa/gu, 'å')
}
