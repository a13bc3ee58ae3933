import { expect, test } from 'vitest'
import { splitSentences } from '@/lib/parse/fields/sentences'

test.for([
  ['Loven trer i kraft 1. juli 2025. Vedtaket er fulgt opp.', 2, 'a date'],
  [
    'Se bl.a. omtale i Meld. St. 5 (2023–2024), jf. Innst. 220 S (2023–2024). Arbeidet pågår.',
    2,
    'citations',
  ],
  [
    'Det ble bevilget 105 mill. kroner, dvs. 25 pst. mer enn i 2023. Stortinget sluttet seg til.',
    2,
    'amounts',
  ],
  ['Egenbetalingen er 25 pst. Stortinget sluttet seg til forslaget.', 2, 'an abbreviation that ends it'],
  ['Endringer i psykisk helsevernloven mv. (bedre behandling), jf. Innst. 168 L (2024–2025).', 1, '«mv. (»'],
  [
    'Det vises til redegjørelse under vedtak nr. 611. Anmodningsvedtaket anses som fulgt opp.',
    2,
    'a number last',
  ],
  [
    'Svar på oppdrag nr. 50 til tildelingsbrev for 2020, punkt 2.4. Forslaget ble sendt ut.',
    2,
    '«punkt 2.4.»',
  ],
  ['Vedtaket foreslås opphevet, jf. forslag til romertallsvedtak X. Neste sak.', 2, 'a Roman numeral last'],
  ['Det gjelder § 3. Loven endres.', 2, 'a paragraph sign'],
  ['Avgitt hhv. 14. april 2021 og 26. april 2022, samt ev. senere.', 1, '«hhv.», «ev.»'],
  ['Saken inneholder:\na. en gjennomgang\nb. et forslag', 3, 'list items'],
  ['Første avsnitt\n\nAndre avsnitt', 2, 'paragraphs'],
  ['Han sa: «Arbeidet er i gang.» Departementet følger opp.', 2, 'a quote'],
  ['Statsråd Erna S. Solberg la fram saken. Den ble behandlet.', 2, 'an initial'],
  [
    'Regjeringa vil m.a. sjå på t.d. kommunane, jf. Meld. St. 9 (2019–2020). Saka vert følgd opp.',
    2,
    'nynorsk',
  ],
  ['Vil regjeringen gjøre dette? Ja! Det vil den.', 3, 'other marks'],
  ['', 0, 'empty'],
])('«%s» is %d (%s)', ([text, count]) => {
  const sentences = splitSentences(text as string)
  expect(sentences.map((sentence) => sentence.text)).toHaveLength(count as number)
  for (const { text: sentence, start, end } of sentences)
    expect((text as string).slice(start, end)).toBe(sentence)
})
