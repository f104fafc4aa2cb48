import { parsePrefix } from '../../address/prefix.ts';
import { delegations, integrationDelegation } from '../../catalog/facts/delegations.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { occupantsOf } from '../change-design.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, find, ofKind, resourcesOf } from '../design.ts';
import { article } from '../names.ts';
import { capital, delegationFor } from '../placement.ts';
import { type App, isApp, isKind, type ResourceOf } from '../resource.ts';

/** Delegated subnets are large enough (INJ-16, ADDR-18, DNS-67, DNS-127) and hold what they are delegated to (ADDR-20, ADDR-21), and what needs a delegation has it. */
export const checkDelegations: Check = (design) => [
  ...ofKind(design, 'subnet').flatMap((subnet) => [...checkSize(subnet), ...checkResidents(design, subnet)]),
  ...resourcesOf(design).flatMap((resource) => (isApp(resource) ? checkIntegration(design, resource) : [])),
];

function checkIntegration(design: Design, app: App): readonly Problem[] {
  const subnet = find(design, app.settings.integrationSubnet);
  if (!isKind(subnet, 'subnet') || subnet.settings.delegation === integrationDelegation) return [];
  return [
    fault(
      'integration-delegation',
      app,
      'settings.integrationSubnet',
      say`${nameOf(subnet)} is not delegated to ${code(integrationDelegation)}. Delegate it, or use another subnet.`,
    ),
  ];
}

function checkSize(subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const { delegation, prefix } = subnet.settings;
  if (!delegation) return [];
  const row = delegations.find(({ name }) => name === delegation);
  if (!row) {
    const twin = delegations.find(({ name }) => name.toLowerCase() === delegation.toLowerCase());
    return twin
      ? [
          doubt(
            'delegation-spelling',
            subnet,
            'settings.delegation',
            say`Azure spells this delegation ${code(twin.name)}. Use that spelling.`,
          ),
        ]
      : [];
  }
  const length = parsePrefix(prefix)?.length;
  if (length === undefined) return [];
  if (row.smallest !== null && length > row.smallest) {
    return [
      fault(
        'delegation-size',
        subnet,
        'settings.prefix',
        say`A subnet delegated to ${code(delegation)} needs ${code(`/${row.smallest}`)} or larger; this is ${code(`/${length}`)}. Widen the prefix.`,
      ),
    ];
  }
  if (delegation === 'Microsoft.Network/dnsResolvers' && length < 24) {
    return [
      fault(
        'delegation-size',
        subnet,
        'settings.prefix',
        say`A resolver's subnet is ${code('/28')} to ${code('/24')}; this is ${code(`/${length}`)}. Narrow the prefix.`,
      ),
    ];
  }
  return [];
}

function checkResidents(design: Design, subnet: ResourceOf<'subnet'>): readonly Problem[] {
  const { delegation } = subnet.settings;
  const row = delegations.find(({ name }) => name === delegation);
  const exclusive = row?.exclusive === true;
  const residents = occupantsOf(design, subnet.id);
  return residents.flatMap((one, index) => {
    const wanted = delegationFor(one.kind);
    if (delegation && one.kind === 'privateEndpoint') {
      return [
        fault(
          'endpoint-in-delegated',
          one,
          'parent',
          say`${nameOf(subnet)} is delegated to ${code(delegation)}, and Azure creates no private endpoint in a delegated subnet. Move it to another subnet.`,
        ),
      ];
    }
    if (wanted && delegation !== wanted.name) {
      return [
        fault(
          'delegation-missing',
          one,
          'parent',
          say`${capital(article(one.kind))} needs a subnet delegated to ${code(wanted.name)}. Delegate ${nameOf(subnet)}, or move it.`,
        ),
      ];
    }
    if (exclusive && !wanted && !row.mayHold?.includes(one.kind) && one.kind !== 'other') {
      return [
        fault(
          'delegated-alone',
          one,
          'parent',
          say`${nameOf(subnet)} belongs to ${code(delegation ?? '')} alone. Move ${nameOf(one)} to another subnet.`,
        ),
      ];
    }
    return delegation === 'Microsoft.Network/dnsResolvers' && index > 0
      ? [
          fault(
            'endpoint-shares',
            one,
            'parent',
            say`A resolver endpoint needs a subnet of its own, and others stand in ${nameOf(subnet)}. Move it to an empty subnet.`,
          ),
        ]
      : [];
  });
}
