import { getLocale, getTranslations } from 'next-intl/server'
import { SendAct } from '@/components/godkjenning/send-act'
import { WorkFunnPart } from '@/components/funn/work-funn'
import { PortalFrame } from '@/components/layout/portal-frame'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { localePath } from '@/i18n/path'
import { formatInstant } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, langOf } from '@/lib/format/vedtak'
import type { Viewer } from '@/lib/user/types'
import type { TextPage } from '@/lib/utkast/page/queries'
import { textPath } from '@/lib/utkast/page/rules'
import { textOfValues, valuesOf } from '@/lib/utkast/text/rules'
import { editorTexts } from './editor-texts'
import { Notes } from './notes'
import { ReadText } from './read-text'
import { TextEditor } from './text-editor'

/** The page of one text. */
export async function TextView({ page, viewer }: { page: TextPage; viewer: Viewer }) {
  const [t, locale] = await Promise.all([getTranslations('utkast'), getLocale()])
  const { address, saved, status, tittel, stikkord } = page
  const vedtak = formatVedtak(address)
  const heading = saved?.text.tittel || tittel || stikkord || t('heading', { vedtak })
  return (
    <PortalFrame title={t('heading', { vedtak })} path={textPath(address)} viewer={viewer}>
      <Breadcrumbs
        trail={[
          { label: t('work'), href: '/arbeid' },
          {
            label: t('year', { sesjon: formatSesjon(address.aar) }),
            href: `/arbeid/rapportering/${address.aar}`,
          },
          { label: vedtak },
        ]}
      />
      <div className="frame draft-page">
        <div className="page-head">
          <p className="kicker">{t('kicker', { sesjon: formatSesjon(address.aar), vedtak })}</p>
          <h1 lang={langOf(page.maalform)}>{heading}</h1>
          <p className="muted">
            {t(`status.${status}`)}
            {saved?.lagret
              ? ` · ${t('savedBy', { name: saved.lagretAv ?? t('somebody'), when: formatInstant(saved.lagret, locale) })}`
              : null}
          </p>
        </div>
        {page.mayWrite ? (
          <Editor page={page} viewer={viewer} />
        ) : (
          <ReadText page={page} request={<Request page={page} />} />
        )}
        {page.mayWrite && page.utkastId !== null ? (
          <SendAct utkastId={page.utkastId} revisjon={page.saved?.revisjon ?? 0} status={status} />
        ) : null}
        <WorkFunnPart funn={page.found} unit={address} />
        <Notes page={page} />
      </div>
    </PortalFrame>
  )
}

async function Editor({ page, viewer }: { page: TextPage; viewer: Viewer }) {
  const [t, locale, texts] = await Promise.all([
    getTranslations('utkast'),
    getLocale(),
    editorTexts(page.last),
  ])
  const { saved, last, demands, maalform } = page
  const empty = { ...valuesOf(textOfValues({}, demands)), maalform }
  const start = { ...empty, tittel: last?.tittel ?? page.tittel, stikkord: last?.stikkord ?? page.stikkord }
  const by = saved?.lagret
    ? t('theirs', { name: saved.lagretAv ?? t('somebody'), when: formatInstant(saved.lagret, locale) })
    : t('theirsUnknown')
  return (
    <TextEditor
      textKey={page.key}
      userId={viewer.userId}
      status={page.status}
      saved={{ revisjon: saved?.revisjon ?? 0, values: saved ? valuesOf(saved.text) : start, by }}
      start={saved ? valuesOf(saved.text) : start}
      last={last && { account: last.redegjorelse, values: lastValues(last) }}
      demands={demands}
      facts={page.facts}
      texts={texts}
      signIn={localePath(locale, '/logg-inn')}
      request={<Request page={page} />}
    />
  )
}

/** What is taken over from last year with one press: all it said, and the day it promised. */
function lastValues(last: NonNullable<TextPage['last']>) {
  const text = textOfValues({}, last.delkrav)
  const { tittel, stikkord, redegjorelse, vurdering, rapporteringAvsluttes, maalform, delkrav, lofte } = last
  return valuesOf({ ...text, tittel, stikkord, redegjorelse, vurdering, rapporteringAvsluttes, maalform, delkrav, lofteDato: lofte?.dato ?? null }) // prettier-ignore
}

async function Request({ page }: { page: TextPage }) {
  const t = await getTranslations('utkast')
  return (
    <section className="request draft-request" aria-labelledby="ba-om" tabIndex={-1}>
      <h2 id="ba-om" className="kicker">
        {t('request')}
      </h2>
      <blockquote lang={langOf(page.requestMaalform)}>
        {page.request.split(/\n+/u).map((text, at, all) => (
          <p key={at}>{`${at === 0 ? '«' : ''}${text}${at === all.length - 1 ? '»' : ''}`}</p>
        ))}
      </blockquote>
    </section>
  )
}
