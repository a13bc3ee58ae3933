import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PlaceText } from '@/components/vedtak/place-text'
import type { Piece } from '@/lib/dokument/places/rules'
import type { DocumentPage } from '@/lib/dokument/queries'
import { pageOfLine } from '@/lib/dokument/rules'
import { LINES_PER_PART, pageName } from '@/lib/format/place'
import { formatVedtak, vedtakPath } from '@/lib/format/vedtak'

interface DokumentLinesProps {
  dokument: DocumentPage
  part: number
  /** The number of the first line and of the last. */
  from: number
  to: number
  /** The lines as they are drawn; null where the licence does not let us show them. */
  pieces: Piece[] | null
}

/** The lines as they stand in the file, each with its number as its address, and the pages of the print. */
export function DokumentLines({ dokument, part, from, to, pieces }: DokumentLinesProps) {
  const t = useTranslations('dokument')
  const files = useTranslations('filer')
  const nav = useTranslations('nav')
  const { sitat, slug, linjer } = dokument
  const title = t('textPart', { from: String(from), to: String(to), all: String(linjer) })
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
            {title}. {pieces === null ? files('noLicence') : t('textLead')}
          </p>
        </div>
        {pieces === null ? (
          <Places dokument={dokument} from={from} to={to} />
        ) : (
          <div className="source-lines" lang="no">
            <Pieces pieces={pieces} named={null} />
          </div>
        )}
        <PartLinks slug={slug} part={part} last={Math.ceil(linjer / LINES_PER_PART)} />
      </div>
    </>
  )
}

/** `named`: the line whose address the stretch around them has. */
function Pieces({ pieces, named }: { pieces: Piece[]; named: number | null }) {
  return pieces.map((piece, index) => {
    if (piece.kind === 'page') return <PageBreak key={index} side={piece.side} />
    if (piece.kind === 'lines') return <Lines key={index} {...piece} named={named} />
    return (
      <div key={index} id={`linje-${piece.from}`} className="source-stretch">
        <Pieces pieces={piece.pieces} named={piece.from} />
      </div>
    )
  })
}

function PageBreak({ side }: { side: Parameters<typeof pageName>[0] }) {
  const t = useTranslations('filer')
  return (
    <p className="page-break" id={`side-${side.nummer}`}>
      {t('page', { side: pageName(side) })}
    </p>
  )
}

function Lines({ from, lines, named }: { from: number; lines: string[]; named: number | null }) {
  return (
    <ol start={from}>
      {lines.map((line, index) => (
        <li key={index} id={from + index === named ? undefined : `linje-${from + index}`}>
          {line.replaceAll('\f', '') || ' '}
        </li>
      ))}
    </ol>
  )
}

/** Where nothing may be shown of the text: only what the register says stands there. */
function Places({ dokument, from, to }: { dokument: DocumentPage; from: number; to: number }) {
  const here = dokument.vedtak.filter(({ linje }) => linje >= from && linje <= to)
  return (
    <ul className="rows">
      {here.map((link) => (
        <li key={formatVedtak(link)} id={`linje-${link.linje}`}>
          <AppLink href={vedtakPath(link)}>{formatVedtak(link)}</AppLink>
          {', '}
          <PlaceText linje={link.linje} side={pageOfLine(dokument, link.linje)} />
        </li>
      ))}
    </ul>
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
