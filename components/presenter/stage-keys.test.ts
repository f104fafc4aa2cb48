import { describe, expect, it } from 'vitest';
import { press } from '../workbench/key-press.test-helper.ts';
import type { KeyPress } from '../workbench/shortcuts.ts';
import { stageActionOf, stageKeys } from './stage-keys.ts';

describe('keys of the stage', () => {
  it('gives no key to two actions', () => {
    const keys = stageKeys.flatMap((one) => one.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each<[KeyPress, string | null]>([
    [press('ArrowRight'), 'next'],
    [press('PageDown'), 'next'],
    [press(' '), 'next'],
    [press(' ', { shiftKey: true }), 'back'],
    [press('Enter'), 'next'],
    [press('PageUp'), 'back'],
    [press('Home'), 'first'],
    [press('a'), 'reveal'],
    [press('.'), 'black'],
    [press('Escape'), 'leave'],
    [press('b', { ctrlKey: true }), null],
    [press('?', { shiftKey: true }), null],
    [press('x'), null],
  ])('%j on the stage', (given, action) => expect(stageActionOf(given, false)).toBe(action));

  it.each<[KeyPress, string | null]>([
    [press('ArrowRight'), null],
    [press('PageDown'), 'next'],
    [press('PageUp'), 'back'],
    [press('a'), null],
    [press('l'), null],
    [press('e'), 'edit'],
    [press('b'), 'backToStep'],
    [press('Escape'), null],
  ])('%j beside the palette', (given, action) => expect(stageActionOf(given, true)).toBe(action));
});
