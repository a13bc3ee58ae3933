import { BaseSequencer, type TestSpecification } from 'vitest/node'

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

const place = ({ moduleId }: TestSpecification) => {
  const index = dear.findIndex((name) => moduleId.endsWith(`/tests/${name}`))
  return index === -1 ? dear.length : index
}

/** Where nothing is known of an earlier run (a fresh clone, CI) Vitest goes by size, which says little of ours. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
