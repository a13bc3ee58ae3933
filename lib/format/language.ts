/** The languages of the pages. */
export type Language = 'nb' | 'nn' | 'en'

const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** One of something for each language, made when it is first asked for: Intl's own are slow to make. */
export function perLanguage<Made>(make: (tag: string) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>()
  return (language) => {
    const known = made.get(language)
    if (known !== undefined) return known
    const fresh = make(tags[language])
    made.set(language, fresh)
    return fresh
  }
}
