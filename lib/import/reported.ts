import type {
  Innstilling,
  Issue,
  Kapittel,
  LestUttalelse,
  LestVurdering,
  MeldStAnmodning,
} from '../parse/types'
import { keyId, keyText } from '../parse/key'
import { isRefusal } from '../parse/refusal'
import { nextSesjon } from '../vedtak/rules'
import { unitKey } from './keys'
import { leadInIssues, readJudgement, readMention, readUnit, twice, twiceRule, unknownType } from './plan'
import type { DocumentFacts, ImportPlan, ReportedYear, UnitFacts, UtsagnFacts } from './types'

interface Of {
  document: DocumentFacts
  readerVersion: string
}

/** The departement of a chapter by its printed name; null: the register knows none by that name, or none is named. */
export type FindDepartement = (name: string | null) => number | null

/**
 * What the yearly melding is to leave in the register: a unit for each account of each chapter. Where a proposition of the same
 * year gives the account, that one stands (see `compareUnit`). Pure.
 */
export function planMeldSt(
  parsed: MeldStAnmodning,
  {
    document,
    readerVersion,
    year,
    departementOf,
  }: Of & { year: ReportedYear; departementOf: FindDepartement },
): ImportPlan {
  const issues = [...parsed.issues, ...leadInIssues(parsed.leadIn, year.rapporteringssesjon)]
  const units = new Map<string, UnitFacts>()
  for (const kapittel of parsed.kapitler) {
    const departementId = departementOf(kapittel.departement)
    if (departementId === null) issues.push(unknownChapter(kapittel))
    for (const unit of unitsOf(kapittel, document)) {
      const id = keyId(unit.key)
      const judgement = readJudgement(unit.key, parsed.leadIn, year.rapporteringssesjon)
      if (units.has(id)) issues.push(twice({ ...unit.key, punkt: unit.key.punkt || null, line: unit.linje }))
      else units.set(id, { ...unit, departementId, judgement, repeals: [] })
      if (unit.type === null && unit.report.vedtakstekst !== '') issues.push(unknownType(unit))
    }
  }
  return {
    document,
    year,
    parsed,
    readerVersion,
    units: [...units.values()],
    citations: parsed.mentions.map(readMention),
    utsagn: [],
    issues,
    isWholeList: false,
    refused: issues.filter((issue) => isRefusal(issue) || issue.rule === twiceRule).length,
  }
}

function unitsOf({ table, vedtak }: Kapittel, { maalform }: DocumentFacts) {
  const rows = new Map(table.map((row) => [keyId(row), row]))
  const told = new Set(vedtak.map((entry) => keyId(entry)))
  const entries = vedtak.map((entry) => readUnit(entry, rows.get(keyId(entry)), maalform))
  const onlyRows = table.filter((row) => !told.has(keyId(row)))
  return [...entries, ...onlyRows.map((row) => readUnit(undefined, row, maalform))]
}

function unknownChapter({ departement, table, vedtak }: Kapittel): Issue {
  const line = vedtak[0]?.line ?? table[0]?.line
  const message =
    departement === null
      ? 'Kapitlet sier ikke hvilket departement det gjelder.'
      : `Registeret kjenner ikke «${departement}».`
  return { rule: 'UKJENT_DEPARTEMENT', severity: 'advarsel', message, lines: line === undefined ? [] : [line], vedtak: [] } // prettier-ignore
}

/** The committee with a printed name; null: none. */
export type FindKomite = (name: string | null) => { id: number; isJudging: boolean } | null

/**
 * What an innstilling about the follow-up is to leave in the register: what it says of each unit, whose view it is, and where.
 * What kontroll- og konstitusjonskomiteen says of the accounts is a judgement; what another committee says, in its own innstilling
 * or in a letter that is quoted, is a recommendation. Pure.
 */
