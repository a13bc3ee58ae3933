import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { CopyButton } from '@/components/ui/copy-button'
import { MarkedText } from '@/components/ui/marked-text'
import { SourceLine } from '@/components/ui/source-line'
import { nameIn } from '@/lib/format/name'
import { placePath } from '@/lib/format/place'
import { formatSesjon } from '@/lib/format/sesjon'
import { langOf } from '@/lib/format/vedtak'
import type { MarkedPiece } from '@/lib/format/pieces'
import { departementSays } from '@/lib/register/says'
import type { AccountView, Place, RecordPlaces, VedtakRecord } from '@/lib/register/view'
import { PlaceLink } from './place-link'

type Places = RecordPlaces['accounts']

/** The departement's accounts by year: the newest open, the earlier ones folded. */
export function Accounts({ vedtak, places }: { vedtak: VedtakRecord; places: Places }) {
  const t = useTranslations('record')
  const { accounts } = vedtak
  const [newest, ...earlier] = accounts
  return (
    <section aria-labelledby="redegjorelse">
      <h2 id="redegjorelse">{t('account')}</h2>
      {newest ? (
        <Account account={newest} place={places[0]?.account ?? newest.place} />
      ) : (
        <p>{t(departementSays(vedtak.state) === 'RAPPORT_MANGLER' ? 'missingReport' : 'noReport')}</p>
      )}
      {earlier.length > 0 ? (
        <div className="earlier-accounts">
          <h3>{t('earlier')}</h3>
          {earlier.map((account, index) => (
            <details key={account.rapporteringssesjon}>
              <summary>{t('accountIn', { sesjon: formatSesjon(account.rapporteringssesjon) })}</summary>
              <Account account={account} place={places[index + 1]?.account ?? account.place} />
            </details>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function Account({ account, place }: { account: AccountView; place: Place }) {
  const { redegjorelse, maalform, departement, repeats } = account
  const locale = useLocale()
  return (
    <div id={accountAnchor(account)}>
      <div className="verbatim" lang={langOf(maalform)}>
        {redegjorelse.map((pieces, index) => (
          <Paragraph key={index} pieces={pieces} />
        ))}
      </div>
      <SourceLine>
        {departement ? `${nameIn(departement, locale)}, ` : null}
        <PlaceLink place={place} />
        {repeats.length > 0 ? <Repeats account={account} /> : null}
      </SourceLine>
      <AccountLink account={account} />
    </div>
  )
}

/** «redegjorelse-2025-2026»: a place of its own for each year's account, also in quotations. */
function accountAnchor({ rapporteringssesjon }: AccountView): string {
  return `redegjorelse-${rapporteringssesjon}`
}

function AccountLink({ account }: { account: AccountView }) {
  const t = useTranslations('copy')
  const address = `#${accountAnchor(account)}`
  const sesjon = formatSesjon(account.rapporteringssesjon)
  return (
    <div className="copy-row screen-only">
      <CopyButton
        label={t('account', { sesjon })}
        done={t('linkDone')}
        refused={t('refused')}
        of={{ address }}
        plain={<a href={address}>{t('accountLink', { sesjon })}</a>}
      />
    </div>
  )
}

function Repeats({ account: { repeats, place } }: { account: AccountView }) {
  const t = useTranslations('record')
  const differing = repeats.find(({ sammeTekst }) => sammeTekst === false)
  return (
    <>
      {'. '}
      {repeats.map(({ linje }) => (
        <AppLink key={linje} href={placePath(place.slug, linje)}>
          {t('repeatedAt', { line: String(linje) })}
        </AppLink>
      ))}
      {'. '}
      {differing ? t('repeatedDiffers', { line: String(differing.linje) }) : null}
    </>
  )
}

/** List items of the print come as lines of one paragraph. */
function Paragraph({ pieces }: { pieces: MarkedPiece[] }) {
  return (
    <p className="keep-lines">
      <MarkedText pieces={pieces} />
    </p>
  )
}
