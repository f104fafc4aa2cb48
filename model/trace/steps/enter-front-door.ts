import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { originWays } from '../origin-ways.ts';
import { frontDoorAddressesAreShared } from '../rules/front-door-addresses-are-shared.ts';
import { frontDoorOpensASecondConnection } from '../rules/front-door-opens-a-second-connection.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { block, note, type Parcel, printFlow, type Walk } from '../walk.ts';
import { enterOriginByLink } from './enter-origin-by-link.ts';

/** A call to the public name of a Front Door: it ends at the edge, and another one goes to an origin. */
export function enterFrontDoor(walk: Walk, door: ResourceOf<'frontDoor'>, parcel: Parcel): void {
  const { id: rule, listens, originPort } = frontDoorOpensASecondConnection;
  if (!listens(parcel.protocol, parcel.port)) {
    block(walk, 'enter', {
      layer: 'appliance',
      at: door.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${nameOf(door)} does not listen on ${code(printFlow(parcel))}; it listens on ${code('TCP 443')} and ${code('TCP 80')}`,
    });
    return;
  }
  const { origins, forwarding } = door.settings;
  if (origins.length === 0) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: door.id,
      rule,
      evidence: say`${nameOf(door)} has no origin`,
    });
    return;
  }
  const isPublic = origins.some(({ privateLink }) => !privateLink);
  note(walk, {
    action: 'forward',
    says: say`An edge of ${nameOf(door)} ends the connection and opens a new one to an origin. Only the headers ${code('X-Azure-ClientIP')} and ${code('X-Forwarded-For')} tell the origin who called`,
    rules: [rule, ...(isPublic ? [frontDoorAddressesAreShared.id] : [])],
    at: [door.id],
  });
  if (isPublic)
    walk.remarks.push({
      rule: frontDoorAddressesAreShared.id,
      says: say`Front Doors of other customers call from the addresses of ${code(frontDoorAddressesAreShared.tag())} too. Only the header ${code('X-Azure-FDID')} tells an origin that the call came from ${nameOf(door)}`,
    });
  walk.onward = {
    by: door.id,
    ways: origins.flatMap((origin) => {
      const port = originPort(forwarding, parcel.port, origin);
      if (!origin.privateLink) return originWays(walk.network, door, origin, port);
      const target = find(walk.network.design, origin.target);
      return [
        {
          to: origin.target,
          walkOn: (next: Walk) => enterOriginByLink(next, door, origin, target, { ...parcel, port }),
        },
      ];
    }),
  };
}
