import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

interface Config<Own extends Options> {
  args: string[]
  options: Own
  allowPositionals: true
}

type Values<Own extends Options> = ReturnType<typeof parseArgs<Config<Own>>>['values']

/** So many files, and the options; null for wrong use. */
export function readArguments<const Own extends Options>(
  args: string[],
  fileCount: number,
  options: Own,
): { files: string[]; values: Values<Own> } | null {
  try {
    const { values, positionals } = parseArgs<Config<Own>>({
      args,
      options,
      allowPositionals: true,
    })
    return positionals.length === fileCount ? { files: positionals, values } : null
  } catch {
    return null
  }
}
