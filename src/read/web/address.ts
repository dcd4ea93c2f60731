/**
 * Which addresses may be connected to. A report's links, a feed's entries and a server's redirects are all hostile: none
 * may reach into the network that Stemma runs in (server-side request forgery, CWE-918).
 */
import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Says whether a connection to an IP address is allowed. */
export type AddressPolicy = (address: string) => boolean

/**
 * Whether an IP address is one of the public Internet: not loopback, private, link-local (cloud metadata among them),
 * multicast, carrier-grade NAT, reserved or documentation, in IPv4, IPv6, or IPv4 inside IPv6. False for what is no
 * address. Ranges are those of the IANA special-purpose registries (RFC 6890), as ipaddr.js names them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` turns an IPv4-mapped IPv6 address into the IPv4 address that would be connected to.
  const ip = ipaddr.process(address)
  if (ip.range() !== 'unicast' || ip.toString() === AZURE_METADATA) return false
  return ip instanceof ipaddr.IPv4 || ip.match(GLOBAL_UNICAST)
}

/** The only IPv6 space that is given out (RFC 4291, 2.4): `::7f00:1` outside it is an IPv4 address in a form of old. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** A cloud's metadata and platform server at an address that looks public. */
const AZURE_METADATA = '168.63.129.16'

/** Any address at all, for those who mean it (`--allow-private`). */
export function isAnyAddress(address: string): boolean {
  return ipaddr.isValid(address)
}

/**
 * A look-up for sockets that gives only addresses the policy allows. The socket connects to the very address that was
 * checked, so a name that resolves to another one the next moment gains nothing (DNS rebinding).
 */
export function guardedLookup(isAllowed: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0)
      const addresses = found.filter(({ address }) => isAllowed(address))
      const first = addresses[0]
      if (first === undefined) return callback(new RefusedAddress(hostname), '', 0)
      if (options.all === true) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}

/** A name or address inside the network, or of no network at all. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
  constructor(host: string) {
    super(`"${host}" is an address inside a network, wanted one of the public Internet`)
  }
}
