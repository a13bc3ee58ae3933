import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { now } from '@/lib/clock'
import { openDatabase } from '@/lib/db/open'
import { importSamples } from '@/lib/import/samples'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const database = await openDatabase(say)
try {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'samples')
  await importSamples(folder, { now: now(), say })
} finally {
  await database.stop()
}
