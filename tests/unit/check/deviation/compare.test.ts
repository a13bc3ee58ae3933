import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareDocuments, nameOf } from '@/lib/check/deviation/compare'
import { tellDeviation } from '@/lib/check/deviation/tell'
import { keyText } from '@/lib/parse/key'
import { parseDocument } from '@/lib/parse/parse'
import type { ParsedDocument } from '@/lib/parse/types'
import { propositionText, anAccount } from '../../../support/prop1s-text'
import { root } from '../../../support/source-files'

const read = (text: string): ParsedDocument => {
  const result = parseDocument(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.reason)
  return result.document
}
const file = (name: string) => readFileSync(join(root, 'tests/fixtures/compare', `${name}.txt`), 'utf8')
const fixture = (name: string) => read(file(name))

function compared(a: ParsedDocument, b: ParsedDocument) {
  const comparison = compareDocuments(a, b)
  if (!comparison.ok) throw new Error(comparison.reason)
  return comparison
}

const told = (a: ParsedDocument, b: ParsedDocument) =>
  compared(a, b).deviations.map(({ rule, vedtak, field, conclusions }) =>
    [rule, keyText(vedtak), field ?? conclusions?.join(' mot ')].filter(Boolean).join(' · '),
  )

describe('a proposition and the yearly melding of the same round', () => {
  test('what is in one alone, what has other words, what concludes otherwise', () => {
    expect(told(fixture('prop-2025'), fixture('meld-2025'))).toEqual([
      'MANGLER · 41 (2023–2024)',
      'TEKST_ULIK · 57 (2023–2024) · redegjorelse',
      'KONKLUSJON_ULIK · 57 (2023–2024) · ANSES_FULGT_OPP mot KOMMER_TILBAKE',
      'MANGLER · 19 (2024–2025)',
    ])
  })

  test('the words that differ, with the lines of both', () => {
    const { deviations } = compared(fixture('prop-2025'), fixture('meld-2025'))
    const text = deviations.find(({ rule }) => rule === 'TEKST_ULIK')
    expect(text?.words[0]).toEqual({ from: 'august', to: 'september' })
    const lineOf = (name: string) => file(name).split('\n').indexOf('Vedtak nr. 57, 5. desember 2023') + 1
    expect(text?.lines).toEqual([[lineOf('prop-2025')], [lineOf('meld-2025')]])
  })

  test('the other departementer of the melding are left out of it', () => {
    expect(told(fixture('prop-2025'), fixture('meld-2025')).join()).not.toContain('88 (2024–2025)')
  })

  test('a melding in the older form, which says the same, does not differ', () => {
    expect(told(fixture('prop-2025'), fixture('meld-2025-per-sesjon'))).toEqual([])
  })

  test('two printings of the melding are compared in full', () => {
    expect(told(fixture('meld-2025-per-sesjon'), fixture('meld-2025'))).toContain('MANGLER · 88 (2024–2025)')
  })
})

describe('a list and the next one', () => {
  test('what was left open and is gone, the Storting’s words told otherwise, an account that stands still', () => {
    expect(told(fixture('prop-2024'), fixture('prop-2025'))).toEqual([
      'SAMME_TEKST · 41 (2023–2024)',
      'TEKST_ULIK · 57 (2023–2024) · vedtakstekst',
      'MANGLER_I_LISTEN · 118 (2022–2023)',
    ])
  })

  test('the melding of the next round will do as well', () => {
    expect(told(fixture('prop-2024'), fixture('meld-2025'))).toEqual([
      'MANGLER_I_LISTEN · 41 (2023–2024)',
      'TEKST_ULIK · 57 (2023–2024) · vedtakstekst',
      'MANGLER_I_LISTEN · 118 (2022–2023)',
    ])
  })

  test('where a list lies between, nothing is said of what is gone', () => {
    expect(told(fixture('prop-2024'), fixture('prop-2026')).filter((line) => line.startsWith('MANGLER'))).toEqual([]) // prettier-ignore
  })
})

