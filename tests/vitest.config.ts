import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('./support/server-only.ts', import.meta.url)),
}

/** An odd zone on purpose: whatever leans on UTC or on Oslo being the machine's zone fails here. */
process.env.TZ = 'Asia/Kathmandu'
/** The log is tested where it is made; elsewhere it would only stand between the results. */
process.env.LOG_LEVEL ??= 'silent'

const setupFiles = ['tests/support/fail-on-console.ts', 'tests/support/seeded.ts']

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // Most tests wait for the database or for a child of theirs half of the time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles,
          // The files of a worker share their modules: loading them anew took a third of the time. What a file changes for
          // itself (a variable, the clock) it puts back.
          isolate: false,
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
