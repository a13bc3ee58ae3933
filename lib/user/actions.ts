'use server'
import { action } from '@/lib/action'
import * as account from './account/mutations'
import * as role from './role/mutations'
import * as standIn from './stand-in/mutations'

export const inviteUser = action(account.inviteUser)
export const inviteAgain = action(account.inviteAgain)
export const disableUser = action(account.disableUser)
export const enableUser = action(account.enableUser)
export const eraseUser = action(account.eraseUser)
export const grantRole = action(role.grantRole)
export const endRole = action(role.endRole)
export const nameStandIn = action(standIn.nameStandIn)
export const endStandIn = action(standIn.endStandIn)
