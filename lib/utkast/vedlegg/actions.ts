'use server'
import { action } from '@/lib/action'
import * as vedlegg from './mutations'

export const attachFile = action(vedlegg.attachFile)
export const removeFile = action(vedlegg.removeFile)
