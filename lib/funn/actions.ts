'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const dismissFunn = action(mutations.dismissFunn)
export const restoreFunn = action(mutations.restoreFunn)
