import ipaddr from 'ipaddr.js';

/**
 * The only IPv6 space allocated to the public internet (IANA, IPv6 Global Unicast Address Assignments). Everything
 * else embeds an IPv4 address (`::a.b.c.d`, `::ffff:a.b.c.d`, NAT64), is local, or is reserved.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Publicly routable addresses of cloud metadata services, which hand out secrets. */
const metadataServers = new Set(['168.63.129.16']);

/**
 * Whether an IP address, as a resolver writes it, belongs to the public internet. Private, loopback, link-local,
 * shared, multicast, reserved and documentation space is not public, nor is any IPv6 form that embeds an IPv4
 * address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // `unicast` is ipaddr.js's name for whatever is outside its special ranges.
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(globalUnicast);
  return !metadataServers.has(parsed.toString());
}
