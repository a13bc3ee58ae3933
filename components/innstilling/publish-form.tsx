import { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { Act } from '@/components/user/act'
import { formatSesjon } from '@/lib/format/sesjon'
import { publishGjennomgang } from '@/lib/gjennomgang/publication/actions'
import { composeReview } from '@/lib/gjennomgang/publication/compose'
import type { Publication } from '@/lib/gjennomgang/publication/types'
import type { Gjennomgang } from '@/lib/gjennomgang/types'

interface PublishFormProps {
  gjennomgang: Gjennomgang
  publication: Publication
}

/** The text as it will stand, the document it is published with, and what must be confirmed. */
export async function PublishForm({ gjennomgang, publication }: PublishFormProps) {
  const t = await getTranslations('innstilling')
  const { komite, slag, sesjon } = gjennomgang
  const sitat = `Innst. … S (${formatSesjon(sesjon)})`
  const text = composeReview({ komite, slag, sesjon, sitat, dato: null, fil: null, enheter: publication.decided }) // prettier-ignore
  return (
    <>
      <section aria-labelledby="tekst">
        <h2 id="tekst">{t('preview')}</h2>
        <p>{t('previewLead')}</p>
        <details>
          <summary>{t('showText')}</summary>
          <div className="verbatim keep-lines" lang="nb">
            {text.tekst}
          </div>
        </details>
      </section>
      <section aria-labelledby="publiser">
        <h2 id="publiser">{t('publish')}</h2>
        <Act
          id="publisering"
          action={publishGjennomgang}
          submit={t(`submit.${slag}`, { count: publication.decided.length })}
          done={t('done')}
          fields={await fieldsOf(gjennomgang, publication)}
        />
      </section>
    </>
  )
}

async function fieldsOf(
  { id, slag, sesjon }: Gjennomgang,
  { decided, undecided, corrected, sett }: Publication,
): Promise<FieldSpec[]> {
  const t = await getTranslations('innstilling')
  const hidden = (name: string, value: string): FieldSpec => ({ kind: 'hidden', name, label: '', value })
  const kind: FieldSpec = {
    kind: 'radio',
    name: 'slag',
    label: t('kind'),
    options: (['INNST', 'SVARBREV'] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
  }
  const confirm = (name: string, label: string): FieldSpec => ({ kind: 'checkbox', name, label })
  return [
    hidden('gjennomgangId', id),
    hidden('sett', sett),
    ...(slag === 'FAG' ? [kind] : []),
    { kind: 'text', name: 'sitat', label: t('sitat'), help: t(`sitatHelp.${slag}`, { sesjon: formatSesjon(sesjon) }) }, // prettier-ignore
    { kind: 'date', name: 'dato', label: t('dato'), help: t('datoHelp') },
    { kind: 'file', name: 'fil', label: t('fil'), help: t('filHelp'), isOptional: true, accept: '.pdf,.txt' },
    ...(corrected.length > 0 ? [confirm('bekreftRettet', t('confirmCorrected', { count: corrected.length }))] : []), // prettier-ignore
    confirm('bekreft', t('confirm', { count: decided.length, left: undecided.length })),
  ]
}
