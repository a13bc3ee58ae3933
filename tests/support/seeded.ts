import fc from 'fast-check'

/** One commit gives one answer; `SEED=random` or a number draws other examples. */
const { SEED } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20261122) })
