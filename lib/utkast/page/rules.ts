import type { TextAddress } from './types'

const sesjon = /^(\d{4})-(\d{4})$/u
const number = /^[1-9]\d{0,4}$/u
const punktPart = /^punkt-([0-9a-z-]{1,12})$/u

/** A page of one text: the text itself, or the files beside it. */
export interface AskedText {
  address: TextAddress
  isFiles: boolean
}

interface AddressParts {
  aar: string
  sesjon: string
  nummer: string
  /** What stands after the number: «punkt-51», «vedlegg». */
  del?: string[] | undefined
  /** Of the query: which correction, if any. */
  omgang?: string | string[] | undefined
}

const round = /^(?:0|[1-9]\d?)$/u

/** What an address asks for; null where it is none of ours. */
export function readTextAddress(parts: AddressParts): AskedText | null {
  const rest = [...(parts.del ?? [])]
  const isSesjon = (text: string) => {
    const [, from, to] = sesjon.exec(text) ?? []
    return from !== undefined && Number(to) === Number(from) + 1
  }
  if (!isSesjon(parts.aar) || !isSesjon(parts.sesjon) || !number.test(parts.nummer)) return null
  const punkt = punktPart.exec(rest[0] ?? '')?.[1] ?? ''
  if (punkt !== '') rest.shift()
  const isFiles = rest[0] === 'vedlegg'
  if (isFiles) rest.shift()
  if (rest.length > 0) return null
  const omgang = parts.omgang ?? '0'
  if (typeof omgang !== 'string' || !round.test(omgang)) return null
  const { aar, sesjon: ofVedtak, nummer } = parts
  return {
    address: { aar, sesjon: ofVedtak, nummer: Number(nummer), punkt, omgang: Number(omgang) },
    isFiles,
  }
}

/** The address of a text or of the files beside it, without language. */
export function textPath(
  { aar, sesjon: ofVedtak, nummer, punkt, omgang }: TextAddress,
  page: 'text' | 'files' = 'text',
): string {
  const whole = `/arbeid/rapportering/${aar}/${ofVedtak}/${nummer}${punkt === '' ? '' : `/punkt-${punkt}`}`
  return `${whole}${page === 'files' ? '/vedlegg' : ''}${omgang === 0 ? '' : `?omgang=${omgang}`}`
}
