import { describe, expect, test } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

type Cluster = Partial<SettingsOf<'kubernetesCluster'>>;

/** A cluster with one pool, and something changed. */
function found(
  cluster: Cluster,
  more: {
    readonly space?: string;
    readonly prefix?: string;
    readonly pool?: Partial<SettingsOf<'kubernetesNodePool'>>;
    also?(d: Drawing): void;
  } = {},
): readonly string[] {
  const d = draw();
  const vnet = d.vnet('vnet', more.space ?? '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'nodes', more.prefix ?? '10.0.1.0/24');
  const aks = d.add('kubernetesCluster', 'aks', null, cluster);
  d.add('kubernetesNodePool', 'pool', subnet, { cluster: aks, ...more.pool });
  more.also?.(d);
  return checkDesign(d.design(), usualDefaults).map(({ code }) => code);
}

const ranges = (count: number) => Array.from({ length: count }, (_, index) => `20.1.${index}.0/24`);

describe('what AKS refuses', () => {
  test.each<[string, Cluster, Parameters<typeof found>[1], readonly string[]]>([
    ['nothing of a usual cluster', {}, {}, []],
    ['nothing of a private one', { apiServer: 'private' }, {}, []],
    [
      'ranges of a private one',
      { apiServer: 'private', ipRules: ['20.1.0.0/24'] },
      {},
      ['check/aks-ranges-of-private'],
    ],
    ['201 ranges', { ipRules: ranges(201) }, {}, ['check/aks-too-many-ranges']],
    ['no 200 ranges', { ipRules: ranges(200) }, {}, []],
    [
      'no name at all',
      { apiServer: 'private', privateDns: 'none', publicFqdn: false },
      {},
      ['check/aks-without-name'],
    ],
    [
      'a zone of one’s own that is none',
      { apiServer: 'private', privateDns: 'own' },
      {},
      ['check/aks-without-zone'],
    ],
    ['integration without a subnet', { vnetIntegration: true }, {}, ['check/aks-without-api-subnet']],
    [
      'integration in a subnet that is not delegated',
      { vnetIntegration: true, apiServerSubnet: 'nodes' as never },
      {},
      ['check/aks-api-delegation'],
    ],
    ['a pod range of its own', { podCidr: '172.30.0.0/16' }, {}, ['check/aks-range']],
    ['no pod range that is not used', { networkModel: 'flat', podCidr: '172.30.0.0/16' }, {}, []],
    ['a VNet of such a range', {}, { space: '172.31.0.0/16', prefix: '172.31.1.0/24' }, ['check/aks-range']],
    ['services on the VNet', { serviceCidr: '10.0.64.0/18' }, {}, ['check/aks-service-range']],
    [
      'pods of an overlay in a subnet',
      {},
      { pool: { podSubnet: 'nodes' as never } },
      ['check/aks-pod-subnet'],
    ],
    ['user pools alone', {}, { pool: { mode: 'User' } }, ['check/aks-without-system-pool']],
    [
      'own routes without one',
      { outboundType: 'userDefinedRouting' },
      {},
      ['check/aks-without-default-route'],
    ],
    [
      'a NAT gateway that is not there',
      { outboundType: 'userAssignedNATGateway' },
      {},
      ['check/aks-without-nat-gateway'],
    ],
    [
      'a NAT gateway of Azure’s in your subnet',
      { outboundType: 'managedNATGateway' },
      {},
      ['check/aks-managed-nat-gateway'],
    ],
    [
      'pools in two VNets',
      {},
      {
        also: (d) => {
          const other = d.subnet(d.vnet('vnet-2', '10.2.0.0/16'), 'nodes-2', '10.2.1.0/24');
          d.add('kubernetesNodePool', 'pool2', other, { cluster: 'aks' as never });
        },
      },
      ['check/aks-pools-in-two-vnets'],
    ],
  ])('%s', (_name, cluster, more, codes) => {
    expect(found(cluster, more)).toEqual(codes);
  });
});
