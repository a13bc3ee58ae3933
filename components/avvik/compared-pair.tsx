import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { PlaceText } from '@/components/vedtak/place-text'
import type { AvvikView, ComparedDocument, SammenligningView } from '@/lib/avvik/types'
import { pageOfLine } from '@/lib/dokument/rules'
import type { Language } from '@/lib/format/language'
import { nameIn } from '@/lib/format/name'
import { placePath } from '@/lib/format/place'
import { formatVedtak } from '@/lib/format/vedtak'
import { unitPath } from '@/lib/vedtak/rules'

/** So many changes of words in a row as can be read in a table. */
const mostWords = 3

/** Two documents and what they do not agree on, a row each, with the lines of both. */
export function ComparedPair({ pair: { forste, andre, avvik } }: { pair: SammenligningView }) {
  const t = useTranslations('avvik')
  const id = `avvik-${forste.slug}-${andre.slug}`
  const locale = useLocale()
  const names = { forste: nameOf(forste, locale), andre: nameOf(andre, locale) }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('pair', names)}</h2>
      {avvik.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p>{t('count', { count: avvik.length })}</p>
          <div className="year-scroll" role="region" aria-labelledby={id} tabIndex={0}>
            <table className="avvik-table">
              <caption className="sr-only">{t('caption', names)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('unit')}</th>
                  <th scope="col">{t('rule')}</th>
                  <th scope="col">{t('words')}</th>
                  <th scope="col">{t('inDocument', { sitat: forste.sitat })}</th>
                  <th scope="col">{t('inDocument', { sitat: andre.sitat })}</th>
                </tr>
              </thead>
              <tbody>
                {avvik.map((one, index) => (
                  <tr key={index}>
                    <th scope="row">
                      <AppLink href={unitPath(one)}>{formatVedtak(one)}</AppLink>
                    </th>
                    <td>{t(`regel.${one.regel}`)}</td>
                    <td>
                      <Differs one={one} />
                    </td>
                    <td>
                      <Lines document={forste} lines={one.forsteLinjer} />
                    </td>
                    <td>
                      <Lines document={andre} lines={one.andreLinjer} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

/** «Prop. 1 S (2025–2026), Helse- og omsorgsdepartementet». */
const nameOf = ({ sitat, departement }: ComparedDocument, language: Language): string =>
  departement === null ? sitat : `${sitat}, ${nameIn(departement, language)}`

function Lines({ document, lines }: { document: ComparedDocument; lines: readonly number[] }) {
  const t = useTranslations('avvik')
  if (lines.length === 0) return t('absent')
  return lines.map((line, index) => (
    <span key={line}>
      {index > 0 ? ', ' : ''}
      <AppLink href={placePath(document.slug, line)}>
        <PlaceText linje={line} side={pageOfLine(document, line)} />
      </AppLink>
    </span>
  ))
}

/** The words that part the two, or what each concludes. The words are the documents' own. */
function Differs({ one: { felt, ord, konklusjoner } }: { one: AvvikView }) {
  const t = useTranslations('avvik')
  const [first, second] = konklusjoner
  if (first !== undefined && second !== undefined)
    return t('conclusions', { forste: t(`konklusjon.${first}`), andre: t(`konklusjon.${second}`) })
  if (felt === null) return null
  const shown = ord.slice(0, mostWords).map(({ from, to }) => {
    if (from === '') return t('added', { to })
    return to === '' ? t('removed', { from }) : t('change', { from, to })
  })
  const more = ord.length - shown.length
  return `${t(`felt.${felt}`)}: ${[...shown, ...(more > 0 ? [t('more', { count: more })] : [])].join('; ')}`
}
