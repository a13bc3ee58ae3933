import { keyId } from '../key'
import { readMentions } from '../prop1s/mentions'
import { readVedtakLine, type LineUnit } from '../prop1s/vedtak-line'
import { sesjonOfDato } from '../citation/sesjon'
import { findFurniture } from '../text/furniture'
import { countWords } from '../text/hyphen'
import { layoutOf } from '../text/layout'
import type { Line } from '../text/lines'
import type { Hvem, Innstilling, Issue, LestUttalelse, LestVurdering, VedtakKey } from '../types'
import { isInnstHead, readInnstHead } from './head'
import { isOfTheSame, letterIn, opensAppendix, ownerOf } from './headings'
import { agreementAt, hasNoRemarks, readJudged, type Judged } from './judgement'
import { KnownSesjon } from './known-sesjon'
import { cutParagraphs, type Paragraph } from './paragraphs'
import { readProposals } from '../tilrading/read-proposals'
import { readSpeaker, type Speaker } from './speaker'
import { findUnits, sesjonOfHeading } from './units'

/**
 * Reads an innstilling about the follow-up of anmodningsvedtak. Out: the contract of design § 8, or null when the document does not
 * call itself an innstilling. A judgement has the sentence that says it and whose view it is; what cannot be tied to one vedtak is an
 * issue with its line. Rules: domain notes §§ 1.3 (11–12), 1.5.
 */
export function readInnst(source: string, lines: readonly Line[]): Innstilling | null {
  const document = readInnstHead(lines)
  if (!document) return null
  const furniture = findFurniture(lines)
  const printed = lines.filter(({ number, text }) => !furniture.has(number) && !isInnstHead(text))
  const context = { layout: layoutOf(printed), words: countWords(lines) }
  const reading = new Reading(new KnownSesjon(document.title), ownerOf(document.komite))
  for (const paragraph of cutParagraphs(printed, context)) reading.take(paragraph)
  const heads = new Set(lines.filter(({ text }) => isInnstHead(text)).map(({ number }) => number))
  return {
    kind: 'INNST',
    document,
    ...readProposals(printed, context),
    vurderinger: reading.vurderinger,
    uttalelser: reading.uttalelser,
    mentions: readMentions(source, lines, {
      isOwn: (line) => heads.has(line) || furniture.has(line),
      context: { sesjon: null, candidates: () => [] },
    }),
    issues: reading.issues,
  }
}

const LEADS = /(?:følgende|følgjande|desse|disse)\s(?:\p{L}{1,20}\s){0,3}?vedtak\p{L}{0,4}[^.]{0,120}:$|:$/u
const FIRST_WORDS = 80
const KOMITE: Speaker = { who: 'KOMITE', hvem: 'komiteen', partier: [] }

/** What has been read so far, and what words without a name of their own refer to. */
class Reading {
  readonly vurderinger: LestVurdering[] = []
  readonly uttalelser: LestUttalelse[] = []
  readonly issues: Issue[] = []
  /** The units of the heading or the list above: what «vedtaket», «disse vedtakene» mean. */
  private current: VedtakKey[] = []
  private speaker: Speaker = KOMITE
  /** The committee whose letter is being quoted. */
  private letter: Speaker | null = null
  /** Behind the advice stand letters, with headings of their own. */
  private isAppendix = false
  /** Which parties a part of the committee was said to be, below the same heading. */
  private partiesOf = new Map<Hvem, string[]>()
  /** What another committee has just been quoted with: «dette» in «Komiteen støtter dette». */
  private quoted: { resultat: Judged['resultat']; units: VedtakKey[] } | null = null
  /** A sentence that ended in a colon: what it says holds for the lists below. */
  private leads: { speaker: Speaker; judged: Judged; sentence: string; listed: boolean } | null = null

  constructor(
    private readonly known: KnownSesjon,
    /** The committee that gives the innstilling, when it is not the one that judges. */
    private readonly owner: Speaker | null,
  ) {
    this.letter = owner
  }

