'use server'
import { action } from '@/lib/action'
import * as notat from './mutations'

export const writeNote = action(notat.writeNote)
