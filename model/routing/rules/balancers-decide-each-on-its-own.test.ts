import { describe, expect, it } from 'vitest';
import { balancersDecideEachOnItsOwn } from './balancers-decide-each-on-its-own.ts';

const behind = (id: string, machines = 2, interfaces = 1) => ({ balancer: { id, machines }, interfaces });
const direct = { balancer: null, interfaces: 1 };

describe('the two directions of a connection', () => {
  it.each([
    ['one balancer', behind('a'), behind('a'), 'symmetric'],
    ['one balancer with one machine', behind('a', 1), behind('a', 1), 'single'],
    ['two balancers', behind('a'), behind('b'), 'otherBalancer'],
    ['two balancers with one machine', behind('a', 1), behind('b', 1), 'single'],
    ['a balancer there, a route straight to the machine back', behind('a'), direct, 'direct'],
    ['straight to the machine there, a balancer back', direct, behind('a'), 'direct'],
    ['no balancer', direct, direct, 'single'],
    ['machines with two interfaces', behind('a', 2, 2), behind('a', 2, 2), 'interfaces'],
  ] as const)('%s', (_, there, back, kept) => {
    expect(balancersDecideEachOnItsOwn.keepsTogether(there, back)).toBe(kept);
  });
});
