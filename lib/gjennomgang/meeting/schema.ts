import { z } from 'zod'

/** An empty field takes the day away. */
export const meetingSchema = z.strictObject({
  gjennomgangId: z.uuid('INVALID'),
  motedato: z
    .string('MISSING')
    .trim()
    .transform((typed) => (typed === '' ? null : typed))
    .pipe(z.iso.date('NOT_A_DAY').nullable()),
})

export type MeetingInput = z.infer<typeof meetingSchema>
