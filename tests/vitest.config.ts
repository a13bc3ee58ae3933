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
          setupFiles: ['tests/support/fail-on-console.ts', 'tests/support/seeded.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/database-template.ts'],
          setupFiles: ['tests/support/fail-on-console.ts', 'tests/support/seeded.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
