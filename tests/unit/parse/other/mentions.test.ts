import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/parse/parse'
import type { Mention } from '@/lib/parse/types'
import { forms } from '../../../fixtures/omtale/forms'
import { root } from '../../../support/source-files'

const read = (content: Uint8Array | string) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = parseDocument(bytes)
  if (!result.ok) throw new Error(result.reason)
  return result
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function targetOf(mention: Mention): string {
  if ('citation' in mention) return mention.citation
  if ('quote' in mention) return mention.quote
  const { sesjon, nummer, punkt } = mention
  return `${nummer}${punkt === null ? '' : `, punkt ${punkt}`} (${sesjon})`
}

describe.for(['meld-st-9-2023-2024', 'helseomsorg21-radet-2-2023'])('%s', (name) => {
  const bytes = readFileSync(join(root, `prisma/samples/${name}.txt`))
  const { document, source } = read(bytes)
  const golden = readFileSync(join(root, `tests/fixtures/omtale/${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))

  test('every mention with its place, and nothing else', () => {
    const found = document.mentions.map((mention) => [
      String(mention.line),
      mention.how,
      'quote' in mention
        ? `«${mention.quote.split(' ').slice(0, 9).join(' ')}`
        : targetOf(mention).replace(/\((\d{4})-(\d{4})\)$/u, (all, from: string, to: string) => ('nummer' in mention ? `(${from}–${to})` : all)), // prettier-ignore
      mention.section?.number ?? '-',
    ])
    const [wanted, got] = [golden.map((row) => row.join('\t')), found.map((row) => row.join('\t'))]
    expect(wanted.filter((row) => !got.includes(row))).toEqual([])
    expect(got.filter((row) => !wanted.includes(row))).toEqual([])
  })

  test('every line that prints a number or the address of a document is on the golden list', () => {
    const lines = source.split('\n')
    const cited =
      /(?:Meld\. ?St\.|Prop\.|Innst\.|Dokument|[Dd]ok\.) ?\d{1,3}|NOU \d{4}: ?\d|dok\d+-\d{6}|inns-\d{6}|nou-\d{4}-\d/u
    const listed = new Set(golden.map(([line]) => Number(line)))
    const heads = /^\f?\s?(?:\d{4}–\d{4} Meld|\d+ Meld\. St\. 9 20)|^\f?\s?Meld\. St\. 9$/u
    const missing = lines.flatMap((line, i) => (cited.test(line) && !heads.test(line) && !listed.has(i + 1) ? [`${i + 1} ${line}`] : [])) // prettier-ignore
    expect(missing).toEqual([])
  })

  test('a quotation stands where its span says', () => {
    for (const mention of document.mentions) {
      if (!('quote' in mention)) continue
      expect(letters(source.slice(...mention.span))).toBe(letters(mention.quote))
    }
  })
})

describe('Meld. St. 9 (2023–2024)', () => {
  const { document } = read(readFileSync(join(root, 'prisma/samples/meld-st-9-2023-2024.txt')))

  test('tells the follow-up of vedtak 417 in section 5.4.7', () => {
    const of417 = document.mentions.filter((mention) => 'nummer' in mention && mention.nummer === 417)
    expect(of417.map(({ line, how }) => [line, how])).toEqual([
      [8792, 'CITED'],
      [8816, 'REFERRED'],
      [8839, 'REFERRED'],
    ])
    expect(of417[0]?.section).toEqual({
      number: '5.4.7',
      title: 'Oppfølging av anmodningsvedtak om autorisasjon og spesialistgodkjenning av helsepersonell mv.',
    })
    expect(of417[1]?.sentence).toBe(
      'Som ledd i oppfølgingen av anmodningsvedtaket, vil regjeringen sette i gang et arbeid for å vurdere endringer i helsepersonelloven.',
    )
  })

  test('says what it is', () => {
    expect(document.document).toEqual({
      citation: 'Meld. St. 9 (2023–2024)',
      sesjon: '2023-2024',
      departement: 'Helse- og omsorgsdepartementet',
      title: 'Nasjonal helse- og samhandlingsplan 2024–2027',
    })
  })
})

test.for(forms)('$name', ({ text, mentions }, { expect }) => {
  const { document } = read(text)
  expect(
    document.mentions.map((mention) => [
      mention.line,
      mention.how,
      targetOf(mention),
      mention.section?.number ?? null,
    ]),
  ).toEqual(mentions)
})

describe('a hostile text', () => {
  test.for([
    ['addresses', 'https://www.stortinget.no/dok8-202223-'],
    ['opened quotations', '«Stortinget ber regjeringen '],
    ['headings', '1.1 A\n\n'],
    ['vedtaket', 'vedtak nr. 5 anmodningsvedtaket '],
    ['days', 'vedtak nr. 5 den 12. mai 2022 '],
    ['dashes', 'https://regjeringen.no/-\n'],
    ['agenda', 'Sak 1/1\n\n'],
    ['dots', '1.1.1.1.1.1.1'],
    ['brackets', '(((((((((('],
  ] as const)('of nothing but %s is read in proportion to its length', ([, piece], { expect }) => {
    const started = performance.now()
    read(piece.repeat(Math.ceil(100_000 / piece.length)))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
