import { parseArgs } from 'node:util'
import { now } from '../clock'
import { DomainError, UsageError } from '../errors'
import { readSesjonId } from '../stortinget/rules'
import { folderSource } from '../stortinget/source/folder'
import { configuredService } from '../stortinget/sync/scheduled'
import { syncSesjon } from '../stortinget/sync/run'
import { checkContract } from '../stortinget/contract'
import type { SyncResult } from '../stortinget/sync/types'
import type { AnswerSource } from '../stortinget/types'
import { fail, print, type Command } from './command'
import { showProgress } from './progress'
import { withRegister } from './register'

const usage = 'usage: oppfulgt sync --sesjon 2024-2025 [--from FOLDER] [--dry-run] [--kontrakt] [--json]'

interface Options {
  sesjon: string
  from: string | null
  isDryRun: boolean
  isContract: boolean
  json: boolean
}

/**
 * `sync --sesjon 2024-2025 [--from FOLDER] [--dry-run] [--json]`: takes what the Storting's data say of a sesjon into the register, from
 * the service or from a folder of saved answers. Run again it goes on where it was, and writes only what is new. `--kontrakt` reads
 * one answer of each kind and tells what has another shape than before; it needs no register.
 * Exit 0 done; 1 done, but the folder lacked answers, or shapes have changed; 2 no data, or wrong use.
 */
export const syncCommand: Command = async (args) => {
  const options = readArguments(args)
  if (!options) return fail(usage)
  const { sesjon, from, isDryRun, json } = options
  try {
    const source: AnswerSource = from === null ? configuredService() : folderSource(from)
    if (options.isContract) return await contract(source, options)
    return await withRegister(async () => {
      const onSak = json ? undefined : showProgress(`Voteringer ${sesjon}`)
      const result = await syncSesjon({ sesjon, source, now: now(), isDryRun, ...(onSak && { onSak }) })
      await print(json ? JSON.stringify(result, null, 2) : summary(result))
      return result.missing.length > 0 ? 1 : 0
    })
  } catch (error) {
    if (error instanceof UsageError || error instanceof DomainError) return fail(error.message)
    throw error
  }
}

function readArguments(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        sesjon: { type: 'string' },
        from: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        kontrakt: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const sesjon = readSesjonId(values.sesjon ?? '')
    if (sesjon === null) return null
    const { from = null, json } = values
    return { sesjon, from, json, isDryRun: values['dry-run'], isContract: values.kontrakt }
  } catch {
    return null
  }
}

async function contract(source: AnswerSource, { sesjon, json }: Options): Promise<number> {
  const found = await checkContract(source, sesjon)
  const lines = found.map(
    ({ question, news }) => `${question}: ${news.length === 0 ? 'som før' : news.join('; ')}`,
  )
  await print(json ? JSON.stringify(found, null, 2) : lines.join('\n'))
  return found.some(({ news }) => news.length > 0) ? 1 : 0
}

function summary(result: SyncResult): string {
  const { counts, voteringer, asked, paired, unpaired, dryRun } = result
  const { saker, vedtak, funn } = counts
  return [
    `Stortingets data for ${result.sesjon} (${result.kilde})${dryRun ? ', ingenting er skrevet' : ''}`,
    `Saker: ${saker.new} nye, ${saker.changed} endret`,
    `Vedtak: ${vedtak.new} nye, ${vedtak.changed} endret, ${counts.unregistered} som registeret ikke har`,
    `Fagkomité satt for ${counts.komiteer} enheter`,
    `Avvik fra dokumentene: ${funn.standing}, ${funn.new} nye, ${funn.gone} borte`,
    `Voteringer: spurte om ${asked} saker, ${voteringer.new} nye, ${voteringer.changed} endret`,
    `Vedtak med kjent votering: ${paired} av ${paired + unpaired.length}`,
    ...unpaired.map(({ nummer, grunn }) => `  vedtak nr. ${nummer}: ${reasons[grunn]}`),
    ...result.missing,
    ...result.news,
  ].join('\n')
}

const reasons: Record<SyncResult['unpaired'][number]['grunn'], string> = {
  FLERE_MULIGE: 'flere voteringer kan være den rette',
  INGEN_VOTERING: 'ingen votering ble vedtatt den dagen',
  INGEN_DATO: 'dataene har ingen dato',
  INGEN_SAK: 'dataene har ingen sak',
}
