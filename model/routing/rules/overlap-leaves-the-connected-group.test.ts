import { describe, expect, it } from 'vitest';
import { type Prefix, parsePrefix, printPrefix } from '../../address/prefix.ts';
import { overlapLeavesTheConnectedGroup } from './overlap-leaves-the-connected-group.ts';

const ranges = (...texts: readonly string[]) => texts.map((text) => parsePrefix(text) as Prefix);

describe('an overlap leaves the connected group', () => {
  it('takes out what two members have, and nothing else', () => {
    const members = [ranges('10.0.0.0/16'), ranges('10.0.128.0/17', '10.2.0.0/16'), ranges('10.1.0.0/16')];
    const twice = overlapLeavesTheConnectedGroup.twice(members);
    const left = members.map((own) => overlapLeavesTheConnectedGroup.left(own, twice).map(printPrefix));
    expect(left).toEqual([['10.0.0.0/17'], ['10.2.0.0/16'], ['10.1.0.0/16']]);
  });
});
