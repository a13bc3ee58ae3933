/** An expected refusal: the code is for programs, the message (Norwegian) for the person in front. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'DomainError'
  }
}

/** Wrong use of a command or of the environment: one clear line on stderr and exit 2, never a stack. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
