/** A command of the tool: its arguments in, its exit code out. It prints its own errors, one line each. */
export type Command = (args: string[]) => Promise<number>

/** One clear line on stderr, and the exit code for it. */
export function fail(message: string, code = 2): number {
  process.stderr.write(`oppfulgt: ${message}\n`)
  return code
}

/** Writes all of a long text before the process may end. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()))
  })
}
