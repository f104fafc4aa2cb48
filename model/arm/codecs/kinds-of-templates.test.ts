import { describe, expect, test } from 'vitest';
import { type ArmResource, armKey, type JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject } from '../../catalog/read-json.ts';
import { resourcesOf } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import { withoutSecrets } from '../secrets.ts';
import { toArm } from '../to-arm.ts';
import { arm, group, network, read, subnet } from './read-files.test-helper.ts';

const gateway = `${network}/applicationGateways/agw`;
const part = (list: string, name: string) => ({ id: `${gateway}/${list}/${name}` });
const hub = `${network}/virtualHubs/hub1`;
const firewall = `${network}/azureFirewalls/fw1`;
const site = `${network}/vpnSites/branch`;
const door = `${group}/Microsoft.Cdn/profiles/fd`;
const app = `${group}/Microsoft.Web/sites/app`;

/** A file read and printed again: what becomes of the one resource with an id. */
function again(id: string, ...files: readonly ArmResource[]) {
  const { design, entries } = read(...files);
  const own = arm(id, {});
  const printed = toArm(design, usualDefaults).resources.find((one) => armKey(one) === armKey(own));
  const changed = entries.flatMap((one) => one.changed);
  return { design, changed, body: printed?.body ?? {} };
}

function settingsOf({ design }: ReturnType<typeof again>, kind: string): JsonObject {
  const found = resourcesOf(design).find((one) => one.kind === kind);
  const nameOf = (value: unknown) => resourcesOf(design).find(({ id }) => id === value)?.name ?? value;
  return JSON.parse(JSON.stringify(found?.settings, (_, value) => nameOf(value)));
}

function dualStack(): ArmResource {
  const rule = (name: string, listener: string, priority: number) => ({
    name,
    properties: {
      ruleType: 'Basic',
      priority,
      httpListener: part('httpListeners', listener),
      backendAddressPool: part('backendAddressPools', 'pool'),
      backendHttpSettings: part('backendHttpSettingsCollection', 'http'),
    },
  });
  const listener = (name: string, frontend: string) => ({
    name,
    properties: {
      frontendIPConfiguration: part('frontendIPConfigurations', frontend),
      frontendPort: part('frontendPorts', 'p80'),
      protocol: 'Http',
    },
  });
  const open = (name: string) => ({
    name,
    properties: {
      privateIPAllocationMethod: 'Dynamic',
      publicIPAddress: { id: `${network}/publicIPAddresses/${name}` },
    },
  });
  return arm(gateway, {
    properties: {
      sku: { name: 'Standard_v2', tier: 'Standard_v2' },
      gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }],
      frontendIPConfigurations: [open('v4'), open('v6')],
      frontendPorts: [{ name: 'p80', properties: { port: 80 } }],
      backendAddressPools: [{ name: 'pool', properties: { backendAddresses: [{ ipAddress: '10.0.1.9' }] } }],
      backendHttpSettingsCollection: [
        { name: 'http', properties: { port: 80, protocol: 'Http', cookieBasedAffinity: 'Disabled' } },
      ],
      httpListeners: [listener('l4', 'v4'), listener('l6', 'v6')],
      requestRoutingRules: [rule('r4', 'l4', 10), rule('r6', 'l6', 20)],
    },
  });
}

