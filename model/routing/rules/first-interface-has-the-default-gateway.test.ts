import { describe, expect, it } from 'vitest';
import { firstInterfaceHasTheDefaultGateway } from './first-interface-has-the-default-gateway.ts';

const nics = [
  { index: 0, holds: '10.0.1' },
  { index: 1, holds: '10.0.2' },
];

describe('a machine with two interfaces', () => {
  it.each([
    ['10.0.1.9', 0],
    ['10.0.2.9', 1],
    ['10.9.9.9', 0],
  ])('sends %s by interface %d', (ip, index) => {
    expect(
      firstInterfaceHasTheDefaultGateway.leavesBy(nics, ({ holds }) => ip.startsWith(holds))?.index,
    ).toBe(index);
  });
});
