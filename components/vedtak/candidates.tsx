import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { SourceLine } from '@/components/ui/source-line'
import { nameIn } from '@/lib/format/name'
import { formatVedtak, langOf, titleLang, vedtakPath } from '@/lib/format/vedtak'
import type { VedtakListItem } from '@/lib/register/view'
import { Day } from './day'
import { TilstandTag, UenighetFlag } from './tilstand-tag'

/** Vedtak that answer alike to what was asked: equal cards, full text, no guessing. */
export function Candidates({ items }: { items: VedtakListItem[] }) {
  const locale = useLocale()
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={formatVedtak(item)} className="card">
          {item.dato ? (
            <p className="small muted">
              <Day day={item.dato} />
            </p>
          ) : null}
          <h2>
            <AppLink href={vedtakPath(item)}>{formatVedtak(item)}</AppLink>
          </h2>
          <p className="strong" lang={titleLang(item.tittel)}>
            {item.tittel}
          </p>
          <p className="verbatim verbatim-small" lang={langOf(item.maalform)}>
            «{item.tekst}»
          </p>
          <div className="card-foot">
            {item.tilstand ? <TilstandTag tilstand={item.tilstand} /> : null}
            {item.uenighet ? <UenighetFlag /> : null}
            <SourceLine>
              {item.departement ? `${nameIn(item.departement, locale)} · ` : null}
              <span lang="nb">{item.kilde}</span>
            </SourceLine>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Below the cards: how to ask again, and how to say which one is meant. */
export function HowToCite({ example }: { example: VedtakListItem }) {
  const t = useTranslations('number')
  return (
    <section aria-labelledby="entydig">
      <h2 id="entydig">{t('citeTitle')}</h2>
      <p>{t('cite', { example: formatVedtak(example) })}</p>
    </section>
  )
}
