import type { Drawing } from '../draw.ts';
import { at, ground, put, type StartingPoint } from '../starting-point.ts';

/** A VNet with one machine, the public services and the internet: the topology that the first three designs share. */
function shop(d: Drawing, subnet: Parameters<Drawing['subnet']>[3]) {
  const europe = ground(d, 'region', 'West Europe', at(0, 0));
  const vnet = put(d, d.vnet('vnet-app', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  const app = put(
    d,
    d.subnet(vnet, 'snet-app', '10.0.1.0/24', { defaultOutboundAccess: false, ...subnet }),
    at(16, 48),
  );
  put(d, d.vm(app, 'vm-app', '10.0.1.4'), at(16, 48));
  const services = ground(d, 'publicServices', 'Public services', at(400, 0));
  const internet = ground(d, 'internet', 'Internet', at(400, 200));
  put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 48));
  return { app, services };
}

/** Public endpoint and the NAT gateway's address in the server's firewall. */
export const beforeServiceEndpoints: StartingPoint = {
  slug: 'before-service-endpoints',
  title: 'Before service endpoints',
  says: 'A VM calls Azure SQL over its public endpoint; the server admits the address of the NAT gateway.',
  ask: ['vm-app', 'sql-shop', 1433],
  build(d) {
    const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
    const { services } = shop(d, { natGateway });
    put(d, d.add('sqlServer', 'sql-shop', services, { ipRules: ['20.50.1.2'] }), at(16, 48));
  },
};

/** The same with a service endpoint and a virtual network rule. */
export const serviceEndpoint: StartingPoint = {
  slug: 'service-endpoint',
  title: 'Service endpoint',
  says: 'The subnet has a service endpoint and the server a rule for it: still the public address, but a private source.',
  ask: ['vm-app', 'sql-shop', 1433],
  build(d) {
    const { services, app } = shop(d, { serviceEndpoints: ['Microsoft.Sql'] });
    put(d, d.add('sqlServer', 'sql-shop', services, { vnetRules: [{ subnet: app }] }), at(16, 48));
  },
};

/** Who does not profit from a service endpoint, and what it opens. */
export const serviceEndpointNotForEverybody: StartingPoint = {
  slug: 'service-endpoint-not-for-everybody',
  title: 'A service endpoint is not for everybody',
  says: 'Peers, other subnets and on-premises do not inherit a service endpoint, and it opens a way to every account of the service.',
  ask: ['vm-peer', 'sql-shop', 1433],
  build(d) {
    const site = put(
      d,
      d.add('onPremisesSite', 'Head office', null, {
        prefixes: ['172.20.0.0/16'],
        publicAddress: '198.51.100.10',
      }),
      at(0, 40),
    );
    put(d, d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' }), at(16, 72));
    const europe = ground(d, 'region', 'West Europe', at(256, 0));
    const vnet = put(d, d.vnet('vnet-app', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
    const gateways = put(d, d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/27'), at(16, 48));
    const gateway = put(
      d,
      d.add('vpnGateway', 'vpngw-app', gateways, { publicIps: ['20.50.1.9'] }),
      at(16, 48),
    );
    d.add('connection', 'con-hq', null, { gateway, site });
    const serviceEndpoints = ['Microsoft.Sql', 'Microsoft.Storage'];
    const app = put(
      d,
      d.subnet(vnet, 'snet-app', '10.0.1.0/24', { defaultOutboundAccess: false, serviceEndpoints }),
      at(256, 48),
    );
    put(d, d.vm(app, 'vm-app', '10.0.1.4'), at(16, 48));
    const ownNat = d.add('natGateway', 'ng-other', null, { publicIps: ['20.50.1.2'] });
    const other = put(
      d,
      d.subnet(vnet, 'snet-other', '10.0.2.0/24', { defaultOutboundAccess: false, natGateway: ownNat }),
      at(496, 48),
    );
    put(d, d.vm(other, 'vm-other', '10.0.2.4'), at(16, 48));
    const peer = put(d, d.vnet('vnet-peer', '10.1.0.0/16', {}, { parent: europe }), at(16, 280));
    const peerNat = d.add('natGateway', 'ng-peer', null, { publicIps: ['20.50.1.3'] });
    const work = put(
      d,
      d.subnet(peer, 'snet-peer', '10.1.1.0/24', { defaultOutboundAccess: false, natGateway: peerNat }),
      at(256, 48),
    );
    put(d, d.vm(work, 'vm-peer', '10.1.1.4'), at(16, 48));
    d.peer(vnet, peer);
    const services = ground(d, 'publicServices', 'Public services', at(1056, 0));
    put(d, d.add('sqlServer', 'sql-shop', services, { vnetRules: [{ subnet: app }] }), at(16, 48));
    const stranger = d.add(
      'storageAccount',
      'ststranger',
      services,
      {},
      { tenant: 'tenant-stranger', note: 'Belongs to somebody else.' },
    );
    put(d, stranger, at(16, 120));
  },
};

/** A managed instance inside the VNet. */
export const vnetInjection: StartingPoint = {
  slug: 'vnet-injection',
  title: 'VNet injection',
  says: 'SQL Managed Instance stands inside its own subnet: private addresses, and both sides may open connections.',
  ask: ['vm-app', 'sqlmi-shop', 1433],
  build(d) {
    const europe = ground(d, 'region', 'West Europe', at(0, 0));
    const vnet = put(d, d.vnet('vnet-app', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
    const app = put(
      d,
      d.subnet(vnet, 'snet-app', '10.0.1.0/24', { defaultOutboundAccess: false }),
      at(16, 48),
    );
    put(d, d.vm(app, 'vm-app', '10.0.1.4'), at(16, 48));
    const delegated = {
      defaultOutboundAccess: null,
      delegation: 'Microsoft.Sql/managedInstances',
      networkSecurityGroup: d.nsg('nsg-mi', []),
      routeTable: d.routes('rt-mi', []),
    };
    const instances = put(d, d.subnet(vnet, 'snet-mi', '10.0.2.0/27', delegated), at(256, 48));
    put(d, d.add('sqlManagedInstance', 'sqlmi-shop', instances, { address: '10.0.2.4' }), at(16, 48));
    const internet = ground(d, 'internet', 'Internet', at(580, 48));
    put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 48));
  },
};
