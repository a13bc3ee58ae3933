import { now, today } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/log/log.mjs'
import { sesjonOfDato } from '@/lib/parse/citation/sesjon'
import { serviceSource } from '../source/service'
import { syncSesjon } from './run'

/** The service that the environment names. */
export function configuredService() {
  const { STORTINGET_URL: url, STORTINGET_PAUSE: pause } = env()
  return serviceSource({ url, pause })
}

/** What the clock puts in line every morning: off unless STORTINGET_SYNK says otherwise. */
export async function takeRunningSesjon(): Promise<void> {
  if (env().STORTINGET_SYNK === 'av') return
  const at = now()
  const sesjon = sesjonOfDato(today(at))
  const { counts, voteringer, unpaired, news } = await syncSesjon({
    sesjon,
    source: configuredService(),
    now: at,
  })
  log.info({ sesjon, ...counts, voteringer, unpaired: unpaired.length }, 'leste Stortingets data')
  if (news.length > 0) log.warn({ sesjon, news: news.slice(0, 20) }, 'Stortingets data har noe nytt')
}
