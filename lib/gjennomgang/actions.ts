'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const openGjennomgang = action(mutations.openGjennomgang)
export const extendGjennomgang = action(mutations.extendGjennomgang)
