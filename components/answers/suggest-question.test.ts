import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { suggestedQuestion } from './suggest-question.ts';

const id = toResourceId;
const machine = newResource('virtualMachine', id('vm'), 'vm-app');
const other = newResource('virtualMachine', id('vm2'), 'vm-jump');
const app = newResource('webApp', id('app'), 'app-shop');
const vault = newResource('keyVault', id('kv'), 'kv-shop');
const sql = newResource('sqlServer', id('sql'), 'sql-shop');
const plain = newResource('privateEndpoint', id('pe'), 'pe-sql');
const endpoint = { ...plain, settings: { ...plain.settings, target: id('sql') } };

const of = (...resources: readonly Resource[]): Design => ({
  resources: Object.fromEntries(resources.map((one) => [one.id, one])),
});

describe('suggestedQuestion', () => {
  it.each([
    [
      'a machine asks the service that has a private endpoint',
      of(app, vault, sql, endpoint, machine),
      'vm',
      'sql',
    ],
    ['without an endpoint, a service', of(machine, app, vault), 'vm', 'kv'],
    ['without a machine, an app', of(vault, app), 'app', 'kv'],
    ['without services, another machine', of(other, machine), 'vm', 'vm2'],
  ])('%s', (_, design, from, to) =>
    expect(suggestedQuestion(design)).toMatchObject({ from: { resource: from }, to: { resource: to } }),
  );

  it.each([
    ['nothing', of()],
    ['services alone', of(vault, sql)],
    ['one machine alone', of(machine)],
  ])('has none for %s', (_, design) => expect(suggestedQuestion(design)).toBeNull());
});
