import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { pageOfLine } from '@/lib/dokument/rules'
import { pairTexts } from '@/lib/parse/forslag/likeness'
import { dayOf } from '@/lib/register/to-view'
import type { AdviceView, AnswerView, ForslagView, PointView } from '@/lib/register/forslag/view'
import type { Place } from '@/lib/register/view'
import { bySesjonAndNummer, inRegister, linkFields, toLink } from '@/lib/vedtak/related/queries'
import { citationForms, matchAnswers, outcomeOf, publicPosition } from './rules'
import type { ForslagKey } from './types'

const documentFields = {
  slug: true,
  sitat: true,
  filnavn: true,
  versjon: true,
  sideLinjer: true,
  sideTrykt: true,
  offentligFra: true,
  senest: true,
} satisfies Prisma.DokumentSelect

type DocumentRow = Prisma.DokumentGetPayload<{ select: typeof documentFields }>

/** Public on the day, and read to the end by a run that nobody has undone. */
function readOn(day: Day) {
  const date = fromDay(day)
  return {
    kjoring: { ferdig: { not: null }, angret: null },
    dokument: { OR: [{ offentligFra: { lte: date } }, { offentligFra: null, senest: { lte: date } }] },
  }
}

interface Told {
  kjoringId: number
  dokument: DocumentRow
}

/** Of each document its newest version, and of that its newest reading. */
function newest<Row extends Told>(rows: readonly Row[]): Row[] {
  const last = new Map<string, Row>()
  for (const row of rows) {
    const held = last.get(baseOf(row))
    if (held === undefined || isNewer(row, held)) last.set(baseOf(row), row)
  }
  return rows.filter((row) => {
    const held = last.get(baseOf(row))
    return held?.dokument.slug === row.dokument.slug && held.kjoringId === row.kjoringId
  })
}

const baseOf = ({ dokument: { slug, versjon } }: Told): string =>
  versjon === 1 ? slug : slug.replace(new RegExp(`-v${versjon}$`, 'u'), '')

const isNewer = (row: Told, held: Told): boolean =>
  row.dokument.versjon - held.dokument.versjon > 0 ||
  (row.dokument.versjon === held.dokument.versjon && row.kjoringId > held.kjoringId)

const placeOf = (
  { slug, sitat, filnavn, offentligFra, senest, ...pages }: DocumentRow,
  linje: number,
): Place => ({
  slug,
  dokument: sitat ?? filnavn,
  linje,
  side: pageOfLine(pages, linje),
  offentligFra: dayOf(offentligFra),
  senest: dayOf(senest),
})

async function readRows({ sesjon, nummer }: ForslagKey, day: Day) {
  const about = { sesjon, dokNummer: nummer, ...readOn(day) }
  const dokument = { select: documentFields }
  const [proposals, answers, advice] = await Promise.all([
    db().representantforslag.findMany({
      where: { sesjon, nummer, ...readOn(day) },
      include: { dokument, forslagList: { orderBy: { nummer: 'asc' } } },
      orderBy: { id: 'asc' },
    }),
    db().forslagssvar.findMany({ where: about, include: { dokument }, orderBy: [{ dokumentId: 'asc' }, { nummer: 'asc' }] }), // prettier-ignore
    db().forslagstilrading.findMany({ where: about, include: { dokument }, orderBy: [{ dokumentId: 'asc' }, { plass: 'asc' }] }), // prettier-ignore
  ])
  const [own] = newest(proposals).toReversed()
  return { own: own ?? null, answers: newest(answers), advice: newest(advice) }
}

type Rows = Awaited<ReturnType<typeof readRows>>
type AnswerRow = Rows['answers'][number]
type AdviceRow = Rows['advice'][number]

/** The vedtak that were adopted in the sak: those whose account cites the proposal, or the innstilling about it. */
async function readVedtak(key: ForslagKey, innst: readonly string[], day: Day) {
  return db().vedtak.findMany({
    where: {
      AND: [
        { OR: [{ truffetIDokument: { hasSome: citationForms(key) } }, { truffetIInnst: { hasSome: [...innst] } }] }, // prettier-ignore
        inRegister(day),
      ],
    },
    select: { tekst: true, ...linkFields(day) },
    orderBy: [...bySesjonAndNummer],
  })
}

/**
 * A representantforslag with what became of each of its proposals, as public on the day; null when no document about it is read. The
 * joins are made here, from keys and texts, so that it does not matter which document came first.
 */
