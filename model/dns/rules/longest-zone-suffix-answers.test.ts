import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, worldOf, zone } from '../drawn-for-tests.ts';
import { longestZoneSuffixAnswers } from './longest-zone-suffix-answers.ts';

describe('the zone that answers', () => {
  const zones = [zone('example.net', ['app'], {}), zone('scm.example.net', ['app'], {})];

  it.each([
    ['app.example.net', 'example.net'],
    ['app.scm.example.net', 'scm.example.net'],
    ['app.example.org', undefined],
  ])('for %s: %s', (name, expected) => {
    expect(longestZoneSuffixAnswers.select(zones, name)?.name).toBe(expected);
    expect(longestZoneSuffixAnswers.select([...zones].reverse(), name)?.name).toBe(expected);
  });

  it('does not try the shorter zone after a miss', () => {
    const wide = zone('privatelink.azurewebsites.net', ['app'], { 'app1.scm': '10.1.0.8' });
    const narrow = zone('scm.privatelink.azurewebsites.net', ['app'], {});
    const name = 'app1.scm.privatelink.azurewebsites.net';
    expect(answerTo(worldOf({ zones: [wide] }), machineIn('app'), name).dns.answer).toBe('private');
    expect(answerTo(worldOf({ zones: [wide, narrow] }), machineIn('app'), name).dns.answer).toBe('nxdomain');
  });
});
