import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '@/lib/extract/extract'
import { fileLimits } from '@/lib/extract/limits'
import { stortingetFrame } from '../../support/formats/sites'

async function textOf(page: string | Uint8Array): Promise<string> {
  const read = await extract(typeof page === 'string' ? strToU8(page) : page, fileLimits)
  return read.ok ? read.extract.text : read.reason
}

const page = (main: string, title = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><main>${main}</main></body></html>`
const blocks = (...all: string[]): string => `${all.join('\n\n')}\n`
const account = '<p>Regjeringen vil komme tilbake til Stortinget på egnet måte.</p>'
const words = 'Regjeringen vil komme tilbake til Stortinget på egnet måte.'

test.for<[string, string, string]>([
  ['links to the chapters around it, at either end', `<div><a href="/a">Tilbake</a></div><h2>3 Oppfølging</h2>${account}<div><span><a href="?ch=2">Forrige</a></span> <a href="?ch=4">Neste</a></div>`, blocks('3 Oppfølging', words)],
  ['a link to the top between its parts', `<h2 id="a">3.1 Mål</h2>${account}<p><a href="#">Til toppen</a></p><h2>3.2 Midler</h2>${account}<p><a href="#a">Til 3.1</a></p>`, blocks('3.1 Mål', words, '3.2 Midler', words)],
  ['a contents list with its heading', `<h1>Meld. St. 4</h1><div><h2>Innhold</h2><ul><li><a href="?m=1">1 Innledning</a><ul><li><a href="?m=2">1.1 Mål</a></li></ul></li></ul></div>${account}`, blocks('Meld. St. 4', words)],
  ['links to share it', `${account}<div><h3>Del</h3><ul><li><a href="https://x.com">Del på X</a></li><li><a href="mailto:">E-post</a></li></ul><button>Skriv ut</button></div>`, blocks(words)],
  ['words for those who hear the page', `<p>Jf. <a href="/i" target="_blank">Innst. 125 S (2025–2026)<span class="sr-only"> (åpnes i ny fane)</span></a>.</p><p class="no-print">Lytt til teksten</p>`, blocks('Jf. Innst. 125 S (2025–2026).')],
  ['the day it was changed, below the text', `${account}<p>Sist oppdatert: 24.10.2018 14:52</p>`, blocks(words)],
  ['a field to search in', `<form><label for="s">Søk i dokumentet</label><input id="s"></form>${account}`, blocks(words)],
  ['headings that are no headings', `<div class="h2"><div>3.1</div></div><div class="title"><b>Palliativ</b> <b>medisin</b></div><div>Vedtak nr. 704,<br/>3. juni 2025</div><div>${account}</div>`, blocks('3.1', 'Palliativ medisin', 'Vedtak nr. 704,\n3. juni 2025', words)],
  ['a table within a table, and lines in cells', '<table><tr><td><table><tr><th>Vedtak nr.</th><th>Stikkord</th></tr><tr><td>704<br>705</td><td><p>Palliativ</p><p>medisin</p></td></tr></table></td></tr></table>', 'Vedtak nr.\tStikkord\n704 705\tPalliativ medisin\n'],
])('a saved page is read without what is not the document: %s', async ([, main, expected], { expect }) => {
  expect(await textOf(page(main))).toBe(expected)
}) // prettier-ignore

test.for<[string, string, string]>([
  [
    'its name in one part with its contents list',
    `<div><h1>Meld. St. 4</h1><ul><li><a href="?m=1">1 Innledning</a></li><li><a href="?m=2">2 Vedtak</a></li></ul></div>${account}`,
    blocks('Meld. St. 4', words),
  ],
  ['a sentence that is a link', `${account}<p><a href="https://example.org/m">Meld. St. 4 (2025–2026)</a></p>${account}`, blocks(words, 'Meld. St. 4 (2025–2026)', words)],
  ['a heading that links to itself', `<h2 id="v83"><a href="#v83">Vedtak nr. 83, 5. desember 2024</a></h2>${account}`, blocks('Vedtak nr. 83, 5. desember 2024', words)],
  ['a paragraph that links to itself', `${account}<p id="v83"><a href="#v83">Vedtak nr. 83</a></p>${account}`, blocks(words, 'Vedtak nr. 83', words)],
  ['a list of documents below words of its own', '<p>Det vises til:</p><ul><li>brev</li><li><a href="/p">Prop. 1 S</a></li></ul>', blocks('Det vises til:', '– brev\n– Prop. 1 S')],
  ['a number in a cell that is a link', '<table><tr><td>2024–2025</td><td><a href="#v83">83</a></td></tr><tr><td>2024–2025</td><td><a href="#v84">84</a></td></tr></table>', '2024–2025\t83\n2024–2025\t84\n'],
  ['a paragraph with a day', `${account}<p>Frist: 1. oktober 2025</p>`, blocks(words, 'Frist: 1. oktober 2025')],
])('a saved page keeps %s', async ([, main, expected], { expect }) => {
  expect(await textOf(page(main))).toBe(expected)
}) // prettier-ignore

test('a page is called what its window is called, where it does not say so itself', async () => {
  expect(await textOf(page(account, 'Innst. 143 S (2021–2022) - stortinget.no'))).toBe(
    blocks('Innst. 143 S (2021–2022)', words),
  )
  expect(
    await textOf(
      page(`<h1>Prop. 1&nbsp;S (2025–2026)</h1>${account}`, 'Prop. 1 S (2025–2026) - regjeringen.no'),
    ),
  ).toBe(blocks('Prop. 1\u00a0S (2025–2026)', words))
  expect(await textOf(page(account, 'Representantforslag 200 S – 2024–2025'))).toBe(
    blocks('Representantforslag 200 S – 2024–2025', words),
  )
})

test('the heading above footnotes goes with them', async () => {
  const main = `<p>Saken<sup><a id="r1" href="#f1">1</a></sup> er stor.</p>${account}<div class="notes"><h2>Fotnoter</h2><ol><li id="f1"><p>Jf. Prop. 1 S. <a href="#r1">Tilbake</a></p></li></ol></div>`
  expect(await textOf(page(main))).toBe(blocks('Saken¹ er stor.', '¹ Jf. Prop. 1 S.', words))
})

test('footnotes of stortinget.no stand where they are named, with the figure they have', async () => {
  const content = `<p class="strtngt_a">Det har skjedd en dreining mot økt
    styringskontroll.<sup><a name="fr2" href="https://www.stortinget.no/x/?m=2#fn2">2</a></sup> Kontrollen
    har gått i bølger.</p><p class="strtngt_a">Nytt avsnitt.</p><div class="fotnoter"><p id="fn2"><a href="#fr2">2.</a> Se Dokument 14 (2002–2003) s. 20 flg.</p></div>`
  const read = await textOf(stortingetFrame('Rapport', 'Dokument 21 (2020–2021)')(content))
  expect(read).toContain(
    blocks('Det har skjedd en dreining mot økt styringskontroll.² Kontrollen har gått i bølger.', '² Se Dokument 14 (2002–2003) s. 20 flg.', 'Nytt avsnitt.'), // prettier-ignore
  )
})

const quoted = (html: string): string =>
  Buffer.from(html)
    .toString('latin1')
    .replace(
      /[^\x20-\x3c\x3e-\x7e]/gu,
      (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/.{60}/gu, '$&=\r\n')
    .replace(/=\r\n([\dA-F])/gu, '$1=\r\n')

test.for([
  ['quoted-printable', (html: string) => quoted(html)],
  ['base64', (html: string) => Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n')],
  ['8bit', (html: string) => html],
] as const)(
  'a page saved in one file with its pictures (MHTML, %s) is read',
  async ([encoding, encode], { expect }) => {
    const html = page(`<h1>Vedtak nr. 83 – årsmøte</h1>${account}`)
    const file = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.regjeringen.no/no/dokumenter/id1/?ch=3',
      'Subject: =?utf-8?Q?Prop.=201=20S?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Skille--x----"',
      '',
      '',
      '------Skille--x----',
      'Content-Type: text/html',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encode(html),
      '------Skille--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Skille--x------',
      '',
    ].join('\r\n')
    expect(await textOf(file)).toBe(blocks('Vedtak nr. 83 – årsmøte', words))
  },
)

test('the source of a page, as a browser shows it, is read as the page', async () => {
  const lines = page(`<h1>Vedtak nr. 83</h1>\n${account}`)
    .split('\n')
    .map((line) => `<tr><td class="line-number" value="1"></td><td class="line-content"><span class="html-tag">${line.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')}</span></td></tr>`) // prettier-ignore
  expect(await textOf(`<html><head><meta name="color-scheme"></head><body><table><tbody>${lines.join('')}</tbody></table></body></html>`)).toBe(blocks('Vedtak nr. 83', words)) // prettier-ignore
})

