import { describe, expect, test } from 'vitest';
import { toIp } from '../../address/ip.ts';
import { newResource } from '../../document/resource.ts';
import { printSentence } from '../../explain/sentence.ts';
import { toResourceId } from '../../ids.ts';
import { ruleWith } from '../../nsg/nsg.test-helper.ts';
import type { SecurityRule } from '../../nsg/security-rule.ts';
import type { Parcel } from '../walk.ts';
import { fixFirewall, fixNsg } from './security-rules.ts';

const id = toResourceId('nsg');
const parcel: Parcel = {
  sourceIp: toIp(0x0a000104),
  sourceText: null,
  destination: { kind: 'private', ip: toIp(0x0a000204) },
  fqdn: null,
  protocol: 'tcp',
  port: 443,
  originVnet: toResourceId('vnet'),
  meant: null,
};

const deny = (priority: number, name = `deny-${priority}`) => ruleWith({ name, priority, access: 'Deny' });

const fixOf = (...rules: readonly SecurityRule[]) =>
  fixNsg({ id, name: 'nsg-app', rules }, 'Inbound', parcel, rules.at(-1) ?? null);

describe('the number of a rule that lets a connection pass', () => {
  test.each([
    ['no rule yet', [], 200],
    ['a rule far up', [deny(4000)], 200],
    ['a rule below 200', [deny(150)], 140],
    ['the lowest taken, room before the one that denies', [deny(100), deny(103)], 101],
  ])('%s', (_, rules, priority) => {
    expect(fixOf(...rules)).toMatchObject({ edit: 'add-nsg-rule', input: { rule: { priority } } });
  });

  test('without room the rules move up, in their order', () => {
    const fix = fixOf(deny(300), deny(100), deny(101));
    expect(fix).toMatchObject({
      edit: 'change-settings',
      input: {
        settings: {
          rules: [
            { name: 'deny-300', priority: 300 },
            { name: 'deny-100', priority: 101 },
            { name: 'deny-101', priority: 102 },
            { name: 'allow-443-in', priority: 100, access: 'Allow' },
          ],
        },
      },
    });
    expect(printSentence(fix.says)).toMatch(/add one to the priority of the rules after it/);
  });
});

describe('what the rule names', () => {
  test('a name that is taken gets a number', () => {
    expect(fixOf(deny(400, 'allow-443-in'))).toMatchObject({ input: { rule: { name: 'allow-443-in-2' } } });
  });

  test('an app by its subnet, somebody unknown by the tag, ICMP without a port', () => {
    const rule = (change: Partial<Parcel>) =>
      fixNsg({ id, name: 'nsg', rules: [] }, 'Inbound', { ...parcel, ...change }, null).input;
    expect(rule({ sourceText: '10.0.1.0/26' })).toMatchObject({ rule: { sources: ['10.0.1.0/26'] } });
    expect(rule({ sourceIp: toIp(0), originVnet: null })).toMatchObject({ rule: { sources: ['Internet'] } });
    expect(rule({ protocol: 'icmp' })).toMatchObject({ rule: { protocol: 'Icmp', ports: '*' } });
    expect(rule({ destination: { kind: 'public', ip: null, resource: null } })).toMatchObject({
      rule: { destinations: ['Internet'] },
    });
  });
});

test('a firewall whose lowest number is taken makes room', () => {
  const firewall = newResource('azureFirewall', toResourceId('afw'), 'afw-hub');
  const first = { name: 'deny', priority: 100, access: 'Deny' as const, protocols: ['Any'] };
  const networkRules = [{ ...first, sources: ['*'], destinations: ['*'], ports: '*' }];
  const drawn = { ...firewall, settings: { ...firewall.settings, networkRules } };
  expect(fixFirewall(drawn, parcel).input).toMatchObject({
    settings: {
      networkRules: [
        { name: 'deny', priority: 101 },
        { name: 'allow-443', priority: 100 },
      ],
    },
  });
});
