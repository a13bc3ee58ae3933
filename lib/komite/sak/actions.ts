'use server'
import { action } from '@/lib/action'
import * as mutations from './mutations'

export const setSakskomite = action(mutations.setSakskomite)
