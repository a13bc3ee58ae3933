/** Where a document was taken from: a link that names the site, or words. */
export function SourceText({ text }: { text: string }) {
  return /^https:\/\/\S+$/.test(text) ? <a href={text}>{new URL(text).host}</a> : text
}
