import { parseIp } from '../../address/ip.ts';
import { parsePorts } from '../../address/port-set.ts';
import { parseLoosePrefix, printPrefix } from '../../address/prefix.ts';
import { azureProvidedDns } from '../../catalog/facts/reserved-addresses.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { resourcesOf } from '../design.ts';
import type { Resource } from '../resource.ts';
import { fieldsOf, valuesOf } from '../schema-fields.ts';

/** Addresses, prefixes and ports are written the way Azure reads them. */
export const checkFormats: Check = (design) =>
  resourcesOf(design).flatMap((resource) =>
    fieldsOf(resource.kind).flatMap((field) => {
      const read = readers[field.meta.widget ?? ''];
      if (!read) return [];
      return valuesOf(resource, field).flatMap(({ path, value }) =>
        (Array.isArray(value) ? value : [value]).flatMap((item, index) =>
          typeof item !== 'string' || item === ''
            ? []
            : read(item, resource, Array.isArray(value) ? `${path}.${index}` : path),
        ),
      );
    }),
  );

type Reader = (text: string, resource: Resource, path: string) => readonly Problem[];

const readers: Readonly<Record<string, Reader>> = {
  ip: readIp,
  ips: readIp,
  prefix: readPrefix,
  prefixes: readPrefix,
  ports: (text, resource, path) =>
    parsePorts(text)
      ? []
      : [
          fault(
            'ports',
            resource,
            path,
            say`${code(text)} is not a list of ports. Write ${code('443')}, ${code('1000-2000')} or ${code('*')}.`,
          ),
        ],
};

function readIp(text: string, resource: Resource, path: string): readonly Problem[] {
  // IPv6 is kept as it is and not modelled.
  if (parseIp(text) !== null || text.includes(':')) return [];
  if (text.toLowerCase() === azureProvidedDns.toLowerCase() && path.includes('dnsServers')) return [];
  return [
    fault(
      'address',
      resource,
      path,
      say`${code(text)} is not an IPv4 address. Write it like ${code('10.0.0.4')}.`,
    ),
  ];
}

function readPrefix(text: string, resource: Resource, path: string): readonly Problem[] {
  const parsed = parseLoosePrefix(text);
  if (parsed?.exact || text.includes(':')) return [];
  if (!parsed)
    return [
      fault(
        'prefix',
        resource,
        path,
        say`${code(text)} is not a prefix. Write it like ${code('10.0.0.0/16')}.`,
      ),
    ];
  return [
    fault(
      'prefix-host-bits',
      resource,
      path,
      say`${code(text)} does not start at its first address. Write ${code(printPrefix(parsed.prefix))}.`,
    ),
  ];
}
