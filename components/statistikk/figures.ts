import { getTranslations } from 'next-intl/server'
import { stateData, type StateTexts } from '@/components/chart/state-data'
import type { ChartData, ChartFill, ChartRow, ChartValue } from '@/components/chart/types'
import type { Locale } from '@/i18n/routing'
import { formatSesjon } from '@/lib/format/sesjon'
import type { Datum, FigureId, Statistics, YearDatum } from '@/lib/statistikk/types'
import { ukjent, type Opphav } from '@/lib/vedtak/schema'

export type Figures = Record<FigureId, ChartData>

/** A number and what it is of, to be said in one breath. */
type Named = { count: number; row: string }

async function readTexts(locale: Locale) {
  const [t, chart, tilstand, opphav] = await Promise.all([
    getTranslations({ locale, namespace: 'statistikk' }),
    getTranslations({ locale, namespace: 'chart' }),
    getTranslations({ locale, namespace: 'tilstand' }),
    getTranslations({ locale, namespace: 'opphav' }),
  ])
  const states: StateTexts = {
    state: (one) => tilstand(one),
    named: (kind, of) => chart(`named.${kind}`, of),
    sum: chart('sum'),
  }
  return {
    states,
    vedtak: chart('vedtak'),
    head: (id: FigureId) => t(`head.${id}`),
    opphav: (value: Opphav) => opphav(value),
    frist: (of: Named) => t('namedFrist', of),
    vurdering: (of: Named) => t('namedVurdering', of),
    venter: { vurdering: t('venterVurdering'), apne: t('venterApne') },
    unknown: { departement: t('unknownDepartement'), komite: t('unknownKomite'), year: t('unknownYear') },
  }
}

type Texts = Awaited<ReturnType<typeof readTexts>>

/** The figures in the words of a language: what the pictures, the tables and the files are made of. */
export async function figuresOf(found: Statistics, locale: Locale): Promise<Figures> {
  const texts = await readTexts(locale)
  return {
    sesjon: stateData({ id: 'sesjon', filter: found.filter, ...sesjonRows(found, texts) }, texts.states),
    departement: stateData(
      { id: 'departement', filter: found.filter, ...departementRows(found, texts) },
      texts.states,
    ),
    vedtatt: years('vedtatt', found, texts),
    frist: years('frist', found, texts),
    opphav: opphavData(found, texts),
    komite: komiteData(found, texts),
  }
}

function sesjonRows({ sesjon }: Statistics, { head }: Texts) {
  const rows = sesjon.map(({ key, ...rest }) => ({
    ...rest,
    name: formatSesjon(key),
    href: `/sesjon/${key}`,
  }))
  return { head: head('sesjon'), rows }
}

function departementRows(
  { departement, utenDepartement }: Statistics,
  { head, unknown: { departement: name } }: Texts,
) {
  const known = departement.map(({ key, navn, ...rest }) => ({
    ...rest,
    name: navn,
    href: `/departement/${key}`,
  }))
  const unknown = utenDepartement ? [{ ...utenDepartement, name, href: '/departement' }] : []
  return { head: head('departement'), rows: [...known, ...unknown] }
}

/** One number in each row. */
interface Single extends Datum {
  key: string
  label: string
  href?: string
}

interface SingleFigure {
  id: FigureId
  head: string
  /** What is counted: the head of the column. */
  counted: string
  fill: ChartFill
  rows: Single[]
  total: ChartValue | null
  named: (of: Named) => string
}

function singles({ id, head, counted, fill, rows, total, named }: SingleFigure): ChartData {
  return {
    id,
    head,
    series: [{ key: id, label: counted, fill }],
    rows: rows.map(({ key, label, href, antall, filter }) => {
      const value = { count: antall, filter, name: named({ count: antall, row: label }) }
      return { key, label, href, values: [value], sum: value }
    }),
    total,
  }
}

/** The open ones by year: of the decision, or of the limit that is passed. */
function years(id: 'vedtatt' | 'frist', found: Statistics, texts: Texts): ChartData {
  const { states, head, unknown } = texts
  const rows: YearDatum[] = found[id]
  const antall = rows.reduce((sum, row) => sum + row.antall, 0)
  const only = id === 'frist' ? { frist: 'passert' as const } : { tilstand: 'apen' as const }
  const named = (of: Named) => (id === 'frist' ? texts.frist(of) : states.named('APEN', of))
  return singles({
    id,
    head: head(id),
    counted: states.state('APEN'),
    fill: 'apen',
    rows: rows.map(({ year, ...rest }) => ({
      ...rest,
      key: year,
      label: year === ukjent ? unknown.year : year,
    })),
    total: {
      count: antall,
      filter: { ...found.filter, ...only },
      name: named({ count: antall, row: states.sum }),
    },
    named,
  })
}

function opphavData(found: Statistics, { states, head, vedtak, opphav }: Texts): ChartData {
  const named = (of: Named) => states.named('all', of)
  const count = found.all.sum
  return singles({
    id: 'opphav',
    head: head('opphav'),
    counted: vedtak,
    fill: 'sterk',
    rows: found.opphav.map((datum) => ({ ...datum, key: datum.opphav, label: opphav(datum.opphav) })),
    total: { count, filter: found.filter, name: named({ count, row: states.sum }) },
    named,
  })
}

/** The committees judge or have open vedtak: two different things, so there is no sum. */
function komiteData(found: Statistics, texts: Texts): ChartData {
  const { states, head, venter, unknown } = texts
  const open = ({ antall, filter }: Datum, row: string) => ({
    count: antall,
    filter,
    name: states.named('APEN', { count: antall, row }),
  })
  const known = found.komite.map((komite): ChartRow => {
    const { slug: key, navn: label, antall: count, filter } = komite
    const href = `/komite/${key}`
    if (komite.venter === 'apne') {
      const sum = open(komite, label)
      return { key, label, href, values: [null, sum], sum }
    }
    const sum = { count, filter, name: texts.vurdering({ count, row: label }) }
    return { key, label, href, values: [sum, null], sum }
  })
  const uten = found.utenKomite ? open(found.utenKomite, unknown.komite) : null
  const last: ChartRow[] = uten
    ? [{ key: ukjent, label: unknown.komite, values: [null, uten], sum: uten }]
    : []
  return {
    id: 'komite',
    head: head('komite'),
    series: [
      { key: 'vurdering', label: venter.vurdering, fill: 'sterk' },
      { key: 'apne', label: venter.apne, fill: 'apen' },
    ],
    rows: [...known, ...last],
    total: null,
  }
}
