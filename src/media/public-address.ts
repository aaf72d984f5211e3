import ipaddr from 'ipaddr.js';

/**
 * The only IPv6 space that is given out for the public internet (IANA, IPv6 Global Unicast Address Assignments).
 * What lies outside of it embeds IPv4 addresses (`::a.b.c.d`, `::ffff:a.b.c.d`, NAT64), is local, or is reserved.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Addresses in public space at which clouds answer their own machines with secrets. */
const metadataServers = new Set(['168.63.129.16']);

/**
 * Whether an address, as a resolver writes it, belongs to the public internet. Private, loopback, link-local,
 * shared, multicast, reserved and documentation space is not public, nor is any IPv6 form that carries an IPv4
 * address inside it (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // `unicast` is ipaddr.js's name for whatever is in none of its special ranges.
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(globalUnicast);
  return !metadataServers.has(parsed.toString());
}
