'use client'
import { useEffect, useRef, useState } from 'react'
import type { FieldFault } from '@/lib/handling/types'
import type { FieldSpec, FormTexts } from './types'

interface FieldProps {
  id: string
  field: FieldSpec
  /** What was typed before it was refused. */
  typed: string | undefined
  fault: FieldFault | undefined
  texts: FormTexts
}

/** Label, help, field, fault, in that order; what must be filled in is said in words. */
export function Field(props: FieldProps) {
  const { id, field, typed, fault, texts } = props
  const { kind, name, label } = field
  const value = typed ?? field.value ?? ''
  if (kind === 'hidden') return <input type="hidden" name={name} value={field.value} />
  if (kind === 'checkbox') return <Checkbox {...props} isChecked={typed === 'ja'} />
  if (kind === 'radio' || kind === 'checkboxes') return <Choices {...props} value={value} />
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <Must field={field} texts={texts} />
      </label>
      <Explained id={id} field={field} fault={fault} texts={texts} />
      {kind === 'select' ? (
        <select {...shared(props)} className="ds-input" defaultValue={value} key={value}>
          <option value="">{texts.choose}</option>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : kind === 'date' ? (
        <DateInput {...props} value={value} key={value} />
      ) : kind === 'textarea' ? (
        <textarea {...shared(props)} className="ds-input" rows={field.rows ?? 4} defaultValue={value} />
      ) : kind === 'file' ? (
        // A browser gives no file back: after a refusal it must be chosen again.
        <input {...shared(props)} className="file-input" type="file" accept={field.accept} />
      ) : (
        <input
          {...shared(props)}
          className="ds-input"
          type={kind}
          defaultValue={value}
          autoComplete={field.autoComplete ?? 'off'}
        />
      )}
    </div>
  )
}

function shared({ id, field, fault }: FieldProps) {
  const described = [...(field.help ? [`${id}-hjelp`] : []), ...(fault ? [`${id}-feil`] : [])].join(' ')
  return {
    id,
    name: field.name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': fault ? true : undefined,
    'aria-required': field.isOptional ? undefined : true,
  }
}

function Must({ field, texts }: Pick<FieldProps, 'field' | 'texts'>) {
  return <span className="must">{field.isOptional ? texts.optional : texts.mustFill}</span>
}

function Explained({ id, field, fault, texts }: Omit<FieldProps, 'typed'>) {
  return (
    <>
      {field.help ? (
        <p className="field-help" id={`${id}-hjelp`}>
          {field.help}
        </p>
      ) : null}
      {fault ? (
        <p className="field-error" id={`${id}-feil`}>
          {texts.fieldFault[fault]}
        </p>
      ) : null}
    </>
  )
}

/** The browser's own field, and below it the day in words: what its order of numbers means is not the same everywhere. */
function DateInput(props: FieldProps & { value: string }) {
  const [day, setDay] = useState(props.value)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A form that was sent is emptied, and tells nobody but itself.
    const form = input.current?.form
    const empty = () => setDay(props.value)
    form?.addEventListener('reset', empty)
    return () => form?.removeEventListener('reset', empty)
  }, [props.value])
  return (
    <>
      <input
        {...shared(props)}
        ref={input}
        className="ds-input date-input"
        type="date"
        defaultValue={props.value}
        onChange={({ target }) => setDay(target.value)}
      />
      <p className="date-echo" aria-live="polite">
        {inWords(day, props.texts)}
      </p>
    </>
  )
}

/** «2026-12-01» as «1. desember 2026». */
function inWords(day: string, { days }: FormTexts): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return (days[Number(month) - 1] ?? '').replace('#', String(Number(date))).replace('%', year)
}

/** One of several, or any of them: those are sent under one name and come back with commas between. */
function Choices(props: FieldProps & { value: string }) {
  const { id, field, fault, texts, value } = props
  const options = <Options {...props} />
  return (
    <fieldset className="field" aria-describedby={fault ? `${id}-feil` : undefined} key={value}>
      <legend className={field.isFolded ? 'sr-only' : undefined}>
        {field.label} <Must field={field} texts={texts} />
      </legend>
      <Explained id={id} field={field} fault={fault} texts={texts} />
      {field.isFolded ? (
        <details className="unfold" open={value !== ''}>
          <summary>{field.label}</summary>
          {options}
        </details>
      ) : (
        options
      )}
    </fieldset>
  )
}

function Options({ id, field, value }: FieldProps & { value: string }) {
  const isOne = field.kind === 'radio'
  const chosen = isOne ? [value] : value.split(',')
  return field.options?.map((option) => (
    <label key={option.value} className="radio-row">
      <input
        id={`${id}-${option.value}`}
        type={isOne ? 'radio' : 'checkbox'}
        name={field.name}
        value={option.value}
        defaultChecked={chosen.includes(option.value)}
      />
      <span>
        {option.label}
        {option.help ? <span className="field-help">{option.help}</span> : null}
      </span>
    </label>
  ))
}

function Checkbox(props: FieldProps & { isChecked: boolean }) {
  const { field, fault, id, texts, isChecked } = props
  return (
    <div className="field">
      <label className="radio-row">
        <input {...shared(props)} type="checkbox" value="ja" defaultChecked={isChecked} />
        <span>
          {field.label} <Must field={field} texts={texts} />
        </span>
      </label>
      <Explained id={id} field={field} fault={fault} texts={texts} />
    </div>
  )
}
