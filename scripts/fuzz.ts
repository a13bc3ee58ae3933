// npm run fuzz -- --count 10000 --seed 1: reads damaged slices of documents of every kind. Ends with 1 when the reader crashed,
// hung, or gave a span that is not true; each is named by its seed, so that it can be made again with `--count 1`.
import { fork } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadSources, mutantOf, tryMutant } from './fuzz/mutants'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    child: { type: 'boolean', default: false },
  },
})
const [count, first] = [Number(values.count), Number(values.seed)]

/** Longer than the reader takes for a whole proposition, many times over: a guard, not a timing. */
const hungAfter = 180_000

interface Told {
  seed: number
  kind?: string
  faults?: string[]
  crash?: string
}

/** Reads mutant after mutant and tells before and after each. */
function readAll(): void {
  const sources = loadSources(process.cwd())
  for (let seed = first; seed < first + count; seed++) {
    process.send?.({ seed } satisfies Told)
    try {
      process.send?.({ seed, ...tryMutant(mutantOf(seed, sources)) } satisfies Told)
    } catch (error) {
      process.send?.({ seed, crash: error instanceof Error ? error.message : String(error) } satisfies Told)
    }
  }
}

/** Watches the reader from outside, since one that hangs cannot tell. */
function watch(): void {
  const kinds = new Map<string, number>()
  const faults: string[] = []
  const child = fork(path.resolve('scripts/fuzz.ts'), [...process.argv.slice(2), '--child'], {
    execArgv: process.execArgv,
  })
  let at = first
  const hung = () => {
    faults.push(`seed ${at}: hung`)
    child.kill('SIGKILL')
  }
  let guard = setTimeout(hung, hungAfter)
  child.on('message', ({ seed, kind, faults: found = [], crash }: Told) => {
    at = seed
    clearTimeout(guard)
    guard = setTimeout(hung, hungAfter)
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    for (const fault of found) faults.push(`seed ${seed}: the span of ${fault} is not true`)
    if (crash !== undefined) faults.push(`seed ${seed}: crashed: ${crash}`)
  })
  child.on('exit', (code) => {
    clearTimeout(guard)
    const read = [...kinds.values()].reduce((sum, one) => sum + one, 0)
    console.log([...kinds].map(([kind, many]) => `${kind} ${many}`).join(' · '))
    for (const fault of faults) console.error(fault)
    console.log(`${read} of ${count} read, ${faults.length} faults`)
    process.exitCode = code === 0 && faults.length === 0 && read === count ? 0 : 1
  })
}

if (values.child) readAll()
else watch()
