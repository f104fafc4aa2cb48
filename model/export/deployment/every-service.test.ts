import { describe, expect, test } from 'vitest';
import { typesWithoutSwitch, zoneServices } from '../../catalog/facts/zone-services.ts';
import { services } from '../../catalog/services.ts';
import { type Defaults, find } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import { hostsOf, subresourcesOf } from '../../document/private-endpoints.ts';
import type { ResourceId } from '../../ids.ts';
import { draw } from '../../scenarios/draw.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong } from './checked-design.test-helper.ts';

/** A service of each kind with a private endpoint for its usual group, and all zones of that. */
function everyService(defaults: Defaults) {
  const d = draw();
  const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet-endpoints', '10.0.1.0/24');
  const zones = new Map<string, ResourceId>();
  const zoneOf = (name: string) => {
    const known = zones.get(name) ?? d.zone(name, [vnet]);
    zones.set(name, known);
    return known;
  };
  const asDrawn = services.flatMap(({ kind, namePrefix }, index) => {
    const id = d.add(kind, `${namePrefix}shop0${index}`, null);
    const target = find(d.design(), id);
    return target ? [{ id, target }] : [];
  });
  for (const { id, target } of asDrawn) {
    const design = d.design();
    for (const group of subresourcesOf(design, defaults, target).slice(0, 1)) {
      const hosts = hostsOf(design, defaults, target).filter(({ subresource }) => subresource === group);
      const dnsZoneGroup = [...new Set(hosts.map(({ zone }) => zone))].map(zoneOf);
      const name = `pe-${target.kind}-${group}`.toLowerCase();
      d.add('privateEndpoint', name, subnet, { target: id, subresource: group, dnsZoneGroup });
    }
  }
  return d.design();
}

/** Every type of the zone table, with its public endpoint closed where it can be. */
function everyType() {
  const d = draw();
  for (const [index, { type }] of zoneServices.entries()) {
    // The compiler has no type data of these two: it says so of every template that holds one.
    if (/^Microsoft\.(?:Fabric|Media)\//.test(type)) continue;
    const publicNetworkAccess = typesWithoutSwitch.includes(type) ? null : ('Disabled' as const);
    d.add('paasService', `svcshop${index}`, null, { resourceType: type, publicNetworkAccess });
  }
  return d.design();
}

describe.skipIf(!hasCompiler)('a service of each kind behind private endpoints', () => {
  const compiler = testCompiler();

  test('leaves as Bicep and ARM that Azure takes', async () => {
    const tally = { resources: 0, oldVersions: 0 };
    const design = everyService(usualDefaults);
    expect(await checkDesign(compiler, design, usualDefaults, tally)).toEqual(nothingWrong);
    expect(tally.resources).toBeGreaterThan(2 * services.length);
  }, 120_000);

  test('and so do the services of the zone table', async () => {
    const tally = { resources: 0, oldVersions: 0 };
    const said = await checkDesign(compiler, everyType(), usualDefaults, tally);
    expect(said).toEqual(nothingWrong);
    expect(tally.resources).toBe(zoneServices.length - 2);
  }, 120_000);
});
