import { getLocale, getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/format/date'
import { fieldFaults, refusalCodes } from '@/lib/handling/types'
import type { FormTexts } from './types'

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))

/** The sentences of all forms, in the language of the page. */
export async function formTexts(): Promise<FormTexts> {
  const [t, locale] = await Promise.all([getTranslations('feilkoder'), getLocale()])
  const all = <Code extends string>(codes: readonly Code[], say: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, say(code)])) as Record<Code, string>
  return {
    summary: t('summary'),
    fieldFault: all(fieldFaults, (fault) => t(`field.${fault}`)),
    refusal: all(refusalCodes, (code) => t(`code.${code}`)),
    signIn: t('signIn'),
    mustFill: t('mustFill'),
    optional: t('optional'),
    choose: t('choose'),
    pending: t('pending'),
    link: t('link'),
    toUser: t('toUser'),
    days: months.map((month) =>
      formatDay(`2000-${month}-15`, locale).replace('15', '#').replace('2000', '%'),
    ),
  }
}
