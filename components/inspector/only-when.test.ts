import { describe, expect, it } from 'vitest';
import { type KindName, kindEntry, kinds } from '../../model/index.ts';
import { isMeant } from './only-when.ts';
import type { Path } from './path.ts';
import { type FieldSpec, fieldsOf } from './schema-fields.ts';

function keysShown(kind: KindName, given: object, at: Path = [], fields = fieldsOf(kind)): readonly string[] {
  const settings = kindEntry(kind).settings.parse(given);
  return fields.filter((spec) => isMeant(spec, at, settings)).map(({ key }) => key);
}

const fieldsIn = (kind: KindName, key: string) =>
  fieldsOf(kind).find((one) => one.key === key)?.fields as readonly FieldSpec[];

describe('isMeant', () => {
  it.each([
    ['kubernetesCluster', {}, ['ipRules'], ['publicFqdn', 'privateDns', 'zone', 'apiServerSubnet']],
    ['kubernetesCluster', { apiServer: 'private' }, ['publicFqdn', 'privateDns'], ['ipRules', 'zone']],
    ['kubernetesCluster', { vnetIntegration: true }, ['apiServerSubnet', 'apiServerAddress'], []],
    ['applicationGateway', { frontend: 'private' }, ['address'], ['publicIp', 'privateLinkSubnet']],
    ['connectivityConfiguration', { topology: 'Mesh' }, [], ['hub']],
  ] as const)('%s with %j', (kind, given, shown, hidden) => {
    const keys = keysShown(kind, given);
    expect(keys).toEqual(expect.arrayContaining([...shown]));
    for (const key of hidden) expect(keys).not.toContain(key);
  });

  it('never hides what is set', () => {
    expect(keysShown('kubernetesCluster', { apiServer: 'private', ipRules: ['20.50.1.2'] })).toContain(
      'ipRules',
    );
  });

  it('asks the row first, then what is around it', () => {
    const rule = fieldsIn('networkSecurityPerimeter', 'rules');
    const shown = (direction: string) =>
      keysShown('networkSecurityPerimeter', { rules: [{ direction }] }, ['rules', 0], rule);
    expect(shown('Inbound')).not.toContain('fqdns');
    expect(shown('Outbound')).toEqual(['name', 'profile', 'direction', 'fqdns']);
    const side = fieldsIn('peering', 'left');
    expect(keysShown('peering', {}, ['left'], side)).not.toContain('subnets');
    expect(keysShown('peering', { reach: 'subnets' }, ['left'], side)).toContain('subnets');
  });

  it('every field that is waited for is there, and takes the values', () => {
    const visit = (fields: readonly FieldSpec[], around: readonly FieldSpec[]): void => {
      for (const { onlyWhen, fields: inner } of fields) {
        const other = [...fields, ...around].find(({ key }) => key === onlyWhen?.field);
        const words = other?.choices.map(({ value }) => value) ?? [];
        if (onlyWhen)
          expect(other?.widget === 'switch' ? [true, false] : words).toEqual(
            expect.arrayContaining([...onlyWhen.is]),
          );
        visit(inner, [...fields, ...around]);
      }
    };
    for (const { kind } of kinds) visit(fieldsOf(kind), []);
  });
});
