import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import {
  columnsOf,
  inBrowser,
  serverLog,
  signInCookies,
  signInStorage,
  type ColumnClass,
} from '@/lib/personvern/registry'

/** What is kept of whom, as the registry in `lib/personvern` has it. */
export function Privacy() {
  const t = useTranslations('personvern')
  const stored = useTranslations('lagring')
  const nav = useTranslations('nav')
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: t('title') }]} />
      <div className="frame prose">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <section>
          <h2>{t('cookiesTitle')}</h2>
          <p>{t('cookies')}</p>
          <InBrowser />
          <h3>{t('signInTitle')}</h3>
          <p>{t('signIn')}</p>
          <SignInCookies />
        </section>
        <section>
          <h2>{t('othersTitle')}</h2>
          <p>{t('others')}</p>
        </section>
        <section>
          <h2>{t('logsTitle')}</h2>
          <ServerLog />
          <p>{stored('logNone')}</p>
        </section>
        <section>
          <h2>{t('contentTitle')}</h2>
          <p>{t('content')}</p>
          <h3>{stored('dbTitle')}</h3>
          <p>{stored('dbWords')}</p>
          <Columns holds="ord" />
          <p>{stored('dbPerson')}</p>
          <Columns holds="person" />
          <p>{stored('dbActor')}</p>
          <Columns holds="aktor" />
          <p>{stored('dbRest')}</p>
        </section>
        <section>
          <h2>{stored('rightsTitle')}</h2>
          <p>{stored('rights')}</p>
        </section>
      </div>
    </>
  )
}

function InBrowser() {
  const t = useTranslations('lagring')
  return (
    <table className="plain-table">
      <caption>{t('browserCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('howLong')}</th>
        </tr>
      </thead>
      <tbody>
        {[...inBrowser.localStorage, ...signInStorage].map((key) => (
          <tr key={key}>
            <td>
              <code>{key}</code>
            </td>
            <td>{t(`browser.${key}.what`)}</td>
            <td>{t(`browser.${key}.why`)}</td>
            <td>{t(`browser.${key}.howLong`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SignInCookies() {
  const t = useTranslations('lagring')
  return (
    <table className="plain-table">
      <caption>{t('cookieCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('howLong')}</th>
        </tr>
      </thead>
      <tbody>
        {signInCookies.map((name) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{t(`cookie.${name}`)}</td>
            <td data-andre-tall="">{t(name === 'oppfulgt-sesjon' ? 'cookieSession' : 'cookieUnderWay')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ServerLog() {
  const t = useTranslations('lagring')
  return (
    <table className="plain-table">
      <caption>{t('logCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {serverLog.map((entry) => (
          <tr key={entry}>
            <td>{t(`log.${entry}.what`)}</td>
            <td>{t(`log.${entry}.why`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The names of the database are Norwegian in every language. */
function Columns({ holds }: { holds: ColumnClass }) {
  const t = useTranslations('lagring')
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('table')}</th>
          <th scope="col">{t('columns')}</th>
        </tr>
      </thead>
      <tbody>
        {columnsOf(holds).map(({ table, columns }) => (
          <tr key={table} lang="nb">
            <th scope="row">{table}</th>
            <td>{columns.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
