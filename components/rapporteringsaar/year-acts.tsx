import { getLocale, getTranslations } from 'next-intl/server'
import type { FieldSpec } from '@/components/form/types'
import { Act } from '@/components/user/act'
import { now, osloTime, today } from '@/lib/clock'
import { formatInstant } from '@/lib/format/date'
import { formatSesjon } from '@/lib/format/sesjon'
import { changeFrister, openAar, proposeFlytting, settleFlytting } from '@/lib/rapporteringsaar/actions'
import { listOpenable } from '@/lib/rapporteringsaar/queries'
import type { Aar, Flytting } from '@/lib/rapporteringsaar/types'
import type { Viewer } from '@/lib/user/types'

async function deadlineFields(aar?: Aar): Promise<FieldSpec[]> {
  const t = await getTranslations('rapporteringsaar')
  return [
    { kind: 'date', name: 'fristUtkast', label: t('field.fristUtkast'), help: t('field.fristUtkastHelp'), ...(aar && { value: aar.fristUtkast }) }, // prettier-ignore
    { kind: 'date', name: 'fristGodkjenning', label: t('field.fristGodkjenning'), ...(aar && { value: aar.fristGodkjenning }) }, // prettier-ignore
  ]
}

async function momentFields(aar?: Aar): Promise<FieldSpec[]> {
  const t = await getTranslations('rapporteringsaar')
  return [
    { kind: 'date', name: 'dag', label: t('field.dag'), ...(aar && { value: today(aar.publiseres) }) },
    { kind: 'time', name: 'klokkeslett', label: t('field.klokkeslett'), help: t('field.klokkeslettHelp'), value: aar ? osloTime(aar.publiseres) : '09:00' }, // prettier-ignore
  ]
}

/** The form that opens a year. */
export async function OpenYear() {
  const [t, openable] = await Promise.all([getTranslations('rapporteringsaar'), listOpenable(now())])
  const [first] = openable
  if (first === undefined) return <p>{t('open.none')}</p>
  const options = openable.map((value) => ({ value, label: formatSesjon(value) }))
  return (
    <Act
      id="ny"
      action={openAar}
      fields={[
        { kind: 'select', name: 'sesjon', label: t('field.sesjon'), options, value: first },
        ...(await deadlineFields()),
        ...(await momentFields()),
      ]}
      submit={t('open.submit')}
      done={t('open.done')}
    />
  )
}

/** What SMK may do about a year before it is published. */
export async function YearActs({ aar, viewer }: { aar: Aar; viewer: Viewer }) {
  const t = await getTranslations('rapporteringsaar')
  if (aar.publisert !== null) return null
  const sesjon: FieldSpec = { kind: 'hidden', name: 'sesjon', label: '', value: aar.sesjon }
  return (
    <>
      {aar.flytting === null ? null : <Moving aar={aar} flytting={aar.flytting} viewer={viewer} />}
      <section aria-labelledby="frister">
        <h2 id="frister">{t('change.title')}</h2>
        <Act
          id="endre-frister"
          action={changeFrister}
          fields={[sesjon, ...(await deadlineFields(aar))]}
          submit={t('change.submit')}
          done={t('change.done')}
          variant="secondary"
        />
      </section>
      {aar.flytting === null && aar.publiseres > now() ? (
        <section aria-labelledby="flytt">
          <h2 id="flytt">{t('move.title')}</h2>
          <p>{t('move.lead')}</p>
          <Act
            id="flytt-tidspunkt"
            action={proposeFlytting}
            fields={[
              sesjon,
              ...(await momentFields(aar)),
              { kind: 'textarea', name: 'grunn', label: t('field.grunn'), rows: 2 },
            ]}
            submit={t('move.submit')}
            done={t('move.done')}
            variant="secondary"
          />
        </section>
      ) : null}
    </>
  )
}

/** A proposal that waits for somebody else. */
async function Moving({ aar, flytting, viewer }: { aar: Aar; flytting: Flytting; viewer: Viewer }) {
  const [t, locale] = await Promise.all([getTranslations('rapporteringsaar'), getLocale()])
  const { id, til, grunn, foreslattAv, foreslattAvNavn } = flytting
  const isOwn = foreslattAv === viewer.userId
  const publiseres = formatInstant(aar.publiseres, locale)
  const answers = [
    { value: 'ja', label: t('moving.yes') },
    { value: 'nei', label: t('moving.no', { publiseres }) },
  ]
  return (
    <section aria-labelledby="forslag" className="notice">
      <h2 id="forslag">{t('moving.title')}</h2>
      <p>
        {t('moving.text', { name: foreslattAvNavn ?? t('moving.unnamed'), til: formatInstant(til, locale) })}
      </p>
      <p>{t('moving.why', { grunn })}</p>
      {isOwn ? <p>{t('moving.own')}</p> : null}
      <Act
        id="svar-flytting"
        action={settleFlytting}
        fields={[
          { kind: 'hidden', name: 'flyttingId', label: '', value: id },
          isOwn
            ? { kind: 'hidden', name: 'svar', label: t('field.svar'), value: 'nei' }
            : { kind: 'radio', name: 'svar', label: t('field.svar'), options: answers },
        ]}
        submit={isOwn ? t('moving.withdraw') : t('moving.submit')}
        done={t('moving.done')}
        variant={isOwn ? 'secondary' : 'primary'}
      />
    </section>
  )
}
