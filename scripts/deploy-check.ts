// npm run deploy-check: exit 1 and one line for each setting that readers are owed and nobody has set. For those who
// put the service on the net; `npm start` only warns.
import { missingSettings } from '@/lib/deploy'
import { parseEnv } from '@/lib/env'

const { HOST = '0.0.0.0' } = process.env
const missing = missingSettings(parseEnv({ ...process.env, HOST }))
for (const line of missing) process.stderr.write(`${line}\n`)
if (missing.length === 0) process.stdout.write('Alle innstillinger som leserne har krav på, er satt.\n')
process.exitCode = missing.length === 0 ? 0 : 1
