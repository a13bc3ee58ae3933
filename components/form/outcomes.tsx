'use client'

/** What came of several: sentences with «#» for how many, and for those that are named one by one. */
export interface OutcomeTexts {
  /** What each is called, by its id. */
  names: Record<string, string>
  counted: Record<string, { one: string; other: string }>
  named: Record<string, string>
}

/** What came of each of several, in the order they were chosen. */
export function Outcomes({ data, texts }: { data: readonly unknown[]; texts: OutcomeTexts }) {
  const all = data.map(readOutcome)
  const count = (kind: string) => all.filter((one) => one.kind === kind).length
  return (
    <>
      {Object.entries(texts.counted).map(([kind, { one, other }]) => {
        const many = count(kind)
        return many === 0 ? null : <p key={kind}>{(many === 1 ? one : other).replace('#', String(many))}</p>
      })}
      {all.every(({ kind }) => texts.named[kind] === undefined) ? null : (
        <ul>
          {all.map(({ id, kind }) =>
            texts.named[kind] === undefined ? null : (
              <li key={id}>{`${texts.names[id] ?? ''}: ${texts.named[kind]}`}</li>
            ),
          )}
        </ul>
      )}
    </>
  )
}

function readOutcome(one: unknown): { id: string; kind: string } {
  const told = typeof one === 'object' && one !== null ? one : {}
  const id = 'enhetId' in told ? String(told.enhetId) : ''
  const kind = 'outcome' in told ? told.outcome : 'reason' in told ? told.reason : null
  return { id, kind: typeof kind === 'string' ? kind : 'DONE' }
}
