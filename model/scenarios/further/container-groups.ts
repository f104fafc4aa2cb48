import type { Drawing } from '../draw.ts';
import { drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const delegation = 'Microsoft.ContainerInstance/containerGroups';

/** A container group in a subnet of VNet A, beside a peer in the same region or in another one. */
function drawGroup(d: Drawing, otherRegion = false): void {
  const a = drawVnetA(d);
  const subnet = d.subnet(a.vnet, 'containers', '10.0.6.0/28', { delegation });
  d.add('containerGroup', 'ci-shop', subnet, { address: '10.0.6.4', ports: '80' });
  if (otherRegion) {
    const far = d.vnet('vnet-far', '10.7.0.0/16', {}, { region: 'northeurope' });
    d.vm(d.subnet(far, 'far', '10.7.0.0/24'), 'vm-far', '10.7.0.4');
    d.peer(a.vnet, far);
  } else d.peer(a.vnet, drawVnetB(d));
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

/** Container Instances in a VNet: opens and takes connections, has no public address, and no support over global peering. */
export const containerGroups: readonly Scenario[] = [
  {
    id: 'ACI-1',
    says: 'A container group takes calls at its private address on its ports, and calls with it',
    build: (d) => drawGroup(d),
    asks: [
      {
        from: 'vm-b',
        to: 'ci-shop',
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        cites: ['trace/injected-services-behave-like-machines'],
      },
      {
        from: 'ci-shop',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.6.4' },
        cites: [],
      },
      {
        from: 'vm-b',
        to: 'ci-shop',
        port: 22,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/service-listens-on-its-ports'],
      },
      { from: 'anyone', to: 'ci-shop', port: 80, answer: { verdict: 'blocked' }, cites: [] },
    ],
  },
  {
    id: 'ACI-2',
    says: 'Over a peering between regions nobody promises that a container group is reached',
    build: (d) => drawGroup(d, true),
    asks: [
      {
        from: 'vm-far',
        to: 'ci-shop',
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['trace/container-groups-reach-no-other-region-by-peering'],
      },
    ],
  },
];
