import { expect, it } from 'vitest';
import { transitionModeFallsBack } from './transition-mode-falls-back.ts';

it('asks the firewall of the service in transition mode only', () => {
  expect([false, true].map(transitionModeFallsBack.asksTheService)).toEqual([true, false]);
});
