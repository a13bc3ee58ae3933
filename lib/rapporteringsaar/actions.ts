'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const openAar = action(mutations.openAar)
export const changeFrister = action(mutations.changeFrister)
export const proposeFlytting = action(mutations.proposeFlytting)
export const settleFlytting = action(mutations.settleFlytting)
