import { againstRequest } from './against-request'
import { beforeEffect } from './before-effect'
import { beforeLimit } from './before-limit'
import { onlyAsked } from './only-asked'
import { refused } from './refused'
import type { ClosedRule } from './types'
import { workRemains } from './work-remains'

/** What can be said of one account alone, in a printed document and in a text that is being written. */
export const closedRules: readonly ClosedRule[] = [
  workRemains,
  onlyAsked,
  refused,
  beforeLimit,
  beforeEffect,
  againstRequest,
]
