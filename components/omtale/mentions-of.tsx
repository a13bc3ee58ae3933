import { useTranslations } from 'next-intl'
import { AppLink } from '@/components/ui/app-link'
import { PlaceText } from '@/components/vedtak/place-text'
import { placePath } from '@/lib/format/place'
import type { MentionOf } from '@/lib/omtale/types'
import { SectionName } from './section-name'

/** «Omtalt i»: the documents that mention something, each with its places and the words that say so. */
export function MentionsOf({ mentions }: { mentions: MentionOf[] }) {
  const t = useTranslations('omtale')
  if (mentions.length === 0) return null
  return (
    <section aria-labelledby="omtalt-i">
      <h2 id="omtalt-i">{t('mentionedIn')}</h2>
      {byDocument(mentions).map((group) => (
        <MentioningDocument key={group[0].document.slug} mentions={group} />
      ))}
    </section>
  )
}

type Group = [MentionOf, ...MentionOf[]]

function MentioningDocument({ mentions }: { mentions: Group }) {
  const { sitat, slug, tittel } = mentions[0].document
  return (
    <div className="related-group">
      <h3>
        <AppLink href={`/dokument/${slug}`} lang="nb">
          {sitat}
        </AppLink>
      </h3>
      {tittel === null ? null : (
        <p className="small muted" lang="no">
          {tittel}
        </p>
      )}
      <ul className="rows">
        {mentions.map((mention, index) => (
          <MentionRow key={index} mention={mention} />
        ))}
      </ul>
    </div>
  )
}

function MentionRow({
  mention: { document, linje, side, section, how, agreement, utdrag },
}: {
  mention: MentionOf
}) {
  const t = useTranslations('omtale')
  return (
    <li>
      <p>
        <AppLink href={placePath(document.slug, linje)}>
          {section ? (
            <>
              <SectionName section={section} />
              {', '}
            </>
          ) : null}
          <PlaceText linje={linje} side={side} />
        </AppLink>
      </p>
      {utdrag === null ? null : <p lang="no">{how === 'QUOTED' ? `«${utdrag}»` : utdrag}</p>}
      <p className="small muted">
        {t(`how.${how}`)}
        {agreement === null ? null : `: ${t(`agreement.${agreement}`)}`}
      </p>
    </li>
  )
}

function byDocument(mentions: readonly MentionOf[]): Group[] {
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const group = groups.get(mention.document.slug)
    if (group) group.push(mention)
    else groups.set(mention.document.slug, [mention])
  }
  return [...groups.values()]
}
