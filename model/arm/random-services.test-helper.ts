import type { ResourceId } from '../ids.ts';
import { drawRandomContainers } from './random-containers.test-helper.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';
import { drawRandomInjected } from './random-injected.test-helper.ts';
import { drawPerimeter, mayBeMember } from './random-perimeter.test-helper.ts';

type Add = (drawn: Drawn, index: number) => ResourceId;

/** One service of each kind, with every word of its firewall. */
const services: Readonly<Record<string, { readonly add: Add; readonly groups: readonly string[] }>> = {
  storageAccount: {
    groups: ['blob', 'file', 'dfs'],
    add: ({ d, ...rest }, index) =>
      d.add('storageAccount', `stdata${index}`, null, {
        ...acls({ d, ...rest }),
        sku: pick(rest.dice, 'Standard_LRS', 'Standard_RAGRS', 'Premium_ZRS'),
        accountKind: pick(rest.dice, 'StorageV2', 'BlockBlobStorage', 'Storage'),
      }),
  },
  keyVault: {
    groups: ['vault'],
    add: (drawn, index) => drawn.d.add('keyVault', `kv-app-${index}`, null, acls(drawn)),
  },
  serviceBus: {
    groups: ['namespace'],
    add: (drawn, index) =>
      drawn.d.add('serviceBus', `sb-orders-${index}`, null, { ...acls(drawn), tier: 'Premium' }),
  },
  eventHubs: {
    groups: ['namespace'],
    add: (drawn, index) =>
      drawn.d.add('eventHubs', `evhns-app-${index}`, null, {
        ...acls(drawn),
        tier: pick(drawn.dice, 'Standard', 'Premium'),
      }),
  },
  containerRegistry: {
    groups: ['registry'],
    add: (drawn, index) => {
      const { vnetRules: _, ...rules } = acls(drawn);
      return drawn.d.add('containerRegistry', `crapp${index}`, null, {
        ...rules,
        tier: 'Premium',
        replicas: [...some(drawn.dice, 'northeurope', 'eastus')],
        dataEndpoints: flip(drawn.dice),
      });
    },
  },
  sqlServer: {
    groups: ['sqlServer'],
    add: (drawn, index) =>
      drawn.d.add('sqlServer', `sql-app-${index}`, null, {
        ...ruleList(drawn),
        connectionPolicy: pick(drawn.dice, 'Default', 'Redirect', 'Proxy'),
        failoverGroups: flip(drawn.dice)
          ? [
              {
                name: `fog-${index}`,
                partner: drawn.d.add('sqlServer', `sql-second-${index}`, null, {}, { region: 'northeurope' }),
              },
            ]
          : [],
      }),
  },
  cosmosAccount: {
    groups: ['Sql'],
    add: (drawn, index) =>
      drawn.d.add('cosmosAccount', `cosmos-app-${index}`, null, {
        ...ruleList(drawn),
        regions: [...some(drawn.dice, 'northeurope')],
        dedicatedGateway: flip(drawn.dice),
        analyticalStore: flip(drawn.dice),
      }),
  },
  aiServices: {
    groups: ['account'],
    add: (drawn, index) =>
      drawn.d.add('aiServices', `ais-app-${index}`, null, {
        ...acls(drawn),
        accountKind: pick(drawn.dice, 'AIServices', 'OpenAI', 'FormRecognizer'),
        customSubdomain: pick(drawn.dice, '', 'models-of-the-shop'),
      }),
  },
  managedHsm: {
    groups: ['managedhsm'],
    add: (drawn, index) => {
      const { vnetRules: _, ...rules } = acls(drawn);
      const publicNetworkAccess = pick(drawn.dice, 'Enabled' as const, 'Disabled' as const);
      return drawn.d.add('managedHsm', `hsm-app-${index}`, null, { ...rules, publicNetworkAccess });
    },
  },
  machineLearningWorkspace: {
    groups: ['amlworkspace'],
    add: (drawn, index) =>
      drawn.d.add('machineLearningWorkspace', `mlw-app-${index}`, null, {
        publicNetworkAccess: pick(drawn.dice, 'Enabled' as const, 'Disabled' as const),
      }),
  },
  monitorPrivateLinkScope: {
    groups: ['azuremonitor'],
    add: ({ d, dice }, index) => {
      const mode = () => pick(dice, 'Open' as const, 'PrivateOnly' as const);
      const scope = d.add('monitorPrivateLinkScope', `ampls-${index}`, null, {
        ingestionAccessMode: mode(),
        queryAccessMode: mode(),
        exclusions: [...some(dice, { connection: 'pe-other', ingestion: mode(), query: mode() })],
      });
      const scopes = flip(dice) ? [scope] : [];
      d.add('logAnalyticsWorkspace', `log-${index}`, null, { scopes });
      d.add('applicationInsights', `appi-${index}`, null, { scopes: [...some(dice, scope)] });
      return scope;
    },
  },
  searchService: {
    groups: ['searchService'],
    add: (drawn, index) =>
      drawn.d.add('searchService', `srch-app-${index}`, null, {
        ...addresses(drawn),
        trustedServices: flip(drawn.dice),
        tier: pick(drawn.dice, 'basic', 'standard'),
      }),
  },
  postgresqlServer: {
    groups: ['postgresqlServer'],
    add: (drawn, index) =>
      drawn.d.add('postgresqlServer', `psql-app-${index}`, null, {
        ...addresses(drawn),
        allowAzureServices: flip(drawn.dice),
      }),
  },
  redisCache: {
    groups: ['redisCache'],
    add: (drawn, index) =>
      drawn.d.add('redisCache', `redis-app-${index}`, null, {
        ...addresses(drawn),
        tier: pick(drawn.dice, 'Basic', 'Standard', 'Premium'),
      }),
  },
  appConfiguration: {
    groups: ['configurationStores'],
    add: (drawn, index) =>
      drawn.d.add('appConfiguration', `appcs-app-${index}`, null, {
        publicNetworkAccess: pick(drawn.dice, null, 'Enabled' as const, 'Disabled' as const),
        tier: pick(drawn.dice, 'Developer', 'Standard', 'Premium'),
      }),
  },
  eventGridTopic: {
    groups: ['topic'],
    add: (drawn, index) => drawn.d.add('eventGridTopic', `evgt-app-${index}`, null, addresses(drawn)),
  },
  synapseWorkspace: {
    groups: ['Sql', 'SqlOnDemand', 'Dev'],
    add: (drawn, index) =>
      drawn.d.add('synapseWorkspace', `synw-app-${index}`, null, {
        ...addresses(drawn),
        trustedServices: flip(drawn.dice),
        managedVirtualNetwork: flip(drawn.dice),
      }),
  },
  paasService: {
    groups: ['account', 'gateway', 'iotHub'],
    add: (drawn, index) =>
      drawn.d.add('paasService', `svc-app-${index}`, null, {
        publicNetworkAccess: pick(drawn.dice, null, 'Enabled' as const, 'Disabled' as const),
        resourceType: pick(
          drawn.dice,
          'Microsoft.Purview/accounts',
          'Microsoft.Devices/IotHubs',
          'Microsoft.Automation/automationAccounts',
        ),
      }),
  },
  webApp: {
    groups: ['sites'],
    add: (drawn, index) => drawn.d.add('webApp', `app-shop-${index}`, null, site(drawn, index)),
  },
  functionApp: {
    groups: ['sites'],
    add: (drawn, index) => drawn.d.add('functionApp', `func-jobs-${index}`, null, site(drawn, index)),
  },
};

