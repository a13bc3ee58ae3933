import { attributeOf, below, wordsOf, type HtmlElement } from './tree'

/** No document says less; a sign-in with its advice says no more. */
const MAX_SIGN_IN = 2000
const MAX_DEMAND = 600

/** Whether a page is a sign-in, or wants scripts or a proof of being human, in the place of what was asked for. */
export function isBarrier(page: HtmlElement, text: string): boolean {
  if (text.length > MAX_SIGN_IN) return false
  return [...below(page)].some(
    (element) => isPassword(element) || (text.length <= MAX_DEMAND && isDemand(element)),
  )
}

const isPassword = (element: HtmlElement): boolean =>
  element.tagName === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'password'

const isDemand = (element: HtmlElement): boolean =>
  element.tagName === 'noscript'
    ? /javascript/iu.test(wordsOf(element))
    : /captcha|challenge/iu.test(
        `${attributeOf(element, 'id')} ${attributeOf(element, 'class')} ${attributeOf(element, 'src')}`,
      )
