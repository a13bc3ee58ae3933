import { documentChecks } from './check-document'

/** What two printed documents are told to disagree about: a fact of print. */
const betweenDocuments = ['MANGLER', 'TEKST_ULIK', 'KONKLUSJON_ULIK']

/** The rules whose funn anybody may see: facts about the print and about time limits. Everything else is for those who work with it. */
export const publicRules: readonly string[] = [
  ...documentChecks
    .filter(({ isPublic, group }) => isPublic && group !== 'LUKKET_FOR_TIDLIG')
    .map(({ rule }) => rule),
  ...betweenDocuments,
]
