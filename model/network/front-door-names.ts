import { frontDoorHost } from '../catalog/network/front-door.ts';
import type { PublicName } from '../dns/dns-world.ts';
import { type Design, ofKind } from '../document/design.ts';

/** The public names of Front Doors: no private endpoint stands for one, so that every client gets the public address. */
export function frontDoorNames(design: Design): readonly PublicName[] {
  return ofKind(design, 'frontDoor').map(
    ({ id, name, settings }): PublicName => ({
      fqdn: frontDoorHost(name, settings),
      resource: id,
      subresource: 'endpoint',
      alias: null,
      answer: { text: `public address of ${name}`, ip: null, private: false },
    }),
  );
}
