import { useTranslations } from 'next-intl'
import { Difference } from '@/components/historikk/difference'
import { TrailBody } from '@/components/historikk/trail-body'
import { PlaceLine } from '@/components/vedtak/place-line'
import type { Funn } from '@/lib/check/types'
import { formatSesjon } from '@/lib/format/sesjon'
import { langOf } from '@/lib/format/vedtak'
import { sharedPart, wordDifference } from '@/lib/format/word-difference'
import { markEvidence } from '@/lib/gjennomgang/unit/rules'
import type { HeldAccounts } from '@/lib/gjennomgang/unit/queries'
import type { TrailEntry } from '@/lib/register/trail/view'

interface AccountPartProps {
  accounts: HeldAccounts | null
  funn: Funn[]
  /** The year on the bench. */
  sesjon: string
}

/** Less in common than this, and two texts are easier read one after the other. */
const leastShared = 0.3

/** The account of the year with what a finding points at marked, then what is new in it since the one before. */
export function AccountPart({ accounts, funn, sesjon }: AccountPartProps) {
  const t = useTranslations('benk')
  return (
    <section aria-labelledby="redegjorelsen">
      <h2 id="redegjorelsen">{t('account', { sesjon: formatSesjon(sesjon) })}</h2>
      {accounts === null ? <p>{t('noAccount')}</p> : <Account accounts={accounts} funn={funn} />}
    </section>
  )
}

function Account({ accounts: { account, text, earlier }, funn }: { accounts: HeldAccounts; funn: Funn[] }) {
  const t = useTranslations('benk')
  const dep = useTranslations('dep')
  const record = useTranslations('record')
  const ends = account.rapporteringAvsluttes
  const places = funn.flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'redegjorelse'))
  return (
    <>
      <p>
        <strong>{dep(account.vurdering)}</strong> · {record('ends')}:{' '}
        {ends === null ? record('notStated') : record(ends ? 'yes' : 'no')}
      </p>
      <div className="verbatim keep-lines" lang={langOf(account.maalform)}>
        {markEvidence(text, places).map(({ text: words, isMarked }, i) =>
          isMarked ? <mark key={i}>{words}</mark> : words,
        )}
      </div>
      <PlaceLine place={account.place} />
      {earlier === null ? (
        <p className="muted">{t('firstAccount')}</p>
      ) : (
        <Earlier text={text} earlier={earlier} lang={langOf(account.maalform)} />
      )}
    </>
  )
}

interface EarlierProps {
  text: string
  earlier: NonNullable<HeldAccounts['earlier']>
  lang: ReturnType<typeof langOf>
}

function Earlier({ text, earlier: { account, text: old }, lang }: EarlierProps) {
  const t = useTranslations('benk')
  const dep = useTranslations('dep')
  const sesjon = formatSesjon(account.rapporteringssesjon)
  if (old === text) return <p className="strong">{t('sameAs', { sesjon })}</p>
  const pieces = wordDifference(old, text)
  const isRewritten = sharedPart(pieces) < leastShared
  return (
    <>
      {isRewritten ? (
        <p className="strong">{t('rewritten', { sesjon })}</p>
      ) : (
        <details className="desk-difference" open>
          <summary>{t('difference', { sesjon })}</summary>
          <div className="verbatim keep-lines" lang={lang}>
            <Difference pieces={pieces} />
          </div>
        </details>
      )}
      <details>
        <summary>{t('earlier', { sesjon, vurdering: dep(account.vurdering) })}</summary>
        <div className="verbatim keep-lines" lang={langOf(account.maalform)}>
          {old}
        </div>
        <PlaceLine place={account.place} />
      </details>
    </>
  )
}

/** What the departement has corrected in the account, word by word. */
export function Corrections({ entries }: { entries: TrailEntry[] }) {
  const t = useTranslations('benk')
  return (
    <section aria-labelledby="rettelser">
      <h2 id="rettelser">{t('corrections')}</h2>
      {entries.map((entry, i) => (
        <div key={i}>
          <TrailBody entry={entry} />
        </div>
      ))}
    </section>
  )
}
