import { getTranslations } from 'next-intl/server'
import { AppLink } from '@/components/ui/app-link'
import { progressOf, type Upload } from '@/lib/opplasting/queries'
import { uploadPath } from '@/lib/opplasting/rules'
import { ProgressLine } from './progress-line'

const steps = ['APNER', 'TOLKER', 'SAMMENLIGNER', 'KONTROLLERER', 'SKRIVER', 'TAR_TILBAKE'] as const

/** What the worker does with it now, as counted; the page opens the next step by itself, or when it is asked for again. */
export async function UnderWay({ upload }: { upload: Upload }) {
  const t = await getTranslations('importering')
  const { id } = upload
  return (
    <section aria-labelledby="gang">
      <h2 id="gang">{t('underWay')}</h2>
      <ProgressLine
        address={`/api/import/${id}`}
        begun={progressOf(upload)}
        texts={{
          waiting: t('waiting'),
          waitingLong: t('waitingLong'),
          steps: Object.fromEntries(steps.map((step) => [step, t(`step.${step}`)])),
          counted: t('counted', { done: '#', total: '%' }),
          label: t('underWay'),
        }}
      />
      <p className="muted">{t('mayLeave')}</p>
      <p>
        <AppLink href={uploadPath(id)}>{t('lookAgain')}</AppLink>
      </p>
    </section>
  )
}
