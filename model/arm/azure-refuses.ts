import { armKey, lastPart, parentOf } from '../catalog/arm-resource.ts';
import { textAt } from '../catalog/read-json.ts';
import type { DeployedArm } from './deployment.ts';

const server = 'microsoft.sql/servers';
const rules = [`${server}/firewallrules`, `${server}/virtualnetworkrules`];

/**
 * Leaves out, and says above the server, the rules of an SQL server whose public access is off: Azure refuses to write them then, and they
 * would admit nobody. Source: https://github.com/Azure/azure-cli/issues/16771, read 2026-11-29.
 */
export function withoutRefused(resources: readonly DeployedArm[]): readonly DeployedArm[] {
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
