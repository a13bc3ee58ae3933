'use client'
import type { DifferencePiece } from '@/lib/format/word-difference'
import type { EditorTexts } from './types'

type Words = Pick<EditorTexts, 'added' | 'removed' | 'changeEnd'>

/** What was taken out and put in. Colour and line say it to the eye, words to the ear: few screen readers tell `ins`. */
export function Changes({ pieces, texts }: { pieces: DifferencePiece[]; texts: Words }) {
  return (
    <span className="draft-words">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Element = kind === 'added' ? 'ins' : 'del'
        return (
          <Element key={at}>
            <span className="sr-only">{` [${texts[kind]}] `}</span>
            {text}
            <span className="sr-only">{` [${texts.changeEnd}] `}</span>
          </Element>
        )
      })}
    </span>
  )
}
