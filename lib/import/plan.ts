import { readDelkrav } from '../parse/fields/delkrav'
import { isRefusal } from '../parse/refusal'
import type { Issue, LeadIn, Mention, Prop1S, Repeat, TableRow, VedtakEntry, VedtakKey } from '../parse/types'
import { previousSesjon, readVedtakType } from '../vedtak/rules'
import type { UnitKey } from '../vedtak/types'
import { keyId, keyText } from '../parse/key'
import { unitKey } from './keys'
import { readMaalform } from './maalform'
import type { CitationFacts, DocumentFacts, ImportPlan, Maalform, ReportedYear, ReportFacts, UnitFacts } from './types' // prettier-ignore

/**
 * What a budget proposition is to leave in the register: one unit for each entry, joined with its table row; a row
 * without an account is a report by the table alone. Pure: it knows nothing of what the register holds.
 */
export function planProp1S(
  parsed: Prop1S,
  { document, year }: { document: DocumentFacts; year: ReportedYear },
  readerVersion: string,
): ImportPlan {
  const { rapporteringssesjon } = year
  const rows = new Map(parsed.table.map((row) => [keyId(unitKey(row)), row]))
  const entries = new Map<string, VedtakEntry>()
  const issues = [...parsed.issues, ...leadInIssues(parsed.leadIn, rapporteringssesjon)]
  for (const entry of parsed.vedtak) {
    const id = keyId(unitKey(entry))
    if (entries.has(id)) issues.push(twice(entry))
    else entries.set(id, entry)
  }
  const units = [...new Set([...entries.keys(), ...rows.keys()])].map((id) => {
    const unit = readUnit(entries.get(id), rows.get(id), document.maalform)
    return { ...unit, judgement: readJudgement(unit.key, parsed.leadIn, rapporteringssesjon), repeals: repealsOf(parsed, unit.key) } // prettier-ignore
  })
  for (const unit of units.filter(({ type, report }) => type === null && report.vedtakstekst !== '')) {
    issues.push(unknownType(unit))
  }
  return {
    document,
    year,
    parsed,
    readerVersion,
    units,
    citations: [...parsed.mentions.map(readMention), ...parsed.repeats.map(readRepeat)],
    utsagn: [],
    issues,
    isWholeList: true,
    refused: issues.filter((issue) => isRefusal(issue) || issue.rule === twiceRule).length,
  }
}

/** «a.», «b)», «(1)» right before a demand. */
const itemMark = /(?:^|[\s(])([a-zæøå]|\d{1,2}|[ivx]{1,4})[.)]\s{1,3}$/iu

function delkravOf(request: string): ReportFacts['delkrav'] {
  return readDelkrav(request).map(({ text, start }) => ({
    merke: itemMark.exec(request.slice(Math.max(0, start - 8), start))?.[1] ?? null,
    tekst: text,
  }))
}

type PlainUnit = Omit<UnitFacts, 'judgement' | 'repeals'>

/** What an account and its row say of their unit; one of them may be missing. */
export function readUnit(
  entry: VedtakEntry | undefined,
  row: TableRow | undefined,
  fallback: Maalform,
): PlainUnit {
  const source = entry ?? row
  if (!source) throw new Error('a unit without entry and row')
  const text = entry?.text ?? ''
  return {
    key: unitKey(source),
    type: readVedtakType(text),
    maalform: readMaalform(text),
    linje: source.line,
    tabellinje: row?.line ?? null,
    report: {
      vurdering: entry?.conclusion ?? 'ANNET',
      vurderingSetning: entry?.conclusionSentence ?? null,
      rapporteringAvsluttes: row?.rapporteringAvsluttes ?? null,
      stikkord: row?.stikkord ?? null,
      tittel: entry?.heading ?? '',
      redegjorelse: entry?.account ?? '',
      maalform: readMaalform(entry?.account ?? '') ?? fallback,
      vedtakstekst: text,
      vedtaksdato: entry?.dato ?? null,
      truffetIDokument: entry?.adoptedIn.documents ?? [],
      truffetIInnst: entry?.adoptedIn.innstillinger ?? [],
      truffetILovvedtak: entry?.adoptedIn.lovvedtak ?? [],
      truffetIAnledning: entry?.adoptedIn.occasion ?? null,
      organer: entry?.bodies ?? [],
      delkrav: delkravOf(text),
      frister: (entry?.deadlines ?? []).map((it) => ({ tekst: it.text, dato: it.date, gjelder: it.for })),
      lofter: (entry?.promises ?? []).map((it) => ({ tekst: it.text, dato: it.date, setning: it.sentence, linje: it.line })), // prettier-ignore
      siteringer: entry ? citationsOf(entry) : [],
    },
  }
}

