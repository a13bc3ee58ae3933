import type { DocumentCheck } from '@/lib/check/document/types'
import { answerConclusion } from '@/lib/check/print/answer-conclusion'
import { repeatDiffers } from '@/lib/check/print/repeat-differs'
import { stikkordHeading } from '@/lib/check/print/stikkord-heading'
import { tableHead } from '@/lib/check/print/table-head'
import { accountWithoutRow, rowWithoutAccount } from '@/lib/check/print/row-without-account'
import { account, nbAccount, nbRow, nb, nn, nnAccount, nnRow } from '../../../support/checked-text'
import { testPrinted, type PrintedCase } from '../../../support/printed-cases'

const nbClosing = 'Anmodningsvedtaket anses som fulgt opp.'
const nnClosing = 'Oppmodingsvedtaket er rekna som følgt opp.'

/** Documents with the words the sentence must have, null where the rule must be silent. */
const cases: [DocumentCheck, PrintedCase[]][] = [
  [
    stikkordHeading,
    [
      ['bokmål, the same', {}, null],
      ['nynorsk, the same', { malform: 'nn' }, null],
      ['another word', { rows: [nbRow.replace('korps', 'kor')] }, /«korps» i stedet for «kor»/u],
      [
        'nynorsk, another word',
        { malform: 'nn', rows: [nnRow.replace('korps', 'kor')] },
        /«korps» i stedet for «kor»/u,
      ],
      ['a label cut short', { rows: [nbRow.replace(' på mindre steder', '')] }, /forkorter overskriften/u],
      ['white space is no word', { rows: [nbRow.replace('til korps', 'til  korps')] }, null],
    ],
  ],
  [
    tableHead,
    [
      ['no sesjon in the head', {}, null],
      [
        'the own sesjon',
        {
          head: 'Sesjon Vedtak nr. Stikkord\n\nRapportering avsluttes \n(Ja/Nei) i Prop. 1 S \n\n(2023–2024)',
        },
        null,
      ],
      [
        'last year’s',
        {
          head: 'Sesjon Vedtak nr. Stikkord\n\nRapportering avsluttes \n(Ja/Nei) i Prop. 1 S \n\n(2022–2023)',
        },
        /2022-2023.*2023-2024/u,
      ],
    ],
  ],
  [
    answerConclusion,
    [
      ['Ja and done', {}, null],
      ['Nei and done', { rows: [nbRow.replace(/Ja$/u, 'Nei')] }, /svarer Nei .*anses som fulgt opp/u],
      ['nynorsk, Nei and done', { malform: 'nn', rows: [nnRow.replace(/Ja$/u, 'Nei')] }, /svarer Nei/u],
      [
        'Ja and comes back',
        nb([nbClosing, 'Regjeringen vil komme tilbake til Stortinget på egnet måte.']),
        /svarer Ja .*komme tilbake/u,
      ],
      [
        'nynorsk, Ja and comes back',
        nn([nnClosing, 'Regjeringa vil kome attende til Stortinget på eigna måte.']),
        /svarer Ja/u,
      ],
      [
        'Nei and comes back',
        {
          ...nb([nbClosing, 'Regjeringen vil komme tilbake til Stortinget på egnet måte.']),
          rows: [nbRow.replace(/Ja$/u, 'Nei')],
        },
        null,
      ],
      ['no closing sentence', nb([nbClosing, 'Arbeidet omfatter mange.']), null],
    ],
  ],
  [
    rowWithoutAccount,
    [
      ['told', {}, null],
      ['not told', { rows: [nbRow, '2022–2023 313 Dans i distriktene Nei'] }, /313 .*ikke omtalt/u],
      ['nynorsk, not told', { malform: 'nn', rows: [nnRow, '2022–2023 313 Dans i distrikta Nei'] }, /313/u],
    ],
  ],
  [
    accountWithoutRow,
    [
      ['listed', {}, null],
      [
        'not listed',
        { accounts: [account(nbAccount), account(nbAccount, [['312', '313']])] },
        /313 .*står ikke i tabellen/u,
      ],
      [
        'nynorsk, not listed',
        { malform: 'nn', accounts: [account(nnAccount), account(nnAccount, [['312', '313']])] },
        /313/u,
      ],
    ],
  ],
  [
    repeatDiffers,
    [
      ['told once', {}, null],
      ['told again alike', { tail: `Anmodningsvedtak\n\n${account(nbAccount)}` }, null],
      [
        'told again with another word',
        { tail: `Anmodningsvedtak\n\n${account(nbAccount, [['doblet', 'halvert']])}` },
        /i omtalen «halvert\.» i stedet for «doblet\.»/u,
      ],
      [
        'nynorsk',
        { malform: 'nn', tail: `Oppmodingsvedtak\n\n${account(nnAccount, [['dobla', 'halvert']])}` },
        /«halvert\.» i stedet for «dobla\.»/u,
      ],
      [
        'another request',
        {
          tail: `Anmodningsvedtak\n\n${account(nbAccount, [['«Stortinget ber regjeringen styrke', '«Stortinget ber regjeringen vurdere']])}`,
        },
        /i vedtaksteksten «vurdere»/u,
      ],
    ],
  ],
]

for (const [check, rows] of cases) testPrinted(check, rows)
