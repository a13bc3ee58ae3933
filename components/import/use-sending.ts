'use client'
import { useRef, useState } from 'react'
import { largestUpload } from '@/lib/opplasting/rules'
import { sendFile, type Sending, type Sent } from './send-file'

/** What is wrong with the file before the server has seen it, or on its way there. */
export type FileFault = 'TOO_LARGE' | 'SEVERAL' | 'LOST' | 'TOO_SLOW'
type Answer = Exclude<Sent, string>

/** A file on its way: which, how much of it has gone, what stopped it, and what the server said. */
export function useSending(whenTaken: (opplastingId: string) => void) {
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<FileFault | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [gone, setGone] = useState<number | null>(null)
  const sending = useRef<Sending | null>(null)

  const take = (files: FileList | null) => {
    const [first = null] = files ?? []
    setAnswer(null)
    setFile(first)
    setFault((files?.length ?? 0) > 1 ? 'SEVERAL' : (first?.size ?? 0) > largestUpload ? 'TOO_LARGE' : null)
  }
  const settle = (sent: Sent) => {
    setGone(null)
    if (sent === 'LOST' || sent === 'TOO_SLOW') setFault(sent)
    if (typeof sent === 'string') return
    setAnswer(sent)
    if (sent.ok) whenTaken(sent.data.opplastingId)
  }
  const send = (form: HTMLFormElement) => {
    // A second click while it is on its way is no second file.
    if (gone !== null || fault === 'TOO_LARGE' || fault === 'SEVERAL') return
    setFault(null)
    setAnswer(null)
    setGone(0)
    sending.current = sendFile('/api/import', new FormData(form), setGone)
    void sending.current.sent.then(settle)
  }
  const stop = () => sending.current?.stop()
  return { file, fault, answer, gone, take, send, stop }
}
