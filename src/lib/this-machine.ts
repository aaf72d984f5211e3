/** Whether a host name or address, also an IPv6 one in brackets, is this machine's own. */
export function namesThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/.test(host);
}
