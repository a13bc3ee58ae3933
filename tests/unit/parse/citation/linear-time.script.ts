import { findCitations } from '@/lib/parse/citation/find'

const numbers = Array.from({ length: 200_000 }, (_, index) => String((index % 900) + 1)).join(', ')

const TEXTS: Record<string, string> = {
  'Innst.': 'Innst. '.repeat(300_000),
  blanks: ' '.repeat(200_000),
  brackets: '('.repeat(100_000),
  'Vedtak nr.': 'Vedtak nr. '.repeat(200_000),
  'one line': 'truffet ved behandling av Innst. 5 S, av vedt'.repeat(110_000),
  'one list': `Vedtak nr. ${numbers}`,
  'one list of punkter': `Vedtak nr. 35, punkt ${numbers}`,
  NOU: 'NOU 2021: '.repeat(200_000),
  'line breaks in words': 'Lov-\n'.repeat(200_000),
  figures: '1'.repeat(1_000_000),
  years: '(2024–2025) '.repeat(200_000),
}

const counts = Object.entries(TEXTS).map(([name, text]) => [name, findCitations(text).length])
process.stdout.write(JSON.stringify(Object.fromEntries(counts)))
