'use client'
import { useState, useSyncExternalStore } from 'react'
import type { TextValues, ValueName } from '@/lib/utkast/text/types'
import { fieldId } from './draft-field'

const neverChanges = () => () => undefined
const isServer = typeof document === 'undefined'

/**
 * What somebody wrote in the fields before the page listened: they can be written in from the first, and on a slow line a
 * sentence may stand there by then. Nobody was told of it, and React puts its own text over it, so it is read before that,
 * while the page that the server made comes to life; a page that is made in the browser listens at once. The form is
 * `autoComplete="off"`: what a browser remembers of an earlier visit is not what somebody writes now.
 */
export function useTypedEarly(start: TextValues): TextValues {
  const isComingToLife = useSyncExternalStore(
    neverChanges,
    () => false,
    () => !isServer,
  )
  const [typed] = useState(() => (isComingToLife ? typedInFields(start) : {}))
  return typed
}

type Control = HTMLInputElement | HTMLTextAreaElement

function typedInFields(start: TextValues): TextValues {
  const names = Object.keys(start) as ValueName[]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = typedIn(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** null: the field is as the server sent it. */
function typedIn(name: ValueName): string | null {
  const field = document.getElementById(fieldId(name))
  if (field instanceof HTMLFieldSetElement) {
    const chosen = field.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)
    return chosen === null || chosen.defaultChecked ? null : chosen.value
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  return field.value === asSent(field) ? null : field.value
}

/** What the field showed at first: a browser makes one kind of line breaks of all, and none in a field of one line. */
function asSent(field: Control): string {
  const copy = field.cloneNode(true) as Control
  copy.value = field.defaultValue
  return copy.value
}
