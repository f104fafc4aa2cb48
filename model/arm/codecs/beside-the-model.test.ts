import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArmResource, JsonObject } from '../../catalog/arm-resource.ts';
import { someDesign } from '../../document/arbitrary.test-helper.ts';
import { type Design, find } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import type { Resource } from '../../document/resource.ts';
import { toResourceId } from '../../ids.ts';
import { typeFaults } from '../azure-types.test-helper.ts';
import { fromArm } from '../from-arm.ts';
import { toArm } from '../to-arm.ts';
import { arm, group, network, read, subnet } from './read-files.test-helper.ts';
import { codecCases } from './services-and-names.test-helper.ts';

const cosmos = `${group}/Microsoft.DocumentDB/databaseAccounts/cosmos`;
const site = `${group}/Microsoft.Web/sites/app`;
const machine = `${group}/Microsoft.Compute/virtualMachines/vm`;
const nic = `${network}/networkInterfaces/vm-nic`;

describe('what a file says beside the model stays where it was', () => {
  /** The body of one resource after it came in and went out again. */
  function again(name: string, ...resources: readonly ArmResource[]): JsonObject {
    const { design } = read(...resources);
    const found = toArm(design, usualDefaults).resources.filter((one) => one.name === name);
    expect(found).toHaveLength(1);
    return (found[0] as ArmResource).body;
  }

  test('regions keep their order, their spelling and their zones', () => {
    const locations = [
      { locationName: 'North Europe', failoverPriority: 0, isZoneRedundant: true },
      { locationName: 'West Europe', failoverPriority: 1, isZoneRedundant: false },
    ];
    const capabilities = [{ name: 'EnableServerless' }, { name: 'EnableCassandra' }];
    const { properties } = again(
      'cosmos',
      arm(cosmos, { location: 'westeurope', properties: { locations, capabilities } }),
    );
    const after = properties as unknown as {
      readonly capabilities: readonly unknown[];
      readonly locations: unknown;
    };
    expect(after.locations).toEqual(locations);
    expect(new Set(after.capabilities)).toEqual(new Set(capabilities));
  });

  test('an app keeps its plan, and gets no other', () => {
    const serverFarmId = `${group}/Microsoft.Web/serverfarms/shared`;
    const resources = [
      arm(serverFarmId, { sku: { name: 'S1' } }),
      arm(site, {
        kind: 'app,linux',
        properties: { serverFarmId, siteConfig: { linuxFxVersion: 'NODE|20' } },
      }),
    ];
    expect(again('app', ...resources)).toMatchObject({
      kind: 'app,linux',
      properties: { serverFarmId, siteConfig: { linuxFxVersion: 'NODE|20' } },
    });
    const types = toArm(read(...resources).design, usualDefaults).resources.map(({ type }) => type);
    expect(types.filter((type) => type === 'Microsoft.Web/serverfarms')).toHaveLength(1);
  });

  test('what only an expression or another service names is named again', () => {
    const [vnetId, subnetId, nicId] = ['vnet', 'subnet', 'nic'].map(
      (word) => `[reference('${word}').id]`,
    ) as [string, string, string];
    const target = `${group}/Microsoft.CognitiveServices/accounts/ai`;
    const connection = (privateLinkServiceId: string) => [
      { name: 'c', properties: { privateLinkServiceId, groupIds: ['account'] } },
    ];
    const endpoint = { subnet: { id: subnet }, privateLinkServiceConnections: connection(target) };
    const resources = [
      arm(target, { kind: 'OpenAI', properties: {} }),
      arm(`${network}/privateEndpoints/pe`, { properties: endpoint }),
      arm(`${network}/dnsResolvers/r`, { properties: { virtualNetwork: { id: vnetId } } }),
      arm(`${network}/dnsResolvers/r/inboundEndpoints/in`, {
        properties: { ipConfigurations: [{ subnet: { id: subnetId } }] },
      }),
      arm(`${network}/dnsResolvers/r/outboundEndpoints/out`, { properties: { subnet: { id: subnetId } } }),
      arm(machine, { properties: { networkProfile: { networkInterfaces: [{ id: nicId }] } } }),
    ];
    expect(again('pe', ...resources).properties).toEqual(endpoint);
    expect(again('r', ...resources).properties).toEqual({ virtualNetwork: { id: vnetId } });
    expect(again('r/in', ...resources).properties).toMatchObject({
      ipConfigurations: [{ subnet: { id: subnetId } }],
    });
    expect(again('r/out', ...resources).properties).toEqual({ subnet: { id: subnetId } });
    expect(again('vm', ...resources).properties).toEqual({
      networkProfile: { networkInterfaces: [{ id: nicId }] },
    });
  });

  test('a zone group keeps a zone that only an expression names', () => {
    const known = `${network}/privateDnsZones/privatelink.blob.core.windows.net`;
    const zoneOf = (name: string, privateDnsZoneId: string) => ({ name, properties: { privateDnsZoneId } });
    const privateDnsZoneConfigs = [zoneOf('one', known), zoneOf('two', "[reference('zone').id]")];
    const resources = [
      arm(known, { location: 'global' }),
      arm(`${network}/privateEndpoints/pe`, { properties: { subnet: { id: subnet } } }),
      arm(`${network}/privateEndpoints/pe/privateDnsZoneGroups/default`, {
        location: 'westeurope',
        properties: { privateDnsZoneConfigs },
      }),
    ];
    expect(again('pe/default', ...resources)).toEqual({ properties: { privateDnsZoneConfigs } });
    const [, endpoint, zones] = resources as [ArmResource, ArmResource, ArmResource];
    const unknown = {
      ...zones,
      body: { properties: { privateDnsZoneConfigs: privateDnsZoneConfigs.slice(1) } },
    };
    expect(again('pe/default', endpoint, unknown)).toEqual(unknown.body);
  });

  test('a machine that takes keys alone is asked for no password, and a login stays', () => {
    const osProfile = {
      computerName: 'vm',
      adminUsername: 'joe',
      linuxConfiguration: { disablePasswordAuthentication: true },
    };
    expect(again('vm', arm(machine, { properties: { osProfile } })).properties).toMatchObject({ osProfile });
    expect(JSON.stringify(again('vm', arm(machine, { properties: { osProfile } })))).not.toContain(
      'adminPassword',
    );
    const server = arm(`${group}/Microsoft.Sql/servers/sql`, { properties: { administratorLogin: 'boss' } });
    expect(again('sql', server).properties).toMatchObject({ administratorLogin: 'boss' });
  });

  test('a machine keeps its size, its image and the names of its configurations', () => {
    const hardwareProfile = { vmSize: 'Standard_B1s' };
    const storageProfile = {
      imageReference: { publisher: 'Debian', offer: 'd', sku: '12', version: 'latest' },
    };
    const resources = [
      arm(machine, {
        properties: { hardwareProfile, storageProfile, networkProfile: { networkInterfaces: [{ id: nic }] } },
      }),
      arm(nic, {
        properties: {
          enableAcceleratedNetworking: true,
          ipConfigurations: [
            {
              name: 'main',
              properties: { subnet: { id: subnet }, applicationSecurityGroups: [{ id: 'asg' }] },
            },
            { name: 'extra', properties: { subnet: { id: subnet } } },
          ],
        },
      }),
    ];
    expect(again('vm', ...resources)).toMatchObject({ properties: { hardwareProfile, storageProfile } });
    const { properties } = again('vm-nic', ...resources);
    expect(properties).toMatchObject({ enableAcceleratedNetworking: true });
    expect(
      (properties as unknown as { readonly ipConfigurations: readonly unknown[] }).ipConfigurations,
    ).toMatchObject([
      { name: 'main', properties: { applicationSecurityGroups: [{ id: 'asg' }] } },
      { name: 'extra' },
    ]);
  });
});

test('any design at all goes out and comes in without an exception, and what it prints fits the types', () => {
  const kinds = new Set(codecCases.map(({ kind }) => kind));
  fc.assert(
    fc.property(someDesign, ({ resources }) => {
      const plain = Object.entries(resources).map(([id, one]) => [id, { ...one, rest: {} }]);
      const design: Design = { resources: Object.fromEntries(plain) };
      const out = toArm(design, usualDefaults);
      let count = 0;
      fromArm(out.resources, { newId: () => toResourceId(`id-${++count}`), defaults: usualDefaults });
      const own = out.resources.filter(
        ({ of, existing }) => !existing && kinds.has((find(design, of) as Resource).kind),
      );
      // Names, addresses and places are as they were drawn: the check of the document says which Azure refuses.
      expect(
        own
          .flatMap((one) => typeFaults(one) ?? [])
          .filter((fault) => !/ \/name: |IpAddress: must match|subnetResourceId: must match/.test(fault)),
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
