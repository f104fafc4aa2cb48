import { describe, expect, it } from 'vitest';
import { applianceMustTranslateTowardsTheInternet } from './appliance-must-translate-towards-the-internet.ts';

describe('an appliance', () => {
  it.each<[string, boolean, 'private' | 'service' | 'public', boolean]>([
    ['that keeps the source, to a VNet', false, 'private', true],
    ['that keeps the source, to a service', false, 'service', false],
    ['that hides it, to a service', true, 'service', true],
  ])('%s', (_name, snat, destination, suffices) => {
    expect(applianceMustTranslateTowardsTheInternet.suffices({ snat }, destination)).toBe(suffices);
  });
});
