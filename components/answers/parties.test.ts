import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import {
  fittingOptions,
  homeOf,
  isAskable,
  labelOf,
  partyId,
  partyOfId,
  partyOfText,
  partyOptions,
  questionText,
} from './parties.ts';

const id = toResourceId;
const resources: readonly Resource[] = [
  newResource('virtualNetwork', id('v1'), 'vnet-a'),
  newResource('virtualNetwork', id('v2'), 'vnet-b'),
  newResource('subnet', id('s1'), 'app', id('v1')),
  newResource('subnet', id('s2'), 'app', id('v2')),
  newResource('virtualMachine', id('m1'), 'vm-app', id('s1')),
  newResource('virtualMachine', id('m2'), 'vm-app', id('s2')),
  newResource('sqlServer', id('q'), 'sql-shop'),
];
const design: Design = { resources: Object.fromEntries(resources.map((one) => [one.id, one])) };
const names = [{ fqdn: 'sql-shop.database.windows.net', resource: id('q'), subresource: 'sqlServer' }];

describe('parties', () => {
  it('offers sources on one side, destinations and names on the other', () => {
    // Services call services, but stand behind those who usually ask.
    expect(partyOptions(design, names, 'from').map(({ label }) => label)).toEqual([
      'app/vm-app',
      'app/vm-app',
      'sql-shop',
    ]);
    const to = partyOptions(design, names, 'to');
    expect(to.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['sql-shop', 'sql-shop.database.windows.net']),
    );
    expect(to.map(({ party }) => party)).toContainEqual({ fqdn: 'sql-shop.database.windows.net' });
  });

  it('tells apart what has the same name', () => {
    expect(labelOf(design, { resource: id('m2') })).toBe('app/vm-app');
    expect(labelOf(design, { resource: id('q') })).toBe('sql-shop');
    expect(labelOf(design, { resource: id('gone') })).toBe('something that is gone');
  });

  it('knows the name of what only another variant holds', () => {
    const variants = [{ id: 'v', name: 'Before', design }];
    const empty = { resources: {} };
    expect(homeOf({ resource: id('q') }, empty, variants)).toBe(design);
    expect(homeOf({ resource: id('q') }, design, [])).toBe(design);
    expect(homeOf({ resource: id('gone') }, empty, variants)).toBe(empty);
    expect(homeOf({ address: '10.0.0.4' }, empty, variants)).toBe(empty);
  });

  it.each([[{ resource: id('q') }], [{ address: '10.0.0.4' }], [{ fqdn: 'a.example.com' }]])(
    'finds %j again by its id',
    (party) => {
      expect(partyOfId(partyId(party))).toEqual(party);
    },
  );

  it.each([
    ['SQL-shop', { resource: 'q' }],
    [' 10.0.0.4 ', { address: '10.0.0.4' }],
    ['A.Example.com', { fqdn: 'a.example.com' }],
    ['10.0.0.444', null],
    ['nonsense', null],
    ['', null],
  ])('understands %j', (text, expected) => {
    expect(partyOfText(text, partyOptions(design, names, 'to'))).toEqual(expected);
  });

  it('puts what starts with the text first, and offers typed addresses', () => {
    const options = partyOptions(design, names, 'to');
    expect(fittingOptions('sql', options).map(({ label }) => label)).toEqual([
      'sql-shop',
      'sql-shop.database.windows.net',
    ]);
    expect(fittingOptions('10.9.9.9', options)[0]?.party).toEqual({ address: '10.9.9.9' });
    expect(fittingOptions('', options)).toBe(options);
  });

  it('prints questions and knows which still make sense', () => {
    const question = { from: { resource: id('q') }, to: { address: '1.2.3.4' }, port: 22, protocol: null };
    expect(questionText(design, question)).toBe('sql-shop → 1.2.3.4, 22');
    expect(isAskable(design, question)).toBe(true);
    expect(isAskable(design, { ...question, from: { resource: id('gone') } })).toBe(false);
  });
});
