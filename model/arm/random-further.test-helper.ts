import { resourcesOf } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { membersOf } from '../document/private-endpoints.ts';
import { isKind, type Resource } from '../document/resource.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';

/** Settings that the drawers of single kinds leave as they are: each is thrown for once more, so that every value that a codec holds goes out and comes back. */
export function drawFurtherSettings(drawn: Drawn): void {
  const { d, dice } = drawn;
  for (const one of resourcesOf(d.design())) {
    if (!flip(dice)) continue;
    varyMonitoring(drawn, one);
    varyManager(drawn, one);
    varyCluster(drawn, one);
    varyPrivateLink(drawn, one);
    if (isKind(one, 'frontDoor'))
      d.set('frontDoor', one.id, {
        origins: one.settings.origins.map((origin) => ({
          ...origin,
          httpsPort: origin.privateLink ? 443 : 8443,
        })),
      });
    if (isKind(one, 'virtualHub') && one.settings.privateTraffic !== null)
      d.set('virtualHub', one.id, { privatePrefixes: some(dice, '20.20.0.0/16', '20.21.0.0/24') });
    if (isKind(one, 'networkSecurityPerimeter'))
      d.set('networkSecurityPerimeter', one.id, {
        rules: one.settings.rules.map((rule) =>
          rule.direction === 'Inbound' && flip(dice)
            ? { ...rule, prefixes: [], subscriptions: [], fqdns: [], serviceTags: ['AzureCloud'] }
            : rule,
        ),
      });
  }
}

function varyMonitoring({ d, dice }: Drawn, { id, kind }: Resource): void {
  if (kind !== 'logAnalyticsWorkspace' && kind !== 'applicationInsights') return;
  d.set(kind, id, {
    publicNetworkAccess: pick(dice, 'Enabled', 'Disabled'),
    publicQuery: pick(dice, 'Enabled', 'Disabled'),
  });
}

function varyManager({ d, dice }: Drawn, one: Resource): void {
  if (isKind(one, 'connectivityConfiguration')) {
    const { groups, topology } = one.settings;
    d.set('connectivityConfiguration', one.id, {
      addressOverlap: topology === 'Mesh' ? 'Disallowed' : 'Allowed',
      groups: groups.map((group) => ({ ...group, useHubGateway: topology === 'HubAndSpoke' && flip(dice) })),
    });
  }
  if (isKind(one, 'securityAdminConfiguration'))
    d.set('securityAdminConfiguration', one.id, {
      collections: one.settings.collections.map((collection) => ({
        ...collection,
        rules: collection.rules.map((rule) => ({ ...rule, sourcePorts: '1024-65535' })),
      })),
    });
}

function varyCluster({ d, dice }: Drawn, one: Resource): void {
  if (!isKind(one, 'kubernetesCluster')) return;
  const { apiServer, networkModel } = one.settings;
  const own = apiServer === 'private' && flip(dice);
  d.set('kubernetesCluster', one.id, {
    dnsPrefix: 'shop-dns',
    outboundType: pick(dice, 'loadBalancer', 'userAssignedNATGateway', 'userDefinedRouting'),
    serviceCidr: '172.31.0.0/16',
    ...(networkModel === 'overlay' ? { podCidr: '192.168.0.0/16' } : {}),
    ...(own
      ? { privateDns: 'own', zone: d.add('privateDnsZone', 'privatelink.westeurope.azmk8s.io', null) }
      : apiServer === 'private'
        ? { privateDns: pick(dice, 'system', 'none') }
        : {}),
  });
}

function varyPrivateLink({ d, dice, prefixes }: Drawn, one: Resource): void {
  if (isKind(one, 'privateLinkService')) {
    const [first = ''] = one.settings.natAddresses;
    const { visibility } = one.settings;
    d.set('privateLinkService', one.id, {
      autoApproval: some(dice, ...visibility),
      // A destination that is no balancer wants two addresses at least.
      ...(flip(dice) && first.endsWith('.30')
        ? {
            loadBalancer: null,
            destinationAddress: first.replace(/30$/, '4'),
            natAddresses: [first, `${first.slice(0, -1)}1`],
          }
        : {}),
    });
  }
  const prefix = one.parent === null ? undefined : prefixes.get(one.parent);
  if (isKind(one, 'privateEndpoint') && prefix !== undefined) {
    const [, ...members] = membersOf(d.design(), usualDefaults, one);
    if (members.length === 0) return;
    const taken = resourcesOf(d.design()).findIndex(({ id }) => id === one.id) % 40;
    const at = (index: number) => `${prefix}.${80 + taken * 4 + index}`;
    d.set('privateEndpoint', one.id, {
      address: at(0),
      memberAddresses: members.slice(0, 3).map(({ member }, index) => ({ member, address: at(index + 1) })),
    });
  }
}
