import { getTranslations } from 'next-intl/server'
import type { Choice, FieldSpec } from '@/components/form/types'
import type { Locale } from '@/i18n/routing'
import { today } from '@/lib/clock'
import { listDepartementer } from '@/lib/departement/queries'
import { nameIn } from '@/lib/format/name'
import { listKomiteer } from '@/lib/komite/queries'

/** The departementer of the day, as choices. */
export async function departementChoices(locale: Locale): Promise<Choice[]> {
  const named = await listDepartementer(locale, today())
  return named
    .filter(({ slug }) => slug !== 'smk')
    .map((one) => ({ value: one.slug, label: nameIn(one, locale) }))
}

/** Everything that is registered of a vedtak. */
export async function registerFields(locale: Locale, sesjon: string): Promise<FieldSpec[]> {
  const [t, record] = await Promise.all([getTranslations('fordeling'), getTranslations('record')])
  const komiteer = (await listKomiteer(locale, today())).map((one) => ({
    value: one.slug,
    label: nameIn(one, locale),
  }))
  const types = (['ANMODNING', 'UTREDNING', 'HENSTILLING'] as const).map((value) => ({
    value,
    label: record(value),
  }))
  return [
    { kind: 'text', name: 'sesjon', label: t('field.sesjon'), help: t('field.sesjonHelp'), value: sesjon },
    { kind: 'text', name: 'nummer', label: t('field.nummer') },
    { kind: 'text', name: 'punkt', label: t('field.punkt'), help: t('field.punktHelp'), isOptional: true },
    { kind: 'date', name: 'dato', label: t('field.dato') },
    { kind: 'textarea', name: 'tekst', label: t('field.tekst'), help: t('field.tekstHelp'), rows: 8 },
    { kind: 'select', name: 'type', label: t('field.type'), help: t('field.typeHelp'), isOptional: true, options: types }, // prettier-ignore
    { kind: 'text', name: 'innstilling', label: t('field.innstilling'), help: t('field.innstillingHelp'), isOptional: true }, // prettier-ignore
    { kind: 'select', name: 'komite', label: t('field.komite'), isOptional: true, options: komiteer },
    {
      kind: 'select',
      name: 'departement',
      label: t('field.departement'),
      help: t('field.departementHelp'),
      isOptional: true,
      options: await departementChoices(locale),
    },
  ]
}

/** A field that is not shown. */
export function hiddenField(name: string, value: string): FieldSpec {
  return { kind: 'hidden', name, label: '', value }
}

/** Why, in one's own words. */
export function wordsField(
  name: string,
  { label, isOptional = false }: { label: string; isOptional?: boolean },
): FieldSpec {
  return { kind: 'textarea', name, label, isOptional, rows: 3 }
}
