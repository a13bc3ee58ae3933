import { DomainError, UsageError } from '../errors'
import { READER_VERSION } from '../parse/parse'
import type { ParsedDocument } from '../parse/types'
import { readDocumentFacts, type SourceFile } from './document'
import { planProp1S } from './plan'
import { findDepartement } from './queries'
import type { ImportPlan } from './types'

/** Raised by every change of what the importer makes of a reading. */
const importVersion = '2'

/** What a register must have been filled by, else it reads again. */
export const registerVersion = `${READER_VERSION}.${importVersion}`

/** From a file and its reading to what it is to leave in the register. Refuses kinds the register cannot take in. */
export async function planImport(file: SourceFile, parsed: ParsedDocument): Promise<ImportPlan> {
  if (parsed.kind !== 'PROP_1_S') {
    throw new UsageError(`${file.filnavn} er ikke et dokument registeret kan ta inn.`)
  }
  const departement = await findDepartement(parsed.document.departement)
  const plan = planProp1S(parsed, readDocumentFacts(file, parsed, departement), registerVersion)
  if (plan.units.length === 0) throw new DomainError('TOMT', `Fant ingen vedtak i ${file.filnavn}.`)
  if (departement !== null) return plan
  const name = parsed.document.departement
  const message =
    name === null
      ? 'Dokumentet sier ikke hvilket departement det kommer fra.'
      : `Registeret kjenner ikke «${name}».`
  const issue = { rule: 'UKJENT_DEPARTEMENT', severity: 'advarsel' as const, message, lines: [], vedtak: [] }
  return { ...plan, issues: [issue, ...plan.issues] }
}
