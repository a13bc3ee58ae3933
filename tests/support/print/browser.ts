import { chromium, type Browser } from '@playwright/test'
import { findChromium, HOW_TO_INSTALL, installChromium } from '@/scripts/test/chromium.mjs'

/** A browser that prints pages of HTML as PDF. Start one in a test file and close it when the file is done. */
export async function startPrinter(): Promise<Printer> {
  const executablePath = findChromium() ?? installChromium()
  if (!executablePath) throw new Error(HOW_TO_INSTALL)
  return new Printer(await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })) // prettier-ignore
}

export class Printer {
  constructor(private readonly browser: Browser) {}

  /** Size, margins, heads and feet are the style sheet's, in `@page`. */
  async print(html: string): Promise<Uint8Array> {
    const page = await this.browser.newPage()
    try {
      await page.setContent(html)
      return await page.pdf({ preferCSSPageSize: true, printBackground: true })
    } finally {
      await page.close()
    }
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}
