import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawGateway, drawSite, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type SubnetSettings = NonNullable<Parameters<Drawing['subnet']>[3]>;

interface Drawn {
  readonly routeAll?: boolean;
  readonly subnet?: SubnetSettings;
  readonly integrated?: boolean;
  readonly vault?: object;
}

/** VNet A, an app with one outbound address that is integrated into it, and a vault. */
function drawApp(
  d: Drawing,
  at: Drawn,
): { readonly vnet: ResourceId; readonly data: ResourceId; readonly vault: ResourceId } {
  const a = drawVnetA(d);
  const integration = d.subnet(a.vnet, 'integration', '10.0.3.0/26', {
    delegation: 'Microsoft.Web/serverFarms',
    ...at.subnet,
  });
  d.add('functionApp', 'func1', null, {
    integrationSubnet: at.integrated === false ? null : integration,
    routeAll: at.routeAll ?? false,
    outboundAddresses: ['20.40.0.1'],
  });
  const vault = d.add('keyVault', 'kv1', null, {
    defaultAction: 'Deny',
    trustedServices: false,
    ...at.vault,
  });
  return { ...a, vault };
}

const ownRule = { ipRules: ['20.40.0.1'] };
const natRule = { ipRules: ['20.50.1.2'] };
const nat = (d: Drawing) => d.add('natGateway', 'ng-1', null, { publicIps: ['20.50.1.2'] });
const ask = { from: 'func1', to: 'kv1' };
const own = { verdict: 'reachable', path: 'public', source: '20.40.0.1', initiators: 'source' } as const;
const refused = { verdict: 'blocked', layer: 'serviceAccess', source: null } as const;
const denyOut = { direction: 'Outbound' as const, access: 'Deny' as const };

