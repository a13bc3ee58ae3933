import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkDocument } from '@/lib/check/document/check-document'
import type { DocumentCheck } from '@/lib/check/document/types'
import { printChecks } from '@/lib/check/print/checks'
import { parseDocument } from '@/lib/parse/parse'
import { citationDoubtful } from '@/lib/check/print/citation-doubtful'
import { dateOutsideSesjon } from '@/lib/check/print/date-outside-sesjon'
import { datesDiffer } from '@/lib/check/print/dates-differ'
import { innstMissing } from '@/lib/check/print/innst-missing'
import { quoteOpen } from '@/lib/check/print/quote-open'
import { referenceUntold } from '@/lib/check/print/reference-untold'
import {
  account,
  findIn,
  nbAccount,
  nbRow,
  nb,
  nn,
  printedText,
  linesWith,
} from '../../../support/checked-text'
import { testPrinted, type PrintedCase } from '../../../support/printed-cases'
import { hodPath } from '../../../support/samples'

/** Documents with the words the sentence must have, null where the rule must be silent. */
const cases: [DocumentCheck, PrintedCase[]][] = [
  [
    citationDoubtful,
    [
      ['complete', {}, null],
      [
        'a missing letter',
        nb(['Innst. 177 S', 'Innst. 177']),
        /«Innst\. 177 \(2022–2023\)»: bokstav mangler/u,
      ],
      [
        'nynorsk, a missing letter',
        nn(['Dokument 8:41 S', 'Dokument 8:41']),
        /Dokument 8:41 .*bokstav mangler/u,
      ],
      ['an impossible sesjon', nb(['8:41 S (2022–2023)', '8:41 S (2022–2026)']), /2022–2026 finnes ikke/u],
      ['in the budget part', { tail: 'Det vises til Innst. 88 (2021–2022) om saken.' }, /Innst\. 88/u],
      ['a short form after the whole', nb(['Tilskuddet er doblet.', 'Dokument 8:41 S ble vedlagt.']), null],
      ['a plan period is no sesjon', { tail: 'Planen (2022–2026) følger Meld. St. 12 (2021–2022).' }, null],
    ],
  ],
  [
    referenceUntold,
    [
      ['none', {}, null],
      [
        'one that is told',
        {
          ...nb(['Tilskuddet er doblet.', 'Se omtale under vedtak nr. 313.']),
          rows: [nbRow, '2022–2023 313 Dans i distriktene Nei'],
        },
        null,
      ],
      [
        'one that is not',
        nb(['Tilskuddet er doblet.', 'Vedtaket må ses sammen med vedtak nr. 95 (2022–2023).']),
        /vedtak 95 \(2022–2023\), som dokumentet ikke rapporterer på/u,
      ],
      [
        'nynorsk, one that is not',
        nn(['Tilskotet er dobla.', 'Vedtaket må sjåast saman med vedtak nr. 95 (2022–2023).']),
        /vedtak 95 \(2022–2023\)/u,
      ],
      [
        'an older one is only named: it may be written off',
        nb(['Tilskuddet er doblet.', 'Vedtaket må ses sammen med vedtak nr. 95 (2020–2021).']),
        null,
      ],
      [
        'nynorsk',
        nn([
          'Tilskotet er dobla.',
          'Det er gjort greie for dette under oppmodingsvedtak nr. 95 (2020–2021).',
        ]),
        /omtalen av vedtak 95/u,
      ],
      [
        'pointed to from elsewhere',
        { tail: 'Se omtale under anmodningsvedtak nr. 95 (2020–2021).' },
        /omtalen av vedtak 95/u,
      ],
      [
        'only named elsewhere',
        { tail: 'I samsvar med vedtak nr. 95 (2020–2021) er ordningen evaluert.' },
        null,
      ],
      [
        'told as closed',
        nb(['Tilskuddet er doblet.', 'Vedtak nr. 95 (2022–2023) ble kvittert ut i vår.']),
        null,
      ],
      [
        'another departement’s',
        nb(['Tilskuddet er doblet.', 'Vedtak nr. 95 (2022–2023) omtales av Kunnskapsdepartementet.']),
        null,
      ],
      [
        'in the Storting’s own words',
        nb(['på mindre steder.»', 'i tråd med vedtak nr. 95 (2022–2023).»']),
        null,
      ],
      ['of a sesjon to come', { tail: 'Vedtak nr. 12 (2025–2026) gjelder.' }, /har ikke begynt/u],
    ],
  ],
  [
    dateOutsideSesjon,
    [
      ['inside', {}, null],
      ['under another heading', nb(['14. februar 2023', '14. februar 2021']), /2020-2021.*2022-2023/u],
      ['nynorsk, under another heading', nn(['14. februar 2023', '14. november 2023']), /2023-2024/u],
      [
        'beside another sesjon',
        { tail: 'Anmodningsvedtak nr. 95 (2020–2021), 3. mars 2020, gjelder.' },
        /ligger ikke i sesjonen/u,
      ],
    ],
  ],
  [
    datesDiffer,
    [
      ['one day', { tail: 'Det vises til vedtak nr. 312, 14. februar 2023.' }, null],
      [
        'two days',
        { tail: 'Det vises til vedtak nr. 312, 16. februar 2023.' },
        /datert 14\. februar 2023 og 16\. februar 2023/u,
      ],
      [
        'nynorsk, two days',
        { malform: 'nn', tail: 'Sjå oppmodingsvedtak nr. 312 (16. februar 2023).' },
        /14\. februar 2023 og 16\. februar/u,
      ],
      [
        'the same number of another sesjon',
        { tail: 'Det vises til vedtak nr. 312, 16. februar 2022.' },
        null,
      ],
    ],
  ],
  [
    quoteOpen,
    [
      ['closed', {}, null],
      ['not closed', nb(['mindre steder.»', 'mindre steder.']), /312 \(2022–2023\) mangler anførselstegn/u],
      ['nynorsk, not closed', nn(['mindre stader.»', 'mindre stader.']), /312/u],
      ['quotes inside', nb(['støtten til korps', 'støtten til «korps»']), null],
    ],
  ],
  [
    innstMissing,
    [
      ['named', {}, null],
      [
        'not named',
        nb([', jf. Innst. 177 S (2022–2023)', '']),
        /Dokument 8:41 S \(2022–2023\); innstillingen er ikke nevnt/u,
      ],
      ['nynorsk, not named', nn([', jf. Innst. 177 S (2022–2023)', '']), /ikke nevnt/u],
      [
        'a debate has none',
        nb([
          'behandlingen av Dokument 8:41 S (2022–2023), jf. Innst. 177 S (2022–2023)',
          'trontaledebatten 5. oktober 2022',
        ]),
        null,
      ],
    ],
  ],
]

