import { documentChecks } from './check-document'

/** What two printed documents are told to disagree about: a fact of print. */
const betweenDocuments = ['MANGLER', 'TEKST_ULIK', 'KONKLUSJON_ULIK']

/** What a document and the Storting's own data are told to disagree about. */
const withStortinget = [
  'DATO_MOT_STORTINGET',
  'TEKST_MOT_STORTINGET',
  'NUMMER_MOT_STORTINGET',
  'MANGLER_HOS_STORTINGET',
]

/** The rules whose funn anybody may see: facts about the print and about time limits. Everything else is for those who work with it. */
export const publicRules: readonly string[] = [
  ...documentChecks
    .filter(({ isPublic, group }) => isPublic && group !== 'LUKKET_FOR_TIDLIG')
    .map(({ rule }) => rule),
  ...betweenDocuments,
  ...withStortinget,
]
