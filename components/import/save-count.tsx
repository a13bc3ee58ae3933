'use client'
import { useSyncExternalStore } from 'react'
import type { Language } from '@/lib/format/language'
import { formatCount } from '@/lib/format/number'

interface SaveCountProps {
  /** Of the boxes. */
  name: string
  language: Language
  /** `any` is true of every choice, for a page whose boxes nobody counts; «#» is how many. */
  texts: { any: string; none: string; one: string; other: string }
}

/** «Lagre 12 vedtak»: what the button would do, counted while boxes are ticked. */
export function SaveCount({ name, language, texts }: SaveCountProps) {
  const count = useSyncExternalStore(onTicks, () => ticked(name), notCounted)
  if (count === null) return texts.any
  if (count === 0) return texts.none
  return count === 1 ? texts.one : texts.other.replace('#', formatCount(count, language))
}

const notCounted = () => null

function ticked(name: string): number | null {
  return document.querySelectorAll(`input[type="checkbox"][name="${name}"]:checked`).length
}

/** Boxes tell it themselves; `ChooseAll` does for those it ticks; a form that was sent is emptied a moment later. */
function onTicks(tell: () => void): () => void {
  const soon = () => setTimeout(tell)
  document.addEventListener('change', tell)
  document.addEventListener('reset', soon)
  return () => {
    document.removeEventListener('change', tell)
    document.removeEventListener('reset', soon)
  }
}
