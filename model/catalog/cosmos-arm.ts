import { defineCodec, type PrintContext, type PrintedArm, type ReadContext } from './arm-codec.ts';
import { type ArmResource, lastPart } from './arm-resource.ts';
import { literal, plainAt, unlessNone } from './arm-text.ts';
import { compact, flagAt, listAt, numberAt, textAt } from './read-json.ts';
import {
  printIpRules,
  readIpRules,
  readPublicAccess,
  readVnetRules,
  subnetIds,
  type VnetRules,
} from './service-arm.ts';

const type = 'Microsoft.DocumentDB/databaseAccounts';
const gateways = `${type}/services`;

/** The capability that makes an account speak an API; SQL needs none, and MongoDB is told by the kind of the account. */
const capabilities = {
  Cassandra: 'EnableCassandra',
  Gremlin: 'EnableGremlin',
  Table: 'EnableTable',
} as const;

interface CosmosSettings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  readonly ipRules: readonly string[];
  readonly vnetRules: VnetRules;
  readonly allowAzureServices: boolean;
  readonly api: 'Sql' | 'MongoDB' | keyof typeof capabilities;
  readonly regions: readonly string[];
  readonly dedicatedGateway: boolean;
  readonly analyticalStore: boolean;
}

/** A Cosmos DB account: its rules, its API and its regions. How clients connect is theirs alone, and not in ARM. */
export const cosmosArm = defineCodec<CosmosSettings>({
  types: [type],
  print: ({ name, settings }, context) => {
    const { publicNetworkAccess, ipRules, allowAzureServices, api } = settings;
    const vnetRules = unlessNone(subnetIds(settings.vnetRules, context).map((id) => ({ id })));
    const capability = api === 'Sql' || api === 'MongoDB' ? undefined : capabilities[api];
    const properties = compact({
      databaseAccountOfferType: 'Standard',
      locations: printLocations(settings.regions, context),
      capabilities: capability && [{ name: capability }],
      publicNetworkAccess,
      // The rule 0.0.0.0 admits the data centres of Azure.
      // https://learn.microsoft.com/azure/cosmos-db/how-to-configure-firewall (2026-11-29)
      ipRules: printIpRules([...(allowAzureServices ? ['0.0.0.0'] : []), ...ipRules], 'ipAddressOrRange'),
      isVirtualNetworkFilterEnabled: vnetRules && true,
      virtualNetworkRules: vnetRules,
      enableAnalyticalStorage: settings.analyticalStore || undefined,
    });
    const kind = api === 'MongoDB' ? 'MongoDB' : 'GlobalDocumentDB';
    return [
      { type, name, body: { location: context.location, kind, properties } },
      ...(settings.dedicatedGateway ? [printGateway(name)] : []),
    ];
  },
  read: (arm, context) => {
    const rules = readRules(arm);
    return {
      settings: {
        publicNetworkAccess: readPublicAccess(arm),
        ipRules: rules.filter((text) => text !== '0.0.0.0'),
        allowAzureServices: rules.includes('0.0.0.0'),
        vnetRules: vnetRulesOf(arm, context),
        api: readApi(arm),
        regions: readRegions(arm, context),
        dedicatedGateway: readGateway(arm, context),
        analyticalStore: flagAt(arm.body, 'properties', 'enableAnalyticalStorage') === true,
      },
    };
  },
  drops: [
    '/properties/ipRangeFilter',
    '/properties/locations/*/id',
    '/properties/privateEndpointConnections',
  ],
});

/** The own region first, unless a file had another order or spelling. */
function printLocations(regions: readonly string[], context: PrintContext) {
  const wanted = [...new Set([context.location, ...regions.map(regionWord)])].filter((one) => one !== '');
  const spelled = context.partName('regions', wanted.join(',')).split(',');
  const kept = spelled.filter((one) => wanted.includes(regionWord(one)));
  const added = wanted.filter((one) => !kept.some((other) => regionWord(other) === one));
  return [...kept, ...added].map((one, failoverPriority) => ({
    locationName: literal(one),
    failoverPriority,
  }));
}

function readRegions(arm: ArmResource, context: ReadContext): readonly string[] {
  const own = regionWord(plainAt(arm.body, 'location') ?? '');
  const locations = listAt(arm.body, 'properties', 'locations')
    .map((one) => ({
      name: plainAt(one, 'locationName') ?? '',
      priority: numberAt(one, 'failoverPriority') ?? 0,
    }))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.priority - b.priority);
  context.keepName('regions', locations.map(({ name }) => name).join(','));
  return [...new Set(locations.map(({ name }) => regionWord(name)))].filter((name) => name !== own);
}

function readApi({ body }: ArmResource): CosmosSettings['api'] {
  if (/mongodb/i.test(textAt(body, 'kind') ?? '')) return 'MongoDB';
  const names = listAt(body, 'properties', 'capabilities').map((one) => textAt(one, 'name')?.toLowerCase());
  const found = Object.entries(capabilities).find(([, name]) => names.includes(name.toLowerCase()));
  return (found?.[0] as CosmosSettings['api'] | undefined) ?? 'Sql';
}

/** A list of objects; up to 2019 one text with commas. */
function readRules({ body }: ArmResource): readonly string[] {
  const older = (plainAt(body, 'properties', 'ipRangeFilter') ?? '').split(',').map((text) => text.trim());
  return [...new Set([...readIpRules(listAt(body, 'properties', 'ipRules')), ...older])].filter(
    (text) => text !== '',
  );
}

function vnetRulesOf({ body }: ArmResource, context: ReadContext): VnetRules {
  const rules = listAt(body, 'properties', 'virtualNetworkRules');
  if (flagAt(body, 'properties', 'isVirtualNetworkFilterEnabled') !== false || rules.length === 0)
    return readVnetRules(rules, context);
  context.warn(
    'The virtual network rules are off (isVirtualNetworkFilterEnabled), and are left out.',
    '/properties/virtualNetworkRules',
  );
  return [];
}

function regionWord(text: string): string {
  return text.toLowerCase().replaceAll(' ', '');
}

/** https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts/services (2026-11-30). */
function printGateway(name: string): PrintedArm {
  return {
    type: gateways,
    name: `${name}/SqlDedicatedGateway`,
    part: 'dedicatedGateway',
    body: { properties: { serviceType: 'SqlDedicatedGateway' } },
    needs: { properties: { instanceCount: 1, instanceSize: 'Cosmos.D4s' } },
  };
}

function readGateway(arm: ArmResource, context: ReadContext): boolean {
  const own = context
    .childrenOf(arm, gateways)
    .find(({ name }) => lastPart(name).toLowerCase() === 'sqldedicatedgateway');
  if (own) context.fold(own, 'dedicatedGateway');
  return own !== undefined;
}
