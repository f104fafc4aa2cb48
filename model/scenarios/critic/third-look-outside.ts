import type { ResourceId } from '../../ids.ts';
import { drawGateway, drawSite, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { drawEgress } from './third-look.ts';

/** Callers from outside or with addresses that nobody stated, circuits, and switches that change nothing. */
export const thirdLookOutside: readonly Scenario[] = [
  {
    id: 'HYBRID-3b',
    says: 'A circuit without private peering joins nothing; a tunnel is always private',
    build(d) {
      const a = drawVnetA(d);
      const site = drawSite(d);
      const gateway = drawGateway(d, a.vnet, '10.0.8.0/27', null, 'expressRouteGateway');
      d.add('connection', 'circuit', null, { gateway, site, privatePeering: false, microsoftPeering: true });
    },
    asks: [
      { from: 'vm-app', to: 'pc-hq', port: 443, answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/microsoft-peering-leads-to-public-services-only'],
      },
    ],
  },
  {
    id: 'PE-7, PEER-7',
    says: 'An endpoint behind a peering that does not allow access is as undecided as a machine there',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      d.peer(a.vnet, b, {}, { allowVirtualNetworkAccess: false });
      const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      d.endpoint('b' as ResourceId, 'pe-kv1', '10.1.0.9', vault, 'vault', {
        dnsZoneGroup: [d.zone('privatelink.vaultcore.azure.net', [a.vnet])],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'depends', layer: 'route', path: 'privateEndpoint' },
        cites: ['routing/access-flag-off-is-contradictory'],
      },
    ],
  },
  {
    id: 'PAAS-11b',
    says: 'From outside Azure SQL is a proxy: no further ports',
    build(d) {
      drawSite(d);
      d.add('sqlServer', 'sql1', null, { ipRules: ['198.51.100.10'] });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'sql1',
        answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10', initiators: 'source' },
        blockers: [],
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
  {
    id: 'PAAS-1c',
    says: 'A caller whose address is not stated may or may not be the one that a rule names',
    build(d) {
      drawVnetA(d);
      d.add('internetClient', 'somebody', null);
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', ipRules: ['203.0.113.0/24'] });
      d.add('keyVault', 'kv2', null, { defaultAction: 'Deny' });
    },
    asks: [
      {
        from: 'somebody',
        to: 'kv1',
        answer: { verdict: 'depends', layer: 'serviceAccess', initiators: 'neither' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'depends', layer: 'serviceAccess' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
      {
        from: 'somebody',
        to: 'kv2',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'ROUTE-29',
    says: 'A default route to the firewall comes before NAT gateway and own address',
    build(d) {
      const a = drawEgress(d);
      d.set('subnet', a.app, {
        natGateway: d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] }),
      });
      d.vm(a.app, 'vm-public', '10.0.1.7', { publicIp: '20.60.0.7' });
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: ['egress/routes-beat-every-outbound-method'],
      },
      {
        from: 'vm-public',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: [],
      },
    ],
  },
  {
    id: 'SEC-5, PAAS-4',
    says: 'Nobody who is drawn is a trusted service; the switch changes nothing for them',
    build(d) {
      const a = drawVnetA(d);
      d.add('storageAccount', 'st1', null, {
        publicNetworkAccess: 'Disabled',
        trustedServices: true,
        vnetRules: [{ subnet: a.app }],
      });
      d.add('functionApp', 'func1', null, { outboundAddresses: ['20.40.0.1'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
      {
        from: 'func1',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
];
