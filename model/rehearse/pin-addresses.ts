import { type Ip, printIp } from '../address/ip.ts';
import { anySettings } from '../document/change-design.ts';
import type { Defaults, Design } from '../document/design.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { holdAddresses } from '../network/addresses.ts';

/** The address of everything that stands in a subnet, by thing and interface. */
export type Pins = ReadonlyMap<string, Ip>;

/** Which addresses things keep all the way from one design to another: what stands there keeps its own, what comes takes a free one. */
export function pinsOf(a: Design, b: Design, defaults: Defaults): Pins {
  const own = pinsIn(a, defaults);
  const kept = pinAddresses(b, own);
  const gone = Object.entries(pinAddresses(a, own).resources).filter(
    ([id]) => !Object.hasOwn(b.resources, id),
  );
  const both = { resources: { ...Object.fromEntries(gone), ...kept.resources } };
  return new Map([...pinsIn(both, defaults), ...own]);
}

/** The design with every open address settled, so that nothing moves when something else comes or goes. */
export function pinAddresses(design: Design, pins: Pins): Design {
  const members = furtherMembers(pins);
  const resources = Object.entries(design.resources).map(([id, one]) => {
    const pinned =
      one.kind === 'privateEndpoint' ? pinEndpoint(one, pins, members.get(id) ?? []) : pinOne(one, pins);
    return [id, pinned] as const;
  });
  return { ...design, resources: Object.fromEntries(resources) };
}

function pinsIn(design: Design, defaults: Defaults): Pins {
  const pins = new Map<string, Ip>();
  for (const { id, nicIndex, member = '', ip } of holdAddresses(design, defaults)) {
    // The first member has the address of its endpoint.
    const first = keyOf(id, nicIndex);
    pins.set(member !== '' && pins.has(first) ? keyOf(id, member) : first, ip);
  }
  return pins;
}

function keyOf(id: string, part: number | string | null): string {
  return `${id} ${part ?? ''}`;
}

function pinOne(resource: Resource, pins: Pins): Resource {
  if (resource.kind === 'virtualMachine') {
    const { interfaces } = resource.settings;
    if (interfaces.every(({ address }) => address !== null)) return resource;
    const pinned = interfaces.map((nic, index) => {
      const ip = pins.get(keyOf(resource.id, index));
      return nic.address === null && ip !== undefined ? { ...nic, address: printIp(ip) } : nic;
    });
    return { ...resource, settings: { ...resource.settings, interfaces: pinned } };
  }
  const settings = anySettings(resource);
  const ip = pins.get(keyOf(resource.id, null));
  if (!Object.hasOwn(settings, 'address') || settings.address !== null || ip === undefined) return resource;
  return { ...resource, settings: { ...settings, address: printIp(ip) } } as unknown as Resource;
}

type MemberAddress = ResourceOf<'privateEndpoint'>['settings']['memberAddresses'][number];

/** The members of every endpoint beside its first one, by endpoint. */
function furtherMembers(pins: Pins): ReadonlyMap<string, readonly MemberAddress[]> {
  const found = new Map<string, MemberAddress[]>();
  for (const [key, ip] of pins) {
    const cut = key.lastIndexOf(' ');
    const [id, part] = [key.slice(0, cut), key.slice(cut + 1)];
    // Interfaces of machines have numbers.
    if (part === '' || /^\d+$/.test(part)) continue;
    found.set(id, [...(found.get(id) ?? []), { member: part, address: printIp(ip) }]);
  }
  return found;
}

/** Every member keeps its address, also while the target is not there. */
function pinEndpoint(
  endpoint: ResourceOf<'privateEndpoint'>,
  pins: Pins,
  members: readonly MemberAddress[],
): Resource {
  const { address, memberAddresses } = endpoint.settings;
  const own = pins.get(keyOf(endpoint.id, null));
  if (members.length === 0 && (address !== null || own === undefined)) return endpoint;
  const settings = {
    ...endpoint.settings,
    address: address ?? (own === undefined ? null : printIp(own)),
    memberAddresses: [...memberAddresses.filter((one) => one.address !== null), ...members],
  };
  return { ...endpoint, settings };
}
