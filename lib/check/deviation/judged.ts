import { keyId, onlyKey } from '../../parse/key'
import type { Innstilling, LestVurdering } from '../../parse/types'
import type { PrintedAccount } from '../document/accounts'
import { isSame, tellsOf, type Reported } from './reported'
import type { Deviation } from './types'

const KKK = 'kontroll- og konstitusjonskomiteen'

/** What the committee says of each unit: the view of komiteen or its majority; what it says twice, last. */
export function judgementsOf({ vurderinger }: Innstilling): Map<string, LestVurdering> {
  const own = vurderinger.filter(({ hvem }) => hvem !== 'mindretall')
  return new Map(own.map((judgement) => [keyId(judgement), judgement]))
}

/** Only kontroll- og konstitusjonskomiteen judges; an innstilling that names no committee is taken at its word. */
export function isJudging({ document, vurderinger }: Innstilling): boolean {
  return (document.komite === null || isSame(document.komite, KKK)) && vurderinger.length > 0
}

/**
 * A round of reporting and the committee's innstilling about it: what is not judged, and where the two do not conclude alike.
 * `isWhole`: the report is of every departement, so that what is judged must stand in it.
 */
export function compareJudged(report: Reported, innstilling: Innstilling, isWhole: boolean): Deviation[] {
  const judged = judgementsOf(innstilling)
  const numbers = new Set([...judged.values()].map(({ sesjon, nummer }) => `${sesjon}/${nummer}`))
  const told = [...report.units.values()].flatMap((account): Deviation[] => {
    const { entry } = account
    const judgement = judged.get(keyId(entry)) ?? judged.get(keyId({ ...entry, punkt: null }))
    if (judgement !== undefined) return disagreement(account, judgement)
    const isByPunkt = entry.punkt === null && numbers.has(`${entry.sesjon}/${entry.nummer}`)
    return isByPunkt ? [] : [{ ...empty, rule: 'MANGLER', vedtak: onlyKey(entry), lines: [[entry.line], []] }]
  })
  const unreported = isWhole ? [...judged.values()].filter((judgement) => !tellsOf(report, judgement)) : []
  return [
    ...told,
    ...unreported.map((it): Deviation => ({ ...empty, rule: 'MANGLER', vedtak: onlyKey(it), lines: [[], [it.line]] })), // prettier-ignore
  ]
}

/** The next list: what the committee left open must stand in it, and what it signed off has no more to be reported. */
export function compareAfterJudgement(
  innstilling: Innstilling,
  next: Reported,
  { isWhole, isNext }: { isWhole: boolean; isNext: boolean },
): Deviation[] {
  return [...judgementsOf(innstilling).values()].flatMap((judgement): Deviation[] => {
    const vedtak = onlyKey(judgement)
    if (judgement.resultat === 'IKKE_UTKVITTERT')
      return isWhole && isNext && !tellsOf(next, judgement)
        ? [{ ...empty, rule: 'MANGLER_I_LISTEN', vedtak, lines: [[judgement.line], []] }]
        : []
    const account = next.units.get(keyId(judgement))
    if (account === undefined) return []
    return [{ ...empty, rule: 'RAPPORTERT_ETTER_AVSLUTNING', vedtak, lines: [[judgement.line], [account.entry.line]] }] // prettier-ignore
  })
}

const empty = { field: null, words: [], conclusions: null } as const

function disagreement({ entry, row }: PrintedAccount, judgement: LestVurdering): Deviation[] {
  const isClosed =
    entry.conclusion === 'ANNET'
      ? row?.rapporteringAvsluttes === true
      : entry.conclusion === 'ANSES_FULGT_OPP' || entry.conclusion === 'FORESLATT_OPPHEVET'
  if (isClosed === (judgement.resultat === 'UTKVITTERT')) return []
  const lines: Deviation['lines'] = [[entry.line], [judgement.line]]
  return [{ ...empty, rule: 'KONKLUSJON_ULIK', vedtak: onlyKey(entry), lines, conclusions: [entry.conclusion, judgement.resultat] }] // prettier-ignore
}
