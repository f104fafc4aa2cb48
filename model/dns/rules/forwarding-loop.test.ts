import { describe, expect, it } from 'vitest';
import { answerTo, inbound, machineIn, ruleset, worldOf } from '../drawn-for-tests.ts';
import { forwardingLoop } from './forwarding-loop.ts';

describe('a step on the way', () => {
  it.each([
    ['a|x', true],
    ['a|y', false],
  ])('%s is a loop: %s', (step, loop) => {
    expect(forwardingLoop.isLoop(['a|x', 'b|x'], step)).toBe(loop);
  });

  it.each([
    ['contoso.com.', 'timeout'],
    ['example.net.', 'public'],
  ])('a rule for %s back to the own inbound endpoint, asked for www.contoso.com: %s', (domain, answer) => {
    const rulesets = [ruleset(['hub'], { [domain]: ['10.0.0.10'] })];
    const world = worldOf({ rulesets, servers: [inbound('10.0.0.10')] });
    expect(answerTo(world, machineIn('hub'), 'www.contoso.com').dns.answer).toBe(answer);
  });
});
