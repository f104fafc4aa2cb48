import { describe, expect, it } from 'vitest';
import { answerTo, clientIn, machineIn, worldOf } from '../drawn-for-tests.ts';
import { aliasesInACircleHaveNoAnswer } from './aliases-in-a-circle-have-no-answer.ts';

describe('a chain of aliases', () => {
  it.each([
    ['b.example', true],
    ['c.example', false],
  ])('that meets %s again: %s', (name, circle) => {
    expect(aliasesInACircleHaveNoAnswer.isCircle(['a.example', 'b.example'], name)).toBe(circle);
  });

  it('ends in a server error, in public DNS and in a zone', () => {
    const publicAliases = [
      { name: 'a.example.net', target: 'b.example.net' },
      { name: 'b.example.net', target: 'a.example.net' },
    ];
    const world = worldOf({ publicAliases });
    expect(answerTo(world, machineIn('app'), 'a.example.net').dns.answer).toBe('servfail');
    expect(answerTo(world, clientIn({ kind: 'internet' }), 'a.example.net').dns.answer).toBe('servfail');
  });
});
