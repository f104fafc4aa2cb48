import ipaddr from 'ipaddr.js';
import { fault } from '../fault.ts';
import { type AnyFunction, fn, int, text } from '../function.ts';

/** Prefixes. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr, read 2026-11-29. */
export const cidrFunctions: readonly AnyFunction[] = [
  fn('parseCidr', [1, 1], (args) => {
    const { bits, length, start, end } = prefixOf(text(args, 0));
    const network = printAddress(start, bits);
    const netmask = printAddress(maskOf(bits, length), bits);
    if (bits === 128)
      return { network, netmask, firstUsable: network, lastUsable: printAddress(end, bits), cidr: length };
    // Prefixes without room for hosts name their own address.
    const tight = length > 30;
    return {
      network,
      netmask,
      broadcast: printAddress(end, bits),
      firstUsable: printAddress(tight ? start : start + 1n, bits),
      lastUsable: printAddress(tight ? start : end - 1n, bits),
      cidr: length,
    };
  }),
  fn('cidrSubnet', [3, 3], (args) => {
    const { bits, length, start } = prefixOf(text(args, 0));
    const [wanted, index] = [int(args, 1), int(args, 2)];
    if (wanted < length || wanted > bits) return fault(`a /${length} has no subnets of the size /${wanted}`);
    if (index < 0 || BigInt(index) >= 1n << BigInt(wanted - length))
      return fault(`a /${length} has no subnet of the size /${wanted} with the number ${index}`);
    return `${printAddress(start + (BigInt(index) << BigInt(bits - wanted)), bits)}/${wanted}`;
  }),
  fn('cidrHost', [2, 2], (args) => {
    const { bits, length, start, end } = prefixOf(text(args, 0));
    const index = int(args, 1);
    const host = start + BigInt(index) + 1n;
    const last = bits === 32 ? end - 1n : end;
    if (index < 0 || host > last) return fault(`a /${length} has no host with the number ${index}`);
    return printAddress(host, bits);
  }),
];

interface PrefixNumbers {
  readonly bits: 32 | 128;
  readonly length: number;
  readonly start: bigint;
  readonly end: bigint;
}

function prefixOf(written: string): PrefixNumbers {
  const [address = '', size = '', more] = written.split('/');
  const valid = more === undefined && /^\d{1,3}$/.test(size) && ipaddr.isValid(address);
  const plain = valid && (address.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(address));
  if (!plain) return fault(`"${written.slice(0, 60)}" is no prefix`);
  const parsed = ipaddr.parse(address);
  const bits = parsed.kind() === 'ipv4' ? 32 : 128;
  const length = Number(size);
  if (length > bits) return fault(`"${written}" is no prefix: its length is above ${bits}`);
  const number = parsed.toByteArray().reduce((whole, byte) => (whole << 8n) | BigInt(byte), 0n);
  const start = number & maskOf(bits, length);
  return { bits, length, start, end: start + (1n << BigInt(bits - length)) - 1n };
}

function maskOf(bits: 32 | 128, length: number): bigint {
  const all = (1n << BigInt(bits)) - 1n;
  return all ^ ((1n << BigInt(bits - length)) - 1n);
}

function printAddress(number: bigint, bits: 32 | 128): string {
  const bytes = Array.from({ length: bits / 8 }, (_, index) =>
    Number((number >> BigInt(bits - 8 - index * 8)) & 255n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}
