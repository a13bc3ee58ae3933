'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const sendText = action(mutations.sendText)
export const sendBack = action(mutations.sendBack)
export const approveText = action(mutations.approveText)
export const approveTexts = action(mutations.approveTexts)
export const withdrawApproval = action(mutations.withdrawApproval)
export const openText = action(mutations.openText)
