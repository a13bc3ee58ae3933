const width = 30

/** A bar on a terminal; elsewhere a plain line for each tenth. Both on stderr, so stdout stays the result. */
export function showProgress(label: string): (done: number, total: number) => void {
  const { isTTY } = process.stderr
  let shown = 0
  return (done, total) => {
    if (isTTY) {
      const filled = Math.round((done / total) * width)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
      process.stderr.write(`\r${label} ${bar} ${done} av ${total}${done === total ? '\n' : ''}`)
      return
    }
    const tenth = Math.floor((done / total) * 10)
    if (tenth > shown || done === total) process.stderr.write(`${label}: ${done} av ${total}\n`)
    shown = tenth
  }
}
