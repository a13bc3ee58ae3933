import { getTranslations } from 'next-intl/server'
import { vedtakFields } from '@/lib/ansvar/registrering/types'
import { fieldFaults } from '@/lib/handling/types'
import type { FileTexts } from './file-rows'

const outcomes = ['FINNES', 'ANNEN_TEKST', 'PUNKT_ELLER_HELE', 'FEIL_KOLONNER'] as const

function all<Code extends string>(codes: readonly Code[], say: (code: Code) => string): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, say(code)])) as Record<Code, string>
}

/** What the outcome of a file says, in the language of the page. */
export async function fileTexts(): Promise<FileTexts> {
  const [t, faults] = await Promise.all([getTranslations('fordeling'), getTranslations('feilkoder')])
  return {
    preview: t('file.preview'),
    confirm: t('file.confirm'),
    again: t('file.again'),
    list: t('file.list'),
    previewTitle: t('file.previewTitle'),
    writtenTitle: t('file.writtenTitle'),
    wouldWrite: t('file.wouldWrite', { count: '#', left: '%' }),
    written: t('file.written', { count: '#', left: '%' }),
    nothing: t('file.nothing'),
    ignored: t('file.ignored'),
    line: t('file.line'),
    vedtak: t('file.vedtak'),
    outcome: t('file.outcome'),
    becomes: t('file.becomes'),
    became: t('file.became'),
    utfall: {
      ...all(outcomes, (code) => t(`file.utfall.${code}`)),
      TO_GANGER: t('file.twice', { line: '#' }),
    },
    field: all(vedtakFields, (name) => t(`field.${name}`)),
    fault: all(fieldFaults, (code) => faults(`field.${code}`)),
  }
}
