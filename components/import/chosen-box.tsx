'use client'
import { useContext } from 'react'
import { TypedValues } from '@/components/form/tick-box'

interface ChosenBoxProps {
  name: string
  value: string
  label: string
  isChosen: boolean
}

/** One unit to take in: ticked from the start, and as it was left after a refusal. */
export function ChosenBox({ name, value, label, isChosen }: ChosenBoxProps) {
  const typed = useContext(TypedValues)
  const isTicked = typed === null ? isChosen : (typed[name]?.split(',').includes(value) ?? false)
  return (
    <label className="tick-box">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} key={String(isTicked)} />
      <span className="sr-only">{label}</span>
    </label>
  )
}

interface ChooseAllProps {
  name: string
  texts: { all: string; none: string }
}

/** All or none of the boxes in the form. Buttons of no form: without a script the boxes themselves do. */
export function ChooseAll({ name, texts }: ChooseAllProps) {
  const choose = (event: React.MouseEvent<HTMLButtonElement>, isChosen: boolean) => {
    for (const box of event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ??
      [])
      box.checked = isChosen
  }
  return (
    <p className="link-row choose-all">
      <button type="button" className="plain-button" onClick={(event) => choose(event, true)}>
        {texts.all}
      </button>
      <button type="button" className="plain-button" onClick={(event) => choose(event, false)}>
        {texts.none}
      </button>
    </p>
  )
}
