import { expect, test } from 'vitest'
import { judgedSesjon } from '@/lib/import/reported'
import { parseText } from '@/lib/parse/parse'

const innst = (citation: string, title: string) => {
  const { document } = parseText(
    [
      citation,
      'Innstilling til Stortinget fra kontroll- og konstitusjonskomiteen',
      '',
      `Innstilling fra kontroll- og konstitusjonskomiteen om ${title}`,
      '',
      'Til Stortinget',
      '',
      'Komiteens merknader',
      '',
      'Komiteen viser til meldingen.',
    ].join('\n'),
  )
  if (document.kind !== 'INNST') throw new Error(document.kind)
  return document
}

test.each([
  ['Innst. 155 S (2023–2024)', 'anmodnings- og utredningsvedtak i stortingssesjonen 2022–2023', '2023-2024'],
  ['Innst. 155 S (2024–2025)', 'oppfølgingen av vedtak, Meld. St. 4 (2023–2024)', '2023-2024'],
  ['Innst. S. nr. 160 (2003–2004)', 'oppfølgingen av vedtak, St.meld. nr. 4 (2003–2004)', '2003-2004'],
  ['Innst. S. nr. 160 (2004–2005)', 'oppfølgingen av vedtak, St.meld. nr. 4 (2003–2004)', '2003-2004'],
  ['Innst. 155 S (2024–2025)', 'noe helt annet', '2024-2025'],
])('%s om %s judges the accounts of %s', (citation, title, judged) => {
  expect(judgedSesjon(innst(citation, title), citation.slice(-10, -1).replace('–', '-'))).toBe(judged)
})
