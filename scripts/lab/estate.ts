/** An estate of the lab: what both the drawing and the Linux machinery are made from, in words of neither. */
export interface Estate {
  readonly vnets: readonly LabVnet[];
  readonly peerings: readonly LabPeering[];
  readonly machines: readonly LabMachine[];
}

/** A VNet with one prefix. */
export interface LabVnet {
  readonly name: string;
  readonly prefix: string;
  readonly subnets: readonly LabSubnet[];
}

/** A subnet; null where it has no NSG, no route table, no NAT gateway. Nobody has default outbound access. */
export interface LabSubnet {
  readonly name: string;
  readonly prefix: string;
  readonly rules: readonly LabRule[] | null;
  readonly routes: readonly LabRoute[] | null;
  readonly natAddress: string | null;
}

/** A rule of an NSG; the lists are in order of priority. */
export interface LabRule {
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'Deny';
  readonly protocol: '*' | 'Tcp' | 'Udp';
  readonly source: string;
  readonly destination: string;
  readonly ports: string;
}

/** A user-defined route. */
export interface LabRoute {
  readonly prefix: string;
  readonly nextHopType: 'VirtualAppliance' | 'Internet' | 'None';
  readonly nextHopAddress: string | null;
}

/** A machine with one interface; an appliance forwards what routes send to it, with or without its own address. */
export interface LabMachine {
  readonly name: string;
  readonly subnet: string;
  readonly address: string;
  readonly rules: readonly LabRule[] | null;
  readonly publicAddress: string | null;
  readonly appliance: { readonly ipForwarding: boolean; readonly snat: boolean } | null;
}

/** A peering; without both links nothing flows. */
export interface LabPeering {
  readonly left: string;
  readonly right: string;
  readonly connected: boolean;
}

/** The server and the client that stand for the internet. */
export const internet = { server: '20.9.0.1', client: '203.0.113.7' };

/** The ports that every machine listens on, by TCP and UDP. */
export const ports = [443, 1500] as const;

/** A random number from 0 to below 1. */
export type Random = () => number;

/** The numbers of a seed, always the same (Mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function pick<T>(random: Random, ...list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** The random estate of a seed: a hub with an appliance, two or three spokes, machines with and without public addresses. */
export function randomEstate(seed: number): Estate {
  const random = seeded(seed);
  const spokes = pick(random, 2, 3);
  const vnets = Array.from({ length: spokes + 1 }, (_, index) => randomVnet(random, index));
  const peerings = vnets
    .slice(1)
    .map(({ name }): LabPeering => ({ left: 'vnet-0', right: name, connected: random() < 0.85 }));
  if (random() < 0.3) peerings.push({ left: 'vnet-1', right: 'vnet-2', connected: true });
  const appliance: LabMachine = {
    ...machineIn(random, 'nva', 'vnet-0-s9', '10.0.9.4'),
    appliance: { ipForwarding: random() < 0.85, snat: random() < 0.5 },
  };
  const machines = vnets.flatMap((vnet, index) =>
    vnet.subnets
      .filter(({ name }) => !name.endsWith('s9'))
      .flatMap(({ name, prefix }, at) =>
        [4, 5].map((last) =>
          machineIn(random, `vm-${index}-${at}-${last}`, name, prefix.replace('.0/24', `.${last}`)),
        ),
      ),
  );
  return { vnets, peerings, machines: [appliance, ...machines] };
}

function randomVnet(random: Random, index: number): LabVnet {
  const subnet = (number: number): LabSubnet => ({
    name: `vnet-${index}-s${number}`,
    prefix: `10.${index}.${number}.0/24`,
    rules: random() < 0.6 ? randomRules(random) : null,
    // The subnet of the appliance sends nothing back to it: that is a circle, and the drawing says so.
    routes: number !== 9 && random() < 0.6 ? randomRoutes(random) : null,
    natAddress: random() < 0.5 ? `20.50.${index}.${number}` : null,
  });
  return {
    name: `vnet-${index}`,
    prefix: `10.${index}.0.0/16`,
    subnets: index === 0 ? [subnet(1), subnet(9)] : [subnet(1), subnet(2)],
  };
}

function machineIn(random: Random, name: string, subnet: string, address: string): LabMachine {
  const inVnet = address.split('.').slice(1).join('.');
  return {
    name,
    subnet,
    address,
    rules: random() < 0.3 ? randomRules(random) : null,
    publicAddress: random() < 0.3 ? `60.${inVnet}` : null,
    appliance: null,
  };
}

function randomRules(random: Random): readonly LabRule[] {
  const end = (): string =>
    pick(
      random,
      '*',
      '*',
      'VirtualNetwork',
      'Internet',
      '10.0.0.0/8',
      '10.1.0.0/16',
      '10.2.1.0/24',
      '10.0.9.4/32',
      '10.1.1.4/32',
      '203.0.113.0/24',
    );
  return Array.from({ length: Math.floor(random() * 4) }, () => ({
    direction: pick(random, 'Inbound', 'Outbound'),
    access: pick(random, 'Allow', 'Allow', 'Deny'),
    protocol: pick(random, '*', '*', 'Tcp', 'Udp'),
    source: end(),
    destination: end(),
    ports: pick(random, '*', '443', '1000-2000'),
  }));
}

function randomRoutes(random: Random): readonly LabRoute[] {
  const prefixes = [
    '0.0.0.0/0',
    '10.0.0.0/8',
    '10.1.0.0/16',
    '10.2.0.0/16',
    '10.2.1.0/24',
    '10.1.1.4/32',
    '10.0.0.0/16',
  ];
  return prefixes
    .filter(() => random() < 0.25)
    .map((prefix) => {
      const nextHopType = pick(random, 'VirtualAppliance', 'VirtualAppliance', 'Internet', 'None');
      return { prefix, nextHopType, nextHopAddress: nextHopType === 'VirtualAppliance' ? '10.0.9.4' : null };
    });
}
