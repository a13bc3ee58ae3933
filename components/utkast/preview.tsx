const item = /^(?:[–•-]|\d{1,2}[.)]|[a-zæøå][.)])\s+/u

/** An account as it is read: paragraphs, and lines that begin with a mark as the items of a list. */
export function Preview({ account }: { account: string }) {
  const paragraphs = account.split(/\n{2,}/u).filter((text) => text.trim() !== '')
  return (
    <div className="draft-words">
      {paragraphs.map((text, at) => {
        const lines = text.split('\n')
        if (!lines.every((line) => item.test(line))) return <p key={at}>{text}</p>
        return (
          <ul key={at} className="draft-items">
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}
