import { useTranslations } from 'next-intl'
import type { DocumentRole, VedtakRecord } from '@/lib/register/view'
import { Cited } from './two-answers'

const roleKeys = {
  SAK: 'documentCase',
  INNST: 'documentInnst',
  VEDTAK: 'documentRequest',
  REDEGJORELSE: 'documentAccount',
} as const satisfies Record<DocumentRole, string>

export function Documents({ vedtak: { documents } }: { vedtak: VedtakRecord }) {
  const t = useTranslations('record')
  if (documents.length === 0) return null
  return (
    <section className="documents" aria-labelledby="dokumenter">
      <h2 id="dokumenter">{t('documents')}</h2>
      <ul className="rows">
        {documents.map((document) => (
          <li key={document.sitat}>
            <Cited document={document} />
            <p className="muted small">
              {t(roleKeys[document.role])}
              {document.href === null ? null : `, ${t(document.external ? 'external' : 'inRegister')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
