import { z } from 'zod'

const serverFault = 'skal være en adresse som smtps://bruker:passord@vert:465 eller smtp://vert:587'

/** The variables that let the service send letters; without the first one they wait. */
export const mailVariables = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: serverFault }).optional(),
  /** Whom letters come from: «Oppfulgt <oppfulgt@eksempel.no>», or the address alone. */
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n"]{1,80}<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      'skal være en avsender som Oppfulgt <post@eksempel.no>',
    ) // prettier-ignore
    .optional(),
}

/** A letter that somebody decides about. */
export const letterSchema = z.strictObject({ brevId: z.uuid('INVALID') })
