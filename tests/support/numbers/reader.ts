import path from 'node:path'
import type { Page } from '@playwright/test'

/** A number that counts vedtak, as a page shows it. */
export interface ShownNumber {
  /** What its mark says. */
  said: number
  /** What can be seen; null where it is said in words, or the segment of a picture is too narrow for it. */
  shown: number | null
  /** The address of the list behind it, without language. */
  list: string
  text: string
}

export interface ReadPage {
  links: string[]
  numbers: ShownNumber[]
  faults: string[]
  /** The length of the list that the page shows, null for other pages. */
  total: number | null
  rows: string[]
}

/**
 * Texts about the register, and pages of one vedtak or document: they name numbers (RFC 9457, 320 pixels, «under 18
 * år») that count nothing. Every other page, a new one too, answers for each of its digits.
 */
const texts =
  /^(?:\/(?:nn|en))?\/(?:(?:om|om\/historikk|personvern|tilgjengelighet)$|dokument\/|vedtak\/\d{4}-\d{4}\/)/

const atOnce = 8

/** Reads addresses of one server, a few at a time, each through the browser that `page` belongs to. */
export class Reader {
  readonly #base: string
  readonly #page: Page
  #free = atOnce
  readonly #waiting: (() => void)[] = []
  requests = 0

  private constructor(base: string, page: Page) {
    this.#base = base
    this.#page = page
  }

  static async make(base: string, page: Page): Promise<Reader> {
    await page.addScriptTag({ path: path.join(import.meta.dirname, 'in-browser.mjs'), type: 'module' })
    await page.waitForFunction(() => 'readPage' in globalThis)
    return new Reader(base, page)
  }

  /** A page as its reader sees it; links to files, other servers and places in the page are left out. */
  async page(address: string): Promise<ReadPage> {
    const { html, landed } = await this.#read(address)
    const isText = texts.test(landed)
    return this.#page.evaluate(
      ([text, kind]) => {
        const { readPage } = globalThis as unknown as {
          readPage: (html: string, kind: { isText: boolean }) => ReadPage
        }
        return readPage(text, kind)
      },
      [html, { isText }] as const,
    )
  }

  async json<Answer>(address: string): Promise<Answer> {
    return JSON.parse(await this.text(address)) as Answer
  }

  async text(address: string): Promise<string> {
    return (await this.#read(address)).html
  }

  /** What the address leads to: a search for one vedtak lands on its page. */
  async #read(address: string): Promise<{ html: string; landed: string }> {
    const response = await this.#get(address)
    const html = await response.text()
    if (!response.ok) throw new Error(`${address} answers ${response.status}: ${html.slice(0, 200)}`)
    return { html, landed: new URL(response.url).pathname }
  }

  async #get(address: string): Promise<Response> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free -= 1
    try {
      this.requests += 1
      return await fetch(this.#base + address)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
