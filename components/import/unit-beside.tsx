import { useLocale, useTranslations } from 'next-intl'
import { Difference } from '@/components/historikk/difference'
import { formatDay } from '@/lib/format/date'
import { formatUnit } from '@/lib/format/vedtak'
import { formatSesjon } from '@/lib/format/sesjon'
import { wordDifference } from '@/lib/format/word-difference'
import type { Anbefaling } from '@/lib/gjennomgang/types'
import type { KomiteensVurdering } from '@/lib/vedtak/types'
import type { ShownEnhet } from '@/lib/opplasting/queries'
import { pageAt } from '@/lib/opplasting/rules'
import type { LestSide, LestVerdi } from '@/lib/opplasting/types'
import { LineLinks } from './line-links'
import { OutcomeTag } from './outcome-tag'
import { SourceLines } from './source-lines'

interface UnitBesideProps {
  unit: ShownEnhet
  /** The line somebody asked for. */
  asked: number | null
  /** Of the print, where the format has any. */
  pages: LestSide[]
  /** Where a line is shown with this unit. */
  hrefOf: (line: number) => string
}

/** The lines as they stand in the document, and beside them what was read, each value with its line. */
export function UnitBeside({ unit, asked, pages, hrefOf }: UnitBesideProps) {
  const t = useTranslations('importering')
  const { lest, stretches } = unit
  const marked = new Set(lest.verdier.flatMap(({ linjer }) => (linjer === null ? [] : range(linjer))))
  return (
    <section aria-labelledby="enhet" className="upload-unit">
      <h2 id="enhet" tabIndex={-1}>
        {formatUnit(unit)} ({formatSesjon(unit.sesjon)}) <OutcomeTag outcome={unit.utfall} />
      </h2>
      {lest.funn.length === 0 ? null : (
        <div className="notice">
          <h3>{t('funn')}</h3>
          <ul className="upload-funn">
            {lest.funn.map(({ rule, message, lines }) => (
              <li key={`${rule}/${lines.join()}/${message}`}>
                <span lang="nb">{message}</span> <LineLinks lines={lines} pages={pages} hrefOf={hrefOf} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="upload-beside">
        <SourceLines stretches={stretches} marked={marked} asked={asked} pages={pages} />
        <div>
          <h3>{t('readAs')}</h3>
          <dl className="read-values">
            {lest.verdier.map((value) => (
              <div key={value.felt}>
                <dt>
                  {t(`field.${value.felt}`)} <Place value={value} pages={pages} />
                </dt>
                <dd>
                  <ReadValue value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  )
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Where it stands: the way to its first line, which is always shown. */
function Place({ value: { linjer }, pages }: { value: LestVerdi; pages: LestSide[] }) {
  const t = useTranslations('importering')
  if (linjer === null) return null
  const [from, to] = linjer
  const page = pageAt(pages, from)
  const words = from === to ? t('line', { line: String(from) }) : t('linesFromTo', { from: String(from), to: String(to) }) // prettier-ignore
  return (
    <a className="small place-in-lines" href={`#linje-${from}`}>
      {page === null ? words : `${words}, ${t('page', { page })}`}
    </a>
  )
}

/** What was read; where it takes the place of something else, word by word. */
function ReadValue({ value }: { value: LestVerdi }) {
  const t = useTranslations('importering')
  const { felt, verdi } = value
  const before = value.for
  if (felt === 'lesning') return t('readAnew')
  if (before === undefined) return <Words felt={felt} text={verdi} />
  const isText =
    felt === 'redegjorelse' || felt === 'vedtakstekst' || felt === 'tittel' || felt === 'stikkord'
  if (isText && before !== null)
    return (
      <span className="draft-words" lang="no">
        <Difference pieces={wordDifference(before, verdi)} />
      </span>
    )
  return (
    <>
      {verdi === '' ? null : <Words felt={felt} text={verdi} />}{' '}
      <span className="muted">
        {before === null
          ? t('notBefore')
          : t.rich('before', { value: () => <Words felt={felt} text={before} /> })}
      </span>
    </>
  )
}

/** A value in the words of the page: codes and days are translated, the document's own words are not. */
function Words({ felt, text }: { felt: LestVerdi['felt']; text: string }) {
  const locale = useLocale()
  const dep = useTranslations('dep')
  const t = useTranslations('importering')
  if (felt === 'vedtaksdato') return formatDay(text, locale)
  if (felt === 'vurdering') return dep(text as 'ANNET')
  if (felt === 'resultat') return t(`result.${text as KomiteensVurdering | Anbefaling}`)
  if (felt === 'rapporteringAvsluttes') return text === 'Ja' ? t('yes') : t('no')
  return (
    <span className={felt === 'vedtakstekst' ? 'verbatim' : undefined} lang="no">
      {text}
    </span>
  )
}
