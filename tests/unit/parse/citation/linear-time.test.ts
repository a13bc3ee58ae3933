import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('./linear-time.script.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** In its own process: a pattern that runs away blocks the thread, so no timer inside it could end it. */
test(
  'texts made to make a pattern run away are read in proportion to their length',
  { timeout: 30_000 },
  () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      timeout: 20_000,
      encoding: 'utf8',
    })
    expect(run.error).toBeUndefined()
    expect(run.stderr).toBe('')
    const counts = JSON.parse(run.stdout) as Record<string, number>
    expect(counts).toEqual({
      'Innst.': 0,
      blanks: 0,
      brackets: 0,
      'Vedtak nr.': 0,
      'one line': 110_000,
      'one list': 200_000,
      'one list of punkter': 200_000,
      NOU: 0,
      'line breaks in words': 0,
      figures: 0,
      years: 0,
    })
  },
)
