import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArmResource, armId, type JsonObject } from '../../catalog/arm-resource.ts';
import { kinds } from '../../catalog/kinds.ts';
import { save } from '../../document/saved/save.ts';
import { toResourceId } from '../../ids.ts';
import { documentOf } from '../document-of.ts';
import { addressMap } from './addresses.ts';
import { newNames } from './names.ts';
import { replaceText } from './replace-text.ts';
import { newReplacer, sanitise } from './sanitise.ts';

const subscription = 'ea42f556-5106-4743-99b0-c129bfa71a47';

function arm(type: string, name: string, body: JsonObject = {}): ArmResource {
  return { type: `Microsoft.${type}`, name, subscription, resourceGroup: 'rg-contoso', body };
}

describe('sanitise', () => {
  test('names, ids and texts change together; what Azure reserves stays', () => {
    const vnet = arm('Network/virtualNetworks', 'vnet-contoso', {
      tags: { owner: 'jane@contoso.com' },
      properties: { subnets: [{ name: 'GatewaySubnet' }, { name: 'snet-payroll' }] },
    });
    const subnet = armId(arm('Network/virtualNetworks/subnets', 'vnet-contoso/snet-payroll'));
    const store = arm('Storage/storageAccounts', 'contosodata', {
      properties: {
        networkAcls: {
          defaultAction: 'Deny',
          ipRules: [{ value: '20.50.1.0/24' }],
          virtualNetworkRules: [{ id: subnet }],
        },
        primaryEndpoints: { blob: 'https://contosodata.blob.core.windows.net/' },
        description: 'Payroll of Contoso',
        adminPassword: 'hunter2',
      },
    });
    const zone = arm('Network/privateDnsZones', 'privatelink.blob.core.windows.net');
    const own = arm('Network/privateDnsZones', 'corp.contoso.com');
    expect(sanitise([vnet, store, zone, own]).resources.map(({ at: _, ...one }) => one)).toEqual([
      {
        type: vnet.type,
        name: 'vnet-1',
        subscription: '00000000-0000-0000-0000-000000000001',
        resourceGroup: 'rg-1',
        body: {
          tags: { 'tag-1': 'value-1' },
          properties: { subnets: [{ name: 'GatewaySubnet' }, { name: 'snet-1' }] },
        },
      },
      {
        type: store.type,
        name: 'st1',
        subscription: '00000000-0000-0000-0000-000000000001',
        resourceGroup: 'rg-1',
        body: {
          properties: {
            networkAcls: {
              defaultAction: 'Deny',
              ipRules: [{ value: '192.0.2.0/24' }],
              virtualNetworkRules: [
                {
                  id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-1/providers/Microsoft.Network/virtualNetworks/vnet-1/subnets/snet-1',
                },
              ],
            },
            primaryEndpoints: { blob: 'https://st1.blob.core.windows.net/' },
            description: 'text-1',
            adminPassword: 'secret-1',
          },
        },
      },
      expect.objectContaining({ name: 'privatelink.blob.core.windows.net' }),
      expect.objectContaining({ name: 'host-1.domain-1.example' }),
    ]);
  });

  const names = fc
    .tuple(
      fc.stringMatching(/^[a-z]{6,9}$/),
      fc.constantFrom('', '-', '_', '.'),
      fc.stringMatching(/^[a-z]{3,5}\d{2}$/),
    )
    .map((parts) => `q${parts.join('')}`);
  const publicIp = fc
    .tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255))
    .map((bytes) => bytes.join('.'));

  test('nothing of the original is in the saved document', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(names, { minLength: 6, maxLength: 6 }),
        fc.uuid(),
        publicIp,
        publicIp,
        fc.boolean(),
        (given, guid, ip, other, isExpression) => {
          const [vnet = '', snet = '', store = '', group = '', host = '', odd = ''] = given;
          const scope = { subscription: guid, resourceGroup: group };
          const inNet = `/subscriptions/${guid}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${snet}`;
          const resources: readonly ArmResource[] = [
            {
              ...scope,
              type: 'Microsoft.Network/virtualNetworks',
              name: vnet,
              body: {
                properties: { subnets: [{ name: snet, properties: { addressPrefix: '10.0.0.0/24' } }] },
              },
            },
            {
              ...scope,
              type: 'Microsoft.Storage/storageAccounts',
              name: store,
              body: {
                tags: { [host]: `for ${store} at ${ip}` },
                identity: { principalId: guid },
                properties: {
                  networkAcls: {
                    ipRules: [{ value: ip }, { value: `${other}/28` }],
                    virtualNetworkRules: [{ id: inNet }],
                  },
                  encryption: { url: `https://${store}.vault.azure.net/keys/${odd}` },
                  hostName: host,
                  connection: isExpression
                    ? `[resourceId('Microsoft.Network/virtualNetworks', '${vnet}')]`
                    : `see ${snet}`,
                },
              },
            },
            {
              ...scope,
              type: 'Contoso.Odd/things',
              name: odd,
              body: { properties: { where: `${host}.contoso.com`, mail: `${host}@contoso.com` } },
            },
          ];
          let count = 0;
          const { document } = documentOf(
            { resources, format: 'test', problems: [], tenant: guid },
            { name: `${group}.json`, text: '', bytes: new Uint8Array() },
            { newId: () => toResourceId(`id${count++}`), sanitise: true },
          );
          const saved = document ? save(document).toLowerCase() : '';
          expect(saved).toContain('virtualnetwork');
          for (const one of [...given, guid, 'contoso.com'].map((text) => text.toLowerCase()))
            expect(saved).not.toContain(one);
          for (const one of [ip, other])
            expect(saved).not.toMatch(new RegExp(`(?<![\\d.])${one.replaceAll('.', '\\.')}(?![\\d.])`));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('new names follow the rule of their kind', () => {
    const names = newNames();
    for (const { kind, armType, ...entry } of kinds) {
      const rule = 'nameRule' in entry ? entry.nameRule : undefined;
      const word = armType?.split('/').at(-1);
      if (!word || !rule || kind === 'privateDnsZone') continue;
      for (let number = 0; number < 12; number += 1)
        expect(names.of(word, `old${number}`)).toMatch(rule.pattern);
    }
  });
});

