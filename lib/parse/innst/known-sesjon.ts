import { readSesjon, SESJON } from '../citation/sesjon'

const REPORTED = new RegExp(String.raw`sesjon(?:en)?\s(?<sesjon>${SESJON})`, 'iu')

/**
 * Whose a number without session is: «anser vedtak nr. 55 og 61 som utkvittert». First the session that the same section gives that
 * number, then the session it stands under, then what the rest of the text gives it, then the one that the innstilling is about. A
 * number that stands in two sessions is nobody's.
 */
export class KnownSesjon {
  /** The session of the heading or list above. */
  under: string | null = null
  private section = new Map<number, string | null>()
  private readonly whole = new Map<number, string | null>()
  private readonly reported: string | null

  constructor(title: string | null) {
    const printed = REPORTED.exec(title ?? '')?.groups?.sesjon
    this.reported = printed === undefined ? null : readSesjon(printed).sesjon
  }

  startSection(): void {
    this.section = new Map()
  }

  learn(nummer: number, sesjon: string): void {
    for (const known of [this.section, this.whole]) {
      const held = known.get(nummer)
      known.set(nummer, held === undefined || held === sesjon ? sesjon : null)
    }
  }

  readonly of = (nummer: number): string | null => {
    if (this.section.has(nummer)) return this.section.get(nummer) ?? null
    if (this.under !== null) return this.under
    return this.whole.has(nummer) ? (this.whole.get(nummer) ?? null) : this.reported
  }
}