export function planInnst(
  parsed: Innstilling,
  { document, readerVersion, sesjon, komiteOf }: Of & { sesjon: string; komiteOf: FindKomite },
): ImportPlan {
  const komite = komiteOf(parsed.document.komite)
  const rapporteringssesjon = judgedSesjon(parsed, sesjon)
  const say = (told: LestVurdering | LestUttalelse) => ({
    key: unitKey(told),
    rapporteringssesjon,
    setning: told.sentence,
    linje: told.line,
  })
  const utsagn: UtsagnFacts[] = [
    ...parsed.vurderinger.map((told): UtsagnFacts => {
      const { hvem, partier, resultat } = told
      const who = { ...say(told), hvem, partier, komiteId: komite?.id ?? null }
      return komite === null || komite.isJudging
        ? { ...who, resultat, anbefaling: null, slag: null }
        : { ...who, resultat: null, anbefaling: recommended(resultat), slag: 'MERKNAD' }
    }),
    ...parsed.uttalelser.map((told): UtsagnFacts => {
      const komiteId = komiteOf(told.komite)?.id ?? null
      const who = { hvem: 'komiteen' as const, partier: [], komiteId, resultat: null }
      return { ...say(told), ...who, anbefaling: told.anbefaling, slag: 'SVARBREV' }
    }),
  ]
  return {
    document,
    year: null,
    parsed,
    readerVersion,
    units: [],
    citations: parsed.mentions.map(readMention),
    utsagn,
    issues: [...parsed.issues, ...komiteIssues(parsed, komiteOf), ...contradictions(parsed.vurderinger)],
    isWholeList: false,
    refused: 0,
  }
}

const recommended = (resultat: LestVurdering['resultat']) =>
  resultat === 'UTKVITTERT' ? 'KAN_KVITTERES_UT' : 'KAN_IKKE_KVITTERES_UT'

/**
 * Which year's accounts it judges: those printed in the sesjon after the one its title names («… i stortingssesjonen 2022–2023» is
 * reported in 2023–2024); else those of the melding it names first, of the series of its time; else of its own sesjon.
 */
export function judgedSesjon({ document, mentions }: Innstilling, own: string): string {
  const titled = /sesjonen\s(?<fra>\d{4})\s?[–−-]\s?(?<til>\d{4})/u.exec(document.title ?? '')?.groups
  if (titled) return nextSesjon(`${titled.fra}-${titled.til}`)
  for (const mention of mentions) {
    if (!('citation' in mention) || !/^(?:Meld\. St\.|St\.meld\.)\s/u.test(mention.citation)) continue
    const printed = /\((?<fra>\d{4})[–−-](?<til>\d{4})\)$/u.exec(mention.citation)?.groups
    if (printed) return `${printed.fra}-${printed.til}`
  }
  return own
}

function komiteIssues({ document, vurderinger, uttalelser }: Innstilling, komiteOf: FindKomite): Issue[] {
  const own = vurderinger[0] && komiteOf(document.komite) === null ? [{ name: document.komite, line: vurderinger[0].line }] : [] // prettier-ignore
  const letters = uttalelser.filter(({ komite }) => komiteOf(komite) === null)
  const named = [...new Map(letters.map(({ komite, line }) => [komite, { name: komite, line }])).values()]
  return [...own, ...named].map(({ name, line }) => ({
    rule: 'UKJENT_KOMITE',
    severity: 'advarsel' as const,
    message: name === null ? 'Det går ikke frem hvilken komité innstillingen er fra; den vurderer ingenting i registeret.' : `Registeret kjenner ikke «${name}».`, // prettier-ignore
    lines: [line],
    vedtak: [],
  }))
}

/** One result or none: where those who decide are quoted both ways about a unit, nobody has judged it. */
function contradictions(vurderinger: readonly LestVurdering[]): Issue[] {
  const deciding = vurderinger.filter(({ hvem }) => hvem !== 'mindretall')
  const units = [...new Set(deciding.map(keyId))]
  return units.flatMap((id) => {
    const told = deciding.filter((one) => keyId(one) === id)
    const [first] = told
    if (!first || told.every(({ resultat }) => resultat === first.resultat)) return []
    const { sesjon, nummer, punkt } = first
    const message = `Innstillingen sier både at vedtak ${keyText(first)} er kvittert ut og at det ikke er det; ingen vurdering er tatt inn.`
    return [{ rule: 'VURDERING_MOTSIER', severity: 'advarsel' as const, message, lines: told.map(({ line }) => line), vedtak: [{ sesjon, nummer, punkt }] }] // prettier-ignore
  })
}
