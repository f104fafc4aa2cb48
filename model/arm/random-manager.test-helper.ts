import fc from 'fast-check';
import { adminRule } from '../scenarios/manager-drawings.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';

/** A virtual network manager with a group of some VNets, admin rules and a topology, as an imported one is: nobody knows whether it is deployed. */
export function drawRandomManager({ d, dice, vnets }: Drawn): void {
  if (!flip(dice)) return;
  const manager = d.add('networkManager', 'vnm', null, {
    scopes: [...some(dice, '/providers/Microsoft.Management/managementGroups/mg-a')],
  });
  const members = some(dice, ...vnets);
  const group = d.add('networkGroup', 'ng', null, { manager, members, byPolicy: members.length === 0 });
  const [hub] = vnets;
  const row = { group, directConnectivity: flip(dice), global: flip(dice), useHubGateway: false };
  const isMesh = flip(dice);
  d.add('connectivityConfiguration', 'cc', null, {
    manager,
    deployment: 'unknown',
    topology: isMesh ? 'Mesh' : 'HubAndSpoke',
    hub: isMesh ? null : (hub ?? null),
    groups: [row],
    deleteExistingPeering: flip(dice),
  });
  const rules = Array.from({ length: dice(fc.nat, { max: 3 }) }, (_, index) =>
    adminRule({
      name: `admin-${index}`,
      priority: 10 + index,
      access: pick(dice, 'Allow', 'AlwaysAllow', 'Deny'),
      direction: pick(dice, 'Inbound', 'Outbound'),
      protocol: pick(dice, '*', 'Tcp', 'Udp'),
      sources: pick(dice, ['*'], ['10.0.0.0/16', 'VirtualNetwork']),
      destinationGroups: some(dice, group),
      ports: pick(dice, '*', '443', '22,3389'),
    }),
  );
  d.add('securityAdminConfiguration', 'sac', null, {
    manager,
    deployment: 'unknown',
    onIntentPolicies: pick(dice, 'None', 'AllowRulesOnly'),
    collections: flip(dice) ? [{ name: 'rules', groups: [group], rules }] : [],
  });
}
