import { keyId, keyText } from '../../parse/key'
import type { Conclusion } from '../../parse/types'
import { keyOf, listParts } from '../document/places'
import type { DocumentCheck, Found } from '../document/types'

/** What each closing sentence goes with in the table; ANNET goes with either. */
const answerOf: Record<Conclusion, boolean | null> = {
  ANSES_FULGT_OPP: true,
  FORESLATT_OPPHEVET: true,
  DELVIS_FULGT_OPP: false,
  KOMMER_TILBAKE: false,
  ANNET: null,
}

/** «Ja» in the table, and «Regjeringen vil komme tilbake til Stortinget på egnet måte» at the end of the account; or the reverse. */
export const answerConclusion: DocumentCheck = {
  rule: 'JA_NEI_MOT_KONKLUSJON',
  group: 'TRYKKFEIL',
  severity: 'feil',
  isPublic: true,
  sentence:
    'Tabellen svarer Ja på om rapporteringen avsluttes, men omtalen slutter med at det gjenstår noe eller at regjeringen kommer tilbake; eller tabellen svarer Nei, men omtalen slutter med at vedtaket er fulgt opp eller foreslås opphevet.',
  find: ({ parsed }) =>
    listParts(parsed).flatMap(({ table, vedtak }) => {
      const entryOf = new Map(vedtak.map((entry) => [keyId(entry), entry]))
      return table.flatMap((row): Found[] => {
        const entry = entryOf.get(keyId(row))
        const expected = entry ? answerOf[entry.conclusion] : null
        if (!entry || expected === null || expected === row.rapporteringAvsluttes) return []
        const answer = row.rapporteringAvsluttes ? 'Ja' : 'Nei'
        const closing = entry.conclusionSentence ?? ''
        return [
          {
            message: `Tabellen svarer ${answer} for vedtak ${keyText(row)}, men omtalen slutter slik: «${closing}»`,
            lines: [row.line, entry.line],
            vedtak: [keyOf(row)],
          },
        ]
      })
    }),
}
