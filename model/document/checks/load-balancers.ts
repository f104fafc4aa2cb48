import type { Problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import { needsSubnet } from '../placement.ts';
import type { ResourceOf } from '../resource.ts';

type Balancer = ResourceOf<'loadBalancer'>;

/** What Azure refuses of load balancers: a private frontend needs a subnet, HA ports need a private frontend, a pool lies in one VNet, and one frontend translates in one way. */
export const checkLoadBalancers: Check = (design) =>
  ofKind(design, 'loadBalancer').flatMap((balancer) => [
    ...checkPlace(design, balancer),
    ...checkPool(design, balancer),
    ...checkMembers(design, balancer),
    ...(balancer.settings.frontend === 'public' ? checkPublic(balancer) : []),
  ]);

function checkPlace(design: Design, balancer: Balancer): readonly Problem[] {
  if (!needsSubnet(balancer) || find(design, balancer.parent)?.kind === 'subnet') return [];
  return [
    fault(
      'balancer-without-subnet',
      balancer,
      'parent',
      say`The private address of ${nameOf(balancer)} is one of a subnet. Move it into one, or give it a public frontend.`,
    ),
  ];
}

/** https://learn.microsoft.com/azure/load-balancer/backend-pool-management (2026-11-29). */
function checkPool(design: Design, balancer: Balancer): readonly Problem[] {
  const home =
    balancer.settings.frontend === 'public'
      ? undefined
      : enclosing(design, balancer.parent, 'virtualNetwork')?.id;
  const vnetOf = (id: Balancer['settings']['backends'][number]) =>
    enclosing(design, find(design, id)?.parent ?? null, 'virtualNetwork')?.id;
  const vnets = balancer.settings.backends.flatMap((id) => vnetOf(id) ?? []);
  const first = home ?? vnets[0];
  if (vnets.every((vnet) => vnet === first)) return [];
  return [
    doubt(
      'balancer-across-vnets',
      balancer,
      'settings.backends',
      say`The machines behind ${nameOf(balancer)} stand in several VNets. A pool of machines lies in one VNet, for a private frontend in its own.`,
    ),
  ];
}

/** https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-overview (2026-11-29). */
function checkMembers(design: Design, balancer: Balancer): readonly Problem[] {
  const { frontend, backends } = balancer.settings;
  const before = ofKind(design, 'loadBalancer').filter(
    ({ id, settings }) => settings.frontend === frontend && id < balancer.id,
  );
  return backends.flatMap((id) => {
    const other = before.find(({ settings }) => settings.backends.includes(id));
    const machine = find(design, id);
    if (!other || !machine) return [];
    return [
      doubt(
        'two-balancers-of-a-sort',
        balancer,
        'settings.backends',
        say`${nameOf(machine)} already stands behind ${nameOf(other)}. A machine stands behind one public and one internal load balancer.`,
      ),
    ];
  });
}

/** https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview and https://github.com/ansible-collections/azure/issues/743 (2026-11-29). */
function checkPublic(balancer: Balancer): readonly Problem[] {
  const { rules, outboundRule, outboundIps, publicIp } = balancer.settings;
  const sharesFrontend = outboundIps.length === 0 || outboundIps.some((one) => one === publicIp);
  return rules.flatMap((rule, index) => [
    ...(rule.protocol === 'All' || rule.port === 0
      ? [
          fault(
            'ha-ports-in-public',
            balancer,
            `settings.rules.${index}.protocol`,
            say`An HA ports rule needs a private frontend, and ${nameOf(balancer)} has a public one. Name TCP or UDP and a port.`,
          ),
        ]
      : []),
    ...(outboundRule !== 'none' && sharesFrontend && !rule.disableOutboundSnat
      ? [
          fault(
            'snat-by-two-rules',
            balancer,
            `settings.rules.${index}.disableOutboundSnat`,
            say`The outbound rule of ${nameOf(balancer)} uses the frontend of this rule, and both would translate. Switch outbound SNAT of the rule off.`,
          ),
        ]
      : []),
  ]);
}
