// @ts-check
/** Whether an address can only be this machine. @param {string} address */
export function isLoopback(address) {
  return (
    URL.canParse(address) && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(address).hostname)
  )
}
