import { describe, expect, it } from 'vitest';
import { printSentence, say } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import type { Step } from './answer.ts';
import { groupSteps, withNameTold } from './step-groups.ts';

const step = (action: Step['action'], text: string, change: Partial<Step> = {}): Step => ({
  action,
  says: say`${text}`,
  details: [],
  rules: [text],
  at: [toResourceId(text)],
  outcome: 'passed',
  ...change,
});

describe('step groups', () => {
  it('tells the walk of a name as one card, by how it ended', () => {
    const [name, route, ...rest] = groupSteps([
      step('resolve', 'asked'),
      step('resolve', 'alias', { details: [say`detail`] }),
      step('resolve', 'answer'),
      step('route', 'route'),
    ]);
    expect(rest).toEqual([]);
    expect(name).toMatchObject({
      number: 1,
      rules: ['answer'],
      moreRules: ['asked', 'alias'],
      at: ['asked', 'alias', 'answer'],
    });
    expect(name?.details.map(printSentence)).toEqual(['asked', 'alias', 'detail']);
    expect(route).toMatchObject({ number: 2, action: 'route' });
  });

  it('tells first what went wrong', () => {
    const [name] = groupSteps([
      step('resolve', 'asked'),
      step('resolve', 'not linked', { outcome: 'blocked' }),
      step('resolve', 'public'),
    ]);
    expect(printSentence(name?.says ?? [])).toBe('not linked');
    expect(name?.outcome).toBe('blocked');
  });

  it('says of a name what it gave, once', () => {
    const groups = groupSteps([
      step('resolve', 'asked'),
      step('resolve', 'Public DNS gives a.net the public address of a'),
    ]);
    const dns = { answer: 'public', address: 'public address of a', chain: ['a.net'], servers: [] } as const;
    const [name] = withNameTold(groups, dns);
    expect(printSentence(name?.says ?? [])).toBe('a.net gives the public address of a');
    expect(name?.details.map(printSentence)).toEqual(['asked']);
  });

  it('leaves the names that others ask on the way as they are', () => {
    const groups = groupSteps([
      step('resolve', 'asked'),
      step('forward', 'proxy'),
      step('resolve', 'origin'),
    ]);
    const dns = { answer: 'public', address: '20.1.2.3', chain: ['a.net'], servers: [] } as const;
    const says = withNameTold(groups, dns).map((group) => printSentence(group.says));
    expect(says).toEqual(['a.net gives 20.1.2.3', 'proxy', 'origin']);
  });

  it('leaves what went wrong with a name in front', () => {
    const groups = groupSteps([step('resolve', 'not linked', { outcome: 'blocked' })]);
    const dns = { answer: 'public', address: '10.0.0.4', chain: ['a.net'], servers: [] } as const;
    expect(withNameTold(groups, dns)).toEqual(groups);
  });

  it('keeps other steps apart', () => {
    expect(groupSteps([step('route', 'a'), step('route', 'b')])).toHaveLength(2);
  });
});
