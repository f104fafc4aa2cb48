import { type Ip, parseIp } from '../../address/ip.ts';
import { containsIp, coversPrefix, type Prefix, parsePrefix } from '../../address/prefix.ts';

/** Private ranges: RFC 1918 and the shared range of RFC 6598. Source: https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq, version of 2023. */
export const privateRanges: readonly Prefix[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map((text) => parsePrefix(text) as Prefix);

/** Azure's own address for DNS, DHCP and health probes, the same in every VNet. */
export const azureDnsAddress: Ip = parseIp('168.63.129.16') as Ip;

/** The word by which an interface asks for Azure DNS although its VNet names other servers (DNS-54). */
export const azureProvidedDns = 'AzureProvidedDNS';

/** Azure's own address for the metadata of a machine, the same in every VNet. */
export const metadataAddress: Ip = parseIp('169.254.169.254') as Ip;

/** How many addresses of a subnet Azure keeps: the first four and the last (ADDR-1). */
export const reservedAtStart = 4;

/** Is the address in a private range? */
export function isPrivateAddress(ip: Ip): boolean {
  return privateRanges.some((range) => containsIp(range, ip));
}

/** Is the address one of RFC 1918? The shared range 100.64.0.0/10 is not. */
export function isRfc1918Address(ip: Ip): boolean {
  return privateRanges.slice(0, 3).some((range) => containsIp(range, ip));
}

/** Does the prefix lie in a private range as a whole? */
export function isPrivateRange(prefix: Prefix): boolean {
  return privateRanges.some((range) => coversPrefix(range, prefix));
}

/** Ranges that a VNet may not use (ADDR-3). */
export const forbiddenRanges: readonly Prefix[] = [
  '224.0.0.0/4',
  '255.255.255.255/32',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '168.63.129.16/32',
].map((text) => parsePrefix(text) as Prefix);
