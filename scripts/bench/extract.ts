// tsx scripts/bench/extract.ts FILE [--once]: takes the text out of a file in this process, as one JSON: bytes, seconds of the second time
// (the first loads the code; only once when asked), processor time, pages, and the most memory the process has had.
import { readFileSync } from 'node:fs'
import { extract } from '@/lib/extract/extract'
import { fileLimits } from '@/lib/extract/limits'

const bytes = readFileSync(process.argv[2] ?? '')
const isLong = process.argv[3] === '--once'
if (!isLong) await extract(new Uint8Array(bytes), fileLimits)
const begun = performance.now()
const before = process.cpuUsage()
const extraction = await extract(new Uint8Array(bytes), fileLimits)
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage(before)
const { ok } = extraction
const pages = extraction.ok ? extraction.extract.pages.length : 0
const letters = extraction.ok ? extraction.extract.text.length : 0
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({
    ok,
    bytes: bytes.length,
    letters,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    pages,
    megabytes,
  }),
)