/** Draws services, endpoints in front of them, zones and a resolver. */
export function drawRandomServices(drawn: Drawn): void {
  const { d, dice, vnets, subnets } = drawn;
  const chosen = Object.entries(services).filter(() => flip(dice));
  const zone = flip(dice) ? drawZone(drawn) : null;
  const members: ResourceId[] = [];
  for (const [index, [kind, { add, groups }]] of chosen.entries()) {
    const service = add(drawn, index);
    if (mayBeMember(kind) && flip(dice)) members.push(service);
    const subnet = subnets[0];
    if (subnet === undefined || !flip(dice)) continue;
    d.endpoint(subnet, `pe-${index}`, `10.0.10.${100 + index}`, service, pick(dice, ...groups), {
      manual: flip(dice),
      dnsZoneGroup: zone !== null && flip(dice) ? [zone] : [],
    });
  }
  if (members.length > 0) drawPerimeter(drawn, members);
  drawRandomContainers(drawn);
  if (flip(dice)) drawResolver(drawn, vnets[0] as ResourceId);
  if (flip(dice)) {
    const snet = d.subnet(vnets[0] as ResourceId, 'snet-mi', '10.0.200.0/27', {
      delegation: 'Microsoft.Sql/managedInstances',
      networkSecurityGroup: d.nsg('nsg-mi', []),
      routeTable: d.routes('rt-mi', []),
      defaultOutboundAccess: null,
    });
    d.add('sqlManagedInstance', 'sqlmi-app', snet, { publicDataEndpoint: flip(dice) });
  }
  drawRandomInjected(drawn);
}

function acls(drawn: Drawn) {
  const { dice } = drawn;
  return {
    publicNetworkAccess: pick(dice, 'Enabled', 'Disabled'),
    defaultAction: pick(dice, 'Allow', 'Deny'),
    ipRules: [...some(dice, '20.50.1.2', '20.60.0.0/24')],
    vnetRules: vnetRules(drawn),
    trustedServices: flip(dice),
  };
}

