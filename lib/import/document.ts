import { z } from 'zod'
import { isDay } from '../clock'
import { UsageError } from '../errors'
import { sha256 } from '../hendelse/canonical'
import type { Prop1S } from '../parse/types'
import { readMaalform } from './maalform'
import type { DocumentFacts } from './types'

/** What a JSON file beside a document tells of it: `x.txt` has `x.json`. */
export const sidecarSchema = z.object({
  kilde: z.string().min(1),
  dato: z.string().refine(isDay, 'skal være en dag, ÅÅÅÅ-MM-DD'),
  datoKilde: z.string().optional(),
  lisens: z.string().min(1),
  tittel: z.string().optional(),
})

export type Sidecar = z.infer<typeof sidecarSchema>

export interface SourceFile {
  filnavn: string
  bytes: Uint8Array
  /** The decoded text. */
  tekst: string
  sidecar: Sidecar | null
  /** The day given on the command line. */
  dato: string | null
}

/** The documents' facts from file, sidecar and reading. Refuses a file whose day or session nobody knows. */
export function readDocumentFacts(
  file: SourceFile,
  parsed: Prop1S,
  departement: DocumentFacts['departement'],
): DocumentFacts {
  const { sesjon, citation, title } = parsed.document
  const dato = file.dato ?? file.sidecar?.dato
  if (dato === undefined) {
    throw new UsageError('Dagen dokumentet ble offentlig, er ukjent. Oppgi den med --dato ÅÅÅÅ-MM-DD.')
  }
  if (sesjon === null) throw new UsageError('Fant ikke stortingssesjonen dokumentet hører til.')
  return {
    type: 'PROP_1_S',
    slug: ['prop-1-s', sesjon, departement?.slug].filter(Boolean).join('-'),
    sitat: citation ?? `Prop. 1 S (${sesjon.replace('-', '–')})`,
    tittel: file.sidecar?.tittel ?? title,
    sesjon,
    departement,
    maalform: readMaalform(parsed.vedtak.map(({ account }) => account).join('\n')) ?? 'NB',
    offentligFra: dato,
    datoKilde:
      file.dato === null
        ? (file.sidecar?.datoKilde ?? 'Opplyst i filen ved siden av dokumentet')
        : 'Oppgitt ved importen',
    filnavn: file.filnavn,
    filSha256: sha256(file.bytes),
    filBytes: file.bytes.length,
    linjer: file.tekst.split('\n').length,
    tekst: file.tekst.replaceAll('\0', ''),
    kilde: file.sidecar?.kilde ?? null,
    lisens: file.sidecar?.lisens ?? null,
  }
}