for (const [check, rows] of cases) testPrinted(check, rows)

describe('the rules of misprints', () => {
  test('anybody may see what they find', () => {
    expect(printChecks.every(({ isPublic, group }) => isPublic && group === 'TRYKKFEIL')).toBe(true)
  })

  test('a contradiction is shown at both its places', () => {
    const text = printedText({ tail: 'Det vises til vedtak nr. 312, 16. februar 2023.' })
    expect(findIn(datesDiffer, text)[0]?.lines).toEqual([
      ...linesWith(text, 'Vedtak nr. 312, 14.'),
      ...linesWith(text, '16. februar'),
    ])
  })

  test('the same doubtful print in an account and where it is told again is one funn with both lines', () => {
    const short = account(nbAccount, [['Innst. 177 S', 'Innst. 177']])
    const text = printedText({ accounts: [short], tail: `Anmodningsvedtak\n\n${short}` })
    expect(findIn(citationDoubtful, text)).toMatchObject([
      { lines: linesWith(text, 'Innst. 177'), vedtak: [{ nummer: 312 }] },
    ])
  })

  test('a whole proposition is checked the same way twice, and sorted texts of nothing give nothing', () => {
    const read = parseDocument(readFileSync(hodPath))
    if (!read.ok) throw new Error(read.reason)
    const check = () => checkDocument({ parsed: read.document, text: read.source, today: null })
    expect(check()).toEqual(check())
    const empty = parseDocument(new TextEncoder().encode('Ingenting.'))
    expect(empty.ok && checkDocument({ parsed: empty.document, text: empty.source, today: null })).toEqual([])
  })
})
