'use client'
import type { RefObject } from 'react'
import { switchKeys } from './keys-store'
import type { DeskTexts } from './types'

interface KeyHelpProps {
  ref: RefObject<HTMLDialogElement | null>
  texts: DeskTexts
  isOff: boolean
}

/** What each key does, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp({ ref, texts, isOff }: KeyHelpProps) {
  return (
    <div className="desk-keys">
      <p className="small">
        {isOff ? texts.keysOff : texts.keysOn}{' '}
        <button type="button" className="link-button" onClick={() => ref.current?.showModal()}>
          {texts.help} <kbd aria-hidden="true">?</kbd>
        </button>
      </p>
      <button type="button" className="link-button" onClick={() => switchKeys(!isOff)}>
        {isOff ? texts.switchOn : texts.switchOff}
      </button>
      <dialog ref={ref} className="key-help" aria-labelledby="taster">
        <h2 id="taster">{texts.help}</h2>
        <dl>
          {texts.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="ds-button" onClick={() => ref.current?.close()}>
          {texts.close}
        </button>
      </dialog>
    </div>
  )
}
