import type { Json } from './types'

/** An opaque id, or the name of a part of the service. */
const actorPattern = /^[\w-]{1,64}$/

/** Keys that hold who somebody is, in any of our languages. */
const personalKeys = /^(?:(?:for|etter|full)?navn|(?:first|last|full|display|user)?name|e-?_?post(?:adresse)?|e-?mail|telefon|phone|mobil|adresse|address|fodselsnummer|sub(?:ject)?)$/i // prettier-ignore

/** An address, or a national identity number. */
const personalText = /[^\s@]@[^\s@]+\.[^\s@]|^\d{11}$/

/**
 * Throws when an event would tell who somebody is: the log is never changed, so what a person may have erased must never
 * stand in it. A name as such cannot be recognised; the key it would stand under can.
 */
export function assertNameless({ aktor, innhold }: { aktor: string; innhold: Json }): void {
  if (!actorPattern.test(aktor)) throw new TypeError('the actor of an event is an opaque id')
  const found = findPersonal(innhold)
  if (found !== null) throw new TypeError(`an event may not hold «${found}»: the log tells ids only`)
}

/** The key under which something personal stands, or null. */
function findPersonal(value: Json, under = 'innhold'): string | null {
  if (typeof value === 'string') return personalText.test(value) ? under : null
  if (Array.isArray(value)) return firstFound(value.map((item) => [under, item]))
  if (typeof value !== 'object' || value === null) return null
  return Object.keys(value).find((key) => personalKeys.test(key)) ?? firstFound(Object.entries(value))
}

function firstFound(members: [string, Json][]): string | null {
  for (const [key, value] of members) {
    const found = findPersonal(value, key)
    if (found !== null) return found
  }
  return null
}
