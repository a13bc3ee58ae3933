import { describe, expect, test } from 'vitest'
import { hodBytes, readProp } from '../../../support/samples'

const { mentions, repeats, source } = readProp(hodBytes())
const printed = source.split('\n')
const vedtakMentions = mentions.filter((mention) => 'nummer' in mention)

describe('what Prop. 1 S (2025–2026) HOD mentions outside the chapter', () => {
  test.for([
    [12133, 611, '2019-2020'], // «under vedtak nr.⏎611»: the table has one
    [12787, 468, '2024-2025'], // «anmodningsvedtak 468⏎(2024–2025)»; there is a 468 (2017–2018) too
    [15132, 627, '2022-2023'], // not among the 121
    [19537, 906, '2024-2025'],
    [19744, 961, '2024-2025'], // by its date, 13. juni 2025
    [21180, 1033, '2024-2025'],
    [22079, 746, '2022-2023'], // «anmodningsvedtak nr. 746 om å utrede oppfølging av grønn resept»
    [24758, 125, '2023-2024'], // «nr. 125 (7. desember 2023)»
    [25121, 628, '2023-2024'],
    [25155, 123, '2023-2024'], // «anmodningsvedtak 123, jf. behandling av Meld. St. 23»
    [25630, 961, '2024-2025'],
    [28723, 832, '2021-2022'],
    [28791, 86, '2022-2023'],
    [28792, 832, '2021-2022'],
    [33118, 692, '2023-2024'],
  ] as const)('line %i: vedtak %i (%s)', ([line, nummer, sesjon], { expect }) => {
    expect(vedtakMentions).toContainEqual(expect.objectContaining({ sesjon, nummer, punkt: null, line }))
  })

  test('an account told again is a repeat, not a mention of itself', () => {
    const lines = new Set(repeats.map(({ line }) => line))
    expect(mentions.filter(({ line }) => lines.has(line))).toEqual([])
  })

  test('the head of a page mentions nothing', () => {
    const heads = mentions.filter(({ line }) =>
      /^(?:\d{4}–\d{4} Prop|\d+ Prop)/u.test(printed[line - 1] ?? ''),
    )
    expect(heads).toEqual([])
  })

  test.for([
    [8550, 'Dokument 3:8 (2022−2023)'],
    [9829, 'St.prp. nr. 1 (2000–2001)'],
    [11400, 'Innst. 325 (2024–2025)'],
    [21165, 'Dokument 8:265 S (2024–2025)'],
    [22005, 'Meld. St. 28'],
    [33018, 'St. Meld. 21 (2024–2025)'],
  ] as const)('line %i: %s', ([line, citation], { expect }) => {
    expect(mentions).toContainEqual(expect.objectContaining({ citation, line }))
  })
})
