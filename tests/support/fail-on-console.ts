import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, 'nothing may be written to console.error').toEqual([])
  expect(vi.mocked(console.warn).mock.calls, 'nothing may be written to console.warn').toEqual([])
  vi.restoreAllMocks()
})
