import { hasPublicSwitch } from '../../catalog/kinds.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network, ServiceNode } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** The front door is still open beside the private one. */
export const publicAccessBesidePrivateEndpoint: LintRule = defineRule({
  id: 'lint/public-access-beside-private-endpoint',
  says: 'A private endpoint does not close the public endpoint; that is a setting of the service.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-11', 'PE-10'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()]
      .filter((service) => isOpen(network, service))
      .map(
        (service): Fault => ({
          at: [service.id],
          says: say`${nameOf(service)} has a private endpoint, and its public endpoint still admits callers`,
          fix: {
            edit: 'set-public-access',
            input: { service: service.id, value: 'Disabled' },
            says: say`Disable public network access of ${nameOf(service)}`,
          },
        }),
      ),
});

function isOpen(network: Network, service: ServiceNode): boolean {
  if (!service.endpoints.some(({ approved }) => approved)) return false;
  const { publicNetworkAccess, facet } = toServiceFirewall(network, service);
  if (!hasPublicSwitch(service.kind, service.settings)) return false;
  if (publicNetworkAccess === null && facet.decidesBy === 'notModelled') return false;
  if (publicNetworkAccess === null) return facet.unsetPublicAccess !== 'disabledBesidePrivateEndpoint';
  return publicNetworkAccess === 'Enabled';
}