/** Apps with VNet integration: what goes through the VNet, with which address, and what their own endpoint does. */
export const appsTogether: readonly Scenario[] = [
  {
    id: 'INJ-11',
    says: 'Without route-all a public vault is called with the own address of the app, NAT gateway and NSG or not',
    build: (d) =>
      drawApp(d, {
        vault: ownRule,
        subnet: { natGateway: nat(d), networkSecurityGroup: d.nsg('nsg-int', [denyOut]) },
      }),
    asks: [
      {
        ...ask,
        answer: own,
        blockers: [],
        past: ['integration'],
        cites: ['trace/integration-carries-private-destinations'],
      },
    ],
  },
  {
    id: 'INJ-13',
    says: 'Route-all and a NAT gateway: the vault sees the NAT address',
    build: (d) => drawApp(d, { routeAll: true, vault: natRule, subnet: { natGateway: nat(d) } }),
    asks: [
      {
        ...ask,
        answer: { ...own, source: '20.50.1.2' },
        through: ['integration'],
        cites: ['egress/nat-gateway-first'],
      },
    ],
  },
  {
    id: 'INJ-13b',
    says: 'Route-all without a way out of its own: still the address of the app',
    build: (d) => drawApp(d, { routeAll: true, vault: ownRule }),
    asks: [{ ...ask, answer: own, cites: ['egress/app-keeps-its-own-addresses-towards-the-internet'] }],
  },
  {
    id: 'INJ-12',
    says: 'With route-all the NSG of the integration subnet counts for public destinations too',
    build: (d) =>
      drawApp(d, {
        routeAll: true,
        vault: ownRule,
        subnet: { networkSecurityGroup: d.nsg('nsg-int', [denyOut]) },
      }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'nsgOut', diedAt: 'nsg-int' as never },
        blockers: ['nsgOut'],
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'ROUTE-25, INJ-12',
    says: 'A default route at the integration subnet counts only with route-all',
    build(d) {
      const { vnet } = drawApp(d, {
        vault: ownRule,
        subnet: { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4') },
      });
      drawFirewall(d, vnet, '10.0.9.0/26', '10.0.9.4', { names: ['*.vault.azure.net'] });
      d.add('webApp', 'app2', null, {
        integrationSubnet: 'integration' as ResourceId,
        routeAll: true,
        outboundAddresses: ['20.40.0.2'],
      });
      d.add('keyVault', 'kv2', null, { defaultAction: 'Deny', ipRules: ['20.50.2.2'] });
    },
    asks: [
      { ...ask, answer: own, past: ['afw-hub'], cites: [] },
      {
        from: 'app2',
        to: 'kv2',
        answer: { verdict: 'reachable', path: 'public', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: ['egress/firewall-proxies-application-rules'],
      },
    ],
  },
  {
    id: 'INJ-14',
    says: 'The app reaches the private endpoint of the vault with an address of its subnet, and its NSG is asked',
    build(d) {
      const { vnet, data, vault } = drawApp(d, {
        vault: { publicNetworkAccess: 'Disabled' },
        subnet: { networkSecurityGroup: d.nsg('nsg-int', [{ ...denyOut, destinations: ['10.0.2.0/24'] }]) },
      });
      const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
      d.endpoint(data, 'pe-kv1', '10.0.2.9', vault, 'vault', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'nsgOut', dns: 'private', path: 'privateEndpoint' },
        blockers: ['nsgOut'],
        cites: ['nsg/client-outbound-rules-apply-towards-endpoints'],
      },
    ],
  },
  {
    id: 'DNS-59',
    says: 'Without integration the app sees no private zone, and the vault refuses',
    build(d) {
      const { vnet, data, vault } = drawApp(d, {
        integrated: false,
        vault: { publicNetworkAccess: 'Disabled' },
      });
      const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
      d.endpoint(data, 'pe-kv1', '10.0.2.9', vault, 'vault', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...ask,
        answer: { ...refused, dns: 'public' },
        cites: [
          'dns/app-without-vnet-integration-sees-no-private-zone',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
        ],
      },
    ],
  },
  {
    id: 'PAAS-5',
    says: 'An app is none of the trusted services of a vault',
    build: (d) => drawApp(d, { vault: { trustedServices: true } }),
    asks: [{ ...ask, answer: refused, cites: ['paas-firewall/who-no-rule-admits-is-refused'] }],
  },
  {
    id: 'PE-12',
    says: 'An app with an endpoint and no word on public access: closed outside, open inside',
    build(d) {
      const a = drawVnetA(d);
      const app = d.add('webApp', 'app1', null);
      const zone = d.zone('privatelink.azurewebsites.net', [a.vnet]);
      d.endpoint(a.data, 'pe-app1', '10.0.2.9', app, 'sites', { dnsZoneGroup: [zone] });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'app1',
        answer: { ...refused, path: 'public' },
        cites: ['paas-firewall/unset-public-access-closes-beside-endpoint'],
      },
      {
        from: 'vm-app',
        to: 'app1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.1.4' },
        cites: ['paas-firewall/private-endpoint-skips-firewall'],
      },
    ],
  },
  {
    id: 'INJ-9',
    says: 'Integration takes calls out and lets none in: the app is called at its public name',
    build: (d) => {
      drawApp(d, {});
    },
    asks: [
      {
        from: 'vm-app',
        to: 'func1',
        answer: { verdict: 'reachable', path: 'public', initiators: 'source' },
        cites: ['trace/vnet-integration-is-outbound-only'],
      },
      {
        from: 'func1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/26', initiators: 'source' },
        cites: ['trace/integration-uses-an-address-of-the-subnet'],
      },
    ],
  },
  {
    id: 'INJ-14b',
    says: 'An app reaches a host of a site through the gateway of its VNet',
    build(d) {
      const { vnet } = drawApp(d, {});
      drawGateway(d, vnet, '10.0.8.0/27', drawSite(d));
    },
    asks: [
      {
        from: 'func1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.3.0/26', initiators: 'source' },
        through: ['gw-hub'],
        cites: [],
      },
    ],
  },
  {
    id: 'PAAS-10',
    says: 'Storage of the same region does not match the address of an app',
    build(d) {
      drawApp(d, {});
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', ...ownRule });
    },
    asks: [
      {
        from: 'func1',
        to: 'st1',
        port: 443,
        answer: refused,
        cites: ['paas-firewall/storage-ip-rules-skip-the-same-region'],
      },
    ],
  },
  {
    id: 'PAAS-6b',
    says: 'Allow Azure services admits any app',
    build(d) {
      drawApp(d, {});
      d.add('sqlServer', 'sql1', null, { allowAzureServices: true });
    },
    asks: [
      {
        from: 'func1',
        to: 'sql1',
        answer: { ...own, path: 'public' },
        cites: ['paas-firewall/azure-switch-admits-all-of-azure'],
      },
    ],
  },
];
