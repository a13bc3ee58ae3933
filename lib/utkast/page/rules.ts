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
}

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
  return { address: { aar: parts.aar, sesjon: parts.sesjon, nummer: Number(parts.nummer), punkt }, isFiles }
}

/** The address of a text, without language. */
export function textPath({ aar, sesjon: ofVedtak, nummer, punkt }: TextAddress): string {
  const whole = `/arbeid/rapportering/${aar}/${ofVedtak}/${nummer}`
  return punkt === '' ? whole : `${whole}/punkt-${punkt}`
}
