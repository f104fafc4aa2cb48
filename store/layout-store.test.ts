import { describe, expect, it } from 'vitest';
import { readLayout, usualAnswersHeight } from './layout-store.ts';

describe('readLayout', () => {
  it.each([[null], ['not json'], ['7'], ['[]'], ['{"answersHeight":"tall","railTab":"x"}']])(
    'takes the usual layout for %s',
    (text) =>
      expect(readLayout(text)).toMatchObject({
        railOpen: true,
        railTab: 'palette',
        answersHeight: usualAnswersHeight,
      }),
  );

  it('remembers what was kept', () => {
    expect(readLayout('{"railOpen":false,"answersHeight":180,"railTab":"outline"}')).toMatchObject({
      railOpen: false,
      answersHeight: 180,
      railTab: 'outline',
      answersOpen: true,
    });
  });
});
