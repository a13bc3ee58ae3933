'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const confirmGjentakelse = action(mutations.confirmGjentakelse)
export const withdrawGjentakelse = action(mutations.withdrawGjentakelse)
