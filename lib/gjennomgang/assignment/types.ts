/** What came of giving one unit to somebody: ALREADY theirs, or nobody's, before. */
export interface AssignOutcome {
  enhetId: string
  nr: number
  outcome: 'GIVEN' | 'ALREADY'
}

/** A secretary of the committee today, who may be given units. */
export interface Colleague {
  userId: string
  name: string
}
