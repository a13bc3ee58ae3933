import { getTranslations } from 'next-intl/server'
import { fieldFaults, refusalCodes } from '@/lib/handling/types'
import type { FormTexts } from './types'

/** The sentences of all forms, in the language of the page. */
export async function formTexts(): Promise<FormTexts> {
  const t = await getTranslations('feilkoder')
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
  }
}
