import { describe, expect, test } from 'vitest'
import { readDato } from '@/lib/parse/citation/dato'
import { printedForm } from '@/lib/parse/citation/printed'
import { readSesjon, sesjonOfDato } from '@/lib/parse/citation/sesjon'

describe('a session', () => {
  test.for([
    ['2024–2025', '2024-2025'],
    ['2024-2025', '2024-2025'],
    ['2022−2023', '2022-2023'], // U+2212, seed 004:8550
    ['2024–\n2025', '2024-2025'], // seed 004:2474
    ['2022 – 2023', '2022-2023'],
    ['1998–99', '1998-1999'],
    ['1999–2000', '1999-2000'],
    ['1999–00', '1999-2000'],
    ['2024–2027', null], // seed 004:3595
    ['2024–2024', null],
    ['2025–2024', null],
    ['2024', null],
    ['2024–205', null],
    ['1164–1165', null],
  ] as const)('%j is %s', ([printed, sesjon]) => {
    expect(readSesjon(printed).sesjon).toBe(sesjon)
    expect(readSesjon(printed).problem === null).toBe(sesjon !== null)
  })

  test.for([
    ['2024-12-05', '2024-2025'],
    ['2024-10-01', '2024-2025'],
    ['2024-09-30', '2023-2024'],
    ['2025-01-01', '2024-2025'],
    ['1999-12-31', '1999-2000'],
  ] as const)('of %s is %s', ([dato, sesjon]) => {
    expect(sesjonOfDato(dato)).toBe(sesjon)
  })
})

describe('a day', () => {
  test.for([
    ['5. desember 2024', '2024-12-05'],
    ['3. \nmai 2022', '2022-05-03'], // seed 004:4968
    ['28. mai 2024', '2024-05-28'],
    ['5. des. 2024', '2024-12-05'],
    ['5 desember 2024', '2024-12-05'],
    ['5.12.2024', '2024-12-05'],
    ['05.12.24', '2024-12-05'],
    ['12.3.98', '1998-03-12'],
    ['2024-12-05', '2024-12-05'],
    ['29. februar 2024', '2024-02-29'],
    ['29. februar 2023', null],
    ['31. juni 2024', null],
    ['0. mai 2024', null],
    ['5.13.2024', null],
    ['desember 2024', null],
  ] as const)('%j is %s', ([printed, dato]) => {
    expect(readDato(printed)).toBe(dato)
  })
})

describe('the printed form', () => {
  test.for([
    ['Dokument 8: 119 S', 'Dokument 8:119 S'],
    ['NOU 2024:18', 'NOU 2024: 18'],
    ['Innst. 2 S (2024–\n2025)', 'Innst. 2 S (2024–2025)'],
    ['Dokument 3:8 (2022−2023)', 'Dokument 3:8 (2022−2023)'],
    ['Meld. St. 9 (2023-2024)', 'Meld. St. 9 (2023-2024)'],
    ['Innst. 325 (2024–2025)', 'Innst. 325 (2024–2025)'],
    ['Innst 291 S (2018–2019)', 'Innst 291 S (2018–2019)'],
    ['Lov-\nvedtak 20 (2020–2021)', 'Lovvedtak 20 (2020–2021)'],
    ['Meld. St. 9 (2024–2027)', 'Meld. St. 9 (2024–2027)'],
  ] as const)('of %j is «%s»: only white space is set right', ([printed, form]) => {
    expect(printedForm(printed)).toBe(form)
    expect(printedForm(form)).toBe(form)
  })
})
