'use server'
import { action } from '@/lib/action'
import * as fordeling from './fordeling/mutations'
import * as overforing from './overforing/mutations'
import * as registrering from './registrering/mutations'
import * as stortinget from './stortinget/mutations'

export const registerVedtak = action(registrering.registerVedtak)
export const registerVedtakFile = action(registrering.registerVedtakFile)
export const registerFromStortinget = action(stortinget.registerFromStortinget)
export const distributeVedtak = action(fordeling.distributeVedtak)
export const distributeProposed = action(fordeling.distributeProposed)
export const acceptFordeling = action(fordeling.acceptFordeling)
export const returnFordeling = action(fordeling.returnFordeling)
export const proposeOverforing = action(overforing.proposeOverforing)
export const acceptOverforing = action(overforing.acceptOverforing)
export const refuseOverforing = action(overforing.refuseOverforing)
export const decideOverforing = action(overforing.decideOverforing)
export const withdrawOverforing = action(overforing.withdrawOverforing)
