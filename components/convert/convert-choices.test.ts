import { describe, expect, it } from 'vitest';
import { addResource, newDocument, toResourceId, variantOf } from '../../model/index.ts';
import { homeOptions, readHome, servicesAmong } from './convert-choices.ts';

const drawn = [
  ['vnet', 'virtualNetwork', null],
  ['plain', 'subnet', 'vnet'],
  ['gateways', 'subnet', 'vnet'],
  ['gateway', 'vpnGateway', 'gateways'],
  ['vm', 'virtualMachine', 'plain'],
  ['vault', 'keyVault', null],
] as const;

const document = drawn.reduce(
  (sofar, [id, kind, parent]) =>
    addResource(sofar, ['v'], {
      id: toResourceId(id),
      kind,
      parent: parent === null ? null : toResourceId(parent),
    }).document,
  newDocument('Test', 'v'),
);
const { design } = variantOf(document, 'v');

describe('the home of new endpoints', () => {
  it('is a new subnet, or one that takes endpoints', () => {
    expect(homeOptions(design).map(({ id }) => id)).toEqual(['any', 'vnet vnet', 'subnet plain']);
  });

  it.each([
    ['any', { subnet: null, vnet: null }],
    ['vnet vnet a', { subnet: null, vnet: 'vnet a' }],
    ['subnet plain', { subnet: 'plain', vnet: null }],
  ])('%s is read', (option, home) => {
    expect(readHome(option)).toEqual(home);
  });
});

describe('services', () => {
  it('are those of the selection, or all', () => {
    const [vm, vault] = [toResourceId('vm'), toResourceId('vault')];
    expect(servicesAmong(design, [vm, vault])).toEqual(['vault']);
    expect(servicesAmong(design, [vm])).toBeNull();
  });
});
