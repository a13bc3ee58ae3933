import { Fragment } from 'react'

/** A long compound that may be broken where its parts meet, without adding anything to the copied text. */
export function Breakable({ text }: { text: string }) {
  const parts = text.split(/(?=departementet|komiteen)/u)
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}
