import type { DocumentCheck } from '../document/types'
import { answerConclusion } from './answer-conclusion'
import { citationDoubtful } from './citation-doubtful'
import { dateOutsideSesjon } from './date-outside-sesjon'
import { datesDiffer } from './dates-differ'
import { innstMissing } from './innst-missing'
import { quoteOpen } from './quote-open'
import { referenceUntold } from './reference-untold'
import { repeatDiffers } from './repeat-differs'
import { accountWithoutRow, rowWithoutAccount } from './row-without-account'
import { stikkordHeading } from './stikkord-heading'
import { tableHead } from './table-head'

/** The print against itself: misprints and contradictions that anybody can see on the pages. */
export const printChecks: readonly DocumentCheck[] = [
  answerConclusion,
  tableHead,
  rowWithoutAccount,
  accountWithoutRow,
  dateOutsideSesjon,
  datesDiffer,
  citationDoubtful,
  referenceUntold,
  quoteOpen,
  innstMissing,
  stikkordHeading,
  repeatDiffers,
]