describe('a round and the committee’s innstilling about it', () => {
  test('the whole melding: not judged, judged otherwise, judged but not reported', () => {
    expect(told(fixture('meld-2025-per-sesjon'), fixture('innst-2025'))).toEqual([
      'MANGLER · 41 (2023–2024)',
      'KONKLUSJON_ULIK · 57 (2023–2024) · ANSES_FULGT_OPP mot IKKE_UTKVITTERT',
      'MANGLER · 230 (2024–2025)',
    ])
  })

  test('one departement: what else the committee judges is not its to report', () => {
    expect(told(fixture('prop-2025'), fixture('innst-2025'))).toEqual([
      'MANGLER · 41 (2023–2024)',
      'KONKLUSJON_ULIK · 57 (2023–2024) · ANSES_FULGT_OPP mot IKKE_UTKVITTERT',
    ])
  })

  test('the next list still has what was signed off', () => {
    expect(told(fixture('innst-2025'), fixture('prop-2026'))).toEqual(['RAPPORTERT_ETTER_AVSLUTNING · 12 (2024–2025)']) // prettier-ignore
  })
})

test.for([
  ['prop-2024', 'prop-2025'],
  ['prop-2025', 'meld-2025'],
  ['meld-2025', 'innst-2025'],
  ['innst-2025', 'prop-2026'],
] as const)('the order of %s and %s does not matter', ([a, b], { expect }) => {
  const [forth, back] = [compared(fixture(a), fixture(b)), compared(fixture(b), fixture(a))]
  expect(back.deviations).toEqual(forth.deviations)
  expect(back.isTurned).toBe(!forth.isTurned)
})

test.for(['prop-2024', 'prop-2025', 'meld-2025', 'meld-2025-per-sesjon', 'prop-2026'])(
  '%s does not differ from itself',
  (name, { expect }) => expect(told(fixture(name), fixture(name))).toEqual([]),
)

test('how a line is broken and which dash is taken is no difference', () => {
  const omtale = 'Vegdirektoratet har kartlagt strekningen 2024–2025 og fulgt opp merknadene.'
  const broken = omtale.replace('Vegdirektoratet', 'Vegdirek-\ntoratet').replace('–', '-')
  const [a, b] = [omtale, broken].map((text) =>
    read(propositionText({ sesjon: '2025-2026', accounts: [anAccount({ omtale: text })] })),
  )
  expect(a && b && told(a, b)).toEqual([])
})

test.for([
  ['to innstillinger', 'innst-2025', 'innst-2025', 'to innstillinger rapporterer ikke de samme vedtakene'],
  ['an innstilling about a later round', 'prop-2024', 'innst-2025', 'senere rapportering'],
] as const)('%s cannot be compared', ([, a, b, reason], { expect }) => {
  expect(compareDocuments(fixture(a), fixture(b))).toEqual({ ok: false, reason: expect.stringContaining(reason) as string }) // prettier-ignore
})

test('propositions of two departementer, and documents that report nothing, cannot be compared', () => {
  const other = read(propositionText({ sesjon: '2025-2026', accounts: [anAccount()] }))
  expect(compareDocuments(fixture('prop-2025'), other)).toMatchObject({ ok: false })
  expect(compareDocuments(fixture('prop-2025'), read('Et notat om ingenting.\n'))).toEqual({
    ok: false,
    reason: expect.stringContaining('et dokument av ukjent type rapporterer ikke vedtak') as string,
  })
})

test('every deviation is told in a sentence that names both documents', () => {
  const [a, b] = [fixture('prop-2025'), fixture('meld-2025')]
  const sentences = compared(a, b).deviations.map((one) => tellDeviation(one, [nameOf(a), nameOf(b)]))
  expect(sentences[0]).toBe('Vedtak 41 (2023–2024) står i Prop. 1 S (2025–2026), men ikke i Meld. St. 4 (2025–2026).') // prettier-ignore
  expect(sentences[1]).toContain('redegjørelsen er ulik')
  expect(sentences[1]).toContain('«september» i stedet for «august»')
  expect(sentences[2]).toBe('Vedtak 57 (2023–2024): Prop. 1 S (2025–2026) sier «anses som fulgt opp», Meld. St. 4 (2025–2026) sier «kommer tilbake».') // prettier-ignore
})
