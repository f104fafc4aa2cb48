import { describe, expect, it } from 'vitest';
import { routesActOnWhatLeavesTheSubnet } from './routes-act-on-what-leaves-the-subnet.ts';

describe('appliances there and back', () => {
  it.each<[string, readonly string[], readonly string[], string | null]>([
    ['the same', ['nva'], ['nva'], null],
    ['none', [], [], null],
    ['there only', ['nva'], [], 'nva'],
    ['back only', [], ['afw'], 'afw'],
  ])('%s', (_name, there, back, odd) => {
    const passed = (names: readonly string[]) => names.map((id) => ({ id }));
    expect(routesActOnWhatLeavesTheSubnet.oddOne(passed(there), passed(back))?.id ?? null).toBe(odd);
  });
});
