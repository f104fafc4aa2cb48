import { describe, expect, it } from 'vitest';
import { emptyDesign, newResource, toResourceId } from '../../model/index.ts';
import { moveRow, nextPriority, rowSummary } from './rows.ts';
import { fieldsOf } from './schema-fields.ts';

const vnet = newResource('virtualNetwork', toResourceId('v'), 'vnet-hub');
const design = { resources: { [vnet.id]: vnet } };

describe('rowSummary', () => {
  it('names things by their names and leaves out what is off or empty', () => {
    const [links] = fieldsOf('privateDnsZone');
    const row = { vnet: 'v', resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false };
    expect(rowSummary(design, links?.fields ?? [], row)).toBe('vnet-hub · Fall back to internet');
    expect(rowSummary(emptyDesign, links?.fields ?? [], { ...row, registrationEnabled: true })).toBe(
      'Fall back to internet · Register machines',
    );
  });
});

describe('moveRow', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [0, 3, ['a', 'b', 'c']],
    [0, -1, ['a', 'b', 'c']],
  ])('%i to %i', (from, to, expected) => expect(moveRow(['a', 'b', 'c'], from, to)).toEqual(expected));
});

describe('nextPriority', () => {
  it.each([
    [[], 100],
    [[100, 200], 210],
    [[4096], 100],
    [[100, 4096], 101],
  ])('after %j comes %i', (taken, expected) => expect(nextPriority(taken, 100, 4096)).toBe(expected));
});
