import { digest } from '../hendelse/canonical'
import type { UnitFacts } from './types'

/** What the account says, without where it stands: a page that moved is not a new account. */
export function contentHash({ report }: Pick<UnitFacts, 'report'>): string {
  const { lofter, siteringer, ...rest } = report
  return digest({
    ...rest,
    lofter: lofter.map(({ tekst, dato, setning }) => ({ tekst, dato, setning })),
    siteringer: siteringer.map(({ sted, tekst, mal }) => ({ sted, tekst, mal: mal && { ...mal } })),
  })
}
