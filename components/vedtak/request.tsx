import { useTranslations } from 'next-intl'
import { MarkedText } from '@/components/ui/marked-text'
import { SourceLine } from '@/components/ui/source-line'
import { langOf } from '@/lib/format/vedtak'
import type { Place, VedtakRecord } from '@/lib/register/view'
import { PlaceLink } from './place-link'

/** The Storting's words, verbatim, with its time limits underlined. */
export function Request({ vedtak, place = vedtak.place }: { vedtak: VedtakRecord; place?: Place }) {
  const t = useTranslations('record')
  const { request, maalform } = vedtak
  const last = request.length - 1
  return (
    <section className="request" aria-labelledby="ba-om">
      <h2 id="ba-om" className="kicker">
        {t('askedFor')}
      </h2>
      <blockquote lang={langOf(maalform)}>
        {request.map((pieces, index) => (
          <p key={index}>
            {index === 0 ? '«' : null}
            <MarkedText pieces={pieces} />
            {index === last ? '»' : null}
          </p>
        ))}
      </blockquote>
      <SourceLine>
        {t('verbatim')} <PlaceLink place={place} />
      </SourceLine>
    </section>
  )
}
