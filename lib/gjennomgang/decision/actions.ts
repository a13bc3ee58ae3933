'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const decideEnhet = action(mutations.decideEnhet, { isLeft: true })
export const undoDecision = action(mutations.undoDecision)
export const decideEnheter = action(mutations.decideEnheter)
