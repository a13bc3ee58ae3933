// npm run fuzz -- --count 10000 --seed 1: reads damaged slices of documents of every kind. Ends with 1 when the reader crashed,
// hung, or gave a span that is not true; each is named by its seed, so that it can be made again with `--count 1`. A long run
// goes in parts: `--count 10000 --seed 1 --from 5000` reads the second half of the same slices.
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Slice, Told } from './fuzz/read-slices'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const [first, from, end] = [Number(values.seed), Number(values.from), Number(values.count)]

/** Processor time, many times what a whole proposition takes: how busy the machine is plays no part. */
const HUNG_AFTER_SECONDS = 60
const TOLD_EVERY = 500

const kinds = new Map<string, number>()
const faults: string[] = []
let read = 0

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function note({ seed, kind, faults: found = [], crash }: Told): void {
  if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  for (const fault of found) faults.push(`seed ${seed}: the span of ${fault} is not true`)
  if (crash !== undefined) faults.push(`seed ${seed}: crashed: ${crash}`)
  read += 1
  if (read % TOLD_EVERY === 0) console.log(`${read} read, ${faults.length} faults`)
}

/** Reads slices in a thread of their own up to the end or the first that hangs; the number of the slice to go on with. */
function readFrom(slice: number): Promise<number> {
  return new Promise((resolve) => {
    let at = slice
    let began = processorSeconds()
    const workerData: Slice = { seed: first, from: slice, end }
    const reader = new Worker(new URL('./fuzz/reader.mjs', import.meta.url), { workerData })
    const guard = setInterval(() => {
      if (processorSeconds() - began < HUNG_AFTER_SECONDS) return
      clearInterval(guard)
      note({ seed: first + at, crash: 'hung' })
      at += 1
      void reader.terminate()
    }, 1000)
    reader.on('message', (told: Told) => {
      note(told)
      at = told.seed - first + 1
      began = processorSeconds()
    })
    reader.on('error', (error) => {
      note({ seed: first + at, crash: error.message })
      at += 1
    })
    reader.on('exit', () => {
      clearInterval(guard)
      resolve(at)
    })
  })
}

let at = from
while (at < end) at = await readFrom(at)

console.log([...kinds].map(([kind, many]) => `${kind} ${many}`).join(' · '))
for (const fault of faults) console.error(fault)
console.log(`${read} of ${end - from} read, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
