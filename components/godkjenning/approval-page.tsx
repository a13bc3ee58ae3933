import { getLocale, getTranslations } from 'next-intl/server'
import { PortalFrame } from '@/components/layout/portal-frame'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Refused } from '@/components/user/refused'
import { now } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { titleLang } from '@/lib/format/vedtak'
import { findApproval, hasQueue } from '@/lib/utkast/approval/queries'
import { readAddress, type TextAddress } from '@/lib/utkast/approval/schema'
import { propCitation } from '@/lib/utkast/publication/rules'
import { isSmk } from '@/lib/user/policy'
import type { Viewer } from '@/lib/user/types'
import { ApprovalActs } from './approval-acts'
import { ApprovalView } from './approval-view'
import { addressOf, nameOf } from './words'

/** One text on its way to print, for those who approve in its departement, its coordinators, and SMK. */
export async function ApprovalPage({ viewer, asked }: { viewer: Viewer; asked: TextAddress }) {
  const list = '/arbeid/godkjenning'
  if (!hasQueue(viewer)) return <Refused viewer={viewer} path={list} status={403} />
  const address = readAddress(asked)
  const view = address && (await findApproval(viewer, { ...address, omgang: null }, now()))
  // To whoever does not see all of them, what is not there looks like what is another's.
  if (!view) return <Refused viewer={viewer} path={list} status={isSmk(viewer) ? 404 : 403} />
  const [t, r, locale] = await Promise.all([getTranslations('godkjenning'), getTranslations('rettelse'), getLocale()]) // prettier-ignore
  const { item, correction } = view
  const path = addressOf(item.aar, item.key)
  const title = item.text.tittel || nameOf(item.key)
  return (
    <PortalFrame title={title} path={`${list}/${path}`} viewer={viewer}>
      <Breadcrumbs trail={[{ label: t('title'), href: list }, { label: nameOf(item.key) }]} />
      <div className="frame parts-apart">
        <div className="page-head">
          <p className="kicker">{`${nameOf(item.key)} · ${propCitation(item.aar)}`}</p>
          <h1 lang={titleLang(title)}>{title}</h1>
          <p className="muted">
            {[
              t(`status.${item.status}`),
              ...(item.omgang > 0 ? [t('round', { omgang: item.omgang })] : []),
              ...(item.saksbehandler === null ? [] : [t('by', { name: item.saksbehandler })]),
            ].join(' · ')}
          </p>
          {correction === null ? null : (
            <p>
              {t('correctionOf', {
                type: r(`types.${correction.type}`),
                sitat: correction.sitat,
                dag: correction.dato === null ? '' : formatDay(correction.dato, locale),
              })}
            </p>
          )}
        </div>
        <ApprovalView view={view} />
        <ApprovalActs view={view} viewer={viewer} />
        {item.status === 'PUBLISERT' ? (
          <p className="link-row">
            <AppLink href={`/arbeid/rettelse/${path}`}>{t('correct')}</AppLink>
          </p>
        ) : null}
      </div>
    </PortalFrame>
  )
}