  take(paragraph: Paragraph): void {
    const { text } = paragraph
    this.speaker = this.letter ?? (paragraph.isHeading ? KOMITE : this.speaker)
    const sesjon = sesjonOfHeading(text)
    if (sesjon !== null) this.known.under = sesjon
    const letter = letterIn(text)
    // Between a sentence and its lists stand the names of the sessions.
    if (this.leads && sesjon !== null && /\d\)?\s?:?$/u.test(text) && !/vedtak nr/iu.test(text)) return
    // «Vedtak nr. 12 (2015–2016)» alone on a line below a sentence that lists is one of its list.
    if (paragraph.isHeading && !(this.leads && readVedtakLine(text) && this.takeList(paragraph)))
      return this.takeHeading(text, letter)
    if (paragraph.isHeading) return
    if (letter !== null) this.letter = letter
    if (this.leads && this.takeList(paragraph)) return
    this.leads = null
    const before = this.letter
    if (before === this.owner) this.letter = this.quotedLetter(text) ?? before
    for (const sentence of paragraph.sentences) this.takeSentence(paragraph, sentence)
    if (before === this.owner) this.endQuote(text)
  }

  /** A paragraph in quotation marks below «viser til brev fra X-komiteen …:» is that committee's. */
  private quotedLetter(text: string): Speaker | null {
    if (!/^[«“"„]/u.test(text)) return null
    const own = readSpeaker(text.slice(0, FIRST_WORDS))
    if (own?.who === 'FAGKOMITE') return own
    return this.speaker.who === 'FAGKOMITE' ? this.speaker : null
  }

  /** What the committee says below a quotation that ends is its own again. */
  private endQuote(text: string): void {
    if (this.letter !== this.owner && /^[«“"„]/u.test(text)) {
      this.letter = this.owner
      this.speaker = KOMITE
    }
  }

  private takeHeading(text: string, letter: Speaker | null): void {
    this.leads = null
    this.quoted = null
    this.known.startSection()
    this.partiesOf = new Map()
    if (opensAppendix(text)) this.isAppendix = true
    if (letter !== null) this.letter = letter
    else if (!this.isAppendix) this.letter = this.owner
    else if (opensAppendix(text) || this.letter === null) this.letter = { who: 'OTHER' }
    this.speaker = this.letter ?? KOMITE
    const opening = readVedtakLine(text.replace(/^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+/u, ''))
    const sesjon = opening?.dato ? sesjonOfDato(opening.dato) : (opening?.sesjon ?? this.known.under)
    const keyOf = ({ nummer, punkt, sesjon: own }: LineUnit, of: string): VedtakKey => ({
      sesjon: own ?? of,
      nummer,
      punkt,
    })
    // «Komiteens merknader» below a vedtak is still about it.
    if (isOfTheSame(text)) return
    this.current = opening && sesjon !== null ? opening.units.map((unit) => keyOf(unit, sesjon)) : []
    for (const { nummer, sesjon: own } of this.current) this.known.learn(nummer, own)
    const [judged] = opening || !/vedtak/iu.test(text) ? [] : readJudged(text)
    // «Vedtak som kan kvitteres ut» above the lists says it of all of them.
    if (judged) this.leads = { speaker: this.speaker, judged, sentence: text, listed: false }
  }

  /** A paragraph of numbers below a sentence that ended in a colon. */
  private takeList(paragraph: Paragraph): boolean {
    const { text } = paragraph
    const { units } = findUnits(text, this.known)
    const isList =
      units.length > 0 && readJudged(text).length === 0 && !/\p{Ll}{3,}\s\p{Ll}{3,}\s\p{Ll}{3,}/u.test(text)
    if (!isList || !this.leads) return false
    const { speaker, judged, sentence } = this.leads
    for (const { key, start } of units) {
      // A list of several sessions is one paragraph, with a sentence for each.
      const own = paragraph.sentences.findLast((piece) => piece.start <= start)
      this.say(speaker, judged, { units: [key], sentence, line: paragraph.lineOf(own?.start ?? 0) })
    }
    const named = units.map(({ key }) => key)
    this.current = this.leads.listed ? [...this.current, ...named] : named
    this.leads.listed = true
    return true
  }

  private takeSentence(paragraph: Paragraph, { text, start }: { text: string; start: number }): void {
    const { units, namesAny } = findUnits(text, this.known)
    const line = paragraph.lineOf(start)
    const judged = readJudged(text)
    this.speaker = this.speakerOf(judged[0] ? text.slice(0, judged[0].end) : text)
    if (judged.length === 0) {
      if (units.length > 0) this.current = units.map(({ key }) => key)
      if (hasNoRemarks(text)) this.noRemarks(text, line)
      if (this.quoted && units.length === 0) this.agree(this.quoted, text, line)
      return
    }
    judged.forEach((one, i) => {
      const inClause = units.filter(({ start: at }) => at >= one.start && at < one.end)
      const next = judged[i + 1]?.start ?? text.length
      const after = units.filter(
        ({ start: at }) => at >= one.end && at < (i + 1 < judged.length ? next : text.length),
      )
      const named = (inClause.length > 0 ? inClause : after).map(({ key }) => key)
      const speaker = this.speakerOf(text.slice(0, one.end))
      if (named.length === 0 && LEADS.test(text)) {
        this.leads = { speaker, judged: one, sentence: text, listed: false }
        return
      }
      // «vedtak nr. 80 er ikke fulgt opp og opprettholdes»: what is named before it in the sentence, never in another.
      const before = units.filter(({ start: at }) => at < one.start).map(({ key }) => key)
      const meant = namesAny ? before : this.meant(text)
      this.say(speaker, one, { units: named.length > 0 ? named : meant, sentence: text, line })
    })
    if (LEADS.test(text) && units.length > 0) this.leads = null
    if (units.length > 0) this.current = units.map(({ key }) => key)
  }

  /** «Komiteen støtter dette»: the judgement is the one that it has just quoted, by whoever agrees. */
  private agree(
    { resultat, units }: { resultat: Judged['resultat']; units: VedtakKey[] },
    text: string,
    line: number,
  ): void {
    // prettier-ignore
    const at = agreementAt(text)
    if (at === null || this.letter !== null) return
    const speaker = this.speakerOf(text.slice(0, at))
    if (speaker.who !== 'KOMITE' || readSpeaker(text.slice(0, at)) === null) return
    this.say(speaker, { resultat, start: 0, end: text.length }, { units, sentence: text, line })
  }

  /** In a letter «komiteen» is the one that wrote it. */
  private speakerOf(words: string): Speaker {
    const named = readSpeaker(words)
    if (named === null) return this.speaker
    if (named.who !== 'KOMITE') return named
    if (this.letter !== null) return this.letter
    // «Flertallet, medlemmene fra A og B, … Flertallet mener …»
    if (named.partier.length === 0) return { ...named, partier: this.partiesOf.get(named.hvem) ?? [] }
    this.partiesOf.set(named.hvem, named.partier)
    return named
  }

  /** «vedtaket» is the one of the heading or the sentence before; the plural is all of them. */
  private meant(sentence: string): VedtakKey[] {
    const isPlural = /vedtakene|vedtaka|(?:disse|desse|begge|alle)\b/iu.test(sentence)
    return this.current.length === 1 || isPlural ? this.current : []
  }

  private say(
    speaker: Speaker,
    { resultat }: Judged,
    { units, sentence, line }: { units: VedtakKey[]; sentence: string; line: number },
  ): void {
    if (speaker.who === 'OTHER') return
    if (units.length === 0) {
      this.issues.push({
        rule: 'VURDERING_UTEN_VEDTAK',
        severity: 'advarsel',
        message: `Det går ikke frem hvilket vedtak dette gjelder: «${sentence}»`,
        lines: [line],
        vedtak: [],
      })
    }
    if (speaker.who === 'FAGKOMITE') this.quoted = this.quotedNow(resultat, units)
    for (const key of units) {
      if (speaker.who === 'FAGKOMITE') {
        const anbefaling = resultat === 'UTKVITTERT' ? 'KAN_KVITTERES_UT' : 'KAN_IKKE_KVITTERES_UT'
        this.uttalelser.push({ ...key, komite: speaker.komite, anbefaling, sentence, line })
      } else if (!this.isSaid(key, resultat, speaker.hvem)) {
        this.vurderinger.push({
          ...key,
          resultat,
          hvem: speaker.hvem,
          partier: speaker.partier,
          sentence,
          line,
        })
      }
    }
  }

  /** Of two opinions that are quoted of one vedtak nobody knows which is agreed with. */
  private quotedNow(resultat: Judged['resultat'], units: VedtakKey[]): typeof this.quoted {
    const isOther = this.quoted !== null && this.quoted.resultat !== resultat
    const isShared = units.some((key) => this.quoted?.units.some((one) => keyId(one) === keyId(key)))
    return units.length === 0 || (isOther && isShared) ? null : { resultat, units }
  }

  /** The same said again in a summary is said once. */
  private isSaid(key: VedtakKey, resultat: string, hvem: string): boolean {
    return this.vurderinger.some(
      (one) => keyId(one) === keyId(key) && one.resultat === resultat && one.hvem === hvem,
    )
  }

  /** Nothing to remark is something said in a committee's letter, about what the letter lists. */
  private noRemarks(sentence: string, line: number): void {
    const speaker = this.letter ?? this.speaker
    if (speaker.who !== 'FAGKOMITE') return
    for (const key of this.current) {
      this.uttalelser.push({ ...key, komite: speaker.komite, anbefaling: 'INGEN_MERKNAD', sentence, line })
    }
  }
}
