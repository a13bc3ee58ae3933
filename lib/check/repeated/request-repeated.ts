import { keyId, keyText } from '../../parse/key'
import { accountsOf } from '../document/accounts'
import type { DocumentCheck } from '../document/types'
import type { VedtakKey } from '../../parse/types'
import { findRepeats } from '../likeness/repeats'

/** A request of an earlier sesjon made again. A person decides whether it is one: nothing is linked or closed by this. */
export const requestRepeated: DocumentCheck = {
  rule: 'LIKT_VEDTAK',
  group: 'GJENTAKELSE',
  severity: 'info',
  isPublic: false,
  sentence:
    'To vedtak fra ulike sesjoner ber om (nesten) det samme med nesten samme ord, så det ene gjentar det andre.',
  find: ({ parsed }) => {
    const entries = accountsOf(parsed).map(({ entry }) => entry)
    const lines = new Map(entries.map((entry) => [keyId(entry), entry.line]))
    return findRepeats(
      entries.map(({ sesjon, nummer, punkt, text }) => ({ key: { sesjon, nummer, punkt }, text })),
    ).map(({ earlier, later }) => ({
      message: tellRepeated(later, earlier),
      lines: [later, earlier].flatMap((key) => lines.get(keyId(key)) ?? []),
      vedtak: [later, earlier],
    }))
  },
}

export const tellRepeated = (later: VedtakKey, earlier: VedtakKey): string =>
  `Vedtak ${keyText(later)} ber om nesten det samme som vedtak ${keyText(earlier)}.`
