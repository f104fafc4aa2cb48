import { describe, expect, it } from 'vitest';
import { answerTo, clientIn, publicName, worldOf } from '../drawn-for-tests.ts';
import { someNamesAreAlwaysPrivate } from './some-names-are-always-private.ts';

describe('a public answer', () => {
  it.each([true, false])('that is private: %s', (isPrivate) => {
    const answer = { text: '10.3.0.4', ip: '10.3.0.4', private: isPrivate };
    expect(someNamesAreAlwaysPrivate.isPrivate(answer)).toBe(isPrivate);
  });

  it('is private from the internet as well', () => {
    const name = {
      ...publicName('mi1.abc.database.windows.net'),
      answer: { text: '10.3.0.4', ip: '10.3.0.4', private: true },
    };
    const { dns } = answerTo(worldOf({ publicNames: [name] }), clientIn({ kind: 'internet' }), name.fqdn);
    expect(dns).toMatchObject({ answer: 'private', address: '10.3.0.4' });
  });
});
