import { describe, expect, it } from 'vitest';
import { unusedAddressAnswersNobody } from './unused-address-answers-nobody.ts';

describe('an address', () => {
  it.each<[string, boolean, boolean, boolean, boolean]>([
    ['that somebody holds', true, true, true, true],
    ['that nobody holds, by name', false, true, true, false],
    ['that is not drawn, by address', false, true, false, true],
    ['outside every subnet', false, false, false, false],
  ])('%s', (_name, isHeld, inSubnet, askedByName, answers) => {
    expect(unusedAddressAnswersNobody.answers({ isHeld, inSubnet, askedByName })).toBe(answers);
  });
});
