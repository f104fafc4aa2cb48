import { lastPart } from '../../catalog/arm-resource.ts';

/** The parts into which a large deployment is cut, in the order in which they build on each other. */
export const tiers = ['network', 'services', 'compute', 'connectivity', 'dns', 'endpoints'] as const;

/** One part of a large deployment. */
export type Tier = (typeof tiers)[number];

const byType: Readonly<Record<string, Tier>> = {
  'microsoft.network/virtualnetworks/virtualnetworkpeerings': 'connectivity',
  'microsoft.network/virtualnetworkgateways': 'connectivity',
  'microsoft.network/localnetworkgateways': 'connectivity',
  'microsoft.network/connections': 'connectivity',
  'microsoft.network/expressroutecircuits': 'connectivity',
  'microsoft.network/expressroutegateways': 'connectivity',
  'microsoft.network/azurefirewalls': 'connectivity',
  'microsoft.network/firewallpolicies': 'connectivity',
  'microsoft.network/bastionhosts': 'connectivity',
  'microsoft.network/virtualwans': 'connectivity',
  'microsoft.network/virtualhubs': 'connectivity',
  'microsoft.network/vpngateways': 'connectivity',
  'microsoft.network/vpnsites': 'connectivity',
  'microsoft.cdn/profiles': 'connectivity',
  'microsoft.network/privatednszones': 'dns',
  'microsoft.network/dnsresolvers': 'dns',
  'microsoft.network/dnsforwardingrulesets': 'dns',
  'microsoft.network/privateendpoints': 'endpoints',
  'microsoft.network/networksecurityperimeters': 'endpoints',
  'microsoft.network/networkinterfaces': 'compute',
  'microsoft.network/loadbalancers': 'compute',
  'microsoft.network/applicationgateways': 'compute',
  'microsoft.network/privatelinkservices': 'compute',
};

/** The part to which a resource type belongs; a child goes with its parent unless it is named itself. */
export function tierOf(type: string): Tier {
  for (let at = type.toLowerCase(); at.includes('/'); at = at.slice(0, at.length - lastPart(at).length - 1)) {
    const tier = byType[at];
    if (tier !== undefined) return tier;
  }
  const provider = type.toLowerCase().split('/', 1)[0];
  if (provider === 'microsoft.compute') return 'compute';
  return provider === 'microsoft.network' ? 'network' : 'services';
}
