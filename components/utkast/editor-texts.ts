import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/texts'
import { checkRules } from '@/lib/check/types'
import { formatDay } from '@/lib/format/date'
import type { LastAccount } from '@/lib/utkast/last-account/queries'
import type { EditorTexts, PlainName } from './types'

const names = ['tittel', 'stikkord', 'redegjorelse', 'vurdering', 'rapporteringAvsluttes', 'maalform', 'lofteDato', 'lofteTekst', 'flyttegrunn', 'romertall', 'kilder'] as const satisfies PlainName[] // prettier-ignore
const assessments = [
  'KOMMER_TILBAKE',
  'DELVIS_FULGT_OPP',
  'ANSES_FULGT_OPP',
  'FORESLATT_OPPHEVET',
  'ANNET',
] as const

/** One sentence for each of some names. */
const all = <Name extends string>(list: readonly Name[], say: (name: Name) => string) =>
  Object.fromEntries(list.map((name) => [name, say(name)])) as Record<Name, string>

/** The sentences of the editor, in the language of the page. */
export async function editorTexts(last: LastAccount | null): Promise<EditorTexts> {
  const [t, k, d, form, locale] = await Promise.all([
    getTranslations('utkast'),
    getTranslations('kontroll'),
    getTranslations('dep'),
    formTexts(),
    getLocale(),
  ])
  const promised = last?.lofte ? t('promisedLast', { day: formatDay(last.lofte.dato, locale) }) : null
  return {
    form,
    field: all(names, (name) => t(`field.${name}`)),
    help: { ...all(names, (name) => t(`help.${name}`)), ...(promised && { lofteDato: promised }) },
    vurdering: all(assessments, (name) => d(name)),
    vurderingHelp: all(assessments, (name) => t(`vurderingHelp.${name}`)),
    rule: all(checkRules, (rule) => k(`rule.${rule}`, { frist: '{frist}', henvisning: '{henvisning}' })),
    ja: t('ja'),
    nei: t('nei'),
    nb: t('nb'),
    nn: t('nn'),
    answer: t('answer', { nr: '{nr}' }),
    answers: t('answers'),
    startFromLast: t('startFromLast'),
    signs: t('signs', { antall: '{antall}' }),
    save: t('save'),
    saveBack: t('saveBack'),
    saved: t('saved', { tid: '{tid}' }),
    saving: t('saving'),
    waiting: t('waiting'),
    offline: t('offline'),
    signedOut: t('signedOut'),
    restored: t('restored'),
    checks: k('title'),
    noFunn: k('none'),
    funnCount: k('count', { antall: '{antall}' }),
    high: k('high'),
    goTo: k('goTo'),
    fillIn: k('fillIn', { felt: '{felt}' }),
    changes: t('changes'),
    changesHelp: t('changesHelp'),
    noLast: t('noLast'),
    unchanged: t('unchanged'),
    wholeLast: t('wholeLast'),
    added: t('added'),
    removed: t('removed'),
    changeEnd: t('changeEnd'),
    preview: t('preview'),
    conflict: t('conflict.title'),
    conflictLead: t('conflict.lead'),
    mine: t('conflict.mine'),
    empty: t('conflict.empty'),
    useChoices: t('conflict.useChoices'),
    allMine: t('conflict.allMine'),
    allTheirs: t('conflict.allTheirs'),
  }
}
