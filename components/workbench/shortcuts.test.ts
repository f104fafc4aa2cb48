import { describe, expect, it } from 'vitest';
import { press } from './key-press.test-helper.ts';
import { commandOfPress, type KeyPress, pressMatches, printKey, shortcuts } from './shortcuts.ts';

describe('shortcuts', () => {
  it('has each command once', () => {
    const ids = shortcuts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no key to two commands', () => {
    const keys = shortcuts.flatMap((line) => line.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each<[string, KeyPress, boolean]>([
    ['Ctrl+Z', press('z', { ctrlKey: true }), true],
    ['Ctrl+Z', press('Z', { metaKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Shift+1', press('!', { code: 'Digit1', shiftKey: true }), true],
    ['Ctrl+0', press('0', { code: 'Digit0', ctrlKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['/', press('/'), true],
    ['Ctrl++', press('+', { ctrlKey: true, shiftKey: true }), true],
    ['A', press('a'), true],
    ['A', press('a', { ctrlKey: true }), false],
  ])('%s', (text, given, expected) => expect(pressMatches(given, text)).toBe(expected));

  it.each<[KeyPress, 'field' | 'canvas' | 'page', string | null]>([
    [press('c'), 'field', null],
    [press('c'), 'canvas', 'connectTo'],
    [press('c'), 'page', null],
    [press('k', { ctrlKey: true }), 'field', 'commands'],
    [press('z', { ctrlKey: true }), 'field', null],
    [press('Delete'), 'page', null],
    [press('F2'), 'canvas', 'rename'],
  ])('%j in the %s', (given, where, expected) => expect(commandOfPress(given, where)).toBe(expected));

  it('prints keys', () => {
    expect(printKey('Ctrl+Shift+ArrowLeft')).toBe('Ctrl+Shift+Left');
    expect(printKey('Ctrl+S', true)).toBe('Cmd+S');
  });
});
