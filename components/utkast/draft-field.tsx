'use client'
import type { ChangeEvent, ClipboardEvent, ReactNode } from 'react'
import type { FieldFault } from '@/lib/handling/types'
import { readPasted } from '@/lib/utkast/paste/rules'
import type { ValueName } from '@/lib/utkast/text/types'

/** The id of a field: where a check or a fault leads. */
export const fieldId = (name: ValueName) => `utkast-${name}`

export interface FieldProps {
  name: ValueName
  label: string
  help?: string | undefined
  value: string
  onValue: (name: ValueName, value: string) => void
  /** The sentence for what is wrong with it. */
  fault?: string | undefined
  lang?: string | undefined
  rows?: number
  children?: ReactNode
}

export type Faults = Partial<Record<string, FieldFault>>

function described({ name, help, fault }: FieldProps) {
  const ids = [...(help ? [`${fieldId(name)}-hjelp`] : []), ...(fault ? [`${fieldId(name)}-feil`] : [])]
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': fault ? true : undefined }
}

function Above({ name, help, fault }: FieldProps) {
  return (
    <>
      {help ? (
        <p className="field-help" id={`${fieldId(name)}-hjelp`}>
          {help}
        </p>
      ) : null}
      {fault ? (
        <p className="field-error" id={`${fieldId(name)}-feil`}>
          {fault}
        </p>
      ) : null}
    </>
  )
}

export function Line(props: FieldProps & { type?: 'text' | 'date' }) {
  const { name, label, value, onValue, lang, type = 'text', children } = props
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <Above {...props} />
      <input
        {...described(props)}
        id={fieldId(name)}
        name={name}
        type={type}
        className={type === 'date' ? 'ds-input date-input' : 'ds-input'}
        value={value}
        lang={lang}
        autoComplete="off"
        onChange={({ target }) => onValue(name, target.value)}
      />
      {children}
    </div>
  )
}

export function Area(props: FieldProps) {
  const { name, label, value, onValue, lang, rows = 3, children } = props
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <Above {...props} />
      <textarea
        {...described(props)}
        id={fieldId(name)}
        name={name}
        className="ds-input"
        rows={rows}
        value={value}
        lang={lang}
        onChange={({ target }) => onValue(name, target.value)}
        onPaste={(event) => paste(event, (typed) => onValue(name, typed))}
      />
      {children}
    </div>
  )
}

/**
 * What is pasted becomes paragraphs and list items. Put in as if it had been typed, so that it can be undone; where the
 * browser has no such thing, the value is set.
 */
function paste(event: ClipboardEvent<HTMLTextAreaElement>, onValue: (typed: string) => void): void {
  const { clipboardData, currentTarget: area } = event
  const html = clipboardData.getData('text/html')
  const text = readPasted({ html, plain: clipboardData.getData('text/plain') })
  const isOneLine = html === '' && !/[\n\u00ad\u00a0\u2022\u00b7]/u.test(clipboardData.getData('text/plain'))
  if (text === '' || isOneLine) return
  event.preventDefault()
  // An old command, and the only one that puts text in as if typed.
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  onValue(area.value)
}

export interface Option {
  value: string
  label: string
  help?: string
}

export function Options(props: FieldProps & { options: Option[] }) {
  const { name, label, value, onValue, options } = props
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => onValue(name, target.value)
  return (
    <fieldset className="field" id={fieldId(name)} {...described(props)}>
      <legend>{label}</legend>
      <Above {...props} />
      {options.map((option) => (
        <label key={option.value} className="radio-row">
          <input
            id={`${fieldId(name)}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={choose}
          />
          <span>
            {option.label}
            {option.help ? <span className="field-help">{option.help}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
