import { describe, expect, it } from 'vitest';
import { applicationGatewayOpensASecondConnection } from './application-gateway-opens-a-second-connection.ts';

const { pick, sourceSeen } = applicationGatewayOpensASecondConnection;
const open = { frontend: 'public', port: 443 } as const;

describe('a listener of an application gateway', () => {
  it.each([
    ['its frontend and port', 'public', 'tcp', 443, open],
    ['the other frontend', 'private', 'tcp', 443, undefined],
    ['another port', 'public', 'tcp', 80, undefined],
    ['another protocol', 'public', 'udp', 443, undefined],
  ] as const)('%s', (_name, frontend, protocol, port, rule) => {
    expect(pick([open], frontend, protocol, port)).toBe(rule);
  });

  it('is not what the backend sees', () => {
    expect(sourceSeen({ prefix: '10.0.2.0/24' })).toBe('10.0.2.0/24');
  });
});
