import { parseIp } from '../address/ip.ts';
import type { ResourceOf } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Target } from './end.ts';
import { frontDoorAddressesAreShared } from './rules/front-door-addresses-are-shared.ts';
import { frontDoorOpensASecondConnection } from './rules/front-door-opens-a-second-connection.ts';
import { targetOf } from './target-of.ts';
import { block, type OnwardWay } from './walk.ts';

type Door = ResourceOf<'frontDoor'>;
type FrontDoorOrigin = Door['settings']['origins'][number];

/** The connection that Front Door opens to a public origin: by the host name that is written, else to what is drawn, from addresses that all customers share. */
export function originWays(
  network: Network,
  door: Door,
  { target, hostName }: FrontDoorOrigin,
  port: number,
): readonly OnwardWay[] {
  const party =
    hostName === ''
      ? target === null
        ? null
        : { resource: target }
      : parseIp(hostName) === null
        ? { fqdn: hostName }
        : { address: hostName };
  const found = party && targetOf(network, party, port);
  if (!found || 'cannot' in found || isPrivateOnly(found)) return [noWay(door, target)];
  return [
    {
      to: found.resource,
      ends: {
        origin: {
          kind: 'internet',
          resource: door.id,
          ip: null,
          azure: {
            tag: frontDoorAddressesAreShared.tag(),
            words: `an address of ${frontDoorAddressesAreShared.tag()}`,
          },
        },
        target: found,
        port,
        protocol: 'tcp',
      },
    },
  ];
}

/** Has it a private address only, so that nobody outside can call it? */
function isPrivateOnly({ fqdn, ip, publicIp }: Target): boolean {
  return fqdn === null && ip !== null && publicIp === null;
}

function noWay(door: Door, to: FrontDoorOrigin['target']): OnwardWay {
  return {
    to,
    walkOn: (walk) =>
      block(walk, 'forward', {
        layer: 'appliance',
        at: door.id,
        rule: frontDoorOpensASecondConnection.id,
        evidence: say`An origin of ${nameOf(door)} has no public address, and Private Link is off for it`,
      }),
  };
}
