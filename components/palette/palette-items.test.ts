import { describe, expect, it } from 'vitest';
import { type KindEntry, kinds } from '../../model/index.ts';
import { groupsFor } from './palette-items.ts';

describe('groupsFor', () => {
  it('has every kind of the catalog once, and the note', () => {
    const items = groupsFor('').flatMap((group) => group.items.map(({ kind }) => kind as string));
    expect([...items].sort()).toEqual([...kinds.map(({ kind }) => kind as string), 'note'].sort());
  });

  it.each([
    ['vnet', 'virtualNetwork'],
    ['sql', 'sqlServer'],
    ['nsg', 'networkSecurityGroup'],
    ['key', 'keyVault'],
    ['private link', 'privateEndpoint'],
    ['note', 'note'],
    ['subnet peering', 'peering'],
    ['network identifier', 'subnet'],
    ['nrpt', 'onPremisesHost'],
    ['failover group', 'sqlServer'],
    ['routing intent', 'virtualHub'],
    ['ampls', 'monitorPrivateLinkScope'],
  ])('finds %s', (text, kind) => {
    const items = groupsFor(text).flatMap((group) => group.items.map((item) => item.kind as string));
    expect(items).toContain(kind);
  });

  it.each([
    ['search', 'searchService', 'AI Search'],
    ['openai', 'aiServices', 'AI services'],
    ['redis', 'redisCache', 'Redis cache'],
    ['redis', 'managedRedis', 'Managed Redis'],
    ['synapse', 'synapseWorkspace', 'Synapse'],
    ['synapse', 'paasService', 'Synapse Studio'],
    ['purview', 'paasService', 'Purview'],
    ['iot hub', 'paasService', 'IoT Hub'],
    ['backup', 'paasService', 'Backup, Azure Site Recovery'],
    ['Microsoft.Kusto', 'paasService', 'Data Explorer'],
    ['ampls', 'monitorPrivateLinkScope', 'Monitor scope'],
  ])('finds by %s: %s', (text, kind, label) => {
    const items = groupsFor(text).flatMap((group) => group.items);
    expect(items).toContainEqual(expect.objectContaining({ kind, label }));
  });

  it('finds every kind and every service by its name and its ARM type', () => {
    for (const { kind, title, armType, presets = [] } of kinds as readonly KindEntry[]) {
      const texts = [
        title,
        ...(armType === null ? [] : [armType]),
        ...presets.flatMap((one) => one.keywords),
      ];
      for (const text of texts) {
        const found = groupsFor(text).flatMap(({ items }) => items.map((item) => item.kind as string));
        expect(found, text).toContain(kind);
      }
    }
  });

  it('has one key an item', () => {
    for (const text of ['', 'a', 'azure', 'microsoft']) {
      const keys = groupsFor(text).flatMap(({ items }) => items.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it.each([
    ['vnet', 'VNet'],
    ['hub', 'Virtual hub'],
    ['kubernetes', 'AKS'],
    ['api management', 'API Management'],
    ['postgresql', 'PostgreSQL'],
    ['iot hub', 'IoT Hub'],
    ['peering', 'Peering'],
  ])('puts what is meant by %s first: %s', (text, label) => {
    expect(groupsFor(text)[0]?.items[0]?.label).toBe(label);
  });

  it('puts one of many services after those that have a kind of their own', () => {
    const labels = groupsFor('database').flatMap(({ items }) => items.map((item) => item.label));
    expect(labels.indexOf('SQL')).toBeLessThan(labels.indexOf('Database for MariaDB'));
  });

  it('finds nothing of nonsense', () => expect(groupsFor('zzzz')).toEqual([]));
});
