import { escapeXml, type Frame } from './html'
import type { Part } from './parts'

/** Pages as the two sites that publish official documents build them, saved from a browser. */
export type Site = (parts: readonly Part[], citation: string) => Uint8Array

/** Every citation a link, every long word with places to cut it, the text wrapped by whoever wrote the source. */
function words(text: string, isWrapped: boolean): string {
  const linked = escapeXml(text)
    .replaceAll('\u00a0', '&nbsp;')
    .replace(
      /(?:Prop|Meld\. St|Innst)\.? \d{1,3} ?[SL]? ?\(\d{4}–\d{4}\)/gu,
      (cited) =>
        `<a href="https://example.org/?p=1&amp;ch=2" target="_blank">${cited}<span class="visuallyhidden"> (åpnes i nytt vindu)</span></a>`,
    )
    .replace(/anmodningsvedtak/gu, 'anmod&shy;nings&shy;vedtak')
  return isWrapped ? linked.replace(/(.{50}[^\s<>"&;]*) (?=[^<>]*(?:<|$))/gu, '$1\n') : linked
}

function cells(row: readonly string[], tag: 'td' | 'th', set: (text: string) => string): string {
  return `<tr>${row.map((cell) => `<${tag} rowspan="1" colspan="1"><p>${set(cell)}</p>\n</${tag}>`).join('')}</tr>`
}

const SHARE = '<div class="share"><h2>Del</h2><ul><li><a href="https://www.facebook.com/sharer">Del på Facebook</a></li><li><a href="https://twitter.com/x">Del på X</a></li></ul><button type="button">Skriv ut</button></div>' // prettier-ignore

function regjeringenPart(part: Part): string {
  const set = (text: string): string => words(text, false)
  if (part.kind === 'heading')
    return `<h${part.level + 1} id="kap${part.number ?? ''}">${part.number === null ? '' : `<span class="number">${part.number}</span>`} ${set(part.text)}</h${part.level + 1}>`
  if (part.kind === 'paragraph') return `<p>${set(part.text)}</p>`
  if (part.kind === 'list') {
    const [tag, attributes] = { letter: ['ol', ' class="alfa" style="list-style-type: lower-alpha"'], number: ['ol', ' class="num"'], bullet: ['ul', ' class="strek"'] }[part.mark] // prettier-ignore
    return `<${tag}${attributes} start="${part.start}">${part.items.map((item) => `<li><p>${set(item)}</p></li>`).join('\n')}</${tag}>`
  }
  const title =
    part.caption === null ? '' : `<caption><p class="tbltittel">${set(part.caption)}</p></caption>`
  return `<div class="table-wrapper"><div class="scroll"><table class="tbl" summary="">${title}<colgroup><col/></colgroup>${part.head === null ? '' : `<thead>${cells(part.head, 'th', set)}</thead>`}<tbody>${part.rows.map((row) => cells(row, 'td', set)).join('')}</tbody></table></div></div>`
}

/** One chapter of a document on regjeringen.no, saved as a whole page. */
export const regjeringen: Site = (parts, citation) =>
  new TextEncoder().encode(`<!DOCTYPE html>
<!-- saved from url=(0076)https://www.regjeringen.no/no/dokumenter/dokument/id3123751/?ch=3 -->
<html class="js" lang="no"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${citation} - regjeringen.no</title><meta name="DC.Title" content="${citation}"><script>window.x = "<p>Vedtak nr. 1</p>"</script></head>
<body id="top"><div id="cookie" role="dialog"><p>Vi bruker informasjonskapsler.</p><button>Godta</button></div>
<a class="skip-link" href="#mainContent">Hopp til hovedinnhold</a>
<header class="site"><a href="https://www.regjeringen.no/">regjeringen.no</a><form role="search"><label for="q">Søk</label><input id="q"></form><nav><ul><li><a href="/tema">Tema</a></li><li><a href="/dokument">Dokument</a></li></ul></nav></header>
<div class="breadcrumbs">Du er her: <ul><li><a href="/">Forsiden</a></li><li><a href="/dok">Dokument</a></li><li>${citation}</li></ul></div>
<main id="mainContent"><div class="row"><div class="article-header"><h1>${citation}</h1>
<p class="subject"><span class="type">Stortingsdokument</span> | <span>Statsministerens kontor</span></p>${SHARE}</div>
<div class="toc-link"><a href="https://www.regjeringen.no/no/dokumenter/id1/">Til innholdsfortegnelse</a></div>
<div class="article-body"><div class="chapter">${parts.map(regjeringenPart).join('\n')}</div>
<p class="to-top"><a href="#top">Til toppen</a></p></div>
<div class="pagination"><a rel="prev" href="?ch=2"><span>Forrige</span> 2 Om noe annet</a> <a rel="next" href="?ch=4">Neste 4 Om noe tredje</a></div>
<div class="front"><a href="/no/dokumenter/">Til forsiden</a></div></div></main>
<footer><h2>Regjeringen.no</h2><p>Ansvarlig for innholdet: Statsministerens kontor</p></footer></body></html>`)

function stortingetPart(part: Part): string {
  const set = (text: string): string => words(text, true)
  if (part.kind === 'heading')
    return `<div class="seksjon"><h${part.level + 1} class="strtngt_tittel">${part.number === null ? '' : `${part.number}. `}${set(part.text)}</h${part.level + 1}></div>`
  if (part.kind === 'paragraph') return `<p class="strtngt_a">${set(part.text)}</p>`
  // The marks are printed in the text, whatever the list is.
  if (part.kind === 'list')
    return `<ul class="strtngt_liste">${part.items.map((item, i) => `<li><p>${{ letter: `${String.fromCharCode(96 + part.start + i)}. `, number: `${part.start + i}. `, bullet: '– ' }[part.mark]}${set(item)}</p></li>`).join('')}</ul>`
  const title = part.caption === null ? '' : `<p class="strtngt_tbltittel">${set(part.caption)}</p>`
  return `${title}<div class="tblscroll"><table class="strtngt_tbl">${part.head === null ? '' : cells(part.head, 'td', set)}${part.rows.map((row) => cells(row, 'td', set)).join('')}</table></div>`
}

const CONTENTS = '<div class="bigdoc-toc"><h2>Innhold</h2><ul><li><a href="?m=0">1. Sammendrag</a><ul><li><a href="?m=1">1.1 Bakgrunn</a></li></ul></li><li><a href="?m=2">2. Komiteens merknader</a></li></ul></div>' // prettier-ignore

const inStortinget = (title: string, content: string, citation: string): string => `<!DOCTYPE html>
<html lang="nb-NO"><head><meta charset="utf-8"/><title>${citation} - stortinget.no</title></head>
<body class="no-js"><div class="old-browser hide" style="display:none">Du bruker en gammel nettleser. For å kunne bruke all funksjonalitet i nettsidene må du bytte til en nyere og oppdatert nettleser.</div>
<form method="post" action="./" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"/>
<div id="header"><a href="#main">Hopp til innholdet</a> <a href="/">Til forsiden</a><div class="menu"><ul><li><a href="/no/Saker">Saker</a></li><li><a href="/no/Vedtak">Vedtak</a></li></ul></div></div>
<div id="main" role="main"><h1>${title}</h1>
<div class="details"><h2>Dette dokument</h2><ul><li>${citation}</li><li>Kildedok: <a href="/dok">Meld. St. 4 (2023–2024)</a></li><li>Utgiver: <a href="/k">kontroll- og konstitusjonskomiteen</a></li><li>Sidetall: 28</li></ul></div>
<div class="search"><label for="s">Søk</label><input id="s" type="text"/><input type="submit" value="Søk"/></div>
${CONTENTS}<div class="bigdoc-content"><div id="m0">${content}</div></div>
<div class="bottom"><a href="#header">Til toppen</a></div><ul class="prevnext"><li><a href="?m=1">Forrige</a></li><li><a href="?m=3">Neste</a></li></ul></div>
<div id="footer"><p>Stortinget, Karl Johans gate 22</p></div></form></body></html>`

/** A document on stortinget.no with all its sections on one page. */
export const stortinget: Site = (parts, citation) => {
  const title = parts.find((part) => part.kind === 'paragraph' && part.text.startsWith('Innstilling fr'))
  return new TextEncoder().encode(inStortinget(title?.kind === 'paragraph' ? title.text : citation, parts.filter((part) => part !== title).map(stortingetPart).join('\n'), citation)) // prettier-ignore
}

/** The frame of a page of stortinget.no around any content. */
export const stortingetFrame =
  (title: string, citation: string): Frame =>
  (content) =>
    inStortinget(title, content, citation)