describe('application gateways of templates', () => {
  // The quickstart application-gateway-ipv6-create of Azure.
  test('a second public frontend is none inside the VNet, and its rule is kept', () => {
    const back = again(gateway, dualStack());
    expect(settingsOf(back, 'applicationGateway')).toMatchObject({ frontend: 'public', address: null });
    expect(settingsOf(back, 'applicationGateway').rules).toHaveLength(1);
    const { frontendIPConfigurations, requestRoutingRules } = back.body.properties as JsonObject;
    expect(frontendIPConfigurations).toHaveLength(2);
    expect(JSON.stringify(frontendIPConfigurations)).not.toContain('subnets/');
    expect(requestRoutingRules).toHaveLength(2);
  });

  test.each([
    ['https://kv-a.vault.azure.net/secrets/cert'],
    [
      `[format('{0}secrets/cert', reference('${group}/Microsoft.KeyVault/vaults/kv-a', '2023-07-01').vaultUri)]`,
    ],
  ])('the vault of a certificate is found in %s', (keyVaultSecretId) => {
    const file = dualStack();
    const properties = { ...(file.body.properties as JsonObject) };
    const certificate = { name: 'cert', properties: { keyVaultSecretId } };
    const back = again(
      gateway,
      { ...file, body: { properties: { ...properties, sslCertificates: [certificate] } } },
      arm(`${group}/Microsoft.KeyVault/vaults/kv-a`, { properties: { enableRbacAuthorization: true } }),
    );
    expect(settingsOf(back, 'applicationGateway').certificateVault).toBe('kv-a');
  });
});

describe('virtual hubs of templates', () => {
  const policy = (name: string, destination: string) => ({
    name,
    destinations: [destination],
    nextHop: firewall,
  });
  const files = [
    arm(hub, { properties: { addressPrefix: '10.9.0.0/23' } }),
    arm(firewall, {
      properties: {
        sku: { name: 'AZFW_Hub', tier: 'Standard' },
        virtualHub: { id: hub },
        hubIPAddresses: { publicIPs: { count: 3 } },
      },
    }),
    arm(`${hub}/routingIntent/hub1_RoutingIntent`, {
      properties: {
        routingPolicies: [policy('InternetTraffic', 'internet'), policy('PrivateTraffic', 'PrivateTraffic')],
      },
    }),
  ];

  test('policies of routing intent keep their names, and there are no more of them', () => {
    const back = again(`${hub}/routingIntent/hub1_RoutingIntent`, ...files);
    expect(settingsOf(back, 'virtualHub')).toMatchObject({ internetTraffic: 'fw1', privateTraffic: 'fw1' });
    const { routingPolicies } = back.body.properties as { routingPolicies: JsonObject[] };
    expect(routingPolicies.map(({ name }) => name)).toEqual(['InternetTraffic', 'PrivateTraffic']);
  });

  test('a firewall keeps the number of its public addresses', () => {
    const back = again(firewall, ...files);
    expect(at(back.body, 'properties', 'hubIPAddresses', 'publicIPs', 'count')).toBe(3);
    expect(back.changed).toEqual([]);
  });

  const line = {
    name: 'link1',
    properties: { ipAddress: '203.0.113.10', linkProperties: { linkSpeedInMbps: 50 } },
  };
  const tunnel = `${network}/vpnGateways/gw1/vpnConnections/c1`;
  const branch = [
    files[0] as ArmResource,
    arm(site, {
      properties: { addressSpace: { addressPrefixes: ['192.168.0.0/16'] }, vpnSiteLinks: [line] },
    }),
    arm(`${network}/vpnGateways/gw1`, { properties: { virtualHub: { id: hub } } }),
    arm(tunnel, {
      properties: {
        remoteVpnSite: { id: site },
        vpnLinkConnections: [
          { name: 'a', properties: { vpnSiteLink: { id: `${site}/vpnSiteLinks/link1` }, enableBgp: true } },
        ],
      },
    }),
  ];

  test('the address of a site may stand in its line', () => {
    const back = again(site, ...branch);
    expect(settingsOf(back, 'onPremisesSite').publicAddress).toBe('203.0.113.10');
    expect(back.body.properties).toMatchObject({ vpnSiteLinks: [line] });
    expect(Object.keys(back.body.properties as JsonObject)).not.toContain('ipAddress');
  });

  test('a connection by lines asks for the key of the line and no other', () => {
    const { body } = again(tunnel, ...branch);
    const { vpnLinkConnections, ...others } = body.properties as JsonObject;
    expect(others).not.toHaveProperty('sharedKey');
    expect(vpnLinkConnections).toMatchObject([
      { name: 'a', properties: { enableBgp: true, sharedKey: "[parameters('c1SharedKey')]" } },
    ]);
  });
});

