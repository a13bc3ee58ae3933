import type { ActionState } from '@/lib/handling/types'

/** What came of sending a file: the answer, or why there is none. */
export type Sent = ActionState<{ opplastingId: string }> | 'STOPPED' | 'LOST' | 'TOO_SLOW'

export interface Sending {
  sent: Promise<Sent>
  /** Leaves it: nothing of the file is kept. */
  stop: () => void
}

/** Sends a form with a file in it and tells how many of its bytes have gone. Nothing else in a browser counts what is sent. */
export function sendFile(
  address: string,
  form: FormData,
  onBytes: (gone: number, all: number) => void,
): Sending {
  const request = new XMLHttpRequest()
  const sent = new Promise<Sent>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onBytes(loaded, total)
    request.onload = () => resolve(readAnswer(request))
    request.onerror = () => resolve('LOST')
    request.onabort = () => resolve('STOPPED')
  })
  request.open('POST', address)
  request.send(form)
  return { sent, stop: () => request.abort() }
}

function readAnswer({ status, responseText }: XMLHttpRequest): Sent {
  if (status === 408) return 'TOO_SLOW'
  try {
    const answer: unknown = JSON.parse(responseText)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Sent
  } catch {
    // A page that says why, made for people and not for this.
  }
  return 'LOST'
}
