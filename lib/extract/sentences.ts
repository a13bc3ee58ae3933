import { createTranslator } from 'use-intl/core'
import { catalogues } from '@/i18n/catalogues'
import type { Language } from '@/lib/format/language'
import type { LoadedFile } from './load-file'
import type { Unextractable } from './types'

/** Why a file gives nothing, in one sentence. */
export function unextractableSentence(reason: Unextractable, language: Language): string {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'filer' })
  return t(`reason.${reason}`)
}

/** The same with the file's name, for a line of its own: also why it cannot be opened. */
export function fileSentence(
  file: string,
  why: Extract<LoadedFile, { ok: false }>,
  language: Language,
): string {
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'filer' })
  return 'fault' in why
    ? t(`fault.${why.fault}`, { fil: file })
    : t('line', { fil: file, setning: unextractableSentence(why.reason, language) })
}
