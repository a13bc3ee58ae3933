import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'

interface TextPageProps {
  title: string
  lead: string
  sections: { title: string; paragraphs: string[] }[]
}

/** A short page of plain text. */
export function TextPage({ title, lead, sections }: TextPageProps) {
  const nav = useTranslations('nav')
  return (
    <>
      <Breadcrumbs trail={[{ label: nav('home'), href: '/' }, { label: title }]} />
      <div className="frame prose">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}
