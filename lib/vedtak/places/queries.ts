import 'server-only'
import type { Day } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { listUnitPlaces } from '@/lib/dokument/places/queries'
import type { Stretch } from '@/lib/dokument/places/rules'
import { pageOfLine } from '@/lib/dokument/rules'
import type { AccountView, Place, RecordPlaces, UnitKey, VedtakRecord } from '@/lib/register/view'

/** Where each value of a record stands in its document; what cannot be found closer stands where the unit does. */
export async function findRecordPlaces(vedtak: VedtakRecord, day: Day): Promise<RecordPlaces> {
  const all = await Promise.all(vedtak.accounts.map((account) => placesOf(account, vedtak, day)))
  const [newest] = all
  const own = vedtak.place
  return {
    heading: newest?.heading ?? own,
    request: newest?.request ?? own,
    adoptedIn: newest?.adoptedIn ?? null,
    frister: newest?.frister ?? [],
    accounts: all.map(({ account, conclusion, row }) => ({ account, conclusion, row })),
  }
}

type Found = Omit<RecordPlaces, 'accounts'> & RecordPlaces['accounts'][number]

async function placesOf({ place }: AccountView, unit: UnitKey, day: Day): Promise<Found> {
  const { slug, linje } = place
  const units = await listUnitPlaces(slug, { from: linje, to: linje }, day)
  const found = units.find(({ key }) => key.sesjon === unit.sesjon && key.nummer === unit.nummer && key.punkt === unit.punkt) // prettier-ignore
  const pages = await db().dokument.findUnique({
    where: { slug },
    select: { sideLinjer: true, sideTrykt: true },
  })
  const onLine = (line: number): Place => ({ ...place, linje: line, side: pages && pageOfLine(pages, line) })
  const at = (stretch: Stretch | null | undefined): Place => (stretch ? onLine(stretch.from) : place)
  const { heading, request, account, conclusion, adoptedIn, frister = [] } = found?.places ?? {}
  return {
    heading: at(heading),
    request: at(request),
    adoptedIn: at(adoptedIn),
    frister: frister.map(at),
    account: at(account),
    conclusion: at(conclusion),
    row: found?.tabellinje ? onLine(found.tabellinje) : null,
  }
}
