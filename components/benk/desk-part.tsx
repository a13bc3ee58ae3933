import { getLocale, getTranslations } from 'next-intl/server'
import { formTexts } from '@/components/form/texts'
import { localePath } from '@/i18n/path'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/format/date'
import { benchPath, benchUnitPath, avgjorelserOf, needsReason } from '@/lib/gjennomgang/rules'
import { keyOf } from '@/lib/gjennomgang/keys/rules'
import { phrasesOf } from '@/lib/gjennomgang/phrases/rules'
import type { BenchUnit } from '@/lib/gjennomgang/bench/types'
import type { Gjennomgang } from '@/lib/gjennomgang/types'
import type { UnitView } from '@/lib/gjennomgang/unit/queries'
import type { Tally } from '@/lib/gjennomgang/unit/types'
import type { Viewer } from '@/lib/user/types'
import { Desk } from './desk'
import type { DeskTexts } from './types'

interface DeskPartProps {
  view: UnitView
  viewer: Viewer
  search: string
}

/** The decision on one unit: what has been decided, and the form to decide it, by mouse, touch or a single key. */
export async function DeskPart({ view, viewer, search }: DeskPartProps) {
  const [t, a, locale] = await Promise.all([getTranslations('benk'), getTranslations('avgjorelse'), getLocale()]) // prettier-ignore
  const { gjennomgang, unit, way, tally } = view
  const { slag } = gjennomgang
  const pathOf = (one: BenchUnit | null) => one && localePath(locale, `${benchUnitPath(gjennomgang, one)}${search}`) // prettier-ignore
  const total = await totalOf(tally)
  const list = localePath(locale, `${benchPath(gjennomgang)}${search}`)
  const isClosed = gjennomgang.publisert !== null
  return (
    <>
      <h2 id="avgjorelse">{t(slag === 'KONTROLL' ? 'judgement' : 'recommendation')}</h2>
      <p className="strong" data-avgjort={unit.avgjorelse ?? ''}>
        {unit.avgjorelse === null ? t('undecided') : a(unit.avgjorelse)}
        {unit.endret === null ? null : (
          <span className="small muted">
            {' '}
            · {t('decidedOn', { dag: formatDay(today(unit.endret), locale) })}
          </span>
        )}
      </p>
      {isClosed && unit.begrunnelse !== '' ? <p className="keep-lines">{unit.begrunnelse}</p> : null}
      <p className="figures small" data-andre-tall="">
        {total}
      </p>
      {isClosed ? <p>{t('published')}</p> : null}
      <Desk
        key={unit.enhetId}
        {...deskKey(gjennomgang)}
        unit={{ enhetId: unit.enhetId, revisjon: unit.revisjon, begrunnelse: unit.begrunnelse, avgjorelse: unit.avgjorelse }} // prettier-ignore
        isClosed={isClosed}
        links={{ previous: pathOf(way.previous), next: pathOf(way.next), undecided: pathOf(way.undecided), list, bench: localePath(locale, benchPath(gjennomgang)), search }} // prettier-ignore
        choices={avgjorelserOf(slag).map((avgjorelse) => {
          const isReasoned = needsReason(avgjorelse)
          return { avgjorelse, label: a(avgjorelse), key: keyOf(slag, avgjorelse), isReasoned }
        })}
        phrases={[...phrasesOf(viewer.maalform)]}
        phraseLang={viewer.maalform === 'NN' ? 'nn' : 'nb'}
        total={total}
        texts={await deskTexts(slag)}
      />
    </>
  )
}

function deskKey({ id, slag }: Gjennomgang) {
  return { gjennomgangId: id, slag }
}

async function totalOf({ count, decided, of }: Tally): Promise<string> {
  const [t, a] = await Promise.all([getTranslations('benk'), getTranslations('avgjorelse')])
  const parts = of.map((one) => a(`count.${one.avgjorelse}`, { count: one.count })).join(', ')
  return t('total', { decided, count, parts })
}

async function deskTexts(slag: Gjennomgang['slag']): Promise<DeskTexts> {
  const [t, form] = await Promise.all([getTranslations('benk'), formTexts()])
  const keys = [
    ['J', t('keys.next')],
    ['K', t('keys.previous')],
    ['U', t(slag === 'KONTROLL' ? 'keys.uJudge' : 'keys.uSay')],
    ['I', t(slag === 'KONTROLL' ? 'keys.iJudge' : 'keys.iSay')],
    ...(slag === 'KONTROLL' ? [] : [['N', t('keys.n')]]),
    ['1–4', t('keys.digits')],
    ['M', t('keys.m')],
    ['Ctrl + Enter', t('keys.save')],
    ['Esc', t('keys.escape')],
    ['Z', t('keys.z')],
    ['?', t('keys.help')],
  ] as [string, string][]
  return {
    reason: t('reason'),
    reasonHelp: t('reasonHelp'),
    phrases: t('phrases'),
    undo: t('undo'),
    undone: t('undone'),
    saved: t('saved'),
    toNext: t('toNext'),
    wait: t('wait'),
    choose: t('chooseFirst'),
    choosing: t('choosing'),
    stale: t('stale'),
    help: t('help'),
    close: t('close'),
    keysOn: t('keysOn'),
    keysOff: t('keysOff'),
    switchOn: t('switchOn'),
    switchOff: t('switchOff'),
    none: t('noneThatWay'),
    keys,
    pending: form.pending,
    refusal: form.refusal,
    fieldFault: form.fieldFault,
  }
}
