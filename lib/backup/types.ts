import type { Manifest, Trailer } from './schema'

/** A piece of a backup as it is read: first the manifest, then rows table by table, then the trailer. */
export type Piece =
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'table'; name: string }
  /** One row as JSON. */
  | { kind: 'row'; json: string }
  | { kind: 'trailer'; trailer: Trailer }

/** What a backup came to. */
export interface BackupResult {
  manifest: Manifest
  tables: number
  rows: number
}
