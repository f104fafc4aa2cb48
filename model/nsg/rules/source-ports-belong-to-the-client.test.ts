import { describe, expect, it } from 'vitest';
import { parsePorts } from '../../address/port-set.ts';
import { sourcePortsBelongToTheClient } from './source-ports-belong-to-the-client.ts';

describe('source ports', () => {
  it.each([
    ['*', 'yes'],
    ['1024-65535', 'yes'],
    ['443', 'no'],
    ['0-1023', 'no'],
    ['49152-65535', 'maybe'],
  ])('%s: %s', (text, match) => {
    expect(sourcePortsBelongToTheClient.matches(parsePorts(text) ?? { ranges: [] })).toBe(match);
  });
});
