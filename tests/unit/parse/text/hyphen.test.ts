import { describe, expect, test } from 'vitest'
import { compose } from '@/lib/parse/text/compose'
import { countWords, decideHyphen } from '@/lib/parse/text/hyphen'
import { layoutOf } from '@/lib/parse/text/layout'
import { splitLines } from '@/lib/parse/text/lines'
import { hodBytes, readProp } from '../../../support/samples'

const noWords = new Map<string, number>()
const wordsOf = (text: string) => countWords(splitLines(text))

function put(text: string, elsewhere = ''): string {
  const lines = splitLines(text)
  return compose(lines, { layout: layoutOf(lines), words: wordsOf(`${elsewhere}\n${text}`) }).value
}

describe('a hyphen at the end of a line', () => {
  test.for<[string, string]>([
    ['sty-\nringsmål', 'styringsmål'], // seed 004:96
    ['departe-\nmentet', 'departementet'],
    ['e-\nhelseløsninger', 'e-helseløsninger'], // seed 004:3108
    ['LIS1-\nordningen', 'LIS1-ordningen'], // seed 004:4974 ff.
    ['ROP-\nlidelser', 'ROP-lidelser'],
    ['pasient- \nog brukerrettighetsloven', 'pasient- og brukerrettighetsloven'],
    ['pasient-\nog brukerrettighetsloven', 'pasient- og brukerrettighetsloven'],
    ['barne-\neller ungdomsvern', 'barne- eller ungdomsvern'],
    ['covid-19-\npandemien', 'covid-19-pandemien'],
    ['Nord-\nNorge', 'Nord-Norge'],
    ['24-\ntimers', '24-timers'],
    ['(2024–\n2025)', '(2024–2025)'],
    ['økonomiske problemer/\ngjeld', 'økonomiske problemer/gjeld'], // seed 004:4785
    ['anmod­\nningsvedtak', 'anmodningsvedtak'],
  ])('%j is «%s»', ([broken, whole], { expect }) => {
    expect(put(broken)).toBe(whole)
  })

  test('the document decides when it has the word elsewhere', () => {
    expect(put('helse-\nteam', 'Et helse-team er et helse-team.')).toBe('helse-team')
    expect(put('helse-\nteam', 'Et helseteam er et helseteam.')).toBe('helseteam')
    expect(put('e-\npost', 'Send epost.')).toBe('epost')
    expect(put('ROP-\nlidelser', 'ROPlidelser')).toBe('ROPlidelser')
  })

  test('the same word with another ending tells as well', () => {
    const elsewhere = 'Ikke møtt-gebyr innen psykisk helse'
    expect(put('vurdere ikke møtt-\ngebyret for barn', elsewhere)).toBe('vurdere ikke møtt-gebyret for barn') // seed 004:4396
    expect(put('sivil-\nmilitær', 'det sivil-militære samarbeidet')).toBe('sivil-militær') // seed 004:813
    expect(put('helse-\nforetak', 'helseforetakene')).toBe('helseforetak')
    expect(put('møtt-\ngebyret', 'møtt-kurven')).toBe('møttgebyret')
  })

  test('what a line break cuts is itself no evidence', () => {
    expect(wordsOf('helse-\nteam').size).toBe(0)
  })

  test.for([
    [
      'a document that has both',
      'helse-',
      'team',
      new Map([
        ['helse-team', 2],
        ['helseteam', 3],
      ]),
      true,
    ],
    ['a document that has one of them', 'helse-', 'team', new Map([['helse-team', 2]]), false],
    ['a single letter without evidence', 'e-', 'resept', noWords, true],
    ['an ordinary word', 'departe-', 'mentet', noWords, false],
  ] as const)('%s leaves a doubt or not', ([, before, after, words, isDoubtful], { expect }) => {
    expect(decideHyphen(before, after, words).isDoubtful).toBe(isDoubtful)
  })

  test('a doubtful hyphen is an issue with its line and its vedtak', () => {
    const document = readProp(
      '3 Oppfølging av anmodnings- og utredningsvedtak\n\nTittel\n\nVedtak nr. 12, 3. mai 2023\n\n«Stortinget ber regjeringen innføre e-\nresept.»\n\nVedtaket anses som fulgt opp.\n', // prettier-ignore
    )
    expect(document.vedtak[0]?.text).toBe('Stortinget ber regjeringen innføre e-resept.')
    expect(document.issues).toContainEqual({
      rule: 'TVILSOM_BINDESTREK',
      severity: 'info',
      message: 'Bindestreken i «e-resept» kan være orddeling eller ekte.',
      lines: [7],
      vedtak: [{ sesjon: '2022-2023', nummer: 12, punkt: null }],
    })
  })

  test('no word of the HOD accounts is left with a hyphen that its own document never prints', () => {
    const { vedtak, source } = readProp(hodBytes())
    const words = countWords(splitLines(source))
    const hyphened = vedtak.flatMap(
      ({ account, text }) => `${text} ${account}`.match(/\p{L}+-\p{Ll}{2,}/gu) ?? [],
    )
    const strange = [...new Set(hyphened)].filter((word) => !words.has(word.toLowerCase()))
    // Read one by one: each is a real hyphen that happens to stand only at a line's end, or in a longer word.
    expect(strange.filter((word) => /^\p{Ll}{2,}-/u.test(word))).toEqual(['møtt-gebyret'])
  })
})
