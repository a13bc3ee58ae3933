import type { MentionOf } from '@/lib/omtale/types'

/** «5.4.7 Oppfølging av …», in the document's own words. */
export function SectionName({ section }: { section: NonNullable<MentionOf['section']> }) {
  return <span lang="no">{`${section.nummer} ${section.tittel}`.trim()}</span>
}
