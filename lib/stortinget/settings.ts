import { z } from 'zod'

const pauseFault = 'skal være et antall millisekunder fra 0 til 60000'

/** Where the Storting's data are, how often we ask, and whether the worker does it by itself. */
export const stortingetVariables = {
  STORTINGET_URL: z
    .url({ protocol: /^https?$/, error: 'skal være en adresse som https://data.stortinget.no/eksport/' })
    .default('https://data.stortinget.no/eksport/'),
  /** Milliseconds from one call to the next. */
  STORTINGET_PAUSE: z.coerce
    .number({ error: pauseFault })
    .int({ error: pauseFault })
    .min(0, pauseFault)
    .max(60_000, pauseFault)
    .default(600),
  /** `daglig`: the worker takes in the running sesjon every morning. */
  STORTINGET_SYNK: z.enum(['av', 'daglig'], { error: 'skal være av eller daglig' }).default('av'),
}
