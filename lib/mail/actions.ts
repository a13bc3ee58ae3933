'use server'
import { action } from '@/lib/action'
import * as decision from './decision/mutations'

export const sendLetterAgain = action(decision.sendLetterAgain)
export const countLetterAsSent = action(decision.countLetterAsSent)
