import { overlapsPrefix, parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { find, ofKind } from '../design.ts';
import { isKind, type ResourceOf } from '../resource.ts';

type Environment = ResourceOf<'containerAppsEnvironment'>;

const delegation = 'Microsoft.App/environments';

/** https://learn.microsoft.com/azure/container-apps/custom-virtual-networks (2025-05-01, read 2026-11-30); the first four are those of AKS (ADDR-26). */
const refusedRanges = {
  Consumption: ['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'],
  WorkloadProfiles: [
    '169.254.0.0/16',
    '172.30.0.0/16',
    '172.31.0.0/16',
    '192.0.2.0/24',
    '100.100.0.0/17',
    '100.100.128.0/19',
    '100.100.160.0/19',
    '100.100.192.0/19',
  ],
} as const;

/** What Azure refuses of Container Apps environments: their subnet, being internal without one. */
export const checkContainerApps: Check = (design) =>
  ofKind(design, 'containerAppsEnvironment').flatMap((environment) => {
    const subnet = find(design, environment.settings.infrastructureSubnet);
    return [
      ...checkAlone(environment),
      ...(isKind(subnet, 'subnet') ? checkSubnet(environment, subnet) : []),
    ];
  });

/** https://learn.microsoft.com/azure/container-apps/networking (read 2026-11-30). */
function checkAlone(environment: Environment): readonly Problem[] {
  const { infrastructureSubnet, internal } = environment.settings;
  return [
    ...(internal && infrastructureSubnet === null
      ? [
          fault(
            'aca-internal',
            environment,
            'settings.internal',
            say`An internal environment needs a subnet of yours. Choose one for ${nameOf(environment)}, or let it be external.`,
          ),
        ]
      : []),
  ];
}

function checkSubnet(environment: Environment, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const { tier } = environment.settings;
  const isFull = tier === 'WorkloadProfiles';
  const prefix = parsePrefix(subnet.settings.prefix);
  const smallest = isFull ? 27 : 23;
  const refused = refusedRanges[tier].find((range) => {
    const other = parsePrefix(range);
    return prefix && other && overlapsPrefix(prefix, other);
  });
  const found: Problem[] = [];
  const add = (word: string, says: Problem['says'], make = fault) =>
    found.push(make(word, environment, 'settings.infrastructureSubnet', says));
  if (isFull && subnet.settings.delegation !== delegation)
    add(
      'aca-delegation',
      say`${nameOf(subnet)} is not delegated to ${code(delegation)}. Delegate it, or use another subnet.`,
    );
  if (!isFull && subnet.settings.delegation !== null)
    add(
      'aca-delegated',
      say`An environment without workload profiles takes no delegated subnet, and ${nameOf(subnet)} is one. Remove the delegation.`,
    );
  if (prefix && prefix.length > smallest)
    add(
      'aca-subnet-size',
      say`${nameOf(environment)} needs a subnet of ${code(`/${smallest}`)} or larger; ${nameOf(subnet)} is ${code(`/${prefix.length}`)}. Widen the prefix.`,
    );
  if (refused !== undefined)
    add(
      'aca-range',
      say`Azure refuses ${code(subnet.settings.prefix)} for ${nameOf(environment)}: it overlaps ${code(refused)}. Use another range.`,
    );
  if (!isFull && (subnet.settings.natGateway !== null || subnet.settings.routeTable !== null))
    add(
      'aca-ways-out',
      say`An environment without workload profiles supports no routes and no NAT gateway, and ${nameOf(subnet)} has one. Use workload profiles, or remove it.`,
      doubt,
    );
  return found;
}
