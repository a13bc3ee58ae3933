/**
 * Tables whose rows stay out of a backup, and are empty after a restore: who is signed in, which logout tokens were used,
 * the counters of the rate limits, and which pages have changed. Everybody signs in again.
 */
export const leftOut: readonly string[] = ['session', 'logout_token', 'rate_limit', 'cache_tag']

/** Any of these with a row means that a register is in use. */
export const signsOfUse: readonly string[] = ['hendelse', 'dokument', 'vedtak', 'user']

export interface MigrationGap {
  /** In the backup, and unknown here. */
  unknown: string[]
  /** Here, and newer than the backup. */
  newer: string[]
}

export function compareMigrations(ofBackup: readonly string[], ofCheckout: readonly string[]): MigrationGap {
  return {
    unknown: ofBackup.filter((name) => !ofCheckout.includes(name)),
    newer: ofCheckout.filter((name) => !ofBackup.includes(name)),
  }
}
