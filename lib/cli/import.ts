import { isDay, now } from '../clock'
import { UsageError } from '../errors'
import { loadSource } from '../import/file'
import { importPlan } from '../import/mutations'
import { previewImport } from '../import/preview'
import { planImport } from '../import/read'
import type { Counts, ImportPlan, ImportResult } from '../import/types'
import { fail, print, type Command } from './command'
import { printDifference } from './difference'
import { showProgress } from './progress'
import { readArguments } from './read-arguments'
import { withRegister } from './register'

const usage = 'usage: oppfulgt import FILE [--dato YYYY-MM-DD] [--dry-run] [--json]'

interface Options {
  file: string
  dato: string | null
  isDryRun: boolean
  json: boolean
}

/**
 * `import FILE [--dato 2025-10-15] [--dry-run] [--json]`: takes a document into the register, or shows what that would
 * change. The day it became public comes from --dato or from the JSON file beside it; without one nothing is done.
 * Exit 0 all taken in; 1 entries or rows were refused; 2 unreadable, unknown kind, no day, or wrong use.
 */
export const importCommand: Command = async (args) => {
  const options = readOptions(args)
  if (!options) return fail(usage)
  const { file, dato } = options
  try {
    const { source, parsed } = await loadSource(file, dato)
    return await withRegister(async () => {
      const plan = await planImport(source, parsed)
      return options.isDryRun ? preview(plan, options) : run(plan, options)
    })
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message)
    throw error
  }
}

function readOptions(args: string[]): Options | null {
  const given = readArguments(args, 1, {
    dato: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const [file] = given?.files ?? []
  if (!given || file === undefined) return null
  const { dato = null, json = false, 'dry-run': isDryRun = false } = given.values
  return dato === null || isDay(dato) ? { file, dato, json, isDryRun } : null
}

async function run(plan: ImportPlan, { json }: Options): Promise<number> {
  const onUnit = json ? undefined : showProgress(plan.document.sitat ?? plan.document.filnavn)
  const result = await importPlan(plan, { now: now(), ...(onUnit && { onUnit }) })
  await print(
    json
      ? JSON.stringify({ dryRun: false, document: about(plan, result), ...result }, null, 2)
      : summary(result),
  )
  return exitCode(result.counts)
}

async function preview(plan: ImportPlan, { json }: Options): Promise<number> {
  const found = await previewImport(plan)
  const { issues } = plan
  await print(
    json
      ? JSON.stringify({ dryRun: true, document: about(plan, null), ...found, issues }, null, 2)
      : printDifference(found),
  )
  return exitCode(found.counts)
}

function about({ document }: ImportPlan, result: ImportResult | null) {
  const { type, sitat, sesjon, departement, offentligFra, slug } = document
  return {
    kind: type,
    citation: sitat,
    sesjon,
    departement: departement?.slug ?? null,
    offentligFra,
    slug: result?.slug ?? slug,
  }
}

function exitCode({ refused }: Counts): number {
  return refused > 0 ? 1 : 0
}

function summary({ counts, issues, kjoringId }: ImportResult): string {
  const lines = issues.map(({ rule, message, lines: places }) => {
    const at = places.length > 0 ? ` (linje ${places.join(', ')})` : ''
    return `  ${rule}${at}: ${message}`
  })
  const total = `${counts.new} nye, ${counts.changed} endret, ${counts.unchanged} uendret, ${counts.refused} avvist`
  return [`Kjøring ${kjoringId}: ${total}, ${issues.length} merknader`, ...lines].join('\n')
}
