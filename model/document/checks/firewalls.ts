import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt } from '../check.ts';
import { childrenOf, type Design, enclosing, find, ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

const managementSubnet = 'AzureFirewallManagementSubnet';

/** What a firewall of a VNet needs for its management and for forced tunnelling (OUT-14, ADDR-15): https://learn.microsoft.com/azure/firewall/forced-tunneling (read 2026-11-30). */
export const checkFirewalls: Check = (design) =>
  ofKind(design, 'azureFirewall').flatMap((firewall) =>
    find(design, firewall.parent)?.kind === 'subnet'
      ? [...checkManagement(design, firewall), ...checkTunnelling(design, firewall)]
      : [],
  );

type Firewall = ResourceOf<'azureFirewall'>;

function checkManagement(design: Design, firewall: Firewall): readonly Problem[] {
  const vnet = enclosing(design, firewall.parent, 'virtualNetwork');
  if (!vnet || !firewall.settings.managementInterface) return [];
  if (childrenOf(design, vnet.id).some(({ name }) => name === managementSubnet)) return [];
  return [
    doubt(
      'firewall-management-subnet',
      firewall,
      'settings.managementInterface',
      say`A management interface needs a subnet ${code(managementSubnet)} in ${nameOf(vnet)}. Add one of ${code('/26')}.`,
    ),
  ];
}

function checkTunnelling(design: Design, firewall: Firewall): readonly Problem[] {
  const { tier, managementInterface } = firewall.settings;
  const subnet = find(design, firewall.parent);
  if (subnet?.kind !== 'subnet' || tier === 'Basic' || managementInterface) return [];
  const table = find(design, subnet.settings.routeTable);
  const tunnel =
    table?.kind === 'routeTable'
      ? table.settings.routes.find(
          ({ prefix, nextHopType }) => prefix.trim() === '0.0.0.0/0' && nextHopType !== 'Internet',
        )
      : undefined;
  if (!tunnel) return [];
  return [
    doubt(
      'firewall-forced-tunnelling',
      firewall,
      'settings.managementInterface',
      say`${nameOf(subnet)} sends ${code('0.0.0.0/0')} elsewhere than to the internet, which the firewall stands only with a management interface. Switch it on, or let the route lead to the internet.`,
    ),
  ];
}