describe('addresses', () => {
  const texts = [
    '20.1.2.3',
    '20.1.2.0/24',
    '20.1.2.77/24',
    '8.0.0.0/8',
    '8.8.8.8',
    '51.4.0.0/16',
    '2a01:111::5',
    '2a01:111::/48',
  ];
  const map = addressMap(texts);
  const rows: readonly (readonly [string, string])[] = [
    ['10.0.0.4', '10.0.0.4'],
    ['172.16.0.0/12', '172.16.0.0/12'],
    ['168.63.129.16', '168.63.129.16'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['255.255.255.255', '255.255.255.255'],
    ['20.1.2.0/24', '192.0.2.0/24'],
    ['20.1.2.3', '192.0.2.3'],
    ['20.1.2.77/24', '192.0.2.77/24'],
    ['8.0.0.0/8', '240.0.0.0/8'],
    ['8.8.8.8', '240.8.8.8'],
    ['51.4.0.0/16', '198.18.0.0/16'],
    ['2a01:111::5', '2001:db8:1::1'],
    ['2a01:111::/48', '2001:db8:2::/48'],
    ['fe80::1', 'fe80::1'],
  ];
  test.each(rows)('%s becomes %s', (from, to) => {
    expect(map(from)).toBe(to);
  });

  test('equal stays equal, different stays different', () => {
    const address = fc
      .tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255))
      .map((bytes) => bytes.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(address, { maxLength: 300 }), (list) => {
        const each = addressMap(list);
        expect(new Set(list.map(each)).size).toBe(list.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('texts', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Microsoft.Network/virtualNetworks', 'Microsoft.Network/virtualNetworks'],
    ['Sql.WestEurope', 'Sql.WestEurope'],
    ['Standard_LRS', 'Standard_LRS'],
    ['privatelink.westeurope.azmk8s.io', 'privatelink.westeurope.azmk8s.io'],
    ['*.contoso.co.uk', '*.domain-1.example'],
    ['jane.doe@contoso.com', 'user-1@domain.example'],
    ['https://shop.contoso.com:8443/a/b?c=d', 'https://host-1.domain-1.example:8443/path-1'],
    ['12:30:00', '12:30:00'],
    ['2024-05-01', '2024-05-01'],
  ];
  test.each(rows)('%s becomes %s', (from, to) => {
    expect(replaceText(from, newReplacer([from]))).toBe(to);
  });
});
