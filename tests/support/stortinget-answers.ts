import { readFileSync } from 'node:fs'

/** Answers of the Storting's data in the documented order of elements, for what no whole answer is at hand of. */

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const field = (name: string, value: string | number | boolean | null) =>
  value === null ? `<${name} i:nil="true" />` : `<${name}>${escape(String(value))}</${name}>`
const answer = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://data.stortinget.no"><respons_dato_tid>2026-01-10T10:00:00.1+01:00</respons_dato_tid><versjon>1.6</versjon>${inner}</${root}>`

export interface ASak {
  id: number
  tittel?: string
  komite?: [kode: string, navn: string] | null
  status?: string
  henvisning?: string
  oppdatert?: string
  behandlet?: string | null
}

export function sakerAnswer(saker: readonly ASak[]): string {
  const rows = saker.map(
    ({
      id,
      tittel = `Sak ${id}`,
      komite = ['HELSEOMS', 'Helse- og omsorgskomiteen'],
      status = 'behandlet',
      ...sak
    }) =>
      `<sak><versjon>1.6</versjon>${field('behandlet_sesjon_id', sak.behandlet === undefined ? '2024-2025' : sak.behandlet)}${field('dokumentgruppe', 'representantforslag')}<emne_liste/>${field('henvisning', sak.henvisning ?? '')}${field('id', id)}${komite === null ? '<komite i:nil="true"/>' : `<komite><versjon>1.6</versjon>${field('id', komite[0])}${field('navn', komite[1])}</komite>`}${field('korttittel', tittel)}${field('sist_oppdatert_dato', `${sak.oppdatert ?? '2025-06-20'}T00:00:00`)}${field('status', status)}${field('tittel', tittel)}${field('type', 'alminneligsak')}</sak>`,
  )
  return answer('saker_oversikt', `<saker_liste>${rows.join('')}</saker_liste>`)
}

export interface AVedtak {
  id?: number
  nummer: number | null
  sak: number
  dato?: string
  /** HTML as the Storting writes it; '' for none. */
  tekst: string
  /** null: the element is empty. */
  type?: string | null
}

export function stortingsvedtakAnswer(sesjon: string, vedtak: readonly AVedtak[]): string {
  const rows = vedtak.map(
    ({ nummer, sak, tekst, id = 40_000_000 + (nummer ?? 0), dato = '2025-05-20', type = 'ANMOD' }) =>
      `<stortingsvedtak>${field('id', id)}${field('sak_id', sak)}<sak_lenke_url>//www.stortinget.no/no/Saker-og-publikasjoner/Saker/Sak/?p=${sak}</sak_lenke_url>${field('stortingsvedtak_dato_tid', `${dato}T00:00:00`)}<stortingsvedtak_lenke_url>//www.stortinget.no/no/Saker-og-publikasjoner/Vedtak/Vedtak/Sak/?p=${sak}</stortingsvedtak_lenke_url>${field('stortingsvedtak_nummer', nummer)}${field('stortingsvedtak_tekst', tekst)}${field('stortingsvedtak_tittel', `Vedtak ${nummer}`)}${type === null ? '<stortingsvedtak_type/>' : `<stortingsvedtak_type>${field('id', type)}<navn>Anmodninger</navn></stortingsvedtak_type>`}</stortingsvedtak>`,
  )
  return answer(
    'stortingsvedtak_oversikt',
    `${field('sesjon_id', sesjon)}<stortingsvedtak_liste>${rows.join('')}</stortingsvedtak_liste>`,
  )
}

export interface AVotering {
  id: number
  tema?: string
  for?: number
  mot?: number
  vedtatt?: boolean
  tid?: string
  alternativ?: number
}

export function voteringerAnswer(sakId: number, voteringer: readonly AVotering[]): string {
  const rows = voteringer.map(
    ({
      id,
      tema = 'Innstillingens tilråding.',
      for: ja = 0,
      mot = 0,
      vedtatt = true,
      tid = '2025-05-20T15:00:00.1',
      alternativ = -1,
    }) =>
      `<sak_votering><versjon>1.6</versjon>${field('alternativ_votering_id', alternativ)}${field('antall_for', ja)}${field('antall_ikke_tilstede', 68)}${field('antall_mot', mot)}<behandlingsrekkefoelge>1</behandlingsrekkefoelge><kommentar i:nil="true"/>${field('sak_id', sakId)}${field('vedtatt', vedtatt)}${field('votering_id', id)}${field('votering_tema', tema)}${field('votering_tid', tid)}</sak_votering>`,
  )
  return answer(
    'sak_votering_oversikt',
    `${field('sak_id', sakId)}<sak_votering_liste>${rows.join('')}</sak_votering_liste>`,
  )
}

export function voteringsvedtakAnswer(
  voteringId: number,
  decided: readonly { nummer: number; tekst: string }[],
): string {
  const rows = decided.map(
    ({ nummer, tekst }) =>
      `<voteringsvedtak><versjon>1.6</versjon><vedtak_kode>V</vedtak_kode><vedtak_kommentar i:nil="true"/>${field('vedtak_nummer', nummer)}<vedtak_referanse/>${field('vedtak_tekst', tekst)}</voteringsvedtak>`,
  )
  return answer(
    'voteringsvedtak_oversikt',
    `${field('votering_id', voteringId)}<voteringsvedtak_liste>${rows.join('')}</voteringsvedtak_liste>`,
  )
}

export function sakAnswer(sakId: number): string {
  return answer(
    'detaljert_sak',
    `<ferdigbehandlet>true</ferdigbehandlet>${field('id', sakId)}<publikasjon_referanse_liste><publikasjon_referanse><versjon>1.6</versjon><eksport_id i:nil="true"/><lenke_tekst>Innst. 294 S (2024-2025)</lenke_tekst><lenke_url>//www.stortinget.no/inns-202425-294s</lenke_url><type>innstilling</type><undertype>storting</undertype></publikasjon_referanse></publikasjon_referanse_liste>`,
  )
}

interface RealVotering {
  id: string
  tema: string
  for: number
  mot: number
  vedtatt: boolean
  sak_id: string
  tid: string
}

/** The votes of a sak of 2024–2025 as they really were. */
export function realVoteringer(sakId: number): AVotering[] {
  const all = JSON.parse(
    readFileSync('tests/fixtures/stortinget/voteringer-2024-2025.json', 'utf8'),
  ) as RealVotering[]
  return all
    .filter((one) => one.sak_id === String(sakId))
    .map(({ id, tema, for: ja, mot, vedtatt, tid }) => ({ id: Number(id), tema, for: ja, mot, vedtatt, tid }))
}
