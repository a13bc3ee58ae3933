import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/lib/format/date'
import { listDigests } from '@/lib/hendelse/queries'

/** So many days stand on the page; the file has them all. */
const shownDays = 30

const command = 'oppfulgt verify-log --avtrykk avtrykk.txt'

/** What the daily digest of the log proves, how to check it, and the digests themselves. */
export function Digests() {
  const t = useTranslations('logg')
  const nav = useTranslations('nav')
  const about = useTranslations('om')
  const trail = [
    { label: nav('home'), href: '/' },
    { label: about('title'), href: '/om' },
    { label: t('title') },
  ]
  return (
    <>
      <Breadcrumbs trail={trail} />
      <div className="frame prose">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <section aria-labelledby="logg">
          <h2 id="logg">{t('logTitle')}</h2>
          <p>{t('log1')}</p>
          <p>{t('log2')}</p>
        </section>
        <section aria-labelledby="beviser">
          <h2 id="beviser">{t('provesTitle')}</h2>
          <p>{t('proves1')}</p>
          <p>{t('proves2')}</p>
          <p>{t('proves3')}</p>
        </section>
        <HowToCheck />
        <section aria-labelledby="avtrykk">
          <h2 id="avtrykk">{t('digestsTitle')}</h2>
          <DigestList />
        </section>
      </div>
    </>
  )
}

function HowToCheck() {
  const t = useTranslations('logg')
  return (
    <section aria-labelledby="kontroll">
      <h2 id="kontroll">{t('checkTitle')}</h2>
      <ol className="bullets numbered">
        <li>{t.rich('check1', { file: (words) => <a href="/om/historikk/avtrykk.txt">{words}</a> })}</li>
        <li>{t('check2')}</li>
        <li>
          {t('check3')} <code className="block">{command}</code>
        </li>
      </ol>
      <p>{t('check4')}</p>
      <p>
        <AppLink href="/personvern">{t('names')}</AppLink>
      </p>
    </section>
  )
}

async function DigestList() {
  const t = await getTranslations('logg')
  const digests = await listDigests(shownDays)
  if (digests.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <p>{t('digests')}</p>
      <dl className="terms digests">
        {digests.map(({ dag, hash }) => (
          <DayDigest key={dag} dag={dag} hash={hash} />
        ))}
      </dl>
      <p>{t.rich('older', { file: (words) => <a href="/om/historikk/avtrykk.txt">{words}</a> })}</p>
    </>
  )
}

function DayDigest({ dag, hash }: { dag: string; hash: string }) {
  const locale = useLocale()
  return (
    <div>
      <dt>
        <time dateTime={dag}>{formatDay(dag, locale)}</time>
      </dt>
      <dd>
        <code className="break-anywhere">{hash}</code>
      </dd>
    </div>
  )
}
