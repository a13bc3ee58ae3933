/** A vedtak to be cited, as the forms below need it. */
export interface Cited {
  nummer: number
  from: number
  /** Day, month and year of the vedtak. */
  day: number
  month: number
  year: number
}

export const CITED: readonly Cited[] = [
  { nummer: 83, from: 2024, day: 5, month: 12, year: 2024 }, // seed 004:2417
  { nummer: 929, from: 2022, day: 16, month: 6, year: 2023 }, // seed 004:4833
  { nummer: 20, from: 2018, day: 15, month: 11, year: 2018 }, // seed 004:5414
  { nummer: 1164, from: 2020, day: 8, month: 6, year: 2021 }, // seed 004:5267
]

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]

const two = (number: number) => String(number).padStart(2, '0')
const month = (v: Cited) => MONTHS[v.month - 1] ?? ''
const dato = (v: Cited) => `${v.day}. ${month(v)} ${v.year}`
const sesjon = (v: Cited, dash = '–') => `${v.from}${dash}${v.from + 1}`
const short = (v: Cited, dash = '/') => `${two(v.from % 100)}${dash}${two((v.from + 1) % 100)}`

export const isoDato = (v: Cited) => `${v.year}-${two(v.month)}-${two(v.day)}`

/** Where the form was seen, how it is written, and whether it gives the day («dato») or only the session. */
export const FORMS: readonly [seen: string, write: (v: Cited) => string, gives: 'dato' | 'sesjon'][] = [
  ['seed 004:2417', (v) => `Vedtak nr. ${v.nummer}, ${dato(v)}`, 'dato'],
  ['seed 004:5182', (v) => `Vedtak nr. ${v.nummer} ${dato(v)}`, 'dato'],
  ['seed 004:3998', (v) => `vedtak ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['seed 004:5260', (v) => `vedtak nr. ${v.nummer}, ${dato(v)}`, 'dato'],
  ['seed 004:3608', (v) => `anmodningsvedtak nr. ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['seed 004:4833', (v) => `Anmodningsvedtak nr. ${v.nummer} (${sesjon(v)}), ${dato(v)}`, 'dato'],
  ['seed 004:24759', (v) => `anmodningsvedtak nr. ${v.nummer} (${dato(v)})`, 'dato'],
  ['seed 004:24758, cut', (v) => `anmod-\nningsvedtak nr. ${v.nummer} (${dato(v)})`, 'dato'],
  ['seed 004:4537, cut', (v) => `anmodningsvedtak nr. ${v.nummer} (${v.from}–\n${v.from + 1})`, 'sesjon'],
  [
    'seed 004:15132',
    (v) => `I samsvar med Stortingets vedtak nr. ${v.nummer} (${sesjon(v)}) skal retten`,
    'sesjon',
  ],
  ['seed 004:2067, table row', (v) => `${sesjon(v)} ${v.nummer}`, 'sesjon'],
  ['seed 004:35572', (v) => `nr. ${v.nummer}, ${dato(v)}`, 'dato'],
  ['referat 13 June 2025', (v) => `Stortingsvedtak ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['holderdeord', (v) => `Vedtak nr ${v.nummer}, ${dato(v)}`, 'dato'],
  ['holderdeord', (v) => `Vedtak  nr. ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  [
    'KKK lists, Innst. 291 S (2018–2019)',
    (v) => `Stortingssesjonen ${sesjon(v)}: Vedtak nr. ${v.nummer}.`,
    'sesjon',
  ],
  ['nynorsk', (v) => `oppmodingsvedtak nr. ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['nynorsk', (v) => `Oppmodingsvedtak nr. ${v.nummer}, ${dato(v)}`, 'dato'],
  ['our page', (v) => `https://oppfulgt.example/vedtak/${sesjon(v, '-')}/${v.nummer}`, 'sesjon'],
  [
    'our page, nynorsk',
    (v) => `https://oppfulgt.example/nn/vedtak/${sesjon(v, '-')}/${v.nummer}?per=2025-10-15#frist`,
    'sesjon',
  ],
  ['our page, path', (v) => `/vedtak/${sesjon(v, '-')}/${v.nummer}`, 'sesjon'],
  ['our API', (v) => `http://localhost:3000/api/v1/vedtak/${sesjon(v, '-')}/${v.nummer}`, 'sesjon'],
  ['tastet', (v) => `${v.nummer}/${sesjon(v, '-')}`, 'sesjon'],
  ['tastet', (v) => `${sesjon(v, '-')}/${v.nummer}`, 'sesjon'],
  ['tastet', (v) => `${v.nummer} (${v.from}-${two((v.from + 1) % 100)})`, 'sesjon'],
  ['tastet', (v) => `${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['tastet', (v) => `vedtak ${v.nummer} ${sesjon(v)}`, 'sesjon'],
  ['tastet', (v) => `vedtak ${v.nummer}, ${sesjon(v, '-')}`, 'sesjon'],
  ['tastet', (v) => `anm.vedtak ${v.nummer} (${short(v)})`, 'sesjon'],
  ['tastet', (v) => `anm. vedtak nr ${v.nummer} ${short(v, '-')}`, 'sesjon'],
  ['tastet', (v) => `nr ${v.nummer}, ${dato(v)}`, 'dato'],
  ['tastet', (v) => `${v.nummer} ${v.day}.${v.month}.${v.year}`, 'dato'],
  ['tastet', (v) => `${v.nummer}, ${two(v.day)}.${two(v.month)}.${two(v.year % 100)}`, 'dato'],
  ['tastet', (v) => `vedtak ${v.nummer} av ${v.day}/${v.month}-${v.year}`, 'dato'],
  ['tastet', (v) => `${v.nummer} ${isoDato(v)}`, 'dato'],
  ['tastet', (v) => `${v.nummer}, ${v.day}. ${month(v).slice(0, 3)}. ${v.year}`, 'dato'],
  ['tastet', (v) => `${dato(v)} nr. ${v.nummer}`, 'dato'],
  ['tastet', (v) => `stortingets vedtak av ${dato(v)} nr. ${v.nummer}`, 'dato'],
  ['tastet', (v) => `vedtak nr. ${v.nummer} fra ${dato(v)}`, 'dato'],
  ['tastet', (v) => `vedtak ${v.nummer} i sesjonen ${sesjon(v)}`, 'sesjon'],
  ['tastet', (v) => `sesjon ${sesjon(v, '-')} vedtak ${v.nummer}`, 'sesjon'],
  ['tastet', (v) => `${sesjon(v)} | ${v.nummer}`, 'sesjon'],
  ['tastet', (v) => `#${v.nummer} ${short(v)}`, 'sesjon'],
  ['tastet', (v) => `vedtak nr: ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  ['tastet, capitals', (v) => `VEDTAK NR. ${v.nummer}, ${dato(v).toUpperCase()}`, 'dato'],
  ['tastet, capitals', (v) => `ANMODNINGSVEDTAK NR. ${v.nummer} (${sesjon(v)})`, 'sesjon'],
  [
    'tastet, nbsp',
    (v) => `Vedtak\u00a0nr.\u00a0${v.nummer},\u00a0${v.day}.\u00a0${month(v)}\u00a0${v.year}`,
    'dato',
  ],
  ['tastet, U+2212', (v) => `vedtak ${v.nummer} (${sesjon(v, '\u2212')})`, 'sesjon'],
  ['tastet, U+2011', (v) => `${v.nummer} (${sesjon(v, '\u2011')})`, 'sesjon'],
  ['tastet, em dash', (v) => `vedtak nr. ${v.nummer} (${sesjon(v, '—')})`, 'sesjon'],
  ['tastet, blanks at the dash', (v) => `vedtak nr. ${v.nummer} (${sesjon(v, ' – ')})`, 'sesjon'],
  ['tastet, with a zero-width space', (v) => `\u200bVedtak nr. ${v.nummer} (${sesjon(v)})\u200b`, 'sesjon'],
  ['tastet, in quotation marks', (v) => `«Vedtak nr. ${v.nummer}, ${dato(v)}»`, 'dato'],
  ['tastet, a question', (v) => `Hva skjedde med vedtak nr. ${v.nummer} (${sesjon(v)})?`, 'sesjon'],
]
