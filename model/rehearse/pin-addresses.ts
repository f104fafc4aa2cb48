import { type Ip, printIp } from '../address/ip.ts';
import { anySettings } from '../document/change-design.ts';
import type { Design } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { holdAddresses } from '../network/addresses.ts';

/** The address of everything that stands in a subnet, by thing and interface. */
export type Pins = ReadonlyMap<string, Ip>;

/** Which addresses things keep all the way from one design to another: what stands there keeps its own, what comes takes a free one. */
export function pinsOf(a: Design, b: Design): Pins {
  const own = pinsIn(a);
  const kept = pinAddresses(b, own);
  const gone = Object.entries(pinAddresses(a, own).resources).filter(
    ([id]) => !Object.hasOwn(b.resources, id),
  );
  const both = { resources: { ...Object.fromEntries(gone), ...kept.resources } };
  return new Map([...pinsIn(both), ...own]);
}

/** The design with every open address settled, so that nothing moves when something else comes or goes. */
export function pinAddresses(design: Design, pins: Pins): Design {
  const resources = Object.entries(design.resources).map(([id, one]) => [id, pinOne(one, pins)] as const);
  return { ...design, resources: Object.fromEntries(resources) };
}

function pinsIn(design: Design): Pins {
  return new Map(holdAddresses(design).map(({ id, nicIndex, ip }) => [keyOf(id, nicIndex), ip]));
}

function keyOf(id: string, nicIndex: number | null): string {
  return `${id} ${nicIndex ?? ''}`;
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
