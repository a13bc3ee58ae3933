import { readTold } from '@/lib/check/closed/told'
import type { ClosedRule } from '@/lib/check/closed/types'

const DONE = 'Anmodningsvedtaket anses som fulgt opp.'
const DONE_NN = 'Departementet reknar oppmodingsvedtaket som følgt opp.'

/**
 * What a rule marks in an account that closes, printed 15 October 2025: request (after «Stortinget ber regjeringen»), and what
 * the account says between where the vedtak was adopted and its last sentence.
 */
export function marked(rule: ClosedRule, asked: string, said: string): string[] {
  const isNynorsk =
    /(?:^|\s)(?:ikkje|vert|eit|ein|frå|dei|blei|vart|regjeringa|ho|kjem|tek|gjeve|korleis)\s/iu.test(said)
  const origin =
    'Vedtaket ble truffet ved behandling av Meld. St. 7 (2023–2024), jf. Innst. 99 S (2023–2024).'
  const account = `${origin}\n\n${said} ${isNynorsk ? DONE_NN : DONE}`
  const request = `Stortinget ber ${isNynorsk ? 'regjeringa' : 'regjeringen'} ${asked}.`
  const told = readTold({ request, dato: '2024-04-18', account, day: '2025-10-15' })
  return rule.places(told).map(({ start, end }) => account.slice(start, end))
}
