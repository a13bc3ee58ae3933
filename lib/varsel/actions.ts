'use server'
import { action } from '@/lib/action'
import * as choice from './choice/mutations'

export const chooseVarsling = action(choice.chooseVarsling)
