'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const uploadFile = action(mutations.uploadFile)
export const answerQuestion = action(mutations.answerQuestion)
export const cancelUpload = action(mutations.cancelUpload)
export const saveUnits = action(mutations.saveUnits)
export const undoImport = action(mutations.undoImport)
