import type { FileReport, RowOutcome, VedtakField } from '@/lib/ansvar/registrering/types'
import { formatVedtak } from '@/lib/format/vedtak'
import type { FieldFault } from '@/lib/handling/types'

/** The sentences of a file's outcome, in the language of the page. «#», «%» and «&» are filled in. */
export interface FileTexts {
  preview: string
  confirm: string
  again: string
  list: string
  previewTitle: string
  writtenTitle: string
  wouldWrite: string
  written: string
  nothing: string
  ignored: string
  line: string
  vedtak: string
  outcome: string
  becomes: string
  became: string
  utfall: Record<Exclude<RowOutcome['utfall'], 'NY' | 'AVVIST'>, string>
  field: Record<VedtakField, string>
  fault: Record<FieldFault, string>
}

/** Each row of the file with what becomes of it; those that are left out come first. */
export function FileRows({ report, texts }: { report: FileReport; texts: FileTexts }) {
  const rows = [...report.rows.filter(({ utfall }) => utfall !== 'NY'), ...report.rows.filter(({ utfall }) => utfall === 'NY')] // prettier-ignore
  return (
    <table className="plain-table stacked">
      <caption className="sr-only">{texts.outcome}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.line}</th>
          <th scope="col">{texts.vedtak}</th>
          <th scope="col">{texts.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.linje}>
            <th scope="row" data-label={texts.line}>
              {row.linje}
            </th>
            <td data-label={texts.vedtak}>{row.vedtak === null ? '–' : formatVedtak(row.vedtak)}</td>
            <td data-label={texts.outcome}>
              {sentences(row, report.isWritten, texts).map((sentence) => (
                <span key={sentence} className="block">
                  {sentence}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sentences(row: RowOutcome, isWritten: boolean, texts: FileTexts): string[] {
  if (row.utfall === 'NY') return [isWritten ? texts.became : texts.becomes]
  if (row.utfall === 'TO_GANGER') return [texts.utfall.TO_GANGER.replace('#', String(row.forsteLinje))]
  if (row.utfall !== 'AVVIST') return [texts.utfall[row.utfall]]
  return row.feil.map(({ felt, fault, verdi }) => {
    const value = verdi === '' ? '' : ` («${verdi}»)`
    return `${texts.field[felt]}${value}: ${texts.fault[fault]}.`
  })
}
