import { perLanguage, type Language } from './language'

const counts = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }))
const decimals = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }))
const shares = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
)

/** The minus sign, which Norwegian has from Intl and English not: a hyphen breaks the line after it. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212')
}

/** «1 164», with the no-break space Norwegian uses. */
export function formatCount(value: number, language: Language = 'nb'): string {
  return withMinus(counts(language).format(value))
}

/** «1 234,5»: one decimal at most. */
export function formatNumber(value: number, language: Language = 'nb'): string {
  return withMinus(decimals(language).format(value))
}

/** «25,4 %» from 0.254. */
export function formatPercent(share: number, language: Language = 'nb'): string {
  return withMinus(shares(language).format(share))
}
