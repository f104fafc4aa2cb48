import { defineCodec, type PrintContext, type PrintedArm } from '../../catalog/arm-codec.ts';
import type { Json } from '../../catalog/arm-resource.ts';
import { plainAt } from '../../catalog/arm-text.ts';
import { at, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { printPolicy } from '../firewall-policy.ts';
import { firstAddress } from '../first-address.ts';
import { isHubFirewall, printHubFirewall, readHubFirewall } from '../hub-firewall.ts';
import {
  ipConfiguration,
  ipConfigurationName,
  printPublicIps,
  printSparePublicIp,
  readPublicIps,
  readSparePublicIp,
  usesIn,
} from '../public-ips.ts';
import { readPolicy } from '../read-firewall-policy.ts';

type Settings = SettingsOf<'azureFirewall'>;

const type = 'Microsoft.Network/azureFirewalls';
const tiers = ['Basic', 'Standard', 'Premium'] as const;
const managementSubnet = 'AzureFirewallManagementSubnet';

/** Firewalls of a VNet or of a virtual hub, with their policy and public addresses. Azure chooses the private address: the first of the subnet. */
export const azureFirewall = defineCodec<Settings>({
  types: [type],
  print(thing, context) {
    const { settings } = thing;
    if (context.thing(thing.parent)?.kind === 'virtualHub') return printHubFirewall(thing, context);
    const { ids, printed } = printPublicIps(thing, context, settings.publicIps, { least: 1 });
    const policy = printPolicy(thing, context);
    const isStated = settings.managementInterface && settings.tier !== 'Basic';
    const management =
      isStated || settings.tier === 'Basic' ? printManagement(thing.name, thing.parent, context) : {};
    const managed = management.configuration ? { managementIpConfiguration: management.configuration } : {};
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: {
            sku: { name: 'AZFW_VNet', tier: settings.tier },
            ipConfigurations: ids.map((id, index) =>
              ipConfiguration(
                ipConfigurationName(context, index),
                index === 0 ? context.idOf(thing.parent) : undefined,
                id,
              ),
            ),
            ...(policy.id === undefined ? {} : { firewallPolicy: { id: policy.id } }),
            ...(isStated ? managed : {}),
          },
        },
        ...(isStated || !management.configuration ? {} : { needs: { properties: managed } }),
        ...(policy.groups.length > 0 ? { after: policy.groups } : {}),
        ...(management.lacks ? { comment: management.lacks } : {}),
      },
      ...printed,
      ...(management.publicIp ? [management.publicIp] : []),
      ...policy.printed,
    ];
  },
  read(arm, context) {
    if (isHubFirewall(arm)) return readHubFirewall(arm, context);
    const configurations = listAt(arm.body, 'properties', 'ipConfigurations').toSorted(
      (a, b) => Number(subnetIn(b) !== undefined) - Number(subnetIn(a) !== undefined),
    );
    const [first] = configurations;
    const publicIps = readPublicIps(arm, context, usesIn(configurations));
    readSparePublicIp(
      arm,
      context,
      'managementPublicIp',
      at(arm.body, 'properties', 'managementIpConfiguration', 'properties', 'publicIPAddress', 'id'),
    );
    const subnet = first === undefined ? undefined : subnetIn(first);
    const management = at(arm.body, 'properties', 'managementIpConfiguration');
    const managementName = plainAt(management, 'name');
    if (managementName) context.keepName('managementConfiguration', managementName);
    const tier = wordOf(tiers, at(arm.body, 'properties', 'sku', 'tier'));
    return {
      parent: context.refer(subnet),
      settings: {
        address: plainAt(first, 'properties', 'privateIPAddress') || firstAddress(context.find(subnet)),
        publicIps,
        tier,
        managementInterface: management !== undefined && tier !== 'Basic',
        ...readPolicy(arm, context),
      },
    };
  },
  drops: [
    '/properties/ipConfigurations/*/properties/privateIPAddress',
    '/properties/managementIpConfiguration/properties/privateIPAddress',
    // Lists of Azure tell it; its types have no such property.
    '/properties/ipConfigurations/*/properties/privateIPAllocationMethod',
    '/properties/managementIpConfiguration/properties/privateIPAllocationMethod',
    '/properties/ipGroups',
    '/properties/hubIPAddresses/privateIPAddress',
    // Rules of a classic firewall are printed in a policy.
    '/properties/natRuleCollections',
    '/properties/networkRuleCollections',
    '/properties/applicationRuleCollections',
    '/properties/additionalProperties/Network.DNS.EnableProxy',
    '/properties/additionalProperties/Network.DNS.Servers',
    '/properties/additionalProperties/Network.SNAT.PrivateRanges',
    // Of the policy and its groups.
    '/properties/firewalls',
    '/properties/childPolicies',
    '/properties/ruleCollectionGroups',
    '/properties/size',
  ],
});

/** A Basic firewall, and any that is tunnelled, is managed through a subnet and a public address of its own. Source: the firewall resource of the azurerm documentation, read 2026-08-22. */
function printManagement(
  name: string,
  subnet: ResourceId | null,
  context: PrintContext,
): { readonly configuration?: Json; readonly publicIp?: PrintedArm; readonly lacks?: string } {
  const vnet = context.thing(subnet)?.parent;
  const beside = vnet ? context.childrenOf(vnet).find((one) => one.name === managementSubnet) : undefined;
  if (beside === undefined)
    return { lacks: `Its management interface needs a subnet ${managementSubnet} in its VNet.` };
  const { id, arm } = printSparePublicIp(context, 'managementPublicIp', `pip-${name}-mgmt`);
  return {
    configuration: ipConfiguration(
      context.partName('managementConfiguration', 'mgmt-ipconfig'),
      context.idOf(beside.id),
      id,
    ),
    ...(arm ? { publicIp: arm } : {}),
  };
}

function subnetIn(configuration: Json): string | undefined {
  return textAt(configuration, 'properties', 'subnet', 'id');
}
