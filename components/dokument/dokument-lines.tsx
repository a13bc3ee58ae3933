import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { DocumentPage } from '@/lib/dokument/queries'
import { LINES_PER_PART } from '@/lib/format/place'

interface DokumentLinesProps {
  dokument: DocumentPage
  part: number
  /** The number of the first line. */
  from: number
  lines: string[]
}

/** The lines as they stand in the file, each with its number as its address. */
export function DokumentLines({ dokument, part, from, lines }: DokumentLinesProps) {
  const t = useTranslations('dokument')
  const nav = useTranslations('nav')
  const { sitat, slug, linjer } = dokument
  const title = t('textPart', {
    from: String(from),
    to: String(from + lines.length - 1),
    all: String(linjer),
  })
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: nav('home'), href: '/' },
          { label: sitat, href: `/dokument/${slug}` },
          { label: title },
        ]}
      />
      <div className="frame">
        <div className="page-head">
          <h1>{sitat}</h1>
          <p className="lead">
            {title}. {t('textLead')}
          </p>
        </div>
        <ol className="source-lines" start={from} lang="no">
          {lines.map((line, index) => (
            <li key={index} id={`linje-${from + index}`}>
              {line.replaceAll('\f', '') || ' '}
            </li>
          ))}
        </ol>
        <PartLinks slug={slug} part={part} last={Math.ceil(linjer / LINES_PER_PART)} />
      </div>
    </>
  )
}

function PartLinks({ slug, part, last }: { slug: string; part: number; last: number }) {
  const t = useTranslations('dokument')
  return (
    <p className="link-row">
      {part > 1 ? <AppLink href={`/dokument/${slug}/del-${part - 1}`}>{t('textPrevious')}</AppLink> : null}
      {part < last ? <AppLink href={`/dokument/${slug}/del-${part + 1}`}>{t('textNext')}</AppLink> : null}
    </p>
  )
}
