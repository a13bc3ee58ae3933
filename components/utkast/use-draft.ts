'use client'
import { useEffect, useRef, useState } from 'react'
import { saveText } from '@/lib/utkast/text/actions'
import { changedValues } from '@/lib/utkast/text/rules'
import type { TextKey, TextValues, ValueName } from '@/lib/utkast/text/types'
import { readDraft, writeDraft } from './draft-store'
import { startSaver, type Base, type Saver, type SaveState } from './saver'
import { useTypedEarly } from './use-typed-early'

interface DraftOptions {
  textKey: TextKey
  userId: string
  /** What the server has now: newer than what is written from, when somebody else has saved. */
  saved: Base
  /** What the form begins with. */
  start: TextValues
  isAuto: boolean
}

export interface Conflicting {
  base: TextValues
  mine: TextValues
}

/** What is written: kept in this browser at once, saved when there is a pause, never thrown away for another's words. */
export function useDraft({ textKey, userId, saved, start, isAuto }: DraftOptions) {
  const [values, setValues] = useState(start)
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [conflict, setConflict] = useState<Conflicting | null>(null)
  const [isRestored, setIsRestored] = useState(false)
  const saver = useRef<Saver>(null)
  const latest = useRef({ saved, isAuto, values })
  const early = useRef(useTypedEarly(start))
  useEffect(() => {
    latest.current = { saved, isAuto, values }
  })
  const { vedtakId, rapporteringssesjon, omgang } = textKey

  useEffect(() => {
    const key = { vedtakId, rapporteringssesjon, omgang }
    const started = startSaver({
      base: latest.current.saved,
      send: (typed, revisjon) => saveText(null, toForm(key, typed, revisjon)),
      keep: (left) => writeDraft(key, left && { ...left, userId }),
      onState: (next) => {
        setState(next)
        if (next.kind === 'refused' && next.refused.code === 'STALE')
          setConflict({ base: started.base().values, mine: latest.current.values })
      },
      isAuto: () => latest.current.isAuto,
    })
    saver.current = started
    const restore = () => {
      const now = latest.current.saved
      const draft = readDraft(key, userId)
      const isLeft = draft !== null && changedValues(draft.values, now.values).length > 0
      if (draft !== null && !isLeft) writeDraft(key, null)
      const typed = early.current
      early.current = {}
      if (!isLeft && Object.keys(typed).length === 0) return
      const values = { ...latest.current.values, ...(isLeft ? draft.values : {}), ...typed }
      setValues(values)
      setIsRestored(isLeft)
      if (!isLeft || draft.base.revisjon === now.revisjon) return started.change(values)
      setConflict({ base: draft.base.values, mine: values })
    }
    const timer = setTimeout(restore, 0)
    return () => {
      clearTimeout(timer)
      started.stop()
    }
  }, [vedtakId, rapporteringssesjon, omgang, userId])

  const change = (next: TextValues) => {
    setValues(next)
    saver.current?.change(next)
  }
  return {
    values,
    state,
    conflict,
    isRestored,
    set: (name: ValueName, value: string) => change({ ...latest.current.values, [name]: value }),
    change,
    save: () => saver.current?.saveNow(),
    /** What is to stand of two versions: from now on written from the newest. */
    settle: (chosen: TextValues) => {
      setConflict(null)
      setValues(chosen)
      saver.current?.goOnFrom(latest.current.saved, chosen)
      saver.current?.saveNow()
    },
  }
}

function toForm({ vedtakId, rapporteringssesjon, omgang }: TextKey, values: TextValues, revisjon: number) {
  const form = new FormData()
  const keys = { vedtakId, rapporteringssesjon, omgang, revisjon }
  for (const [name, value] of Object.entries({ ...keys, ...values })) form.set(name, String(value))
  return form
}
