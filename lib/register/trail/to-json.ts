import { vedtakPath } from '@/lib/format/vedtak'
import { toDepartementJson, toKomiteJson, toPlaceJson } from '../to-json'
import type { Trail, TrailEntry } from './view'

/**
 * The history of one unit as the API gives it, oldest first: the same as the page. `forskjell` is the text against the one
 * it came in the place of, as pieces: those of `lik` and `lagtTil` put end to end are the new text.
 */
export function toTrailJson(trail: Trail) {
  const { sesjon, nummer, punkt, tittel, entries } = trail
  return { sesjon, nummer, punkt, tittel, adresse: `${vedtakPath(trail)}/historikk`, historikk: entries.map(toEntryJson) } // prettier-ignore
}

const words = { same: 'lik', removed: 'fjernet', added: 'lagtTil' } as const

function toEntryJson(entry: TrailEntry) {
  const {
    kind,
    day,
    latest,
    until,
    departement,
    komite,
    sesjon,
    versjon,
    against,
    innstilling,
    place,
    registeredBy,
  } = entry
  return {
    type: kind,
    dag: day,
    senest: latest,
    dagSenest: until,
    departement: toDepartementJson(departement),
    komite: toKomiteJson(komite),
    rapporteringssesjon: sesjon,
    versjon,
    mot: against && { rapporteringssesjon: against.sesjon, versjon: against.versjon },
    verdier: entry.values.map(({ field, from, to }) => ({ felt: field, fra: from, til: to })),
    tekster: entry.texts.map(({ field, text, maalform, pieces }) => ({
      felt: field,
      tekst: text,
      maalform,
      forskjell: pieces?.map((piece) => ({ type: words[piece.kind], tekst: piece.text })) ?? null,
    })),
    innstilling,
    erstattet: entry.isReplaced,
    kilde: place && toPlaceJson(place),
    registrertAv: toDepartementJson(registeredBy),
  }
}
