import type { KindName } from '../../catalog/kinds.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess', source: null };
const reached = { verdict: 'reachable', path: 'public' } as const;
const privately = { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' } as const;

/** A VNet, somebody on the internet, and a service. */
function drawService<K extends KindName>(
  d: Drawing,
  kind: K,
  name: string,
  settings: Parameters<Drawing['add']>[3] = {},
) {
  const a = drawVnetA(d);
  d.add('internetClient', 'office', null, { address: '203.0.113.7' });
  d.add('internetClient', 'anyone', null, { address: '198.51.100.1' });
  return { ...a, service: d.add(kind, name, null, settings as never) };
}

/** An endpoint whose zone group writes into all zones of the service. */
function drawEndpoint(
  d: Drawing,
  { vnet, data, service }: ReturnType<typeof drawService>,
  subresource: string,
  zones: readonly string[],
) {
  const dnsZoneGroup = zones.map((zone) => d.zone(`privatelink.${zone}`, [vnet]));
  d.endpoint(data, 'pe', '10.0.2.5', service, subresource, { dnsZoneGroup });
}

const to = (name: string, port = 443) => ({ from: 'vm-app', to: name, port });
const from = (who: string, name: string, port = 443) => ({ from: who, to: name, port });

/** What the services beside the usual ones do. */
export const furtherServices: readonly Scenario[] = [
  {
    id: 'PAAS-7',
    says: 'AI Search is open while its list is empty, an endpoint closes nothing, and a rule admits who it names',
    build(d) {
      const drawn = drawService(d, 'searchService', 'srch1');
      drawEndpoint(d, drawn, 'searchService', ['search.windows.net']);
      d.add('searchService', 'srch2', null, { ipRules: ['203.0.113.7'] });
    },
    asks: [
      {
        ...from('anyone', 'srch1'),
        answer: reached,
        cites: ['paas-firewall/open-while-the-list-is-empty'],
      },
      { ...to('srch1'), answer: privately, cites: ['paas-firewall/private-endpoint-skips-firewall'] },
      { ...from('office', 'srch2'), answer: reached, cites: ['paas-firewall/ip-rule-sees-outbound-address'] },
      {
        ...from('anyone', 'srch2'),
        answer: refused,
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'PE-12',
    says: 'App Configuration without a word about its public endpoint closes it with the first private one',
    build(d) {
      const drawn = drawService(d, 'appConfiguration', 'appcs1');
      drawEndpoint(d, drawn, 'configurationStores', ['azconfig.io']);
      d.add('appConfiguration', 'appcs2', null);
    },
    asks: [
      {
        ...from('anyone', 'appcs1'),
        answer: refused,
        cites: ['paas-firewall/unset-public-access-closes-beside-endpoint'],
      },
      { ...to('appcs1'), answer: privately, cites: ['paas-firewall/private-endpoint-skips-firewall'] },
      {
        ...from('anyone', 'appcs2'),
        answer: reached,
        cites: ['paas-firewall/public-access-alone-decides'],
      },
    ],
  },
  {
    id: 'PAAS-35',
    says: 'Azure OpenAI takes a subnet’s service endpoint, and answers to the name of its own kind',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const app = d.subnet(vnet, 'app', '10.0.1.0/24', {
        serviceEndpoints: ['Microsoft.CognitiveServices'],
      });
      d.vm(app, 'vm-app', '10.0.1.4');
      d.add('internetClient', 'anyone', null, { address: '198.51.100.1' });
      d.add('aiServices', 'oai1', null, {
        accountKind: 'OpenAI',
        defaultAction: 'Deny',
        vnetRules: [{ subnet: app }],
      });
    },
    asks: [
      {
        ...to('oai1.openai.azure.com'),
        answer: { verdict: 'reachable', path: 'serviceEndpoint' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet'],
      },
      {
        ...from('anyone', 'oai1'),
        answer: refused,
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'DNS-111',
    says: 'A zone of Azure Monitor without its records breaks its public names, endpoint or not',
    build(d) {
      const { vnet } = drawService(d, 'monitorPrivateLinkScope', 'ampls1');
      d.zone('privatelink.monitor.azure.com', [vnet]);
    },
    asks: [
      {
        ...to('api.monitor.azure.com'),
        answer: { verdict: 'blocked', layer: 'dns', source: null },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
      {
        ...from('anyone', 'ampls1'),
        answer: { verdict: 'depends' },
        cites: ['paas-firewall/rules-of-some-services-are-not-modelled'],
      },
    ],
  },
  {
    id: 'DNS-110',
    says: 'One endpoint of a scope turns every name of Azure Monitor private, in five zones',
    build(d) {
      const drawn = drawService(d, 'monitorPrivateLinkScope', 'ampls1', { workspaceIds: ['0000-aaaa'] });
      drawEndpoint(d, drawn, 'azuremonitor', [
        'monitor.azure.com',
        'oms.opinsights.azure.com',
        'ods.opinsights.azure.com',
        'agentsvc.azure-automation.net',
        'blob.core.windows.net',
      ]);
    },
    asks: ['live.monitor.azure.com', '0000-aaaa.ods.opinsights.azure.com'].map((name) => ({
      ...to(name),
      answer: privately,
      cites: ['dns/linked-private-zone-hides-public-name'],
    })),
  },
  {
    id: 'PAAS-34',
    says: 'A PostgreSQL server in public access mode admits nobody without a rule',
    build(d) {
      const drawn = drawService(d, 'postgresqlServer', 'psql1');
      drawEndpoint(d, drawn, 'postgresqlServer', ['postgres.database.azure.com']);
      d.add('postgresqlServer', 'psql2', null, { allowAzureServices: true });
    },
    asks: [
      {
        ...from('anyone', 'psql1', 5432),
        answer: refused,
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
      {
        ...to('psql1', 5432),
        answer: privately,
        cites: ['paas-firewall/private-endpoint-skips-firewall'],
      },
      {
        ...to('psql2', 5432),
        answer: reached,
        cites: ['paas-firewall/azure-switch-admits-all-of-azure'],
      },
      { ...to('psql2', 443), answer: refused, cites: ['trace/service-listens-on-its-ports'] },
    ],
  },
  {
    id: 'DNS-113',
    says: 'Synapse has a group each for dedicated and serverless SQL and for development, the first two in one zone',
    build(d) {
      const drawn = drawService(d, 'synapseWorkspace', 'synw1', { publicNetworkAccess: 'Disabled' });
      drawEndpoint(d, drawn, 'SqlOnDemand', ['sql.azuresynapse.net']);
    },
    asks: [
      {
        ...to('synw1-ondemand.sql.azuresynapse.net', 1433),
        answer: privately,
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
      {
        ...to('synw1.sql.azuresynapse.net', 1433),
        answer: refused,
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'PAAS-32',
    says: 'The portal of all factories is one name, which the zone itself answers',
    build(d) {
      const drawn = drawService(d, 'dataFactory', 'adf1');
      drawEndpoint(d, drawn, 'portal', ['adf.azure.com']);
    },
    asks: [
      {
        ...to('adf.azure.com'),
        answer: privately,
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
    ],
  },
  {
    id: 'PE-11',
    says: 'A service of the zone table answers under its names; who comes in over the public path stays open until it is closed',
    build(d) {
      const drawn = drawService(d, 'paasService', 'pview1', { resourceType: 'Microsoft.Purview/accounts' });
      drawEndpoint(d, drawn, 'account', ['purview.azure.com']);
      d.add('paasService', 'iot1', null, {
        resourceType: 'Microsoft.Devices/IotHubs',
        publicNetworkAccess: 'Disabled',
      });
    },
    asks: [
      {
        ...to('pview1.purview.azure.com'),
        answer: privately,
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
      {
        ...from('anyone', 'pview1'),
        answer: { verdict: 'depends' },
        cites: ['paas-firewall/rules-of-some-services-are-not-modelled'],
      },
      {
        ...to('pview1.purview.azure.com', 8080),
        answer: { verdict: 'depends' },
        cites: ['trace/service-listens-on-its-ports'],
      },
      {
        ...from('anyone', 'iot1', 8883),
        answer: refused,
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'DNS-26',
    says: 'The alias of Azure Resource Manager is always there, so that its zone alone breaks the name',
    build(d) {
      const { vnet } = drawService(d, 'paasService', 'rmpl1', {
        resourceType: 'Microsoft.Authorization/resourceManagementPrivateLinks',
      });
      d.zone('privatelink.azure.com', [vnet]);
    },
    asks: [
      {
        ...to('management.azure.com'),
        answer: { verdict: 'blocked', layer: 'dns', source: null },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
];