test('the message of a Front Door to its origin is kept', () => {
  const origin = `${door}/originGroups/g/origins/o`;
  const back = again(
    origin,
    arm(door, { sku: { name: 'Premium_AzureFrontDoor' } }),
    arm(`${door}/originGroups/g`, { properties: {} }),
    arm(origin, {
      properties: {
        hostName: 'app.azurewebsites.net',
        sharedPrivateLinkResource: {
          privateLink: { id: app },
          groupId: 'sites',
          privateLinkLocation: 'westeurope',
          requestMessage: 'Please approve.',
        },
      },
    }),
    arm(app, { properties: {} }),
  );
  expect(at(back.body, 'properties', 'sharedPrivateLinkResource', 'requestMessage')).toBe('Please approve.');
  expect(back.changed).toEqual([]);
});

// What a deployment of ours asks for and a file answers.
test.each([
  ['Microsoft.ApiManagement/service/apim', { publisherEmail: 'a@b.example', publisherName: 'B' }],
  ['Microsoft.Insights/components/ai', { Application_Type: 'web', WorkspaceResourceId: `${group}/x/y/la` }],
  ['Microsoft.MachineLearningServices/workspaces/ml', { storageAccount: `${group}/x/y/st` }],
])('the answers of a file for %s are kept', (id, properties) => {
  const file = { kind: 'web', sku: { name: 'Developer', capacity: 1 }, properties };
  const back = again(`${group}/${id}`, arm(`${group}/${id}`, file));
  expect(back.body.properties).toMatchObject(properties);
  expect(back.changed).toEqual([]);
});

test('an app names its environment once', () => {
  const environment = `${group}/Microsoft.App/managedEnvironments/env`;
  const own = `${group}/Microsoft.App/containerApps/a`;
  const ingress = { external: true, targetPort: 80 };
  const back = again(
    own,
    arm(environment, { properties: {} }),
    arm(own, { properties: { managedEnvironmentId: environment, configuration: { ingress } } }),
  );
  expect(Object.keys(back.body.properties as JsonObject).filter((key) => /environment/i.test(key))).toEqual([
    'environmentId',
  ]);
});

test('the addresses that a cluster leaves by are read where the file has them', () => {
  const out = `${network}/publicIPAddresses/out`;
  const cluster = `${group}/Microsoft.ContainerService/managedClusters/aks`;
  const loadBalancerProfile = { effectiveOutboundIPs: [{ id: out }] };
  const back = again(
    cluster,
    arm(cluster, { properties: { networkProfile: { networkPlugin: 'azure', loadBalancerProfile } } }),
    arm(out, { properties: { ipAddress: '20.50.1.1' } }),
  );
  expect(settingsOf(back, 'kubernetesCluster').outboundIps).toEqual(['20.50.1.1']);
});

test.each([
  ['Microsoft.ApiManagement/service', 'encodedCertificate', 'MIIJqQ'],
  ['Microsoft.ContainerService/managedClusters', 'httpProxy', 'http://user:pass@proxy:3128'],
])('of %s the secret in %s is left out', (type, name, secret) => {
  const { body, paths } = withoutSecrets(type, {
    properties: { list: [{ [name]: secret, other: 'http://a:3128/' }] },
  });
  expect(JSON.stringify(body)).not.toContain(secret);
  expect(paths).toHaveLength(1);
  expect(isJsonObject(body.properties) && JSON.stringify(body.properties)).toContain('http://a:3128/');
});

test('the front end of a component is read from its connection string, which is no secret', () => {
  const type = 'Microsoft.Insights/components';
  const ConnectionString =
    'InstrumentationKey=0;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/';
  const { body } = withoutSecrets(type, { properties: { ConnectionString } });
  const back = again(`${group}/${type}/ai`, arm(`${group}/${type}/ai`, body));
  expect(settingsOf(back, 'applicationInsights').frontEnd).toBe('westeurope-5');
  expect(JSON.stringify(back.body)).not.toContain('InstrumentationKey');
});
