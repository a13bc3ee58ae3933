/** The kinds of thing a Norwegian parliamentary text cites; one file in this folder per kind. */
export type CitationKind =
  | 'vedtak'
  | 'innst'
  | 'innst-s-o' // «Innst. S. nr. 156 (2000–2001)», until 2008–2009
  | 'prop'
  | 'ot-st-prp' // «Ot.prp. nr. 61 (2000–2001)», «St.prp. nr. 1»
  | 'meld-st'
  | 'st-meld' // «St.meld. nr. 4 (2001–2002)»
  | 'dok8'
  | 'dokument'
  | 'lovvedtak'
  | 'nou'
  | 'sporsmal'

/** One citation at one place of a cleaned text. `start`/`end` are UTF-16 offsets into that text. */
export interface Citation {
  kind: CitationKind
  start: number
  end: number
  /** As printed, but for white space: «Dokument 8: 119 S» is «Dokument 8:119 S». Numbers and letters stay. */
  citation: string
  nummer: number
  /** The last number of a printed range («Lovvedtak 45–46», «vedtak nr. 35–37»), else null. */
  tilNummer: number | null
  /** What stands before the colon: 8 in «Dokument 8:119 S», 3 in «Dokument 3:8», 2021 in «NOU 2021: 11». */
  serie: number | null
  /** «S», «L», «LS» (for the old series «S», «O», «Ot», «St») where the form has one and the print does too. */
  bokstav: string | null
  /** 2 in «Prop. 1 S Tillegg 2 (2023–2024)», else null. */
  tillegg: number | null
  /** «2024-2025»; null when the print gives none, or an impossible one. */
  sesjon: string | null
  /** For kind vedtak: the numbered punkt, and the day, where printed. */
  punkt: string | null
  dato: string | null
  /** Why the reader doubts the print, Norwegian: «bokstav mangler», «sesjonen 2024–2027 finnes ikke». */
  problems: string[]
}
