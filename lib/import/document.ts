import path from 'node:path'
import { z } from 'zod'
import { isDay } from '../clock'
import { pageColumns, slugOf, withoutCopyright } from '../dokument/rules'
import { UsageError } from '../errors'
import type { FileKind, Page } from '../extract/types'
import { sha256 } from '../hendelse/canonical'
import type { ParsedDocument } from '../parse/types'
import { readMaalform } from './maalform'
import type { DocumentFacts } from './types'

const day = z.string().refine(isDay, 'skal være en dag, ÅÅÅÅ-MM-DD')

/** What a JSON file beside a document tells of it: `x.txt` has `x.json`. */
export const sidecarSchema = z
  .object({
    kilde: z.string().min(1),
    dato: day.optional(),
    /** By when it was public, where nobody knows the day. */
    senest: day.optional(),
    datoKilde: z.string().optional(),
    lisens: z.string().min(1),
    tittel: z.string().optional(),
  })
  .refine(({ dato, senest }) => (dato === undefined) !== (senest === undefined), 'skal ha dato eller senest')

export type Sidecar = z.infer<typeof sidecarSchema>

export interface SourceFile {
  filnavn: string
  bytes: Uint8Array
  /** The text that was read. */
  tekst: string
  /** Text, where nothing is said of it; then it has no pages. */
  format?: FileKind
  pages?: Page[]
  sidecar: Sidecar | null
  /** The day given on the command line. */
  dato: string | null
}

/** The documents' facts from file, sidecar and reading, whatever kind it is. Refuses a file whose day nobody knows. */
export function readDocumentFacts(
  file: SourceFile,
  parsed: ParsedDocument,
  departement: DocumentFacts['departement'],
): DocumentFacts {
  const offentligFra = file.dato ?? file.sidecar?.dato ?? null
  const senest = offentligFra === null ? (file.sidecar?.senest ?? null) : null
  if (offentligFra === null && senest === null) {
    throw new UsageError('Dagen dokumentet ble offentlig, er ukjent. Oppgi den med --dato ÅÅÅÅ-MM-DD.')
  }
  const { sesjon, title } = parsed.document
  const tittel = file.sidecar?.tittel ?? title
  return {
    type: parsed.kind,
    slug: slugFor(parsed, { departement, name: tittel ?? path.parse(file.filnavn).name }),
    sitat: citationOf(parsed),
    tittel,
    sesjon,
    departement,
    maalform: readMaalform(wordsOf(parsed) ?? file.tekst) ?? 'NB',
    offentligFra,
    senest,
    datoKilde:
      file.dato === null
        ? (file.sidecar?.datoKilde ?? 'Opplyst i filen ved siden av dokumentet')
        : 'Oppgitt ved importen',
    filnavn: file.filnavn,
    filSha256: sha256(file.bytes),
    filBytes: file.bytes.length,
    linjer: file.tekst.split('\n').length,
    tekst: file.tekst.replaceAll('\0', ''),
    format: file.format ?? 'TEXT',
    ...pageColumns(file.pages ?? []),
    kilde: file.sidecar?.kilde ?? null,
    lisens: file.sidecar?.lisens ?? (parsed.kind === 'OTHER' ? null : withoutCopyright),
  }
}

/** As it is cited; a letter by what it answers. Null for one that nobody cites by a number. */
function citationOf(parsed: ParsedDocument): string | null {
  const { citation, sesjon } = parsed.document
  if (parsed.kind === 'SVARBREV') {
    const { besvarer } = parsed.document
    return besvarer === null ? null : `Svarbrev om ${besvarer}`
  }
  if (parsed.kind !== 'PROP_1_S' || citation !== null) return citation
  return sesjon === null ? null : `Prop. 1 S (${sesjon.replace('-', '–')})`
}

const longestSlug = 60

/** The last part of its address: what it is cited as, else what it is called. */
function slugFor(
  parsed: ParsedDocument,
  { departement, name }: { departement: DocumentFacts['departement']; name: string },
): string {
  if (parsed.kind === 'PROP_1_S') {
    return ['prop-1-s', parsed.document.sesjon, departement?.slug].filter(Boolean).join('-')
  }
  const cited = slugOf(citationOf(parsed) ?? '')
  if (cited !== '') return cited
  const [called = ''] = slugOf(name).match(new RegExp(`^.{1,${longestSlug}}(?=-|$)`, 'u')) ?? []
  return called === '' ? 'dokument' : called
}

/** The words that tell the målform where a document has more than one hand's: those of the accounts. */
function wordsOf(parsed: ParsedDocument): string | null {
  if (parsed.kind !== 'PROP_1_S') return null
  return parsed.vedtak.map(({ account }) => account).join('\n')
}
