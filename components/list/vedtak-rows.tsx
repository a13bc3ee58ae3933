import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { ClockIcon } from '@/components/ui/icons'
import { Day } from '@/components/vedtak/day'
import { PartyMark } from '@/components/vedtak/party-mark'
import { TilstandTag, UenighetFlag } from '@/components/vedtak/tilstand-tag'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatUnit, formatVedtak, langOf, titleLang, vedtakPath } from '@/lib/format/vedtak'
import { departementSays } from '@/lib/register/says'
import type { VedtakListItem } from '@/lib/register/view'
import { HitExcerpt, HitReasons, Pieces } from './hit'

/** The list itself: what the Storting asked for, how it stands, and what each party says, once. */
export function VedtakRows({ items }: { items: VedtakListItem[] }) {
  const t = useTranslations('list')
  return (
    <table className="vedtak-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('colVedtak')}</th>
          <th scope="col">{t('colText')}</th>
          <th scope="col">{t('colState')}</th>
          <th scope="col">{t('colFrist')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <VedtakRow key={formatVedtak(item)} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function VedtakRow({ item }: { item: VedtakListItem }) {
  const { sesjon, tittel, treff } = item
  return (
    <tr>
      <th scope="row" className="row-number figures">
        <span className="strong">{formatUnit(item)}</span>
        <span className="muted">{formatSesjon(sesjon)}</span>
      </th>
      <td className="row-text">
        <AppLink href={vedtakPath(item)} lang={titleLang(tittel)}>
          {treff ? <Pieces pieces={treff.tittel} /> : tittel || formatVedtak(item)}
        </AppLink>
        <HitExcerpt item={item} />
        <HitReasons item={item} />
      </td>
      <td className="row-state">
        <Parties item={item} />
      </td>
      <td className="row-frist">
        <Frister item={item} />
      </td>
    </tr>
  )
}

/** The state says already what the departement says when it says nothing more. */
function Parties({ item }: { item: VedtakListItem }) {
  const dep = useTranslations('dep')
  const kkk = useTranslations('kkk')
  const { tilstand, departementets, komiteens, komiteensUtledet, uenighet } = item
  const says = departementSays(item)
  return (
    <>
      <div className="row-tags">
        {tilstand ? <TilstandTag tilstand={tilstand} /> : null}
        {uenighet ? <UenighetFlag /> : null}
      </div>
      {says === tilstand ? null : (
        <p className="party-line">
          <PartyMark party="departement" />
          <span className="sr-only">{dep('short')}: </span>
          {dep(says)}
        </p>
      )}
      <p className={komiteens ? 'party-line' : 'party-line muted'}>
        <PartyMark party="storting" />
        <span className="sr-only">{kkk('short')}: </span>
        {kkk(komiteens ?? 'IKKE_VURDERT')}
        {komiteensUtledet ? ` (${departementets ? `${kkk('previous')}, ` : ''}${kkk('derived')})` : null}
      </p>
    </>
  )
}

function Frister({ item: { frister, maalform } }: { item: VedtakListItem }) {
  const t = useTranslations('list')
  const record = useTranslations('record')
  if (frister.length === 0) return <span className="muted">{t('noFrist')}</span>
  return (
    <>
      <span className="narrow-only muted">{t('fristLabel')}</span>
      <ul>
        {frister.map(({ dato, tekst, passert }, index) => (
          <li key={index} className={passert ? 'passed' : undefined}>
            {passert ? <ClockIcon /> : null}
            {dato ? <Day day={dato} /> : <span lang={langOf(maalform)}>{tekst}</span>}
            {passert ? `, ${record('passedShort')}` : null}
          </li>
        ))}
      </ul>
    </>
  )
}
