// @ts-check
import { demoUsers, levels } from './users.mjs'

const STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1a17;--ink2:#57524a;--line:#857f72;--paper:#f7f5f0;--mark:#152238}
@media (prefers-color-scheme:dark){:root{--page:#14181f;--ink:#f0ede6;--ink2:#c2bcb0;--line:#8d8778;--paper:#1e242e;--mark:#cfdcf3}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.1875rem;margin:2rem 0 .5rem}
p{margin:0 0 1rem;color:var(--ink2)}
.mark{font-weight:650;color:var(--mark);margin:0 0 1.5rem}
fieldset{border:1px solid var(--line);border-radius:6px;margin:1.5rem 0 0;padding:.75rem 1.25rem 1rem}
legend{font-weight:600;padding:0 .4rem}
label{display:flex;gap:.6rem;align-items:center;min-height:44px}
input{width:1.25rem;height:1.25rem;accent-color:var(--mark)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
button{width:100%;min-height:44px;padding:.7rem 1.1rem;text-align:left;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px;cursor:pointer}
button strong{display:block}
button span{color:var(--ink2)}
button:hover{border-color:var(--mark)}
button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
a{color:inherit;display:inline-block;padding:.6rem 0}`

/** Nothing of ours is stored for the page, so its policy names the style by a word of its own. @param {string} nonce */
export function pagePolicy(nonce) {
  return `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src data:; style-src 'nonce-${nonce}'`
}

/** @param {{ title: string, nonce: string, body: string }} page texts of ours only */
export function page({ title, nonce, body }) {
  return `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – prøveinnlogging</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="mark">Oppfulgt · prøveinnlogging</p>
${body}
</main>
</body>
</html>
`
}

/**
 * The choice of who to be. A form without script; each user is a button of it.
 * @param {{ action: string, nonce: string }} at
 */
export function choicePage({ action, nonce }) {
  const radios = levels
    .map(
      ({ acr, shown }, i) =>
        `<label><input type="radio" name="acr" value="${acr}"${i === 0 ? ' checked' : ''}>${shown}</label>`,
    )
    .join('\n')
  const body = `<h1>Hvem vil du være?</h1>
<p>Denne innloggingen finnes bare på denne maskinen, for prøving. Brukerne er oppdiktet, og ingen har passord.</p>
<form method="post" action="${action}">
<h2>Departementene</h2>
${buttons(({ side, role, isDisabled }) => side === 'REGJERING' && role !== null && !isDisabled)}
<h2>Stortinget</h2>
${buttons(({ side }) => side === 'STORTING')}
<h2>Brukere som blir avvist</h2>
${buttons(({ role, isDisabled }) => role === null || isDisabled === true)}
<fieldset>
<legend>Sikkerhetsnivå</legend>
${radios}
</fieldset>
</form>
<p><a href="${action}/avbryt">Avbryt innloggingen</a></p>`
  return page({ title: 'Logg inn', nonce, body })
}

/** @param {(user: import('./users.mjs').DemoUser) => boolean} isListed */
function buttons(isListed) {
  const items = demoUsers
    .filter(isListed)
    .map(
      ({ subject, name, shown }) =>
        `<li><button name="subject" value="${subject}"><strong>${name}</strong><span>${shown}</span></button></li>`,
    )
  return `<ul>\n${items.join('\n')}\n</ul>`
}
