'use server'
import { action } from '@/lib/action'
import * as text from './mutations'

export const saveText = action(text.saveText)
