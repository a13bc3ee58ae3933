import type { CheckFacts } from '@/lib/check/types'
import type { UtkastText } from '@/lib/utkast/types'

/** A text that says what it concludes, in the field, in the table and in its own words. */
export function aText(text: Partial<UtkastText> = {}): UtkastText {
  return {
    tittel: 'Definere «nødvendig tannregulering» for barn og unge',
    stikkord: 'Tannregulering',
    redegjorelse: 'Helsedirektoratet har definert begrepet. Anmodningsvedtaket anses som fulgt opp.',
    vurdering: 'ANSES_FULGT_OPP',
    rapporteringAvsluttes: true,
    maalform: 'NB',
    lofteDato: null,
    lofteTekst: '',
    flyttegrunn: '',
    romertall: '',
    delkrav: [],
    kilder: [],
    ...text,
  }
}

/** What is known of 83 (2024–2025) beside its text. */
export function someFacts(facts: Partial<CheckFacts> = {}): CheckFacts {
  return {
    unit: { sesjon: '2024-2025', nummer: 83, punkt: null },
    request: 'Stortinget ber regjeringen definere hva som skal regnes som «nødvendig tannregulering».',
    dato: '2024-12-05',
    lastPromise: null,
    today: '2026-10-07',
    unknownCitations: [],
    ...facts,
  }
}
