/** Data about the page for machines (JSON-LD). The type says that it is no script: no browser runs it. */
export function JsonLd({ data }: { data: object }) {
  // A text with «</script>» would end the block and begin markup of its own.
  const text = JSON.stringify(data).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
