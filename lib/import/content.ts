import { digest } from '../hendelse/canonical'
import type { UnitFacts } from './types'

/** What the account says, without where it stands: a page that moved is not a new account. */
export function contentHash({ report }: Pick<UnitFacts, 'report'>): string {
  const { delkrav, lofter, siteringer, ...rest } = report
  return digest({
    ...rest,
    // Answers and reasons are only there where the account was written in the service.
    delkrav: delkrav.map(({ merke, tekst, svar }) => ({ merke, tekst, ...(svar ? { svar } : {}) })),
    lofter: lofter.map(({ tekst, dato, setning, grunn }) => ({ tekst, dato, setning, ...(grunn ? { grunn } : {}) })), // prettier-ignore
    siteringer: siteringer.map(({ sted, tekst, mal }) => ({ sted, tekst, mal: mal && { ...mal } })),
  })
}
