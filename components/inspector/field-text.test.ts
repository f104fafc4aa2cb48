import { describe, expect, it } from 'vitest';
import { parseIpText, parseJsonText, parsePortsText, parsePrefixText, usableWords } from './field-text.ts';

describe('parsePrefixText', () => {
  it.each([
    ['10.0.1.0/24', '10.0.1.0/24'],
    ['  10.0.0.0/8 ', '10.0.0.0/8'],
    ['', ''],
  ])('reads “%s”', (text, value) => expect(parsePrefixText(text)).toEqual({ value }));

  it.each([
    ['10.0.1.4/24', 'the block is 10.0.1.0/24'],
    ['10.0.1.0', 'size is missing'],
    ['10.0.1.0/33', 'Not a prefix'],
    ['banana', 'Not a prefix'],
  ])('refuses “%s” in words', (text, words) => {
    expect(parsePrefixText(text)).toMatchObject({ wrong: expect.stringContaining(words) });
  });
});

describe('addresses, ports and lists', () => {
  it.each([
    ['10.0.0.4', { value: '10.0.0.4' }],
    ['', { value: null }],
  ])('address “%s”', (text, parsed) => expect(parseIpText(text)).toEqual(parsed));

  it('refuses what is no address', () => expect(parseIpText('10.0.0.300')).toHaveProperty('wrong'));

  it.each([
    ['*', '*'],
    ['443', '443'],
    ['80, 443 ,1000 - 2000', '80,443,1000-2000'],
  ])('ports “%s”', (text, value) => expect(parsePortsText(text)).toEqual({ value }));

  it.each(['', '70000', '20-10', 'https'])('refuses the ports “%s”', (text) =>
    expect(parsePortsText(text)).toHaveProperty('wrong'),
  );

  it('takes JSON objects only', () => {
    expect(parseJsonText('{"a":1}')).toEqual({ value: { a: 1 } });
    expect(parseJsonText('[1]')).toHaveProperty('wrong');
    expect(parseJsonText('{')).toHaveProperty('wrong');
  });
});

describe('usableWords', () => {
  it.each([
    ['10.0.1.0/24', '251 usable'],
    ['10.0.1.0/29', '3 usable'],
    ['10.0.1.0/30', 'too small for Azure'],
    ['10.0.1', null],
  ])('%s: %s', (text, words) => expect(usableWords(text)).toBe(words));
});
