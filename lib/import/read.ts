import { DomainError, UsageError } from '../errors'
import { READER_VERSION } from '../parse/parse'
import type { Innstilling, Issue, MeldStAnmodning, ParsedDocument, Prop1S } from '../parse/types'
import { readDocumentFacts, type SourceFile } from './document'
import { planProp1S, readMention } from './plan'
import { findDepartement, listKomiteNames } from './queries'
import { planInnst, planMeldSt } from './reported'
import type { DocumentFacts, ImportPlan } from './types'

/** Raised by every change of what the importer makes of a reading. */
const importVersion = '3'

/** What a register must have been filled by, else it reads again. */
export const registerVersion = `${READER_VERSION}.${importVersion}`

/**
 * From a file and its reading to what it is to leave in the register: for every kind the document itself and what it
 * mentions, and for each kind what is its own. Refuses a file of no known kind that mentions nothing of the register's.
 */
export async function planImport(file: SourceFile, parsed: ParsedDocument): Promise<ImportPlan> {
  if (parsed.kind === 'OTHER' && parsed.mentions.length === 0) {
    throw new UsageError(`${file.filnavn} er ikke et dokument registeret kan ta inn.`)
  }
  const departement = await findDepartement(departementOf(parsed))
  const document = readDocumentFacts(file, parsed, departement)
  switch (parsed.kind) {
    case 'PROP_1_S':
      return planProp(parsed, document)
    case 'MELD_ST_ANMODNING':
      return planMelding(parsed, document)
    case 'INNST':
      return planInnstilling(parsed, document)
    case 'REPRESENTANTFORSLAG':
    case 'SVARBREV':
    case 'OTHER':
      return planOther(parsed, document)
  }
}

/** Words of a departement on the pages of a document that is nobody's own do not make it theirs. */
function departementOf({ kind, document }: ParsedDocument): string | null {
  return kind === 'OTHER' && document.citation === null ? null : document.departement
}

function planProp(parsed: Prop1S, document: DocumentFacts): ImportPlan {
  const { offentligFra, departement, filnavn } = document
  const rapporteringssesjon = sesjonOf(document)
  const year = { rapporteringssesjon, offentligFra: dayOfAccounts(offentligFra) }
  const plan = planProp1S(parsed, { document, year }, registerVersion)
  if (plan.units.length === 0) throw new DomainError('TOMT', `Fant ingen vedtak i ${filnavn}.`)
  if (departement !== null) return plan
  return { ...plan, issues: [unknownDepartement(parsed.document.departement), ...plan.issues] }
}

/** An account counts from a day; «by then» is not enough to say what stood when. */
function dayOfAccounts(offentligFra: string | null): string {
  if (offentligFra !== null) return offentligFra
  throw new UsageError('Dagen redegjørelsene ble offentlige, er ukjent. Oppgi den med --dato ÅÅÅÅ-MM-DD.')
}

async function planMelding(parsed: MeldStAnmodning, document: DocumentFacts): Promise<ImportPlan> {
  const rapporteringssesjon = sesjonOf(document)
  const year = { rapporteringssesjon, offentligFra: dayOfAccounts(document.offentligFra) }
  const names = [...new Set(parsed.kapitler.map(({ departement }) => departement))]
  const found = await Promise.all(names.map(async (name) => [name, await findDepartement(name)] as const))
  const departementer = new Map(found)
  const departementOf = (name: string | null) => departementer.get(name)?.id ?? null
  const plan = planMeldSt(parsed, { document, readerVersion: registerVersion, year, departementOf })
  if (plan.units.length === 0) throw new DomainError('TOMT', `Fant ingen vedtak i ${document.filnavn}.`)
  return plan
}

async function planInnstilling(parsed: Innstilling, document: DocumentFacts): Promise<ImportPlan> {
  const isDated = parsed.vurderinger.length + parsed.uttalelser.length > 0
  if (isDated) dayOfAccounts(document.offentligFra)
  const names = await listKomiteNames()
  const komiteOf = (name: string | null) => (name === null ? null : (names.get(name.toLowerCase().replace('é', 'e')) ?? null)) // prettier-ignore
  return planInnst(parsed, { document, readerVersion: registerVersion, sesjon: sesjonOf(document), komiteOf })
}

function sesjonOf({ sesjon }: DocumentFacts): string {
  if (sesjon !== null) return sesjon
  throw new UsageError('Fant ikke stortingssesjonen dokumentet hører til.')
}

function unknownDepartement(name: string | null): Issue {
  const message =
    name === null
      ? 'Dokumentet sier ikke hvilket departement det kommer fra.'
      : `Registeret kjenner ikke «${name}».`
  return { rule: 'UKJENT_DEPARTEMENT', severity: 'advarsel', message, lines: [], vedtak: [] }
}

type OtherKinds = Exclude<ParsedDocument, Prop1S | MeldStAnmodning | Innstilling>

function planOther(parsed: OtherKinds, document: DocumentFacts): ImportPlan {
  return {
    document,
    year: null,
    parsed,
    readerVersion: registerVersion,
    units: [],
    citations: parsed.mentions.map(readMention),
    utsagn: [],
    issues: parsed.issues,
    isWholeList: false,
    refused: 0,
  }
}
