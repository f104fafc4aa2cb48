import { mayHoldServer, privateServerSuffixes } from '../../catalog/compute/private-flexible-server.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { occupantsOf } from '../change-design.ts';
import { type Check, fault } from '../check.ts';
import { type Design, find, ofKind } from '../design.ts';
import { isKind, type ResourceOf } from '../resource.ts';

type Server = ResourceOf<'privatePostgresqlServer'> | ResourceOf<'privateMysqlServer'>;
type Api = ResourceOf<'injectedApiManagement'>;

/** What Azure refuses of services in a subnet: databases without their zone (PAAS-34), API Management in the wrong subnet (PAAS-29), a second environment (INJ-5). */
export const checkInjectedServices: Check = (design) => [
  ...[...ofKind(design, 'privatePostgresqlServer'), ...ofKind(design, 'privateMysqlServer')].flatMap(
    (server) => checkZone(design, server),
  ),
  ...ofKind(design, 'injectedApiManagement').flatMap((api) => checkApi(design, api)),
  ...ofKind(design, 'appServiceEnvironment').flatMap((one) => checkEnvironment(design, one)),
];

/** https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private (2024-06-27) and mysql/flexible-server/concepts-networking-vnet (2026-01-05). */
function checkZone(design: Design, server: Server): readonly Problem[] {
  const suffix = privateServerSuffixes[server.kind];
  const zone = find(design, server.settings.privateDnsZone);
  const field = 'settings.privateDnsZone';
  if (!isKind(zone, 'privateDnsZone')) {
    return [
      fault(
        'server-without-zone',
        server,
        field,
        say`${nameOf(server)} needs a private DNS zone whose name ends in ${code(suffix)}. Add one and choose it here.`,
      ),
    ];
  }
  const name = zone.name.toLowerCase();
  if (name === `${server.name}.${suffix}`.toLowerCase()) {
    return [
      fault(
        'server-zone-of-its-name',
        server,
        field,
        say`The zone must not have the name of the server itself. Name it ${code(`${server.name}.private.${suffix}`)}.`,
      ),
    ];
  }
  if (mayHoldServer(name, suffix, server.name)) return [];
  return [
    fault(
      'server-zone-suffix',
      server,
      field,
      say`The zone of ${nameOf(server)} must end in ${code(suffix)}; ${nameOf(zone)} does not. Use another zone.`,
    ),
  ];
}

/** virtual-network-injection-resources (classic tiers) and inject-vnet-v2 (2025-10-08) of https://learn.microsoft.com/azure/api-management. */
function checkApi(design: Design, api: Api): readonly Problem[] {
  const subnet = find(design, api.parent);
  if (!isKind(subnet, 'subnet')) return [];
  const { delegation } = subnet.settings;
  const { tier, mode } = api.settings;
  if (tier !== 'PremiumV2') {
    return delegation
      ? [
          fault(
            'api-in-delegated',
            api,
            'parent',
            say`Tiers Developer and Premium need a subnet without delegation; ${nameOf(subnet)} is delegated to ${code(delegation)}. Remove the delegation, or move it.`,
          ),
        ]
      : [];
  }
  const wanted = 'Microsoft.Web/hostingEnvironments';
  const neighbour = occupantsOf(design, subnet.id).find(({ id }) => id !== api.id);
  return [
    ...(delegation === wanted
      ? []
      : [
          fault(
            'delegation-missing',
            api,
            'parent',
            say`Tier Premium v2 needs a subnet delegated to ${code(wanted)}. Delegate ${nameOf(subnet)}, or move it.`,
          ),
        ]),
    ...(neighbour
      ? [
          fault(
            'api-shares',
            api,
            'parent',
            say`Tier Premium v2 needs a subnet of its own, and ${nameOf(neighbour)} stands in ${nameOf(subnet)}. Move one of them.`,
          ),
        ]
      : []),
    ...(mode === 'External'
      ? [
          fault(
            'api-mode',
            api,
            'settings.mode',
            say`Injected in tier Premium v2, the gateway answers at its private address only. Choose Internal, or tier Premium.`,
          ),
        ]
      : []),
  ];
}

/** Nothing else can be in the subnet of an environment: https://learn.microsoft.com/azure/app-service/environment/networking (2021-11-15). */
function checkEnvironment(
  design: Design,
  environment: ResourceOf<'appServiceEnvironment'>,
): readonly Problem[] {
  const subnet = find(design, environment.parent);
  const neighbour =
    subnet &&
    occupantsOf(design, subnet.id).find(({ id, kind }) => kind === environment.kind && id < environment.id);
  if (!subnet || !neighbour) return [];
  return [
    fault(
      'environment-shares',
      environment,
      'parent',
      say`${nameOf(environment)} needs a subnet of its own, and ${nameOf(neighbour)} stands in ${nameOf(subnet)}. Move one of them.`,
    ),
  ];
}
