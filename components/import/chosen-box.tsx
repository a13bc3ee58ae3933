'use client'
import { useContext, useSyncExternalStore } from 'react'
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

const never = () => () => undefined

/** All or none of the boxes in the form. Without a script there are no such buttons. */
export function ChooseAll({ name, texts }: ChooseAllProps) {
  const isAlive = useSyncExternalStore(never, () => true, () => false) // prettier-ignore
  if (!isAlive) return null
  const choose = ({ currentTarget: { form } }: React.MouseEvent<HTMLButtonElement>, isChosen: boolean) => {
    for (const box of form?.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`) ??
      [])
      box.checked = isChosen
    // A box that a script ticks tells nobody; whoever counts them listens for this.
    form?.dispatchEvent(new Event('change', { bubbles: true }))
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
