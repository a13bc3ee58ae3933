import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../hendelse/canonical'
import { loadSource } from './file'
import { importPlan } from './mutations'
import { listImportedFiles } from './queries'
import { planImport, registerVersion } from './read'

/**
 * Fills an empty register with the sample documents of the repository, and reads them again when the reader has
 * changed. A register with documents of its own gets no samples it did not have.
 */
export async function importSamples(
  folder: string,
  { now, say }: { now: Date; say: (line: string) => void },
): Promise<void> {
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, hash: sha256(readFileSync(file)) }))
  const imported = await listImportedFiles()
  const isOwn = imported.some(({ filSha256 }) => !samples.some(({ hash }) => hash === filSha256))
  for (const { file, hash } of samples) {
    const held = imported.find(({ filSha256 }) => filSha256 === hash)
    if (held ? held.leserVersjon === registerVersion : isOwn) continue
    const { source, parsed } = await loadSource(file, null)
    const { counts } = await importPlan(await planImport(source, parsed), { now })
    say(`Leste inn ${source.filnavn}: ${counts.new} nye, ${counts.changed} endret, ${counts.unchanged} uendret, ${counts.refused} avvist`) // prettier-ignore
  }
}
