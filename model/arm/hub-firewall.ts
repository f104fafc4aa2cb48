import type { CodecThing, PrintContext, PrintedArm, ReadArm, ReadContext } from '../catalog/arm-codec.ts';
import type { ArmResource, JsonObject } from '../catalog/arm-resource.ts';
import { plainAt } from '../catalog/arm-text.ts';
import { at, isJsonObject, listAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import { printPolicy } from './firewall-policy.ts';
import { readPolicy } from './read-firewall-policy.ts';

type Settings = SettingsOf<'azureFirewall'>;

const tiers = ['Basic', 'Standard', 'Premium'] as const;

/** Does the firewall stand in a virtual hub? */
export function isHubFirewall({ body }: ArmResource): boolean {
  return (
    isJsonObject(at(body, 'properties', 'virtualHub')) ||
    textAt(body, 'properties', 'sku', 'name')?.toLowerCase() === 'azfw_hub'
  );
}

/** The firewall of a virtual hub: Azure gives it as many public addresses as are asked for, and a private one of the hub. */
export function printHubFirewall(thing: CodecThing<Settings>, context: PrintContext): readonly PrintedArm[] {
  const { settings, name, parent } = thing;
  const { publicIps } = settings;
  const policy = printPolicy(thing, context);
  return [
    {
      type: 'Microsoft.Network/azureFirewalls',
      name,
      body: {
        location: context.location,
        properties: {
          sku: { name: 'AZFW_Hub', tier: settings.tier },
          virtualHub: { id: context.idOf(parent) },
          ...(publicIps.length > 0 ? ipCount(publicIps.length) : {}),
          ...(policy.id === undefined ? {} : { firewallPolicy: { id: policy.id } }),
        },
      },
      // A file that asks for more is heard: the design knows addresses, not their number.
      ...(publicIps.length > 0 ? {} : { needs: { properties: ipCount(1) } }),
      ...(policy.groups.length > 0 ? { after: policy.groups } : {}),
      ...(publicIps.length > 0
        ? { comment: 'Azure chooses the public addresses; the design reckons with those that it states.' }
        : {}),
    },
    ...policy.printed,
  ];
}

function ipCount(count: number): JsonObject {
  return { hubIPAddresses: { publicIPs: { count } } };
}

/** Undo of printing; lists of Azure also tell the addresses. */
export function readHubFirewall(arm: ArmResource, context: ReadContext): ReadArm {
  const addresses = at(arm.body, 'properties', 'hubIPAddresses');
  return {
    parent: context.refer(textAt(arm.body, 'properties', 'virtualHub', 'id')),
    settings: {
      address: plainAt(addresses, 'privateIPAddress') || null,
      publicIps: listAt(addresses, 'publicIPs', 'addresses').flatMap((one) => plainAt(one, 'address') || []),
      tier: wordOf(tiers, at(arm.body, 'properties', 'sku', 'tier')),
      ...readPolicy(arm, context),
    },
  };
}
