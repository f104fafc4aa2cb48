import { regionsWithoutEndpointPolicies } from '../../catalog/facts/endpoint-policy-regions.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt } from '../check.ts';
import { childrenOf, type Defaults, type Design, enclosing, find, ofKind, scopeOf } from '../design.ts';
import { isKind, type ResourceOf } from '../resource.ts';

/** What the subnets around a private endpoint say that Azure does not do for it: policies in some regions (NSG-33), a registry's service endpoint beside it (SE-29, DNS-145). */
export const checkEndpointSubnets: Check = (design, defaults) => [
  ...ofKind(design, 'subnet').flatMap((subnet) => checkPolicies(design, defaults, subnet)),
  ...ofKind(design, 'privateEndpoint').flatMap((endpoint) => checkRegistry(design, endpoint)),
];

function checkPolicies(design: Design, defaults: Defaults, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const policies = subnet.settings.privateEndpointNetworkPolicies;
  const region = scopeOf(design, defaults, subnet, 'region');
  if (policies === 'Disabled' || !regionsWithoutEndpointPolicies.includes(region)) return [];
  return [
    doubt(
      'policies-region',
      subnet,
      'settings.privateEndpointNetworkPolicies',
      say`In ${code(region)} network policies for private endpoints are documented as not available: rules and routes may pass them by. Filter at the client’s subnet.`,
    ),
  ];
}

/** https://learn.microsoft.com/azure/container-registry/container-registry-vnet (2023-10-31). */
function checkRegistry(design: Design, endpoint: ResourceOf<'privateEndpoint'>): readonly Problem[] {
  const registry = find(design, endpoint.settings.target);
  const vnet = enclosing(design, endpoint.parent, 'virtualNetwork');
  if (registry?.kind !== 'containerRegistry' || !vnet) return [];
  const word = 'Microsoft.ContainerRegistry';
  const subnet = childrenOf(design, vnet.id).find(
    (one) => isKind(one, 'subnet') && one.settings.serviceEndpoints.includes(word),
  );
  return subnet
    ? [
        doubt(
          'registry-both',
          endpoint,
          'settings.target',
          say`A registry takes no service endpoint beside a private endpoint, and ${code(word)} is on at ${nameOf(subnet)}. Switch that off.`,
        ),
      ]
    : [];
}
