'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const assignEnheter = action(mutations.assignEnheter)
