import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { perimeterOf } from '../paas-firewall.test-helper.ts';
import type { Perimeter } from '../perimeter.ts';
import { perimeterRestrictsWhatMembersCall as rule } from './perimeter-restricts-what-members-call.ts';

const fqdn = 'st1.blob.core.windows.net';
const other = perimeterOf({ id: toResourceId('nsp-2') });

describe('what a member calls', () => {
  it.each<[string, Perimeter | null, Perimeter | null, string]>([
    ['another member', perimeterOf(), perimeterOf(), 'member'],
    ['a member of another perimeter', perimeterOf(), other, 'no'],
    ['a name of a rule', perimeterOf({ outbound: [fqdn] }), null, 'rule'],
    ['a name below one of a rule', perimeterOf({ outbound: ['*.blob.core.windows.net'] }), null, 'rule'],
    ['a name that ends alike', perimeterOf({ outbound: ['1.blob.core.windows.net'] }), null, 'no'],
    ['rules that are not known', perimeterOf({ isWhole: false }), null, 'unknown'],
    ['secured without a perimeter', null, null, 'no'],
  ])('%s', (_, perimeter, called, lets) => {
    const caller = { kind: 'searchService', perimeter, secured: true };
    expect(rule.lets(caller, { fqdn, perimeter: called })).toBe(lets);
  });

  it.each([
    ['in transition mode', { kind: 'searchService', perimeter: perimeterOf(), secured: false }],
    ['Key Vault', { kind: 'keyVault', perimeter: perimeterOf(), secured: true }],
  ])('anybody: %s', (_, caller) => {
    expect(rule.lets(caller, { fqdn, perimeter: null })).toBe('free');
  });
});
