import type { Locator, Page } from '@playwright/test'

/** How a person works: with a mouse, or without. */
export interface Hands {
  press: (target: Locator) => Promise<void>
  write: (field: Locator, text: string) => Promise<void>
  /** A day, «2027-08-31», into a field for days. */
  writeDay: (field: Locator, day: string) => Promise<void>
  choose: (select: Locator, label: string) => Promise<void>
  check: (target: Locator) => Promise<void>
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  writeDay: (field, day) => field.fill(day),
  choose: async (select, label) => void (await select.selectOption({ label })),
  check: (target) => target.check(),
}

/** More stops than any page of a journey has. */
const mostStops = 600

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Moves to the target with the Tab key alone, as somebody does who has no mouse. */
async function reach(target: Locator): Promise<Page> {
  const page = target.page()
  await target.waitFor()
  for (let stops = 0; stops < mostStops; stops++) {
    if (await isFocused(target)) return page
    await page.keyboard.press('Tab')
  }
  throw new Error(`nobody comes to ${String(target)} by the keyboard`)
}

/** Radio buttons are one stop: the arrows move between them. */
async function reachRadio(target: Locator): Promise<void> {
  const page = target.page()
  const name = (await target.getAttribute('name')) ?? ''
  for (let stops = 0; stops < mostStops; stops++) {
    const at = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
    if (at === name) break
    await page.keyboard.press('Tab')
  }
  for (let steps = 0; steps < 12 && !(await isFocused(target)); steps++)
    await page.keyboard.press('ArrowDown')
}

export const keyboard: Hands = {
  press: async (target) => (await reach(target)).keyboard.press('Enter'),
  write: async (field, text) => {
    const page = await reach(field)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(text)
  },
  writeDay: async (field, day) => {
    const page = await reach(field)
    const [year = '', month = '', date = ''] = day.split('-')
    // The order of its parts is the browser's.
    for (const typed of [date + month + year, month + date + year]) {
      for (let parts = 0; parts < 3; parts++) await page.keyboard.press('ArrowLeft')
      await page.keyboard.type(typed)
      if ((await field.inputValue()) === day) return
    }
    throw new Error(`${day} became ${await field.inputValue()}`)
  },
  choose: async (select, label) => {
    const page = await reach(select)
    await page.keyboard.type(label)
    const chosen = await select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label)
    if (chosen !== label) throw new Error(`${label} became ${String(chosen)}`)
  },
  check: async (target) => {
    const isRadio = (await target.getAttribute('type')) === 'radio'
    if (isRadio) await reachRadio(target)
    else await reach(target)
    if (!(await target.isChecked())) await target.page().keyboard.press('Space')
  },
}
