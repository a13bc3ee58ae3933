import 'server-only'
import type { DocumentFunn } from '@/lib/check/document/types'
import type { Preview } from '@/lib/import/preview'
import type { ImportPlan, UnitOutcome } from '@/lib/import/types'
import { keyId } from '@/lib/parse/key'
import type { ParsedDocument } from '@/lib/parse/types'
import type { Enhetsutfall, EnhetRow } from '../types'
import { heldResults } from './queries'
import { describeUnit, describeUtsagn, lineStarts, readUnitsOf } from './values'

const outcomes: Record<UnitOutcome, Enhetsutfall> = {
  new: 'NY',
  changed: 'ENDRET',
  unchanged: 'UENDRET',
  refused: 'AVVIST',
}

interface Previewed {
  plan: ImportPlan
  parsed: ParsedDocument
  text: string
  preview: Preview
  funn: readonly DocumentFunn[]
}

/** The units of a document as the page shows them: its accounts, or else what an innstilling says of each vedtak. */
export async function rowsOf({ plan, parsed, text, preview, funn }: Previewed): Promise<EnhetRow[]> {
  const beside = { text, starts: lineStarts(text), read: readUnitsOf(parsed), funn }
  const previews = new Map(preview.units.map((one) => [keyId(one.key), one]))
  const accounts = plan.units.flatMap((unit) => {
    const found = previews.get(keyId(unit.key))
    if (found === undefined) return []
    const { stikkord, tittel } = unit.report
    return [{ ...unit.key, stikkord: stikkord || tittel, utfall: outcomes[found.outcome], grunn: found.outcome === 'refused' ? 'ANNET_DEPARTEMENT' : null, lest: describeUnit(unit, found, beside) }] // prettier-ignore
  })
  return accounts.length > 0 ? accounts : utsagnRows(plan)
}

/** The last that committee or flertall says of each unit. What a mindretall says decides nothing. */
async function utsagnRows({ utsagn }: ImportPlan): Promise<EnhetRow[]> {
  const deciding = utsagn.filter(({ hvem }) => hvem !== 'mindretall')
  const held = await heldResults(deciding)
  const byUnit = new Map(deciding.map((one) => [keyId(one.key), one]))
  return [...byUnit].map(([id, one]) => {
    const before = held.get(id) ?? null
    const told = one.resultat ?? one.anbefaling
    const utfall = before === null ? 'NY' : before === told ? 'UENDRET' : 'ENDRET'
    return { ...one.key, stikkord: '', utfall, grunn: null, lest: describeUtsagn(one, before) }
  })
}
