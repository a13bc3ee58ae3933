import { keyId, keyText } from '../key'
import { listDoubts } from '../citation/cited'
import { findCitations } from '../citation/find'
import { sesjonOfDato } from '../citation/sesjon'
import type { Mapped } from '../text/mapped'
import type { Issue, TableRow, VedtakKey } from '../types'
import type { Entry } from './entry'
import { lineAt } from './place'
import { readNumberedHeading } from './sections'
import type { TableRead } from './table'

type Draft = Omit<Issue, 'vedtak'> & { vedtak?: VedtakKey[] }
const issue = ({ vedtak = [], ...rest }: Draft): Issue => ({ ...rest, vedtak })

/** What one account leaves in doubt: no session, no request, an open quotation, doubtful hyphens and citations. */
export function entryIssues(entry: Entry): Issue[] {
  const issues: Issue[] = []
  const at = { lines: [entry.line], vedtak: entry.keys }
  const name = entry.keys[0] ? `Vedtak ${keyText(entry.keys[0])}` : `«${entry.lines.vedtakLine.text}»`
  if (entry.keys.length === 0) {
    issues.push(
      issue({
        rule: 'UKJENT_SESJON',
        severity: 'feil',
        message: `${name} har verken dato eller sesjon.`,
        ...at,
      }),
    )
  }
  if (entry.lines.opening.units.length > 1) {
    issues.push(
      issue({
        rule: 'FELLES_OMTALE',
        severity: 'info',
        message: `${name} deler omtale med andre vedtak.`,
        ...at,
      }),
    )
  }
  if (!entry.hasRequest) {
    issues.push(
      issue({
        rule: 'MANGLER_VEDTAKSTEKST',
        severity: 'feil',
        message: `${name} har ingen vedtakstekst.`,
        ...at,
      }),
    )
  } else if (!entry.isRequestClosed) {
    const lines = [lineAt(entry, entry.request.starts[0])]
    issues.push(issue({ rule: 'MANGLER_SLUTTSITAT', severity: 'advarsel', message: `Vedtaksteksten i ${name} mangler anførselstegn.`, lines, vedtak: entry.keys })) // prettier-ignore
  }
  if (entry.account.value === '') {
    issues.push(
      issue({ rule: 'MANGLER_OMTALE', severity: 'feil', message: `${name} har ingen omtale.`, ...at }),
    )
  }
  if (entry.heading.value === '') {
    issues.push(
      issue({
        rule: 'MANGLER_OVERSKRIFT',
        severity: 'advarsel',
        message: `${name} har ingen overskrift.`,
        ...at,
      }),
    )
  }
  return [...issues, ...sesjonIssues(entry), ...hyphenIssues(entry), ...citationIssues(entry)]
}

function sesjonIssues({ dato, lines, line, keys }: Entry): Issue[] {
  if (!dato) return []
  const printed = [lines.opening.sesjon, lines.sectionSesjon].find(
    (sesjon) => sesjon && sesjon !== sesjonOfDato(dato),
  )
  if (!printed) return []
  const message = `Datoen ${dato} hører til sesjonen ${sesjonOfDato(dato)}, men står under ${printed}.`
  return [issue({ rule: 'DATO_UTENFOR_SESJON', severity: 'advarsel', message, lines: [line], vedtak: keys })]
}

const hyphenIssues = ({ body, keys }: Entry): Issue[] =>
  body.doubts.map(({ line, word }) =>
    issue({
      rule: 'TVILSOM_BINDESTREK',
      severity: 'info',
      message: `Bindestreken i «${word}» kan være orddeling eller ekte.`,
      lines: [line],
      vedtak: keys,
    }),
  )

function citationIssues(entry: Entry): Issue[] {
  const doubts = (field: Mapped): Issue[] =>
    listDoubts(findCitations(field.value)).map(({ citation, problem }) =>
      issue({
        rule: 'TVILSOM_HENVISNING',
        severity: 'advarsel',
        message: `«${citation.citation}»: ${problem}.`,
        lines: [lineAt(entry, field.starts[citation.start])],
        vedtak: entry.keys,
      }),
    )
  return [...doubts(entry.request), ...doubts(entry.account)]
}

/** Where table and accounts do not tell the same: a row without account, an account without row, other words. */
export function tableIssues(rows: readonly TableRow[], entries: readonly Entry[]): Issue[] {
  const entryOf = new Map(entries.flatMap((entry) => entry.keys.map((key) => [keyId(key), entry] as const)))
  const rowOf = new Map(rows.map((row) => [keyId(row), row]))
  const issues = rows.flatMap((row) => rowIssues(row, entryOf.get(keyId(row))))
  if (rows.length === 0) return issues
  for (const entry of entries) {
    for (const key of entry.keys) {
      if (rowOf.has(keyId(key))) continue
      const message = `Vedtak ${keyText(key)} er omtalt, men står ikke i tabellen.`
      issues.push(
        issue({ rule: 'OMTALE_UTEN_RAD', severity: 'advarsel', message, lines: [entry.line], vedtak: [key] }),
      )
    }
  }
  return [...issues, ...doubled(rows, 'DOBBEL_RAD', 'står to ganger i tabellen')]
}

function rowIssues(row: TableRow, entry: Entry | undefined): Issue[] {
  const vedtak = [{ sesjon: row.sesjon, nummer: row.nummer, punkt: row.punkt }]
  if (!entry) {
    const message = `Vedtak ${keyText(row)} står i tabellen, men er ikke omtalt.`
    return [issue({ rule: 'RAD_UTEN_OMTALE', severity: 'advarsel', message, lines: [row.line], vedtak })]
  }
  if (entry.heading.value === '' || withoutNumber(entry.heading.value) === row.stikkord) return []
  const message = `Stikkordet «${row.stikkord}» er ikke likt overskriften «${entry.heading.value}».`
  return [
    issue({
      rule: 'STIKKORD_ULIK_OVERSKRIFT',
      severity: 'info',
      message,
      lines: [row.line, entry.line],
      vedtak,
    }),
  ]
}

/** «4.1 Leksehjelp»: the number of the section is none of its words. */
const withoutNumber = (heading: string): string => readNumberedHeading(heading)?.title ?? heading

/** The same unit twice among rows or accounts. */
export function doubled(
  items: readonly (VedtakKey & { line: number })[],
  rule: string,
  says: string,
): Issue[] {
  const first = new Map<string, number>()
  return items.flatMap((item) => {
    const before = first.get(keyId(item))
    first.set(keyId(item), before ?? item.line)
    if (before === undefined) return []
    const { sesjon, nummer, punkt } = item
    const vedtak = [{ sesjon, nummer, punkt }]
    return [
      issue({
        rule,
        severity: 'advarsel',
        message: `Vedtak ${keyText(item)} ${says}.`,
        lines: [before, item.line],
        vedtak,
      }),
    ]
  })
}

/** The column of answers is headed with another session than the document's: last year's head was kept. */
export function headIssues({ answerHead }: TableRead, sesjon: string | null): Issue[] {
  const printed = answerHead && /\d{4}[–−-]\d{4}/u.exec(answerHead.text)?.[0].replace(/[–−]/u, '-')
  if (!answerHead || !printed || !sesjon || printed === sesjon) return []
  const message = `Tabellhodet viser til sesjonen ${printed}, men dokumentet er fra ${sesjon}.`
  return [issue({ rule: 'TABELLHODE_ANNEN_SESJON', severity: 'advarsel', message, lines: [answerHead.line] })]
}