export async function findForslag(key: ForslagKey, day: Day): Promise<ForslagView | null> {
  const { own, answers, advice } = await readRows(key, day)
  if (own === null && answers.length === 0 && advice.length === 0) return null
  const vedtak = await readVedtak(key, citationsOf(advice), day)
  const proposals = own
    ? own.forslagList.map((one) => ({ ...one, place: placeOf(own.dokument, one.linje) }))
    : repeated(answers)
  const texts = proposals.map(({ tekst }) => tekst)
  const answerOf = placeAnswers(proposals, answers)
  const adopted = pairTexts(texts, vedtak.map(({ tekst }) => tekst)) // prettier-ignore
  const adviceOf = pairAdvice(texts, advice)
  const whole = advice.filter(({ slag }) => slag === 'VEDTAS_IKKE' || slag === 'VEDLEGGES_PROTOKOLLEN')
  const points = proposals.map((proposal, i): PointView => {
    const pair = adopted.find(({ left }) => left === i)
    const became = pair ? vedtak[pair.right] : undefined
    const alike = adviceOf.get(i) ?? []
    return {
      nummer: proposal.nummer,
      tekst: proposal.tekst,
      place: proposal.place,
      answers: answers.filter((one) => answerOf.get(one.id) === i).map(toAnswer),
      advice: alike.map(toAdvice),
      vedtak: became ? toLink(became) : null,
      outcome: outcomeOf({
        vedtak: pair?.likeness ?? null,
        alike: alike.map(({ slag }) => slag),
        whole: whole.map(({ slag }) => slag),
        isInnstRead: advice.length > 0,
      }),
    }
  })
  const became = new Set(adopted.map(({ right }) => right))
  return {
    ...key,
    sitat: own?.sitat ?? `Dokument 8:${key.nummer} (${key.sesjon.replace('-', '–')})`,
    tittel: own ? (own.tittel ?? null) : null,
    dato: dayOf(own?.dato ?? null),
    forslagsstillere: own?.forslagsstillere ?? [],
    isRead: own !== null,
    sources: sourcesOf({ own, answers, advice }),
    points,
    loose: answers.filter(({ id }) => !answerOf.has(id)).map(toAnswer),
    whole: whole.map(toAdvice),
    others: vedtak.filter((_, i) => !became.has(i)).map(toLink),
  }
}

const citationsOf = (rows: readonly Told[]): string[] => [
  ...new Set(rows.flatMap(({ dokument: { sitat } }) => sitat ?? [])),
]

/** Where the representantforslag is not read: the proposals as the first letter that repeats them has them. */
function repeated(answers: readonly AnswerRow[]) {
  const [first] = answers
  return answers
    .filter(({ dokumentId, forslag }) => dokumentId === first?.dokumentId && forslag !== '')
    .map(({ nummer, forslag, dokument, linje }) => ({
      nummer,
      tekst: forslag,
      place: placeOf(dokument, linje),
    }))
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()]
}

/** Which proposal each answer is about, letter by letter: row id → index of the proposal. */
function placeAnswers(
  proposals: readonly { nummer: number; tekst: string }[],
  answers: readonly AnswerRow[],
): Map<number, number> {
  const placed = new Map<number, number>()
  for (const letter of groupBy(answers, ({ dokumentId }) => String(dokumentId))) {
    for (const [i, at] of matchAnswers(proposals, letter)) {
      const row = letter[i]
      if (row) placed.set(row.id, at)
    }
  }
  return placed
}

/** What of each innstilling is the same request as a proposal: index of the proposal → rows. */
function pairAdvice(texts: readonly string[], rows: readonly AdviceRow[]): Map<number, AdviceRow[]> {
  const found = new Map<number, AdviceRow[]>()
  for (const innst of groupBy(rows, ({ dokumentId, slag }) => `${dokumentId} ${slag}`)) {
    for (const { left, right } of pairTexts(
      texts,
      innst.map(({ tekst }) => tekst),
    )) {
      // prettier-ignore
      const row = innst[right]
      if (row) found.set(left, [...(found.get(left) ?? []), row])
    }
  }
  return found
}

function toAnswer({ nummer, posisjon, eksplisitt, setning, tekst, dokument, linje }: AnswerRow): AnswerView {
  const position = publicPosition(posisjon, eksplisitt)
  const sentence = position === null ? null : setning
  return { nummer, posisjon: position, setning: sentence, tekst, place: placeOf(dokument, linje) }
}

function toAdvice({ slag, romertall, nummer, partier, tekst, dokument, linje }: AdviceRow): AdviceView {
  return { slag, romertall, nummer, partier, tekst, place: placeOf(dokument, linje) }
}

function sourcesOf({ own, answers, advice }: Rows): ForslagView['sources'] {
  const all = [
    ...(own ? [{ role: 'FORSLAG' as const, dokument: own.dokument }] : []),
    ...answers.map(({ dokument }) => ({ role: 'SVARBREV' as const, dokument })),
    ...advice.map(({ dokument }) => ({ role: 'INNST' as const, dokument })),
  ]
  const once = new Map(all.map(({ role, dokument }) => [`${role} ${dokument.slug}`, { role, dokument }]))
  return [...once.values()].map(({ role, dokument }) => ({
    role,
    sitat: dokument.sitat ?? dokument.filnavn,
    slug: dokument.slug,
    day: dayOf(dokument.offentligFra),
  }))
}
