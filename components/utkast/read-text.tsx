import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDay } from '@/lib/format/date'
import { langOf } from '@/lib/format/vedtak'
import type { TextPage } from '@/lib/utkast/page/queries'
import { Preview } from './preview'

/** A text as it stands, for those who may read it and not write it. */
export async function ReadText({ page, request }: { page: TextPage; request: ReactNode }) {
  const [t, f, d, locale] = await Promise.all([
    getTranslations('utkast'),
    getTranslations('utkast.field'),
    getTranslations('dep'),
    getLocale(),
  ])
  const { saved } = page
  if (saved === null) {
    return (
      <div className="draft">
        <p className="draft-form muted">{t('nothingYet')}</p>
        <aside className="draft-side">{request}</aside>
      </div>
    )
  }
  const { text } = saved
  const answer = text.rapporteringAvsluttes
  const facts: [string, string | null][] = [
    [f('stikkord'), text.stikkord],
    [f('vurdering'), text.vurdering && d(text.vurdering)],
    [f('rapporteringAvsluttes'), answer === null ? null : answer ? t('ja') : t('nei')],
    [f('lofteDato'), text.lofteDato && formatDay(text.lofteDato, locale)],
    [f('lofteTekst'), text.lofteTekst],
    [f('flyttegrunn'), text.flyttegrunn],
    [f('romertall'), text.romertall],
  ]
  return (
    <div className="draft">
      <div className="draft-form" lang={langOf(text.maalform)}>
        <Preview account={text.redegjorelse} />
        {text.delkrav.map(({ merke, tekst, svar }, at) => (
          <section key={at} className="draft-part">
            <h2>{t('answer', { nr: merke ?? String(at + 1) })}</h2>
            <p className="muted">{tekst}</p>
            <Preview account={svar} />
          </section>
        ))}
        <dl className="facts-list" lang={locale}>
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
          {text.kilder.length === 0 ? null : (
            <div>
              <dt>{f('kilder')}</dt>
              <dd>{text.kilder.map(({ tekst, adresse }) => adresse ?? tekst).join(' · ')}</dd>
            </div>
          )}
        </dl>
      </div>
      <aside className="draft-side">{request}</aside>
    </div>
  )
}
