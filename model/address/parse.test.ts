import { describe, expect, it } from 'vitest';
import { parseIp } from './ip.ts';
import { parsePorts, printPorts } from './port-set.ts';
import { parseLoosePrefix, parsePrefix } from './prefix.ts';

describe('what is no address, prefix or port is not guessed', () => {
  it.each(['', '10.0.0', '10.0.0.256', '10.0.0.1.2', '010.0.0.1', '::1', 'vm-app'])('address %j', (text) => {
    expect(parseIp(text)).toBeNull();
  });

  it.each(['10.0.0.0/33', '10.0.0.1/24', '10.0.0.0/', '/24', '10.0.0.0/24/1'])('prefix %j', (text) => {
    expect(parsePrefix(text)).toBeNull();
  });

  it.each(['', '65536', '20-10', 'https', '443,', '1-2-3'])('ports %j', (text) => {
    expect(parsePorts(text)).toBeNull();
  });
});

describe('what is written loosely is read', () => {
  it('a prefix with host bits, and says so', () => {
    expect(parseLoosePrefix(' 10.0.0.9/24 ')).toEqual({ prefix: parsePrefix('10.0.0.0/24'), exact: false });
  });

  it.each([
    ['443, 80', '80,443'],
    ['1 - 5,6,4-9', '1-9'],
    ['*', '*'],
    ['0-65535', '*'],
  ])('ports %j as %s', (text, printed) => {
    const ports = parsePorts(text);
    expect(ports && printPorts(ports)).toBe(printed);
  });
});
