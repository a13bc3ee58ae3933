import 'server-only'
import { fromDay, type Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { documentAddresses } from '@/lib/dokument/queries'
import { listPublicFunn } from '@/lib/funn/queries'
import { listMentionsOf } from '@/lib/omtale/queries'
import { findInStortinget } from '@/lib/stortinget/record/queries'
import { listUtsagn } from '@/lib/vurdering/utsagn/queries'
import { bySesjonAndNummer, inRegister, linkFields, listRelated, toLink } from './related/queries'
import { finished, publicOn, standing, stateOn } from '@/lib/register/public'
import { seenOn } from '@/lib/register/seen'
import { accountCitations, accountTargets, newestAccounts, toRecord } from '@/lib/register/to-record'
import type { UnitKey, VedtakLink, VedtakRecord } from '@/lib/register/view'

export const placeFields = {
  linje: true,
  offentligFra: true,
  senest: true,
  dokument: {
    select: {
      slug: true,
      sitat: true,
      filnavn: true,
      sideLinjer: true,
      sideTrykt: true,
      offentligFra: true,
      senest: true,
    },
  },
} as const

/** A unit by its key, with what it is called and the words of the Storting. */
export const wordFields = {
  sesjonId: true,
  nummer: true,
  punkt: true,
  tittel: true,
  stikkord: true,
  tekst: true,
  maalform: true,
} as const satisfies Prisma.VedtakSelect

export const departementFields = {
  slug: true,
  navnList: {
    select: { bokmal: true, nynorsk: true, engelsk: true, forkortelse: true, fra: true, til: true },
  },
} as const

/** The fields of one unit's page; which accounts and judgements could be seen on the day, `seenOn` says. */
function recordFields(day: Day) {
  const seen = publicOn(day)
  return {
    id: true,
    sesjonId: true,
    nummer: true,
    punkt: true,
    type: true,
    dato: true,
    tittel: true,
    stikkord: true,
    tekst: true,
    maalform: true,
    truffetIDokument: true,
    truffetIInnst: true,
    truffetILovvedtak: true,
    truffetIAnledning: true,
    registrert: true,
    komite: { select: { slug: true, bokmal: true, nynorsk: true, engelsk: true } },
    ...placeFields,
    tilstandList: { where: stateOn(day), include: { departement: { select: departementFields } }, take: 1 },
    ansvarList: {
      where: { ...seen, rolle: 'MEDANSVAR' },
      select: { departement: { select: departementFields } },
    },
    rapporteringList: {
      where: standing,
      orderBy: [{ rapporteringssesjon: 'desc' }, { versjon: 'desc' }],
      select: accountFields,
    },
    vurderingList: {
      where: standing,
      orderBy: [{ rapporteringssesjon: 'desc' }, { versjon: 'desc' }],
      select: {
        rapporteringssesjon: true,
        versjon: true,
        resultat: true,
        utledet: true,
        tidligst: true,
        innstilling: true,
        setning: true,
        ...placeFields,
      },
    },
    uttalelseList: {
      where: { AND: [standing, { offentligFra: { lte: fromDay(day) } }] },
      orderBy: [{ rapporteringssesjon: 'desc' }, { komiteId: 'asc' }, { versjon: 'desc' }],
      select: uttalelseFields,
    },
    opphevelseList: {
      where: finished,
      orderBy: { rapporteringssesjon: 'desc' },
      select: {
        resultat: true,
        rapporteringssesjon: true,
        dato: true,
        romertall: true,
        sesjonId: true,
        nummer: true,
        ...placeFields,
      },
    },
    forslagList: {
      where: seen,
      orderBy: { rapporteringssesjon: 'desc' },
      select: { rapporteringssesjon: true, romertall: true, ...placeFields },
    },
  } as const satisfies Prisma.VedtakSelect
}

/** An uttalelse as it is shown, with who gave it and where. */
export const uttalelseFields = {
  rapporteringssesjon: true,
  slag: true,
  anbefaling: true,
  tekst: true,
  linje: true,
  offentligFra: true,
  komite: { select: { slug: true, bokmal: true, nynorsk: true, engelsk: true } },
  dokument: placeFields.dokument,
} as const satisfies Prisma.UttalelseSelect

const accountFields = {
  id: true,
  rapporteringssesjon: true,
  versjon: true,
  vurdering: true,
  vurderingSetning: true,
  rapporteringAvsluttes: true,
  redegjorelse: true,
  maalform: true,
  organer: true,
  departementId: true,
  departement: { select: departementFields },
  fristList: { orderBy: { plass: 'asc' }, select: { tekst: true, dato: true, gjelder: true } },
  lofteList: {
    orderBy: { plass: 'asc' },
    select: { tekst: true, dato: true, setning: true, linje: true },
  },
  delkravList: { orderBy: { plass: 'asc' }, select: { merke: true, tekst: true } },
  siteringList: {
    orderBy: { plass: 'asc' },
    select: {
      sted: true,
      tekst: true,
      linje: true,
      malSitat: true,
      malSesjon: true,
      malNummer: true,
      malPunkt: true,
      sammeTekst: true,
    },
  },
  ...placeFields,
} as const satisfies Prisma.RapporteringSelect

async function loadRow(key: UnitKey, day: Day) {
  return db().vedtak.findFirst({
    where: {
      AND: [inRegister(day), { sesjonId: key.sesjon, nummer: key.nummer, punkt: key.punkt ?? '' }],
    },
    select: recordFields(day),
  })
}

export type LoadedRow = NonNullable<Awaited<ReturnType<typeof loadRow>>>
export type VedtakRow = ReturnType<typeof seenOn>
export type AccountRow = VedtakRow['rapporteringList'][number]
export type DepartementRow = NonNullable<AccountRow['departement']>
export type PlaceRow = Pick<AccountRow, 'linje' | 'offentligFra' | 'senest' | 'dokument'>

/** One unit with everything its page shows, as public on the day; null when the register does not have it. */
export async function findVedtak(key: UnitKey, day: Day): Promise<VedtakRecord | null> {
  const loaded = await loadRow(key, day)
  const state = loaded?.tilstandList[0]
  if (!loaded || !state) return null
  const row = seenOn(loaded, day)
  const accounts = newestAccounts(row)
  const targets = accountTargets(row)
  const [document, related, repeats, omtaler, utsagn, funn, stortinget] = await Promise.all([
    documentAddresses(accountCitations(row), accounts[0]?.departementId ?? null, day),
    listRelated(row, targets, day),
    listRepeats(row),
    listMentionsOf({ sesjon: row.sesjonId, nummer: row.nummer, punkt: row.punkt }, day),
    listUtsagn({ sesjon: row.sesjonId, nummer: row.nummer, punkt: row.punkt }, day),
    listPublicFunn(row.id, day),
    findInStortinget({ sesjon: row.sesjonId, nummer: row.nummer }, day),
  ])
  const facts = { related, repeats, omtaler, utsagn, funn, stortinget }
  return toRecord({ row, state, accounts, targets, document, ...facts, day })
}

/** Where the documents tell the same vedtak again. */
async function listRepeats(row: VedtakRow) {
  return db().sitering.findMany({
    where: {
      sted: 'GJENTAKELSE',
      malSesjon: row.sesjonId,
      malNummer: row.nummer,
      OR: [{ malPunkt: null }, { malPunkt: row.punkt }],
      kjoring: { ferdig: { not: null } },
    },
    select: { linje: true, sammeTekst: true, dokument: { select: { slug: true } } },
    orderBy: { linje: 'asc' },
  })
}

/** The units with this sesjon and number: the whole vedtak, or each punkt of it. */
export async function listUnitsOf(sesjon: string, nummer: number, day: Day): Promise<VedtakLink[]> {
  const rows = await db().vedtak.findMany({
    where: { AND: [inRegister(day), { sesjonId: sesjon, nummer }] },
    select: linkFields(day),
    orderBy: [...bySesjonAndNummer],
  })
  return rows.map(toLink)
}
