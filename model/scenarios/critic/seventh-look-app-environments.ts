import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawNetworks } from '../further/injected-services.ts';
import { drawFirewall, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Subnet = Parameters<Drawing['subnet']>[3];

function drawEnvironment(
  d: Drawing,
  settings: Partial<SettingsOf<'appServiceEnvironment'>>,
  subnet: Subnet = {},
): ResourceId {
  const { vnet } = drawNetworks(d);
  const environment = d.add(
    'appServiceEnvironment',
    'ase',
    d.subnet(vnet, 'snet-ase', '10.0.4.0/24', { delegation: 'Microsoft.Web/hostingEnvironments', ...subnet }),
    { address: '10.0.4.11', publicIp: '20.50.8.8', ...settings },
  );
  d.add('webApp', 'app-shop', null, { environment });
  return vnet;
}

/** App Service Environments from odd sides. */
export const appEnvironmentsFromOddSides: readonly Scenario[] = [
  {
    id: 'INJ-5 (7a)',
    says: 'A wildcard record finds the SCM site of an internal environment too',
    build: (d) => {
      const v = drawEnvironment(d, { virtualIp: 'Internal' });
      d.zone('ase.appserviceenvironment.net', [v], {
        records: [{ name: '*', type: 'A', values: ['10.0.4.11'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'app-shop.scm.ase.appserviceenvironment.net',
        port: 443,
        answer: { verdict: 'reachable', dns: 'private' },
        cites: ['dns/exact-record-beats-wildcard', 'paas-firewall/access-rules-in-order'],
      },
    ],
  },
  {
    id: 'INJ-5 (7b)',
    says: 'An app of an environment goes out by the firewall that a route names',
    build: (d) => {
      const v = drawEnvironment(
        d,
        { virtualIp: 'Internal' },
        { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.10.4') },
      );
      drawFirewall(d, v, '10.0.10.0/26', '10.0.10.4', { network: ['*'] });
    },
    asks: [
      {
        from: 'app-shop',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        cites: [
          'azure-firewall/network-rules-come-before-application-rules',
          'egress/firewall-keeps-the-source-towards-private-ranges',
        ],
      },
    ],
  },
  {
    id: 'INJ-5 (7d)',
    says: 'Without a zone nobody finds the apps of an internal environment by name',
    build: (d) => void drawEnvironment(d, { virtualIp: 'Internal' }),
    asks: [
      {
        from: 'vm-1',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/internal-names-are-yours-to-publish'],
      },
      {
        from: 'vm-1',
        to: '10.0.4.11',
        port: 443,
        answer: { verdict: 'reachable' },
        cites: ['trace/injected-services-behave-like-machines', 'routing/vnet-ranges-are-routed-inside'],
      },
    ],
  },
  {
    id: 'INJ-5 (7e)',
    says: 'An environment that allows no private endpoints has none for its apps',
    build: (d) => {
      const v = drawEnvironment(d, { virtualIp: 'External' });
      d.endpoint(d.subnet(v, 'pe', '10.0.5.0/24'), 'pe-app', '10.0.5.9', 'app-shop' as ResourceId, 'sites');
    },
    problems: ['check/endpoint-in-environment'],
  },
  {
    id: 'INJ-5 (7f)',
    says: 'The default rules of an NSG let nobody in to an external environment, machines inside included',
    build: (d) =>
      void drawEnvironment(d, { virtualIp: 'External' }, { networkSecurityGroup: d.nsg('n', []) }),
    asks: [
      {
        from: 'anyone',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'vm-1',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
];
