import { formatSesjon } from '@/lib/format/sesjon'
import { formatVedtak, langOf, vedtakPath } from '@/lib/format/vedtak'
import { newestDay } from './newest-day'
import type { CitedDocument, VedtakRecord } from './view'

/** How an absolute address is made of a path in the language of the page. */
type Address = (path: string) => string

export const nlod = 'https://data.norge.no/nlod/no/2.0'
const storting = {
  '@type': 'GovernmentOrganization',
  name: 'Stortinget',
  url: 'https://www.stortinget.no/',
} as const

function document({ sitat, href, external }: CitedDocument, address: Address) {
  const url = href === null ? {} : { url: external ? href : address(href) }
  return { '@type': 'CreativeWork', name: sitat, ...url }
}

/**
 * What the Storting decided, in the words of schema.org: `Legislation`, the type for what a parliament adopts.
 * It says nothing of whether it is followed up: there is no word there that keeps the two parties apart.
 */
export function toLegislation(vedtak: VedtakRecord, address: Address) {
  const { dato, tittel, tekst, maalform, departement, truffetI } = vedtak
  const url = address(vedtakPath(vedtak))
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: tittel || formatVedtak(vedtak),
    legislationIdentifier: `Vedtak ${formatVedtak(vedtak)}`,
    legislationType: 'Anmodningsvedtak',
    ...(dato === null ? {} : { legislationDate: dato }),
    legislationJurisdiction: { '@type': 'Country', name: 'Norge' },
    legislationPassedBy: storting,
    ...(departement === null
      ? {}
      : { legislationResponsible: { '@type': 'GovernmentOrganization', name: departement.navn } }),
    text: tekst,
    ...(maalform === null ? {} : { inLanguage: langOf(maalform) }),
    isBasedOn: [...truffetI.dokumenter, ...truffetI.innst].map((it) => document(it, address)),
    ...(newestDay(vedtak) === null ? {} : { dateModified: newestDay(vedtak) }),
    license: nlod,
  }
}

/** Where the vedtak stands: the list, its sesjon, itself. */
export function toBreadcrumbList(vedtak: VedtakRecord, listName: string, address: Address) {
  const { sesjon } = vedtak
  const steps = [
    [listName, '/vedtak'],
    [formatSesjon(sesjon), `/sesjon/${sesjon}`],
    [formatVedtak(vedtak), vedtakPath(vedtak)],
  ] as const
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(path),
    })),
  }
}

/** The register as a whole: free, under NLOD, as CSV and JSON. */
export function toDataset(texts: { name: string; description: string }, address: Address) {
  const files = [
    ['text/csv', '/vedtak.csv'],
    ['application/json', '/vedtak.json'],
  ] as const
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address('/om#data'),
    url: address('/om'),
    ...texts,
    license: nlod,
    isAccessibleForFree: true,
    inLanguage: ['nb', 'nn'],
    spatialCoverage: { '@type': 'Country', name: 'Norge' },
    creditText: 'Kilde: Stortinget (NLOD)',
    distribution: files.map(([encodingFormat, path]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: address(path),
    })),
  }
}
