import { getLocale, getTranslations } from 'next-intl/server'
import { nameIn } from '@/lib/format/name'
import { findSitat } from '@/lib/dokument/queries'
import { toldIn, type VedtakFilter } from '@/lib/vedtak/schema'
import type { FacetTexts } from './choices'

/** The words of the filters in the language of the page. */
export async function facetTexts({ dokument }: VedtakFilter): Promise<FacetTexts> {
  const locale = await getLocale()
  const list = await getTranslations('list')
  const tilstand = await getTranslations('tilstand')
  const dep = await getTranslations('dep')
  const kkk = await getTranslations('kkk')
  const opphav = await getTranslations('opphav')
  const { slug, told } = toldIn(dokument ?? '')
  const sitat = dokument === null ? null : await findSitat(slug)
  return {
    group: (name) => list(`facet.${name}`),
    named: (one) => nameIn(one, locale),
    tilstand: (value) => tilstand(value),
    dep: (value) => dep(value),
    kkk: (value) => kkk(value),
    frist: (value) => list(`frist.${value}`),
    opphav: (value) => opphav(value),
    dokument: () => `${sitat ?? slug}, ${list(`told.${told}`)}`,
    uenighet: list('uenighetYes'),
    venter: list('venterKkk'),
    unknown: list('unknownValue'),
  }
}
