import { contentHash } from './content'
import { keyId } from '../parse/key'
import { findUnits } from './queries'
import { compareUnit, isOthersReport, isUnchanged } from './rules'
import type { Counts, FieldChange, ImportPlan, UnitOutcome } from './types'
import type { UnitKey } from '../vedtak/types'

export interface UnitPreview {
  key: UnitKey
  outcome: UnitOutcome
  changes: FieldChange[]
}

export interface Preview {
  counts: Counts
  units: UnitPreview[]
}

/** What an import would change, without changing anything. */
export async function previewImport({ document, year, units, refused }: ImportPlan): Promise<Preview> {
  const previews: UnitPreview[] = []
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, refused }
  if (year === null) return { counts, units: previews }
  const isReprint = document.type === 'MELD_ST_ANMODNING'
  const asker = { kjoringId: null, ...year, isReprint }
  const seen = await findUnits(units.map(({ key }) => key), asker) // prettier-ignore
  for (const unit of units) {
    const existing = seen.get(keyId(unit.key)) ?? null
    const source = {
      dokumentSha256: document.filSha256,
      innholdSha256: contentHash(unit),
      departementId:
        unit.departementId === undefined ? (document.departement?.id ?? null) : unit.departementId,
      isReprint,
    }
    const change = compareUnit(unit, existing, source)
    const outcome = outcomeOf({ isRefused: isOthersReport(existing, source), isNew: existing === null, isSame: isUnchanged(change) }) // prettier-ignore
    counts[outcome] += 1
    previews.push({ key: unit.key, outcome, changes: outcome === 'unchanged' ? [] : change.changes })
  }
  return { counts, units: previews }
}

function outcomeOf({
  isRefused,
  isNew,
  isSame,
}: {
  isRefused: boolean
  isNew: boolean
  isSame: boolean
}): UnitOutcome {
  if (isRefused) return 'refused'
  if (isNew) return 'new'
  return isSame ? 'unchanged' : 'changed'
}
