const counts = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 })

/** «1 164», with the no-break space Norwegian uses. */
export function formatCount(value: number): string {
  return counts.format(value)
}
