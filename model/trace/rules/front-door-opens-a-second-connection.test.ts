import { describe, expect, it } from 'vitest';
import { frontDoorOpensASecondConnection } from './front-door-opens-a-second-connection.ts';

const { listens, originPort } = frontDoorOpensASecondConnection;
const origin = { httpPort: 8080, httpsPort: 8443 };

describe('Front Door', () => {
  it.each([
    ['tcp', 443, true],
    ['tcp', 80, true],
    ['tcp', 22, false],
    ['udp', 443, false],
  ] as const)('listens on %s %i: %s', (protocol, port, answers) => {
    expect(listens(protocol, port)).toBe(answers);
  });

  it.each([
    ['HttpsOnly', 80, 8443],
    ['HttpOnly', 443, 8080],
    ['MatchRequest', 80, 8080],
    ['MatchRequest', 443, 8443],
  ] as const)('%s for port %i calls the origin on %i', (forwarding, asked, called) => {
    expect(originPort(forwarding, asked, origin)).toBe(called);
  });
});