function citationsOf(entry: VedtakEntry): CitationFacts[] {
  const plain = { linje: null, mal: null, sammeTekst: null }
  return [
    ...entry.citations.map((tekst) => ({ ...plain, sted: 'REDEGJORELSE' as const, tekst })),
    ...entry.requestCitations.map((tekst) => ({ ...plain, sted: 'VEDTAKSTEKST' as const, tekst })),
    ...entry.vedtakRefs.map((ref) => ({ ...plain, sted: 'REDEGJORELSE' as const, tekst: keyText(ref), mal: unitKey(ref) })), // prettier-ignore
  ]
}

/** The lead-in of the list speaks of the earlier sessions' vedtak only, and names the innstilling or says nothing. */
export function readJudgement(
  { sesjon }: UnitKey,
  leadIn: LeadIn | null,
  documentSesjon: string,
): UnitFacts['judgement'] {
  const judged = previousSesjon(documentSesjon)
  if (leadIn === null || leadIn.innstilling === null || sesjon >= judged) return null
  return {
    rapporteringssesjon: judged,
    innstilling: leadIn.innstilling,
    setning: leadIn.sentence,
    linje: leadIn.line,
    // Neither an account nor a judgement of it is older than the sesjon it is printed in.
    tidligst: `${judged.slice(0, 4)}-10-01`,
  }
}

function repealsOf({ repeals }: Prop1S, key: UnitKey): UnitFacts['repeals'] {
  return repeals
    .filter((repeal) => keyId(unitKey(repeal)) === keyId(key))
    .map(({ romertall, line }) => ({ romertall, linje: line }))
}

/** A vedtak or a document that is named outside the accounts. */
export function readMention(mention: Mention): CitationFacts {
  const { line, how, section, sentence } = mention
  const isQuote = 'quote' in mention
  const omtale = {
    how,
    section,
    excerpt: isQuote ? mention.quote : sentence,
    quote: isQuote ? mention.span : null,
  }
  const plain = { sted: 'OMTALE' as const, linje: line, sammeTekst: null, omtale }
  if (isQuote) return { ...plain, tekst: mention.quote, mal: null }
  return 'citation' in mention
    ? { ...plain, tekst: mention.citation, mal: null }
    : { ...plain, tekst: keyText(mention), mal: unitKey(mention) }
}

function readRepeat(repeat: Repeat): CitationFacts {
  const { line, sameText } = repeat
  return {
    sted: 'GJENTAKELSE',
    tekst: keyText(repeat),
    linje: line,
    mal: unitKey(repeat),
    sammeTekst: sameText,
  }
}

export const twiceRule = 'OMTALT_TO_GANGER'

export function twice(entry: VedtakKey & { line: number }): Issue {
  const message = `Vedtak ${keyText(entry)} er omtalt mer enn én gang i kapitlet; bare den første omtalen er tatt inn.`
  return { rule: twiceRule, severity: 'feil', message, lines: [entry.line], vedtak: [key(entry)] }
}

export function unknownType({
  key: { sesjon, nummer, punkt },
  linje,
}: Pick<UnitFacts, 'key' | 'linje'>): Issue {
  const vedtak = { sesjon, nummer, punkt: punkt === '' ? null : punkt }
  const message = `Teksten i vedtak ${keyText(vedtak)} sier ikke om det er en anmodning, en utredning eller en henstilling.`
  return { rule: 'UKJENT_VEDTAKSTYPE', severity: 'info', message, lines: [linje], vedtak: [vedtak] }
}

export function leadInIssues(leadIn: LeadIn | null, sesjon: string): Issue[] {
  if (leadIn === null) return []
  const judged = previousSesjon(sesjon)
  const at = { severity: 'advarsel' as const, lines: [leadIn.line], vedtak: [] }
  if (leadIn.innstilling === null) {
    const message =
      'Innledningen nevner ikke innstillingen der komiteen vurderte de eldre vedtakene; ingen vurdering er utledet.'
    return [{ rule: 'INNLEDNING_UTEN_INNSTILLING', message, ...at }]
  }
  if (!leadIn.innstilling.includes(judged.replace('-', '–'))) {
    const message = `Innledningen viser til ${leadIn.innstilling}, som ikke er fra sesjonen ${judged.replace('-', '–')}.`
    return [{ rule: 'INNSTILLING_FRA_ANNEN_SESJON', message, ...at }]
  }
  return []
}

function key({ sesjon, nummer, punkt }: VedtakKey): VedtakKey {
  return { sesjon, nummer, punkt }
}
