import { reservedSubnets } from '../../catalog/facts/reserved-subnets.ts';
import { childrenOf } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** GatewaySubnet and its kin: size, contents and what may be attached. */
export const reservedSubnetTooSmall: LintRule = defineRule({
  id: 'lint/reserved-subnet-too-small',
  says: 'A subnet with a reserved name holds only what the name says, has a smallest size, and some refuse an NSG or a default route.',
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
  checkedOn: '2020-09-16',
  facts: ['ADDR-12', 'ADDR-13', 'ADDR-14', 'ADDR-16', 'ADDR-19', 'NSG-35'],
  check: (network: Network): readonly Fault[] =>
    [...network.subnets.values()].flatMap((subnet) => faultsOf(network, subnet)),
});

function faultsOf(network: Network, subnet: SubnetNode): readonly Fault[] {
  const reserved = reservedSubnets.find(({ name }) => name === subnet.name);
  if (!reserved) return [];
  const faults: Fault[] = [];
  if (subnet.prefix && subnet.prefix.length > reserved.smallest) {
    faults.push({
      at: [subnet.id],
      says: say`${nameOf(subnet)} is ${code(`/${subnet.prefix.length}`)}; it must be ${code(`/${reserved.smallest}`)} or larger`,
    });
  }
  for (const child of childrenOf(network.design, subnet.id)) {
    if (
      reserved.holds.includes(child.kind) ||
      child.kind === 'networkSecurityGroup' ||
      child.kind === 'routeTable'
    )
      continue;
    faults.push({
      at: [child.id, subnet.id],
      says: say`${nameOf(child)} stands in ${nameOf(subnet)}, which is reserved. Move it to another subnet`,
    });
  }
  if (reserved.nsg === 'refused' && subnet.nsg) {
    faults.push({
      at: [subnet.id, subnet.nsg.id],
      says: say`${nameOf(subnet)} must not have an NSG. Detach ${nameOf(subnet.nsg)}`,
      fix: {
        edit: 'change-settings',
        input: { id: subnet.id, settings: { networkSecurityGroup: null } },
        says: say`Detach ${nameOf(subnet.nsg)} from ${nameOf(subnet)}`,
      },
    });
  }
  const table = subnet.routes.context.routeTable;
  if (
    subnet.name === 'GatewaySubnet' &&
    table &&
    (table.disableBgpRoutePropagation || table.routes.some(({ prefix }) => prefix === '0.0.0.0/0'))
  ) {
    faults.push({
      at: [subnet.id, table.id],
      says: say`The route table of ${nameOf(subnet)} has a default route or keeps gateway routes out: creation is refused or the gateway stops`,
    });
  }
  return faults;
}
