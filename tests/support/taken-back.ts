import { db } from '@/lib/db/client'

type Fact = { rapporteringId: number } | { uttalelseId: number } | { opphevelsesforslagId: number }

/** Takes a fact back as undoing its run does, without the run's other facts and without an event. */
export async function takeBack(vedtakId: number, fact: Fact): Promise<void> {
  const { id: kjoringId } = await db().importkjoring.findFirstOrThrow({ select: { id: true } })
  const { nr: hendelseNr } = await db().hendelse.findFirstOrThrow({ select: { nr: true } })
  await db().trukket.create({ data: { vedtakId, ...fact, kjoringId, hendelseNr } })
}
