// @ts-check
import { BaseSequencer } from 'vitest/node'

/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/** Those that take longest, in that order: begun last, one of them would run on alone when all the others are done. */
const dear = [
  'integration/matrix.test.ts',
  'integration/backup.test.ts',
  'integration/cli.test.ts',
  'integration/killed-import.test.ts',
  'integration/user/command.test.ts',
  'unit/cli/parse.test.ts',
  'unit/messages.test.ts',
  'integration/per.test.ts',
  'integration/embedded.test.ts',
]

/** @param {TestSpecification} file */
function place({ moduleId }) {
  const index = dear.findIndex((name) => moduleId.endsWith(`/tests/${name}`))
  return index === -1 ? dear.length : index
}

/** Where nothing is known of an earlier run (a fresh clone, CI) Vitest goes by size, which says little of ours. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files */
  async sort(files) {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
