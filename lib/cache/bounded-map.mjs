// @ts-check
/**
 * A map that forgets what was used longest ago when its entries outgrow the bound.
 * @template T
 */
export class BoundedMap {
  /** @type {Map<string, { value: T, size: number }>} */
  #entries = new Map()
  #bound
  #used = 0

  /** @param {number} bound the sum of sizes to keep, in whatever unit `set` is given */
  constructor(bound) {
    this.#bound = bound
  }

  get size() {
    return this.#entries.size
  }

  get used() {
    return this.#used
  }

  /** @param {string} key @returns {T | undefined} */
  get(key) {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** @param {string} key @param {T} value @param {number} size */
  set(key, value, size) {
    this.delete(key)
    if (size > this.#bound) return
    this.#entries.set(key, { value, size })
    this.#used += size
    for (const oldest of this.#entries.keys()) {
      if (this.#used <= this.#bound) break
      this.delete(oldest)
    }
  }

  /** @param {string} key */
  delete(key) {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#used -= entry.size
    this.#entries.delete(key)
  }
}
