import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCompound } from '@/lib/search/compound'
import { cutAtHits, explainHit } from '@/lib/search/explain'
import { hitFinder } from '@/lib/search/hits'
import type { Relation } from '@/lib/search/lexicon/types'
import { likeliest, slipsBetween } from '@/lib/search/suggestion/rules'
import { foldLetters, tokensOf, wordsOf } from '@/lib/search/tokens'
import { variantsOf } from '@/lib/search/variants'

const finder = (words: Record<string, Relation>, phrases: string[][] = []) =>
  hitFinder({
    groups: [{ typed: 'skole', words: new Map(Object.entries(words)), phrases: [], isCut: false }],
    phrases,
    excluded: [],
    excludedPhrases: [],
  })

describe('why a vedtak is among the hits', () => {
  const texts = {
    tittel: 'Bibliotek',
    vedtak: 'Stortinget ber regjeringa leggje fram ein plan. Kvar skule skal ha bibliotek, jf. Innst. 2 S.',
    redegjorelse: 'Departementet viser til skolen.',
  }

  test('the sentence of the request stands before that of the account, whole and with the word marked', () => {
    const { excerpt, reasons } = explainHit(texts, ['skole'], finder({ skule: 'synonym', skolen: 'form' }))
    expect(excerpt?.pieces).toEqual([
      { text: 'Kvar ', hit: false },
      { text: 'skule', hit: true },
      { text: ' skal ha bibliotek, jf. Innst. 2 S.', hit: false },
    ])
    expect(excerpt).toMatchObject({ field: 'vedtak', startsInside: false, endsInside: false })
    expect(reasons).toEqual([{ typed: 'skole', found: ['skule'], relation: 'synonym', field: 'vedtak' }])
  })

  test('an overlong sentence is cut around its first hit', () => {
    const long = `${'tiltak og midlar '.repeat(40)}skule ${'plan og frist '.repeat(40)}`.trim()
    const { excerpt } = explainHit({ ...texts, vedtak: long }, ['skole'], finder({ skule: 'synonym' }))
    const shown = excerpt?.pieces.map(({ text }) => text).join('') ?? ''
    expect(shown.length).toBeLessThan(300)
    expect(shown).toContain('skule')
    expect(long).toContain(shown)
    expect(excerpt).toMatchObject({ startsInside: true, endsInside: true })
  })

  test('words in a row are one hit', () => {
    const { reasons, tittel } = explainHit(
      { ...texts, tittel: 'Plan for psykisk  helse' },
      ['skole', 'psykisk helse'],
      finder({}, [['psykisk', 'helse']]),
    )
    expect(tittel.at(-1)).toEqual({ text: 'psykisk  helse', hit: true })
    expect(reasons).toEqual([
      { typed: 'psykisk helse', found: ['psykisk helse'], relation: 'ordrett', field: 'tittel' },
    ])
  })

  test('whatever is marked, the pieces are the text', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, size]) => ({ start, end: start + size + 1 }))
    fc.assert(
      fc.property(fc.string({ minLength: 60 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const sorted = spans.toSorted((a, b) => a.start - b.start)
        expect(
          cutAtHits(text, sorted)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('letters', () => {
  test('accents fall, æ, ø and å stay, and places stay places', () => {
    expect(wordsOf('Komité, Ærø på Ås – ÉN!')).toEqual(['komite', 'ærø', 'på', 'ås', 'en'])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldLetters(text)).toHaveLength(text.length)
        for (const { word, start, end } of tokensOf(text)) expect(end - start).toBe(word.length)
      }),
    )
  })

  test('a slip is a letter too many, too few, another, or two changed about', () => {
    expect(slipsBetween('nalokxon', 'nalokson')).toBe(1)
    expect(slipsBetween('ensohmet', 'ensomhet')).toBe(1)
    expect(slipsBetween('mål', 'mal')).toBe(1)
    expect(likeliest('abrot', ['abort', 'arbeid', 'abrot'])).toEqual(['abort'])
    expect(likeliest('mål', ['mal'])).toEqual([])
  })
})

describe('compounds', () => {
  test.for([
    ['tannhelsetjenest', 'hels', 'helse', true],
    ['barnevernsinstitusjon', 'institusjon', 'institusjoner', true],
    ['barnevernsinstitusjon', 'barnevern', 'barnevern', true],
    ['fastlegeordning', 'leg', 'lege', true],
    ['opprett', 'rett', 'rett', false],
    ['estim', 'tim', 'time', false],
    ['helsing', 'hels', 'helse', false],
    ['legaliseringsgebyr', 'leg', 'lege', false],
  ] as const)('%s, %s of «%s»: %s', ([nokkel, key, typed, expected]) => {
    expect(isCompound(nokkel, { key, typed })).toBe(expected)
  })
})

describe('the other written form', () => {
  test('parts are exchanged inside words, two at once too', () => {
    expect(variantsOf('grunnskolen')).toContain('grunnskulen')
    expect(variantsOf('sykehjem')).toContain('sjukeheim')
    expect(variantsOf('utgreiing')).toEqual(expect.arrayContaining(['utredning', 'redegjørels']))
    expect(variantsOf('korleis')).toContain('hvordan')
  })
})
