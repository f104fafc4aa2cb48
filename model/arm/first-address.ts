import { printIp, toIp } from '../address/ip.ts';
import { parsePrefix } from '../address/prefix.ts';
import { type ArmResource, armKey, type Json } from '../catalog/arm-resource.ts';
import { plainsAt } from '../catalog/arm-text.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { isJsonObject, listAt, textAt } from '../catalog/read-json.ts';

/**
 * The first address that a subnet gives away; null where its prefix is not known. Azure keeps the first four of each subnet and gives its
 * firewalls the next one (https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq, version of 2023; that a firewall gets the first one is seen, not promised).
 */
export function firstAddress(subnet: ArmResource | undefined): string | null {
  const [text = ''] = [
    ...plainsAt(subnet?.body, 'properties', 'addressPrefix'),
    ...plainsAt(subnet?.body, 'properties', 'addressPrefixes'),
  ];
  const prefix = parsePrefix(text);
  return prefix === null ? null : printIp(toIp(prefix.base + reservedAtStart));
}

const addressOfFirewall =
  /^\[reference\('([^']+)'(?:,\s*'[^']*')*\)(?:\.properties)?\.ipConfigurations\[0\]\.properties\.privateIPAddress\]$/i;

/**
 * Routes and DNS servers that ask a firewall of the same file for its address get the one that Azure gives it; `tell` hears of each, for
 * Azure does not promise it.
 */
export function withFirewallAddresses(
  resources: readonly ArmResource[],
  tell: (arm: ArmResource, says: string) => void = () => {},
): readonly ArmResource[] {
  const byKey = new Map(resources.map((arm) => [armKey(arm), arm]));
  const addressOf = (text: string, asker: ArmResource): string | undefined => {
    const firewall = byKey.get(armKey(addressOfFirewall.exec(text)?.[1] ?? ''));
    if (firewall?.type.toLowerCase() !== 'microsoft.network/azurefirewalls') return undefined;
    const [configuration] = listAt(firewall.body, 'properties', 'ipConfigurations');
    const subnet = byKey.get(armKey(textAt(configuration, 'properties', 'subnet', 'id') ?? ''));
    const address = firstAddress(subnet);
    if (address === null) return undefined;
    tell(
      asker,
      `The address of ${firewall.name} is taken to be ${address}, the first of its subnet, as Azure usually gives it.`,
    );
    return address;
  };
  const visit = (value: Json, asker: ArmResource): Json => {
    if (typeof value === 'string')
      return value.startsWith('[reference(') ? (addressOf(value, asker) ?? value) : value;
    if (Array.isArray(value)) return value.map((one) => visit(one, asker));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, asker)]));
  };
  return resources.map((arm) =>
    JSON.stringify(arm.body).includes('[reference(')
      ? { ...arm, body: visit(arm.body, arm) as ArmResource['body'] }
      : arm,
  );
}
