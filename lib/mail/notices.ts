import { createTranslator } from 'use-intl/core'
import { catalogues } from '@/i18n/catalogues'
import { formatDay } from '@/lib/format/date'
import type { Language } from '@/lib/format/language'
import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak } from '@/lib/format/vedtak'
import type { KomiteSlag, Notice } from '@/lib/varsel/types'
import type { Text } from './compose'

/** The longest list in one letter; the page of one's notices has them all. */
const mostNotices = 50

interface NoticeLetter {
  notices: Notice[]
  /** Whether it is the letter of the day. */
  isDaily: boolean
  /** The whole address of a path. */
  link: (path: string) => string
}

/** What a notice is called, what it is about and what it asks for: the same words in letters and on the page. */
export function noticeWords(notice: Notice, language: Language) {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'varsler' })
  const { slag, unit, rapporteringssesjon, stikkord } = notice
  const aar = rapporteringssesjon === null ? '' : t('aar', { sesjon: formatSesjon(rapporteringssesjon) })
  const about = unit === null ? aar : t('unit', { unit: formatVedtak(unit) })
  return {
    heading: t(`heading.${slag}`),
    about: stikkord === '' ? about : `${about}: ${stikkord}`,
    sentences: [...asked(notice, aar, language), ...due(notice, language)],
  }
}

function asked(notice: Notice, aar: string, language: Language): string[] {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'varsler' })
  const { slag, overforing, departement, progress, unit } = notice
  switch (slag) {
    case 'OVERFORING': {
      if (overforing === null) return []
      const { status, fra, til } = overforing
      return [t(`overforing.${status}`, { fra, til })]
    }
    case 'FORDELT':
    case 'SENDT_TILBAKE_TIL_SMK':
      return [t(`asked.${slag}`, { departement: departement ?? '' })]
    case 'FRIST_14':
    case 'FRIST_3':
    case 'FORFALT':
      if (unit === null)
        return progress.filter(({ units }) => units > 0).map((it) => t('progress', { ...it }))
      return [t(`asked.${slag === 'FORFALT' ? slag : 'FRIST'}`, { aar })]
    case 'PUBLISERT':
      return [t(unit === null ? 'asked.PUBLISERT_AAR' : 'asked.PUBLISERT', { aar })]
    case 'TILDELT':
    case 'TIL_GODKJENNING':
    case 'SENDT_TILBAKE':
    case 'VURDERT':
      return [t(`asked.${slag}`, { aar })]
    case 'IMPORT_FERDIG':
      return [t('asked.IMPORT_FERDIG')]
    case 'KOMITE_TILDELT':
    case 'KOMITE_PUBLISERT':
    case 'KOMITE_RETTELSE':
    case 'KOMITE_OVERFORING':
    case 'KOMITE_LOFTE_FLYTTET':
    case 'KOMITE_UTTALELSE':
      return toldToKomite(slag, notice, { aar, language })
  }
}

/** What a committee is told: what is public, and who of it has a unit. */
function toldToKomite(
  slag: KomiteSlag,
  { unit, dokument, komite, ansvar, lofte }: Notice,
  { aar, language }: { aar: string; language: Language },
): string[] {
  const t = createTranslator({
    locale: language,
    messages: catalogues[language],
    namespace: 'varsler.komite',
  })
  switch (slag) {
    case 'KOMITE_TILDELT':
      return [t('TILDELT', { aar })]
    case 'KOMITE_PUBLISERT':
      if (unit !== null) return [t('PUBLISERT', { aar })]
      return [dokument === null ? t('PUBLISERT_AAR', { aar }) : t('PUBLISERT_DOKUMENT', { dokument })]
    case 'KOMITE_RETTELSE':
      return [t('RETTELSE', { aar })]
    case 'KOMITE_OVERFORING':
      return ansvar === null ? [] : [t('OVERFORING', ansvar)]
    case 'KOMITE_LOFTE_FLYTTET': {
      if (lofte === null) return []
      const day = (iso: string) => formatDay(iso, language)
      return [t('LOFTE_FLYTTET', { fra: day(lofte.fra), til: day(lofte.til) })]
    }
    case 'KOMITE_UTTALELSE':
      return [t('UTTALELSE', { komite: komite ?? '', aar, dokument: dokument ?? '' })]
  }
}

/** By when. */
function due({ slag, unit, fristUtkast, fristGodkjenning }: Notice, language: Language): string[] {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'varsler' })
  const forDraft = fristUtkast === null ? [] : [t('due.UTKAST', { frist: formatDay(fristUtkast, language) })]
  const forApproval = fristGodkjenning === null ? [] : [t('due.GODKJENNING', { frist: formatDay(fristGodkjenning, language) })] // prettier-ignore
  switch (slag) {
    case 'TILDELT':
    case 'SENDT_TILBAKE':
      return forDraft
    case 'TIL_GODKJENNING':
      return forApproval
    case 'FRIST_14':
    case 'FRIST_3':
    case 'FORFALT':
      return unit === null ? [...forDraft, ...forApproval] : forDraft
    case 'FORDELT':
    case 'SENDT_TILBAKE_TIL_SMK':
    case 'OVERFORING':
    case 'PUBLISERT':
    case 'VURDERT':
    case 'KOMITE_TILDELT':
    case 'KOMITE_PUBLISERT':
    case 'KOMITE_RETTELSE':
    case 'KOMITE_OVERFORING':
    case 'KOMITE_LOFTE_FLYTTET':
    case 'KOMITE_UTTALELSE':
    case 'IMPORT_FERDIG':
      return []
  }
}

/** A letter with what somebody is told, each with what is asked, by when, and where. Everything in it is public, or theirs to know. */
export function noticesText({ notices, isDaily, link }: NoticeLetter, language: 'nb' | 'nn'): Text {
  const post = createTranslator({ locale: language, messages: catalogues[language], namespace: 'post' })
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'varsler' })
  const address = (path: string) => link(language === 'nn' ? `/nn${path}` : path)
  const shown = notices.slice(0, mostNotices)
  const parts = shown.map((notice) => {
    const { heading, about, sentences } = noticeWords(notice, language)
    return [`${heading}: ${about}`, ...sentences, address(notice.place)].join('\n')
  })
  const [only, ...others] = notices
  const count = notices.length
  const words = only && noticeWords(only, language)
  const unit = only?.unit ? t('unit', { unit: formatVedtak(only.unit) }) : (words?.about ?? '')
  const subject =
    others.length > 0 || words === undefined
      ? t(isDaily ? 'subject.daily' : 'subject.several', { count })
      : t('subject.one', { heading: words.heading, unit })
  const more = count - shown.length
  const lines = [
    post('greeting'),
    ...(count > 1 ? [t('letter.several', { count })] : []),
    ...parts,
    ...(more > 0 ? [`${t('letter.more', { count: more })}\n${address('/arbeid/varsler')}`] : []),
    t('letter.signIn'),
    `${t(isDaily ? 'letter.daily' : 'letter.atOnce')}\n${address('/arbeid/varsler')}`,
    post('signature'),
  ]
  return { subject, text: `${lines.join('\n\n')}\n` }
}
