import { describe, expect, it } from 'vitest';
import { parsePorts } from '../../address/port-set.ts';
import { serviceListensOnItsPorts } from './service-listens-on-its-ports.ts';

describe('a service on 443 and 5671', () => {
  it.each<[string, 'tcp' | 'udp', number, boolean]>([
    ['its port', 'tcp', 5671, true],
    ['another port', 'tcp', 1433, false],
    ['another protocol', 'udp', 443, false],
  ])('%s', (_name, protocol, port, answers) => {
    const ports = parsePorts('443,5671') ?? { ranges: [] };
    expect(serviceListensOnItsPorts.answers(ports, protocol, port)).toBe(answers);
  });
});
