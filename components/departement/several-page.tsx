import { useLocale, useTranslations } from 'next-intl'
import { PageFrame } from '@/components/layout/page-frame'
import { AppLink } from '@/components/ui/app-link'
import { nameIn } from '@/lib/format/name'
import type { DepartementLink } from '@/lib/register/view'

interface SeveralPageProps {
  path: string
  abbreviation: string
  departementer: DepartementLink[]
}

/** An abbreviation that several departementer have had: the reader chooses, nobody guesses. */
export function SeveralPage({ path, abbreviation, departementer }: SeveralPageProps) {
  const t = useTranslations('departement')
  const locale = useLocale()
  const title = t('several', { abbreviation: abbreviation.toUpperCase() })
  return (
    <PageFrame title={title} path={path}>
      <div className="frame">
        <div className="page-head">
          <h1>{title}</h1>
        </div>
        <ul className="rows">
          {departementer.map(({ slug, ...named }) => (
            <li key={slug}>
              <AppLink href={`/departement/${slug}`}>{nameIn(named, locale)}</AppLink>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
