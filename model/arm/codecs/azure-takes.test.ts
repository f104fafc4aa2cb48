import { describe, expect, test } from 'vitest';
import { at } from '../../catalog/read-json.ts';
import { draw } from '../../scenarios/draw.ts';
import { toArm } from '../to-arm.ts';
import { comeBack, defaults, thingOf } from './context.test-helper.ts';

/** What Azure refuses, or takes for something else, although every type allows it. */
describe('what Azure takes', () => {
  test.each([
    ['westeurope', ['1', '2', '3']],
    ['westus', undefined],
  ])('a gateway of several zones has its address in them, where %s has any', (region, zones) => {
    const d = draw();
    const vnet = d.vnet('hub', '10.0.0.0/16', {}, { region });
    const subnet = d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/27');
    d.add('vpnGateway', 'gw', subnet, { publicIps: ['20.50.1.2'] });
    const { resources } = toArm(d.design(), defaults);
    const address = resources.find(({ name }) => name === 'pip-gw');
    expect(address?.body.zones).toEqual(zones);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7/32', undefined],
    ['203.0.113.0/24', '203.0.113.0/24', undefined],
    ['203.0.113.7, 203.0.113.9', '203.0.113.7/32,203.0.113.9/32', undefined],
    ['2001:db8::1', '2001:db8::1/128', undefined],
    ['AzureFrontDoor.Backend', 'AzureFrontDoor.Backend', 'ServiceTag'],
  ])('an access restriction for %s is a prefix', (source, ipAddress, tag) => {
    const d = draw();
    d.add('webApp', 'app-one', null, {
      accessRules: [{ name: 'office', priority: 100, action: 'Allow', source, subnet: null }],
    });
    const site = toArm(d.design(), defaults).resources.find(({ name }) => name === 'app-one');
    const rule = at(site?.body, 'properties', 'siteConfig', 'ipSecurityRestrictions', 0);
    expect(at(rule, 'ipAddress')).toBe(ipAddress);
    expect(at(rule, 'tag')).toBe(tag);
    const back = thingOf(comeBack(d.design()).design, 'webApp');
    expect(back.settings.accessRules[0]?.source).toBe(source.replaceAll(' ', ''));
  });

  test.each([
    ['vm_app.one', 'vm-app.one'],
    ['_vm-', 'vm'],
  ])('the machine %s calls itself %s', (name, host) => {
    const d = draw();
    d.vm(d.subnet(d.vnet('hub', '10.0.0.0/16'), 'snet', '10.0.0.0/24'), name, '10.0.0.4');
    const machine = toArm(d.design(), defaults).resources.find(({ type }) =>
      type.endsWith('virtualMachines'),
    );
    expect(at(machine?.body, 'properties', 'osProfile', 'computerName')).toBe(host);
  });

  test('rules have names without spaces, and get their own back', () => {
    const d = draw();
    d.nsg('nsg-one', [{ name: 'Allow web & mail', priority: 100, ports: '443' }]);
    const nsg = toArm(d.design(), defaults).resources.find(({ name }) => name === 'nsg-one');
    const rule = at(nsg?.body, 'properties', 'securityRules', 0);
    expect(at(rule, 'name')).toBe('Allow-web-mail');
    expect(at(rule, 'properties', 'description')).toBe('Allow web & mail');
    const back = thingOf(comeBack(d.design()).design, 'networkSecurityGroup');
    expect(back.settings.rules.map(({ name }) => name)).toEqual(['Allow web & mail']);
  });

  test('routes and rules of balancers have names without spaces', () => {
    const d = draw();
    d.routes('rt-one', [{ name: 'to the firewall', prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'snet', '10.0.0.0/24');
    d.add('loadBalancer', 'lb-one', subnet, {
      rules: [
        { name: 'all of it', protocol: 'Tcp', port: 443, backendPort: 443, disableOutboundSnat: false },
      ],
    });
    const names = toArm(d.design(), defaults).resources.flatMap(({ body }) => [
      at(body, 'properties', 'routes', 0, 'name'),
      at(body, 'properties', 'loadBalancingRules', 0, 'name'),
      at(body, 'properties', 'loadBalancingRules', 1, 'name'),
    ]);
    expect(names.filter((name) => name !== undefined)).toEqual(['to-the-firewall', 'all-of-it']);
  });

  test('what only Azure decides is said above it', () => {
    const d = draw();
    const hub = d.vnet('hub', '10.0.0.0/16');
    const subnet = d.subnet(hub, 'snet', '10.0.0.0/24');
    const vault = d.add('keyVault', 'kv-one', null);
    d.endpoint(subnet, 'pe-kv', '10.0.0.4', vault, 'vault', { state: 'Rejected' });
    d.peer(hub, d.vnet('spoke', '10.1.0.0/16'), {}, {}, 'Disconnected');
    const { resources } = toArm(d.design(), defaults);
    const says = (name: string) => resources.find((one) => one.name === name)?.comments.join(' ');
    expect(says('pe-kv')).toContain('Drawn as rejected; a new one starts as approved');
    expect(says('hub/hub--spoke')).toContain('Drawn as disconnected');
  });

  test('a machine has room for its interfaces', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'snet', '10.0.0.0/24');
    const nic = {
      subnet: null,
      publicIp: null,
      networkSecurityGroup: null,
      applicationSecurityGroups: [],
      ipForwarding: false,
      repliesWithoutSnat: false,
      dnsServers: [],
    };
    const interfaces = ['10.0.0.4', '10.0.0.5', '10.0.0.6'].map((address) => ({ ...nic, address }));
    d.add('virtualMachine', 'nva', subnet, { interfaces });
    const machine = toArm(d.design(), defaults).resources.find(({ name }) => name === 'nva');
    expect(at(machine?.body, 'properties', 'hardwareProfile', 'vmSize')).toBe('Standard_D8s_v5');
  });

  test('an address of a next hop stands with appliances alone', () => {
    const d = draw();
    d.routes('rt', [
      { name: 'a', prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopAddress: '10.0.0.4' },
      { name: 'b', prefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.4' },
    ]);
    const table = toArm(d.design(), defaults).resources.find(({ name }) => name === 'rt');
    expect(at(table?.body, 'properties', 'routes', 0, 'properties', 'nextHopIpAddress')).toBeUndefined();
    expect(at(table?.body, 'properties', 'routes', 1, 'properties', 'nextHopIpAddress')).toBe('10.0.0.4');
  });

  test('rules of an SQL server are left out while public access is off, and that is said', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'snet', '10.0.0.0/24');
    const settings = { allowAzureServices: true, ipRules: ['203.0.113.7'], vnetRules: [{ subnet }] };
    d.add('sqlServer', 'sql-open', null, settings);
    d.add('sqlServer', 'sql-closed', null, { ...settings, publicNetworkAccess: 'Disabled' });
    const { resources } = toArm(d.design(), defaults);
    const rulesOf = (name: string) =>
      resources.filter((one) => one.name.startsWith(`${name}/`) && /rules$/i.test(one.type)).length;
    expect([rulesOf('sql-open'), rulesOf('sql-closed')]).toEqual([3, 0]);
    expect(resources.find(({ name }) => name === 'sql-closed')?.comments).toEqual([
      'Azure takes no firewall rules while public access is off, and they would admit nobody; left out: AllowAllWindowsAzureIps, ip-203-0-113-7, hub-snet.',
    ]);
  });

  test('what waits for somebody else says so', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'GatewaySubnet', '10.0.0.0/27');
    const gateway = d.add('expressRouteGateway', 'ergw', subnet);
    const site = d.add('onPremisesSite', 'hq', null, { prefixes: ['172.20.0.0/16'] });
    d.add('connection', 'con-hq', null, { gateway, site });
    d.add('functionApp', 'func-one', null);
    const { resources } = toArm(d.design(), defaults);
    const says = (name: string) => resources.find((one) => one.name === name)?.comments.join(' ');
    expect(says('con-hq')).toContain('once the provider has set up the circuit');
    expect(says('asp-func-one')).toContain('AzureWebJobsStorage');
  });

  test('a policy of the Basic tier says nothing of DNS', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'AzureFirewallSubnet', '10.0.0.0/26');
    d.add('azureFirewall', 'afw', subnet, { tier: 'Basic', dnsProxy: true, dnsServers: ['10.0.0.70'] });
    const policy = toArm(d.design(), defaults).resources.find(({ name }) => name === 'afwp-afw');
    expect(at(policy?.body, 'properties', 'dnsSettings')).toBeUndefined();
    expect(policy?.comments.join(' ')).toContain('The Basic tier has neither a DNS proxy');
  });

  test('a storage account gets single addresses for the smallest prefixes', () => {
    const d = draw();
    d.add('storageAccount', 'stone', null, {
      defaultAction: 'Deny',
      ipRules: ['203.0.113.7/32', '203.0.113.8/31', '203.0.113.16/30', '203.0.113.1'],
    });
    const account = toArm(d.design(), defaults).resources.find(({ name }) => name === 'stone');
    expect(at(account?.body, 'properties', 'networkAcls', 'ipRules')).toEqual(
      ['203.0.113.7', '203.0.113.8', '203.0.113.9', '203.0.113.16/30', '203.0.113.1'].map((value) => ({
        value,
      })),
    );
  });
});