function addresses({ dice }: Drawn) {
  return {
    publicNetworkAccess: pick(dice, 'Enabled', 'Disabled'),
    ipRules: [...some(dice, '20.50.1.2', '20.60.0.0/24')],
  };
}

function ruleList(drawn: Drawn) {
  return {
    publicNetworkAccess: pick(drawn.dice, 'Enabled', 'Disabled'),
    ipRules: [...some(drawn.dice, '20.50.1.2', '20.60.0.0/24')],
    // Its rules take subnets of its own region only, which not all are.
    vnetRules: [] as { subnet: ResourceId }[],
    allowAzureServices: flip(drawn.dice),
  };
}

function vnetRules({ dice, subnets }: Drawn) {
  return some(dice, ...subnets).map((subnet) => ({ subnet }));
}

function site({ d, dice, vnets }: Drawn, index: number) {
  const subnet = flip(dice)
    ? d.subnet(vnets[0] as ResourceId, `snet-app-${index}`, `10.0.${100 + index}.0/26`, {
        delegation: 'Microsoft.Web/serverFarms',
        defaultOutboundAccess: null,
      })
    : null;
  return {
    integrationSubnet: subnet,
    slots: [...some(dice, 'staging')],
    routeAll: subnet !== null && flip(dice),
    dnsServers: subnet === null ? [] : [...some(dice, '10.0.2.4')],
    publicNetworkAccess: pick(dice, null, 'Enabled' as const, 'Disabled' as const),
    unmatchedAction: pick(dice, null, 'Allow' as const, 'Deny' as const),
    accessRules: flip(dice)
      ? [
          {
            name: 'office',
            priority: 100,
            action: pick(dice, 'Allow', 'Deny'),
            source: '203.0.113.0/24',
            subnet: null,
          },
        ]
      : [],
  };
}

function drawZone({ d, dice, vnets }: Drawn): ResourceId {
  const name = pick(
    dice,
    'privatelink.blob.core.windows.net',
    'privatelink.database.windows.net',
    'privatelink.vaultcore.azure.net',
    'corp.contoso.com',
  );
  const zone = d.add('privateDnsZone', name, null, {
    links: some(dice, ...vnets).map((vnet) => ({
      vnet,
      resolutionPolicy: pick(dice, 'Default', 'NxDomainRedirect'),
      registrationEnabled: false,
    })),
    records: [
      ...some(dice, { name: 'app', type: 'A' as const, values: ['10.0.0.4', '10.0.0.5'], ttl: 300 }),
      ...some(dice, { name: '*', type: 'A' as const, values: ['10.0.0.6'], ttl: 3600 }),
      ...some(dice, { name: 'www', type: 'CNAME' as const, values: ['app.corp.contoso.com'], ttl: 60 }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
      ...some(dice, { name: '@', type: 'TXT' as const, values: ["it's ${fine}"], ttl: 60 }),
    ],
  });
  return zone;
}

function drawResolver({ d, dice }: Drawn, vnet: ResourceId): void {
  const list = d.add('dnsDomainList', 'dnsdl-bad', null, { domains: ['malicious.contoso.com.', '.'] });
  d.add('dnsSecurityPolicy', 'dnsp-hub', null, {
    links: [{ vnet }],
    rules: [
      ...some(dice, {
        name: 'bad',
        priority: 100,
        action: 'Block' as const,
        enabled: flip(dice),
        domainLists: [list],
      }),
      ...some(dice, {
        name: 'watch',
        priority: 200,
        action: 'Alert' as const,
        enabled: true,
        domainLists: [list],
      }),
    ],
  });
  const delegation = 'Microsoft.Network/dnsResolvers';
  const resolver = d.add('dnsResolver', 'dnspr-hub', vnet);
  const inbound = d.subnet(vnet, 'snet-dns-in', '10.0.2.0/28', { delegation, defaultOutboundAccess: null });
  d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: '10.0.2.4' });
  const outbound = d.subnet(vnet, 'snet-dns-out', '10.0.3.0/28', { delegation, defaultOutboundAccess: null });
  const out = d.add('dnsOutboundEndpoint', 'outbound', outbound, { resolver });
  d.add('dnsForwardingRuleset', 'dnsfrs-hub', null, {
    outboundEndpoints: [out],
    links: [{ vnet }],
    rules: flip(dice)
      ? [
          {
            name: 'corp',
            domain: 'corp.contoso.com.',
            enabled: flip(dice),
            targets: ['192.168.0.10', '192.168.0.11'],
          },
        ]
      : [],
  });
}
