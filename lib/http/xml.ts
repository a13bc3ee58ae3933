const headers = {
  'content-type': 'application/xml; charset=utf-8',
  'cache-control': 'public, max-age=0, must-revalidate',
}

/**
 * XML that is made while it is sent. What fails before the second piece, the first that asks the database, is
 * thrown here, while the status can still tell.
 */
export async function xmlStream(pieces: AsyncGenerator<string, void>): Promise<Response> {
  const encoder = new TextEncoder()
  const first = [await pieces.next(), await pieces.next()]
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const { value } of first) if (typeof value === 'string') controller.enqueue(encoder.encode(value))
    },
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, { headers })
}

export function xmlAnswer(text: string): Response {
  return new Response(text, { headers })
}
