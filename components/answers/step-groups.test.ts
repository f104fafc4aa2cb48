import { describe, expect, it } from 'vitest';
import { printSentence, type Step, say, toResourceId } from '../../model/index.ts';
import { groupSteps } from './step-groups.ts';

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

  it('keeps other steps apart', () => {
    expect(groupSteps([step('route', 'a'), step('route', 'b')])).toHaveLength(2);
  });
});
