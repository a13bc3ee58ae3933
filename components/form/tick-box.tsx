'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'

/** What was typed in the form around, before it was refused; null otherwise. */
export const TypedValues = createContext<Record<string, string> | null>(null)

interface TickBoxProps {
  name: string
  value: string
  label: string
}

/** One of several boxes of a form that holds more than fields; ticked still after a refusal. */
export function TickBox({ name, value, label }: TickBoxProps) {
  const isTicked = useContext(TypedValues)?.[name]?.split(',').includes(value) ?? false
  return (
    <label className="tick-box">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} key={String(isTicked)} />
      <span className="sr-only">{label}</span>
    </label>
  )
}

const never = () => () => undefined

/** Ticks all boxes of the name in its form, or none. Without a script there is no such box. */
export function TickAll({ name, label }: { name: string; label: string }) {
  const isAlive = useSyncExternalStore(never, () => true, () => false) // prettier-ignore
  if (!isAlive) return null
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        onChange={({ target }) => {
          for (const box of target.form?.querySelectorAll<HTMLInputElement>(
            `input[name="${name}"][type="checkbox"]`,
          ) ?? [])
            box.checked = target.checked
        }}
      />
      <span className="sr-only">{label}</span>
    </label>
  )
}
