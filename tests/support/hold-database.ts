// A process that holds the embedded database of a folder until it is told to let go: node … hold-database.ts DATA_DIR
import { ensureDatabase } from '@/lib/db/embedded/ensure'

const [dataDir = ''] = process.argv.slice(2)
const said: string[] = []
const database = await ensureDatabase({ dataDir, say: (line) => said.push(line), settings: ['fsync=off'] })
process.stdout.write(`${JSON.stringify({ appUrl: database.appUrl, url: database.url, said })}\n`)
process.stdin.once('data', () => {
  void database.stop().then(() => process.exit(0))
})
