import type { Day } from '../clock'
import { withoutCopyright } from '../dokument/rules'
import { sha256 } from '../hendelse/canonical'
import { listCitedDocuments } from '../parse/citation/cited'
import { findCitations } from '../parse/citation/find'
import { keyId } from '../parse/key'
import { printDato } from '../parse/citation/dato'
import { readTexts } from '../parse/prop1s/read-texts'
import type { VedtakKey } from '../parse/types'
import { composeChapter, isClosing, oneLine, printed, propCitation, proposalOf, stikkordOf } from '../utkast/publication/rules' // prettier-ignore
import type { Chapter, ComposedChapter, ReadyUtkast, UnitPlace } from '../utkast/publication/types'
import { readUnit } from './plan'
import { writtenHere } from './rules'
import type { CitationFacts, ImportPlan, ReportFacts, UnitFacts } from './types'

interface Writing {
  /** The address of the document, and the departement it comes from. */
  slug: string
  departement: { id: number; slug: string }
  day: Day
}

/**
 * What approved texts are to leave in the register: the chapter they make is a document of its own, so that every value has
 * a line as its source. What they conclude, promise and answer is what was said in the service; the rest is read out of the
 * words as from any document. Pure.
 */
export function planWritten(chapter: Chapter, { slug, departement, day }: Writing): ImportPlan {
  const composed = composeChapter(chapter)
  const bytes = new TextEncoder().encode(composed.tekst)
  const units = chapter.items.map((item) => unitOf(item, { chapter, composed }))
  return {
    document: {
      type: 'PROP_1_S',
      slug,
      sitat: chapter.correction ? oneLine(chapter.correction.sitat) : propCitation(chapter.sesjon),
      tittel: titleOf(chapter),
      sesjon: chapter.sesjon,
      departement,
      maalform: chapter.maalform,
      offentligFra: day,
      senest: null,
      datoKilde: 'Publisert i registeret',
      filnavn: `${slug}.txt`,
      filSha256: sha256(bytes),
      filBytes: bytes.length,
      linjer: composed.tekst.split('\n').length,
      tekst: composed.tekst,
      format: 'TEXT',
      sideLinjer: [],
      sideTrykt: [],
      kilde: null,
      lisens: withoutCopyright,
    },
    year: { rapporteringssesjon: chapter.sesjon, offentligFra: day },
    parsed: null,
    readerVersion: writtenHere,
    units,
    citations: [],
    utsagn: [],
    issues: [],
    // What was not ready stays behind, and is shown as such to those who run the year.
    isWholeList: false,
    refused: 0,
  }
}

function titleOf({ sesjon, departement, correction, maalform }: Chapter): string {
  const prop = propCitation(sesjon)
  if (correction) {
    const what = maalform === 'NN' ? 'Retting av rapporteringa i' : 'Rettelse av rapporteringen i'
    return `${what} ${prop}, ${departement}`
  }
  return maalform === 'NN'
    ? `Rapportering på oppmodings- og utgreiingsvedtak i ${prop}, ${departement}`
    : `Rapportering på anmodnings- og utredningsvedtak i ${prop}, ${departement}`
}

interface Within {
  chapter: Chapter
  composed: ComposedChapter
}

function unitOf(item: ReadyUtkast, { chapter, composed }: Within): UnitFacts {
  const { vedtak, text } = item
  const place = composed.places.get(keyId(vedtak.key))
  if (!place) throw new Error(`no place for ${keyId(vedtak.key)}`)
  const key: VedtakKey = { ...vedtak.key, punkt: vedtak.key.punkt === '' ? null : vedtak.key.punkt }
  const account = printed(text.redegjorelse)
  const { entryOf } = readTexts(
    { heading: oneLine(text.tittel), text: vedtak.tekst, account },
    {
      document: chapter.sesjon,
      sesjon: key.sesjon,
      dato: vedtak.dato,
      candidates: (nummer) => chapter.items.map((it) => it.vedtak.key).filter((it) => it.nummer === nummer),
      line: place.linje,
      lineOf: (offset) => place.omtale + account.slice(0, offset).split('\n').length - 1,
    },
  )
  const read = entryOf(key)
  const row = { ...key, stikkord: stikkordOf(item), rapporteringAvsluttes: isClosing(item), line: place.tabellinje } // prettier-ignore
  const unit = readUnit(read, row, chapter.maalform)
  const numeral = proposalOf(item)
  return {
    ...unit,
    type: vedtak.type ?? unit.type,
    report: reportOf(item, unit.report, place),
    judgement: null,
    repeals: numeral !== null && place.forslag !== null ? [{ romertall: numeral, linje: place.forslag }] : [],
  }
}

/** What was read of the words, with what the departement itself says of them in its place. */
function reportOf(item: ReadyUtkast, read: ReportFacts, place: UnitPlace): ReportFacts {
  const { text, vedtak } = item
  const vurdering = text.vurdering ?? read.vurdering
  return {
    ...read,
    ...adoptedIn(read, vedtak),
    vurdering,
    vurderingSetning: vurdering === read.vurdering ? read.vurderingSetning : null,
    maalform: text.maalform,
    delkrav: text.delkrav.length === 0 ? read.delkrav : text.delkrav.map(({ merke, tekst, svar }) => ({ merke, tekst, svar: svar === '' ? null : svar })), // prettier-ignore
    lofter: promisesOf(item, read, place),
    siteringer: [...read.siteringer, ...sourcesOf(item, read)],
  }
}

const adoptedFields = ['truffetIDokument', 'truffetIInnst', 'truffetILovvedtak', 'truffetIAnledning'] as const

/** Where it was decided, as the account tells; an account that is silent takes nothing away from what is known. */
function adoptedIn(read: ReportFacts, vedtak: ReadyUtkast['vedtak']) {
  const isTold = adoptedFields.some((field) => read[field] !== null && read[field].length > 0)
  const { truffetIDokument, truffetIInnst, truffetILovvedtak, truffetIAnledning } = isTold ? read : vedtak
  return { truffetIDokument, truffetIInnst, truffetILovvedtak, truffetIAnledning }
}

/** The promises of the account; the promised date beside it has its reason, and a place of its own where no word tells it. */
function promisesOf({ text }: ReadyUtkast, read: ReportFacts, place: UnitPlace): ReportFacts['lofter'] {
  const { lofteDato, lofteTekst } = text
  if (lofteDato === null) return read.lofter
  const grunn = oneLine(text.flyttegrunn) || null
  const at = read.lofter.findIndex(({ dato }) => dato === lofteDato)
  if (at !== -1) return read.lofter.map((it, i) => (i === at ? { ...it, grunn } : it))
  const tekst = printDato(lofteDato)
  const setning = oneLine(lofteTekst) || tekst
  return [...read.lofter, { tekst, dato: lofteDato, setning, linje: place.linje, grunn }]
}

/** Documents among the sources that the account does not cite itself. */
function sourcesOf({ text }: ReadyUtkast, { siteringer }: ReportFacts): CitationFacts[] {
  const cited = text.kilder.flatMap(({ tekst }) => listCitedDocuments(findCitations(tekst)))
  const known = new Set(siteringer.map(({ tekst }) => tekst))
  return [...new Set(cited)]
    .filter((citation) => !known.has(citation))
    .map((tekst) => ({ sted: 'REDEGJORELSE', tekst, linje: null, mal: null, sammeTekst: null }))
}
