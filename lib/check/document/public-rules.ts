import { documentChecks } from './check-document'

/** What two printed documents are told to disagree about: a fact of print. */
const betweenDocuments = ['MANGLER', 'TEKST_ULIK', 'KONKLUSJON_ULIK']

/**
 * What a document and the Storting's own data are told to disagree about: a day, a number. Other words, and what the data lack
 * (`TEKST_MOT_STORTINGET`, `MANGLER_HOS_STORTINGET`), are for those who work with it until it is known how often they err on real
 * answers (docs/decisions/051).
 */
const withStortinget = ['DATO_MOT_STORTINGET', 'NUMMER_MOT_STORTINGET']

/** The rules whose funn anybody may see: facts about the print and about time limits. Everything else is for those who work with it. */
export const publicRules: readonly string[] = [
  ...documentChecks
    .filter(({ isPublic, group }) => isPublic && group !== 'LUKKET_FOR_TIDLIG')
    .map(({ rule }) => rule),
  ...betweenDocuments,
  ...withStortinget,
]
