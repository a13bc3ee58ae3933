import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DeviationFunn } from '@/lib/check/deviation/types'
import { runOppfulgt } from '../../support/run-oppfulgt'
import { root } from '../../support/source-files'

const path = (name: string) => join(root, 'tests/fixtures/compare', `${name}.txt`)
const [prop, melding] = [path('prop-2025'), path('meld-2025')]

describe('the compare command', () => {
  test('prints one JSON object with both documents and the funn, and ends with 1 when there are some', async () => {
    const run = await runOppfulgt(['compare', prop, melding, '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '', isHung: false })
    const found = JSON.parse(run.stdout) as { funn: DeviationFunn[] }
    expect(Object.keys(found)).toEqual(['a', 'b', 'relation', 'funn'])
    expect(found).toMatchObject({
      a: { citation: 'Prop. 1 S (2025–2026)' },
      b: { citation: 'Meld. St. 4 (2025–2026)' },
    })
    expect(found.funn[0]).toEqual({
      rule: 'MANGLER',
      group: 'AVVIK',
      severity: 'advarsel',
      message: 'Vedtak 41 (2023–2024) står i Prop. 1 S (2025–2026), men ikke i Meld. St. 4 (2025–2026).',
      lines: [36],
      otherLines: [],
      vedtak: [{ sesjon: '2023-2024', nummer: 41, punkt: null }],
    })
  })

  test('given the other way, lines are those of the first file still', async () => {
    const { stdout } = await runOppfulgt(['compare', melding, prop, '--json'])
    expect((JSON.parse(stdout) as { funn: DeviationFunn[] }).funn[0]).toMatchObject({ lines: [], otherLines: [36] }) // prettier-ignore
  })

  test('tells people in Norwegian, with the lines of both', async () => {
    const run = await runOppfulgt(['compare', prop, melding])
    expect(run.stdout).toMatch(/^Prop\. 1 S \(2025–2026\) ↔ Meld\. St\. 4 \(2025–2026\) · samme rapportering\n4 avvik\n/u) // prettier-ignore
    expect(run.stdout).toMatch(/\n {2}KONKLUSJON_ULIK \(A linje \d+, B linje \d+\): /u)
  })

  test('ends with 0 and says so when they agree', async () => {
    const run = await runOppfulgt(['compare', prop, path('meld-2025-per-sesjon')])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain('Ingen avvik funnet')
  })

  test.for([
    [[], 'usage'],
    [[prop], 'usage'],
    [[prop, melding, melding], 'usage'],
    [[prop, join(root, 'finnes-ikke')], 'does not exist'],
    [[prop, join(root, 'LICENSE')], 'kan ikke sammenlignes: et dokument av ukjent type'],
    [[path('innst-2025'), path('innst-2025')], 'kan ikke sammenlignes: to innstillinger'],
  ] as const)('%s is wrong use or cannot be compared: one line and 2', async ([args, says], { expect }) => {
    const run = await runOppfulgt(['compare', ...args])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/^oppfulgt: [^\n]+\n$/)
    expect(run.stderr).toContain(says)
  })
})