test('a page that Word saved is read with its letters and its list marks', async () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=NO-BOK><div class=WordSection1>
    <p class=MsoNormal><b>Vedtak nr. 83<o:p></o:p></b></p><p class=MsoListParagraph><![if !supportLists]><span>a)<span>&nbsp;&nbsp; </span></span><![endif]>første på
    linjen</p><p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>`
  expect(await textOf(Uint8Array.from(Buffer.from(html, 'latin1')))).toMatch(
    /^Vedtak nr\. 83\n\na\)[\u00a0 ]+første på linjen\n$/u,
  )
})

test.for<[string, string]>([
  ['a sign-in', '<h1>Logg inn</h1><form><label>Passord <input type="password"></label><button>Logg inn</button></form>'],
  ['a barrier against machines', '<h1>www.regjeringen.no</h1><p>Bekreft at du er et menneske.</p><noscript>Enable JavaScript and cookies to continue</noscript>'],
])('%s is not the document, and the answer says so', async ([, main], { expect }) => {
  expect(await textOf(page(main))).toBe('LOGIN_PAGE')
}) // prettier-ignore

test('a document below a field to sign in is read', async () => {
  const long = account.repeat(40)
  expect(await textOf(page(`<form><input type="password"></form>${long}`))).toContain(words)
})
