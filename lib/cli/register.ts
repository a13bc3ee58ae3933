import type { RunningDatabase } from '../db/embedded/ensure'
import { openDatabase } from '../db/open'
import { DomainError, UsageError } from '../errors'
import { fail } from './command'

/** Runs a command against the register, and lets go of the database whatever happens. An expected error is one line. */
export async function withRegister(work: (database: RunningDatabase) => Promise<number>): Promise<number> {
  try {
    const database = await openDatabase((line) => process.stderr.write(`${line}\n`))
    try {
      return await work(database)
    } finally {
      await database.stop()
    }
  } catch (error) {
    if (error instanceof UsageError || error instanceof DomainError) return fail(error.message)
    const message = error instanceof Error ? error.message : String(error)
    return fail(message.trim().split('\n').at(-1) ?? message)
  }
}
