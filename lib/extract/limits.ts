import type { Limits } from './types'

const megabyte = 1024 * 1024

/** What one file may cost: twice the size and many times the pages of the longest budget proposition. */
export const fileLimits: Limits = {
  bytes: 64 * megabyte,
  unpackedBytes: 256 * megabyte,
  pages: 3000,
  milliseconds: 120_000,
  memoryMegabytes: 1024,
}
