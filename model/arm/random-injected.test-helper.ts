import type { ResourceId } from '../ids.ts';
import { type Drawn, flip, pick } from './random-dice.test-helper.ts';

/** Draws services that stand in subnets of their own: databases, API Management, an environment with an app. */
export function drawRandomInjected(drawn: Drawn): void {
  if (flip(drawn.dice)) drawDatabase(drawn);
  if (flip(drawn.dice)) drawContainers(drawn);
  if (flip(drawn.dice)) drawApi(drawn);
  if (flip(drawn.dice)) drawEnvironment(drawn);
  if (flip(drawn.dice)) drawIntegratedApi(drawn);
}

function subnetFor({ d, vnets }: Drawn, name: string, prefix: string, delegation: string | null): ResourceId {
  return d.subnet(vnets[0] as ResourceId, name, prefix, { delegation, defaultOutboundAccess: null });
}

function drawDatabase(drawn: Drawn): void {
  const { d, dice, vnets } = drawn;
  const isPostgres = flip(dice);
  const provider = isPostgres ? 'Microsoft.DBforPostgreSQL' : 'Microsoft.DBforMySQL';
  const subnet = subnetFor(drawn, 'snet-db', '10.0.201.0/28', `${provider}/flexibleServers`);
  const suffix = isPostgres ? 'postgres.database.azure.com' : 'mysql.database.azure.com';
  const privateDnsZone = d.zone(`shop.private.${suffix}`, [vnets[0] as ResourceId]);
  if (isPostgres) d.add('privatePostgresqlServer', 'psql-shop', subnet, { privateDnsZone });
  else d.add('privateMysqlServer', 'mysql-shop', subnet, { privateDnsZone });
}

function drawContainers(drawn: Drawn): void {
  const subnet = subnetFor(drawn, 'snet-ci', '10.0.205.0/28', 'Microsoft.ContainerInstance/containerGroups');
  drawn.d.add('containerGroup', 'ci-shop', subnet, { ports: pick(drawn.dice, '80', '80,8443', '') });
}

function drawApi(drawn: Drawn): void {
  const { d, dice } = drawn;
  const tier = pick(dice, 'Developer', 'Premium', 'PremiumV2');
  const isV2 = tier === 'PremiumV2';
  const delegation = isV2 ? 'Microsoft.Web/hostingEnvironments' : null;
  const subnet = subnetFor(drawn, 'snet-apim', '10.0.202.0/27', delegation);
  d.set('subnet', subnet, { networkSecurityGroup: d.nsg('nsg-apim', []) });
  const mode = isV2 ? 'Internal' : pick(dice, 'Internal', 'External');
  d.add('injectedApiManagement', 'apim-shop', subnet, { tier, mode });
}

function drawEnvironment(drawn: Drawn): void {
  const { d, dice } = drawn;
  const subnet = subnetFor(drawn, 'snet-ase', '10.0.203.0/24', 'Microsoft.Web/hostingEnvironments');
  const environment = d.add('appServiceEnvironment', 'ase-shop', subnet, {
    virtualIp: pick(dice, 'Internal', 'External'),
    privateEndpoints: flip(dice),
  });
  d.add('webApp', 'app-inside', null, { environment });
}

function drawIntegratedApi(drawn: Drawn): void {
  const { d, dice } = drawn;
  const integrationSubnet = subnetFor(drawn, 'snet-apim-out', '10.0.204.0/27', 'Microsoft.Web/serverFarms');
  d.set('subnet', integrationSubnet, { networkSecurityGroup: d.nsg('nsg-apim-out', []) });
  d.add('apiManagement', 'apim-public', null, {
    tier: pick(dice, 'StandardV2', 'PremiumV2'),
    integrationSubnet,
  });
}
