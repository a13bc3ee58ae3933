import { AppLink } from '@/components/ui/app-link'
import { formatVedtak, titleLang, vedtakPath } from '@/lib/format/vedtak'
import type { VedtakLink } from '@/lib/register/view'
import { Day } from './day'
import { TilstandTag } from './tilstand-tag'

/** Vedtak in short: title, number and how it stands. */
export function VedtakLinks({ links, withDay = false }: { links: VedtakLink[]; withDay?: boolean }) {
  return (
    <ul className="rows">
      {links.map((link) => (
        <li key={formatVedtak(link)} className="link-line">
          <div>
            <AppLink href={vedtakPath(link)} lang={titleLang(link.tittel)}>
              {link.tittel || formatVedtak(link)}
            </AppLink>
            <p className="number-line">
              {formatVedtak(link)}
              {withDay && link.dato ? (
                <>
                  {' · '}
                  <Day day={link.dato} />
                </>
              ) : null}
            </p>
          </div>
          {link.tilstand ? <TilstandTag tilstand={link.tilstand} /> : null}
        </li>
      ))}
    </ul>
  )
}
