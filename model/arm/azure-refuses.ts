import { printIp, toIp } from '../address/ip.ts';
import { parsePrefix } from '../address/prefix.ts';
import { armKey, type Json, type JsonObject, lastPart, parentOf } from '../catalog/arm-resource.ts';
import { isJsonObject, listAt, textAt } from '../catalog/read-json.ts';
import type { DeployedArm } from './deployment.ts';

const server = 'microsoft.sql/servers';
const rules = [`${server}/firewallrules`, `${server}/virtualnetworkrules`];

/** Leaves out what Azure refuses although every type allows it, and says so above the resource. */
export function withoutRefused(resources: readonly DeployedArm[]): readonly DeployedArm[] {
  return withoutRulesOfClosed(resources).map((one) => withoutDnsOfBasic(withSingleAddresses(one)));
}

/**
 * Leaves out, and says above the server, the rules of an SQL server whose public access is off: Azure refuses to write them then, and they
 * would admit nobody. Source: https://github.com/Azure/azure-cli/issues/16771, read 2026-11-29.
 */
function withoutRulesOfClosed(resources: readonly DeployedArm[]): readonly DeployedArm[] {
  const closed = new Set(
    resources
      .filter(
        ({ type, body }) =>
          type.toLowerCase() === server &&
          textAt(body, 'properties', 'publicNetworkAccess')?.toLowerCase() === 'disabled',
      )
      .map(armKey),
  );
  if (closed.size === 0) return resources;
  const refused = new Map<string, string[]>();
  const taken = resources.filter((one) => {
    const holder = parentOf(one);
    const key = holder === undefined ? '' : armKey(holder);
    if (one.existing || !rules.includes(one.type.toLowerCase()) || !closed.has(key)) return true;
    refused.set(key, [...(refused.get(key) ?? []), lastPart(one.name)]);
    return false;
  });
  return taken.map((one) => {
    const names = refused.get(armKey(one));
    if (names === undefined) return one;
    const says = `Azure takes no firewall rules while public access is off, and they would admit nobody; left out: ${names.join(', ')}.`;
    return { ...one, comments: [...one.comments, says] };
  });
}

/** A Basic firewall has no DNS proxy: its policy may not even say that it is off. Source: https://github.com/Azure/Azure-Landing-Zones/issues/2905, read 2026-11-29. */
function withoutDnsOfBasic(one: DeployedArm): DeployedArm {
  const { properties } = one.body;
  const isBasic = textAt(properties, 'sku', 'tier')?.toLowerCase() === 'basic';
  if (one.type.toLowerCase() !== 'microsoft.network/firewallpolicies' || !isBasic) return one;
  if (!isJsonObject(properties) || properties.dnsSettings === undefined) return one;
  const { dnsSettings: _, ...others } = properties;
  const says =
    'The Basic tier has neither a DNS proxy nor DNS servers of its own; what the drawing says of them is left out.';
  return { ...one, body: { ...one.body, properties: others }, comments: [...one.comments, says] };
}

/** A storage account takes no prefixes of 31 and 32 bits, but single addresses. Source: https://learn.microsoft.com/azure/storage/common/storage-network-security, read 2026-11-29. */
function withSingleAddresses(one: DeployedArm): DeployedArm {
  const { properties } = one.body;
  const acls = isJsonObject(properties) ? properties.networkAcls : undefined;
  if (one.type.toLowerCase() !== 'microsoft.storage/storageaccounts' || !isJsonObject(acls)) return one;
  const ipRules = listAt(acls, 'ipRules').flatMap(singleAddresses);
  if (ipRules.length === 0) return one;
  const body = {
    ...one.body,
    properties: { ...(properties as JsonObject), networkAcls: { ...acls, ipRules } },
  };
  return { ...one, body };
}

function singleAddresses(rule: Json): readonly Json[] {
  const prefix = parsePrefix(textAt(rule, 'value') ?? '');
  if (!isJsonObject(rule) || prefix === null || prefix.length < 31 || !`${rule.value}`.includes('/'))
    return [rule];
  const all = prefix.length === 32 ? [prefix.base] : [prefix.base, prefix.base + 1];
  return all.map((ip) => ({ ...rule, value: printIp(toIp(ip)) }));
}
