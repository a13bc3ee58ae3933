import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFunn } from '@/lib/check/document/types'
import type { DocumentHead } from '@/lib/parse/types'
import { runOppfulgt } from '../../support/run-oppfulgt'
import { hodPath } from '../../support/samples'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'oppfulgt-check-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('the check command', () => {
  test('prints one JSON object with document and funn, and ends with 1 when there are funn', async () => {
    const run = await runOppfulgt(['check', hodPath, '--json'])
    const checked = JSON.parse(run.stdout) as { document: DocumentHead; funn: DocumentFunn[] }
    expect(run).toMatchObject({ code: 1, stderr: '', isHung: false })
    expect(Object.keys(checked)).toEqual(['document', 'funn'])
    expect(checked.document.citation).toBe('Prop. 1 S (2025–2026)')
    for (const funn of checked.funn)
      expect(Object.keys(funn)).toEqual(['rule', 'group', 'severity', 'message', 'lines', 'vedtak'])
    expect(checked.funn).toContainEqual({
      rule: 'MANGLER_SLUTTSITAT',
      group: 'TRYKKFEIL',
      severity: 'advarsel',
      message: expect.stringContaining('909 (2024–2025)') as string,
      lines: [3330],
      vedtak: [{ sesjon: '2024-2025', nummer: 909, punkt: null }],
    })
  })

  test('tells people the funn in Norwegian, by group, with their lines', async () => {
    const run = await runOppfulgt(['check', hodPath])
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(
      /^Prop\. 1 S \(2025–2026\) · Helse- og omsorgsdepartementet · \d+ funn\n\nTrykkfeil: /u,
    )
    expect(run.stdout).toContain('\n  MANGLER_SLUTTSITAT (linje 3330): ')
  })

  test('ends with 0 and says so when there is nothing to find', async () => {
    const path = write('notat.txt', 'Et notat om ingenting.\n')
    expect(await runOppfulgt(['check', path, '--json'])).toMatchObject({ code: 0, stderr: '' })
    expect((await runOppfulgt(['check', path])).stdout).toBe('0 funn\n')
  })

  test.for([
    [['check'], 'usage'],
    [['check', 'a', 'b'], 'usage'],
    [['check', '--spans', hodPath], 'usage'],
    [['check', hodPath, '--dato', '2025-02-30'], 'usage'],
    [['check', join(tmpdir(), 'finnes-ikke-83.txt')], 'does not exist'],
    [['check', tmpdir()], 'is a folder'],
  ] as const)('%s is wrong use or unreadable: one line and 2', async ([args, says], { expect }) => {
    const run = await runOppfulgt([...args])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/^oppfulgt: [^\n]+\n$/)
    expect(run.stderr).toContain(says)
  })
})
