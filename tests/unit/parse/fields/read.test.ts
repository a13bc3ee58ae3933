import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBodies } from '@/lib/parse/fields/bodies'
import { readFields } from '@/lib/parse/fields/read'

const request =
  'Stortinget ber regjeringa innan utgangen av 2026 leggje fram ei sak. Stortinget ber regjeringen sikre at KS og Nav er med, og evaluere loven etter to år.'
const account =
  'Vedtaket ble truffet ved behandling av Prop. 34 L (2019–2020), jf. Innst. 296 L (2019–2020). Helsedirektoratet (Hdir) fikk i oppdrag, med frist 1. april 2026, å utrede «nødvendig hjelp». Hdir leverer senest sommeren 2027. Første del av vedtaket anses oppfylt. For resten vil regjeringen komme tilbake til Stortinget på egnet måte.'
const context = { rapporteringssesjon: '2025-2026', sesjon: '2019-2020', dato: '2020-05-26' }

test('reads every field of one entry', () => {
  const fields = readFields(request, account, context)
  expect(fields.conclusion.conclusion).toBe('DELVIS_FULGT_OPP')
  expect(fields.adoptedIn.documents).toEqual(['Prop. 34 L (2019–2020)'])
  expect(fields.deadlines.map(({ date }) => date)).toEqual(['2026-12-31', null])
  expect(fields.promises.map(({ date }) => date)).toEqual(['2026-04-01', null])
  expect(fields.bodies).toEqual(['KS', 'Nav', 'Helsedirektoratet'])
  expect(fields.delkrav).toHaveLength(2)
})

/** The texts above with pieces cut out and signs thrown in. */
const damaged = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(25),
        fc.constantFrom('', '«', '»', '(', '.', '\n', '\u0000', '😀', 'é'),
      ),
    )
    .map((cuts) =>
      cuts.reduce((rest, [at, length, sign]) => rest.slice(0, at) + sign + rest.slice(at + length), text),
    )

test('offsets point at what was read, however damaged the text', () => {
  fc.assert(
    fc.property(damaged(request), damaged(account), (damagedRequest, damagedAccount) => {
      const { deadlines, delkrav, promises, conclusion } = readFields(damagedRequest, damagedAccount, context)
      for (const { start, end, text } of [...deadlines, ...delkrav])
        expect(damagedRequest.slice(start, end)).toBe(text)
      for (const { start, end, text } of promises) expect(damagedAccount.slice(start, end)).toBe(text)
      const said =
        conclusion.start === undefined ? null : damagedAccount.slice(conclusion.start, conclusion.end)
      expect(conclusion.conclusionSentence).toBe(said)
      for (const { field, start, end } of readBodies(damagedRequest, damagedAccount))
        expect((field === 'request' ? damagedRequest : damagedAccount).slice(start, end).trim()).not.toBe('')
    }),
    { seed: 20251015, numRuns: 300 },
  )
})
