import { describe, expect, it } from 'vitest';
import { type Prefix, parsePrefix, printPrefix } from '../../address/prefix.ts';
import { peeredSubnetsOccurOnce } from './peered-subnets-occur-once.ts';

const prefix = (text: string) => parsePrefix(text) as Prefix;
const own = ['10.0.0.0/16', '10.1.0.0/16'].map(prefix);
const other = ['10.1.0.0/16', '10.6.0.0/16'].map(prefix);

describe('peered subnets occur once', () => {
  it.each([
    ['10.0.1.0/24', undefined],
    ['10.1.1.0/24', '10.1.0.0/16'],
  ])('%s shares %s', (subnet, shared) => {
    const found = peeredSubnetsOccurOnce.shared(prefix(subnet), own, other);
    expect(found && printPrefix(found)).toBe(shared);
  });
});
