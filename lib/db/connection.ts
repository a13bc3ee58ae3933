import type { Prisma } from './generated/client'

/** A transaction, or the client itself where none is needed. */
export type Db = Prisma.TransactionClient
