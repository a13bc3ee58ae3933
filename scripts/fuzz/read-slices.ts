import { parentPort, workerData } from 'node:worker_threads'
import { loadSources, mutantOf, tryMutant } from './mutants'

/** The slices of a run that a thread reads. */
export interface Slice {
  seed: number
  from: number
  end: number
}

/** What came of one slice. */
export interface Told {
  seed: number
  kind?: string
  faults?: string[]
  crash?: string
}

const { seed: first, from, end } = workerData as Slice
const sources = loadSources(process.cwd())

function read(seed: number): Told {
  try {
    return { seed, ...tryMutant(mutantOf(seed, sources)) }
  } catch (error) {
    return { seed, crash: error instanceof Error ? error.message : String(error) }
  }
}

for (let at = from; at < end; at++) parentPort?.postMessage(read(first + at))
