import { find } from '../../document/design.ts';
import { ownAccounts } from '../../document/edits/attach-policy.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A way out for data. */
export const serviceEndpointWithoutPolicy: LintRule = defineRule({
  id: 'lint/service-endpoint-without-policy',
  says: 'A Storage endpoint without a service endpoint policy leads to every storage account, those of other customers included.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview',
  checkedOn: '2023-04-06',
  facts: ['SE-12', 'SE-30', 'SE-34'],
  check: (network: Network): readonly Fault[] =>
    [...network.subnets.values()].flatMap((subnet) => faultOf(network, subnet)),
});

function faultOf(network: Network, subnet: SubnetNode): readonly Fault[] {
  const { serviceEndpoints, serviceEndpointPolicies, delegation } = subnet.settings;
  const word = serviceEndpoints.find((one) => one.startsWith('Microsoft.Storage'));
  const drawn = find(network.design, subnet.id);
  const isImported = Object.keys(drawn?.rest ?? {}).some((key) => key.includes('serviceEndpointPolicies'));
  if (!word || !drawn || isImported || serviceEndpointPolicies.length > 0) return [];
  const leads = say`${code(word)} gives ${nameOf(subnet)} a path to every storage account, those of other customers included`;
  // Policies do not work for VNet integration, nor with managed services.
  if (delegation !== null) {
    const says = say`${leads}. A subnet that is delegated to ${code(delegation)} takes no service endpoint policy; use a private endpoint`;
    return [{ at: [subnet.id], says }];
  }
  const accounts = ownAccounts(network.design, network.defaults, drawn);
  return [
    {
      at: [subnet.id],
      says: say`${leads}. A service endpoint policy limits that to the accounts on its list`,
      ...(accounts.length === 0
        ? {}
        : {
            fix: {
              edit: 'attach-policy',
              input: { subnet: subnet.id },
              says: say`Attach a policy to ${nameOf(subnet)} that lists the accounts of this drawing`,
            },
          }),
    },
  ];
}
