import { useTranslations } from 'next-intl'
import { TilstandGlyph } from './tilstand-glyph'
import { UenighetFlag } from './tilstand-tag'

/** How the circle fills up: first by the departement, from the left, then by the Storting. */
export function CircleLegend() {
  const t = useTranslations('front')
  return (
    <section className="circle-legend" aria-labelledby="sirkelen">
      <h2 id="sirkelen">{t('circle')}</h2>
      <ol>
        <li className="is-apen">
          <TilstandGlyph tilstand="APEN" />
          <div>
            <p className="strong">{t('circleOpen')}</p>
            <p className="muted">{t('circleOpenText')}</p>
          </div>
        </li>
        <li className="is-anses">
          <TilstandGlyph tilstand="ANSES_FULGT_OPP" />
          <div>
            <p className="strong">{t('circleHalf')}</p>
            <p className="muted">{t('circleHalfText')}</p>
          </div>
        </li>
        <li className="is-avsluttet">
          <TilstandGlyph tilstand="AVSLUTTET" />
          <div>
            <p className="strong">{t('circleFull')}</p>
            <p className="muted">{t('circleFullText')}</p>
          </div>
        </li>
      </ol>
      <p className="legend-alert">
        <UenighetFlag /> <span className="muted">{t('circleAlertText')}</span>
      </p>
    </section>
  )
}
