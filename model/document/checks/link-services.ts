import { directConnectRegions } from '../../catalog/facts/direct-connect-regions.ts';
import type { Problem } from '../../explain/problem.ts';
import { anyOf, code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

type Service = ResourceOf<'privateLinkService'>;

/** What Azure refuses of Private Link Services: addresses beyond eight (PLS-4), approvals of those who do not see it (PLS-6), and what Direct Connect does not take (PLS-10). */
export const checkLinkServices: Check = (design, defaults) =>
  ofKind(design, 'privateLinkService').flatMap((service) => [
    ...checkAddresses(service),
    ...checkApprovals(service),
    ...(service.settings.destinationAddress ? checkDirectConnect(design, defaults, service) : []),
  ]);

const mostAddresses = 8;

function checkAddresses(service: Service): readonly Problem[] {
  const { length } = service.settings.natAddresses;
  if (length <= mostAddresses) return [];
  const says = say`${nameOf(service)} has ${code(`${length}`)} NAT addresses; Azure takes ${code(`${mostAddresses}`)}. Remove some.`;
  return [fault('link-service-addresses', service, 'settings.natAddresses', says)];
}

function checkApprovals(service: Service): readonly Problem[] {
  const { autoApproval, visibility } = service.settings;
  const unseen = visibility.includes('*') ? [] : autoApproval.filter((one) => !visibility.includes(one));
  if (unseen.length === 0) return [];
  const says = say`${nameOf(service)} approves ${anyOf(unseen)} automatically, but is not visible there. Add them to its visibility, or remove them here.`;
  return [fault('approved-but-unseen', service, 'settings.autoApproval', says)];
}

/** https://learn.microsoft.com/azure/private-link/configure-private-link-service-direct-connect (2025-07-14). */
function checkDirectConnect(design: Design, defaults: Defaults, service: Service): readonly Problem[] {
  const { natAddresses, loadBalancer } = service.settings;
  const region = scopeOf(design, defaults, service, 'region');
  const { length } = natAddresses;
  return [
    ...(loadBalancer
      ? [
          fault(
            'direct-connect-and-balancer',
            service,
            'settings.destinationAddress',
            say`${nameOf(service)} names a load balancer and a destination address. Keep one of them.`,
          ),
        ]
      : []),
    ...(length % 2 === 1
      ? [
          fault(
            'direct-connect-addresses',
            service,
            'settings.natAddresses',
            say`With a destination address ${nameOf(service)} needs an even number of NAT addresses, two at least, and has ${code(`${length}`)}. Add one.`,
          ),
        ]
      : []),
    ...checkNumber(design, defaults, service, region),
    ...(directConnectRegions.includes(region)
      ? []
      : [
          doubt(
            'direct-connect-region',
            service,
            'settings.destinationAddress',
            say`Direct Connect is a preview, and on ${code('2025-07-14')} ${code(region)} was not among its regions. Check whether it is now.`,
          ),
        ]),
    ...checkEndpoints(design, service),
  ];
}

/** Said once, at the first of too many. */
function checkNumber(
  design: Design,
  defaults: Defaults,
  service: Service,
  region: string,
): readonly Problem[] {
  const subscription = scopeOf(design, defaults, service, 'subscription');
  const all = ofKind(design, 'privateLinkService').filter(
    (one) =>
      one.settings.destinationAddress &&
      scopeOf(design, defaults, one, 'region') === region &&
      scopeOf(design, defaults, one, 'subscription') === subscription,
  );
  if (all.length <= 10 || all[0]?.id !== service.id) return [];
  const says = say`Azure takes ${code('10')} Private Link Services with Direct Connect in a region and subscription; there are ${code(`${all.length}`)}. Remove some.`;
  return [fault('limit', service, 'settings.destinationAddress', says)];
}

function checkEndpoints(design: Design, service: Service): readonly Problem[] {
  return ofKind(design, 'privateEndpoint').flatMap((endpoint) => {
    const subnet = find(design, endpoint.parent);
    const policies = subnet?.kind === 'subnet' ? subnet.settings.privateEndpointNetworkPolicies : 'Disabled';
    if (
      endpoint.settings.target !== service.id ||
      !/^(?:Enabled|NetworkSecurityGroupEnabled)$/.test(policies)
    )
      return [];
    const says = say`${nameOf(endpoint)} leads to ${nameOf(service)}, which has a destination address, and Azure supports no network policies for NSGs there. Turn them off in its subnet.`;
    return [fault('direct-connect-policies', endpoint, 'settings.target', says)];
  });
}
