import ipaddr from 'ipaddr.js';

function prefixOf(address: string, bits: number): string {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString()}/${bits}`;
}

/** One person may own a whole /64 of IPv6 addresses (RFC 6177), so a /64 counts as one person. */
export function personBehind(address: string): string {
  return prefixOf(address, 64);
}

/** Providers often give one customer a whole /48 of IPv6 addresses; an IPv4 address is a network of its own. */
export function networkBehind(address: string): string {
  return prefixOf(address, 48);
}

/** Whether an address is of this machine itself. */
export function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}

/** Whether an address is one of those given, or in one of the ranges given as `10.0.0.0/8`. */
export function isAmong(address: string, given: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return given.some((entry) => {
    if (ipaddr.isValid(entry)) return ipaddr.process(entry).toString() === parsed.toString();
    if (!ipaddr.isValidCIDR(entry)) return false;
    const [base, bits] = ipaddr.parseCIDR(entry);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
}
