import { type Estate, internet, type LabMachine, type LabSubnet, type LabVnet } from './estate.ts';
import { nsgRules, type Tag } from './nsg-in-nftables.ts';

/** What one network namespace is given: lines of `ip -batch`, and a ruleset of nftables. */
export interface Namespace {
  readonly ip: readonly string[];
  readonly nft: string;
}

/** Linux machinery of an estate: links between namespaces, and what each namespace holds. */
export interface Machinery {
  /** Lines of `ip -batch`, run outside: each makes a pair of interfaces in two namespaces. */
  readonly links: readonly string[];
  readonly namespaces: Readonly<Record<string, Namespace>>;
}

const drops = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const deliver = 50;
// Link-local next hops: the same on every link, as nothing but the neighbour at the other end answers to them.
const atMachine = '169.254.1.1';
const atFabric = '169.254.2.1';
const atPort = '169.254.3.1';
const atLoop = '169.254.4.2';
const loopMac = '02:00:00:00:00:02';

/**
 * The estate as namespaces. Every machine has one, and before it stands a port, which filters with the NSGs of its
 * subnet and interface and remembers connections. All ports meet in the fabric, which has one routing table a
 * subnet: the kernel finds the longest prefix. What the table leaves to Azure goes once around a loop and is
 * delivered; what it sends to the appliance goes to the port of the appliance; the internet is behind the edge,
 * which translates addresses. Written from facts/, not from the model.
 */
export function toLinux(estate: Estate): Machinery {
  const { machines } = estate;
  const links = [
    `link add dl0 netns fabric type veth peer name dl1 address ${loopMac} netns fabric`,
    'link add e0 netns fabric type veth peer name f0 netns edge',
    'link add i0 netns edge type veth peer name eth0 netns internet',
    ...machines.flatMap(({ name }, index) => [
      `link add p${index} netns fabric type veth peer name f0 netns port-${name}`,
      `link add m0 netns port-${name} type veth peer name eth0 netns ${name}`,
    ]),
  ];
  const namespaces: Record<string, Namespace> = {
    fabric: fabricOf(estate),
    edge: edgeOf(estate),
    internet: {
      ip: [
        `address add ${internet.server}/32 dev lo`,
        `address add ${internet.client}/32 dev lo`,
        ...up('lo', 'eth0'),
        `address add 169.254.6.2/30 dev eth0`,
        'route add default via 169.254.6.1',
      ],
      nft: '',
    },
  };
  for (const machine of machines) {
    namespaces[machine.name] = guestOf(machine);
    namespaces[`port-${machine.name}`] = portOf(estate, machine);
  }
  return { links, namespaces };
}

const up = (...devices: readonly string[]): readonly string[] =>
  devices.map((device) => `link set ${device} up`);

function guestOf({ address, appliance }: LabMachine): Namespace {
  // An appliance is a stateful firewall: it lets through what it saw begin.
  const forwards = `table ip guest {
  chain forward { type filter hook forward priority 0; ct state invalid drop; }
  ${appliance?.snat ? `chain post { type nat hook postrouting priority 100; ip saddr != ${address} snat to ${address}; }` : ''}
}`;
  return {
    ip: [
      ...up('lo', 'eth0'),
      `address add ${address}/32 dev eth0`,
      `route add ${atMachine} dev eth0 scope link`,
      `route add default via ${atMachine} src ${address}`,
    ],
    nft: appliance ? forwards : '',
  };
}

function portOf(estate: Estate, machine: LabMachine): Namespace {
  const { vnet, subnet } = placeOf(estate, machine);
  const tag = tagOf(estate, vnet, subnet);
  const own = machine.appliance?.ipForwarding ? null : machine.address;
  return {
    ip: [
      ...up('lo', 'm0', 'f0'),
      `address add ${atMachine}/32 dev m0`,
      `address add ${atPort}/32 dev f0`,
      `rule add iif f0 lookup 10`,
      `rule add iif m0 lookup 11`,
      `route add ${machine.address} dev m0 scope link`,
      `route add default via ${machine.address} dev m0 onlink table 10`,
      `route add default via ${atFabric} dev f0 onlink table 11`,
    ],
    nft: `table ip nsg {
  set virtual_network { type ipv4_addr; flags interval; auto-merge; elements = { ${tag.join(', ')} } }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    iifname "m0" jump leave
    iifname "f0" jump arrive
  }
  chain leave {
    ${own ? `ip saddr != ${own} drop` : ''}
    ${machine.rules ? 'jump interface_out' : ''}
    ${subnet.rules ? 'jump subnet_out' : ''}
    accept
  }
  chain arrive {
    ${own ? `ip daddr != ${own} drop` : ''}
    ${subnet.rules ? 'jump subnet_in' : ''}
    ${machine.rules ? 'jump interface_in' : ''}
    accept
  }
  ${nsgRules('subnet', subnet.rules)}
  ${nsgRules('interface', machine.rules)}
}`,
  };
}

/** The VNet, its connected peers, and what user-defined routes of the subnet name (NSG-15, NSG-16). */
function tagOf(estate: Estate, vnet: LabVnet, subnet: LabSubnet): Tag {
  return [
    vnet.prefix,
    ...peersOf(estate, vnet).map(({ prefix }) => prefix),
    ...(subnet.routes ?? []).map(({ prefix }) => prefix),
    // The address of Azure's own services (NSG-15).
    '168.63.129.16',
  ];
}

function fabricOf(estate: Estate): Namespace {
  const { vnets, machines } = estate;
  const portTo = (machine: LabMachine) => `via ${atPort} dev p${machines.indexOf(machine)} onlink`;
  const toEdge = 'via 169.254.5.2 dev e0 onlink';
  const toLoop = `via ${atLoop} dev dl0 onlink`;
  const tables = vnets.flatMap((vnet, vnetIndex) =>
    vnet.subnets.flatMap((subnet, subnetIndex) => {
      const table = 100 + vnetIndex * 10 + subnetIndex;
      const ports = machines.flatMap(({ subnet: at }, index) =>
        at === subnet.name ? [`rule add iif p${index} lookup ${table}`] : [],
      );
      return [
        ...ports,
        ...routesOf(estate, vnet, subnet, { portTo, toEdge, toLoop }).map(
          (route) => `route add ${route} table ${table}`,
        ),
      ];
    }),
  );
  return {
    ip: [
      ...up('lo', 'dl0', 'dl1', 'e0', ...machines.map((_, index) => `p${index}`)),
      `address add 169.254.5.1/30 dev e0`,
      ...machines.map((_, index) => `address add ${atFabric}/32 dev p${index}`),
      `neigh add ${atLoop} lladdr ${loopMac} dev dl0 nud permanent`,
      `rule add iif dl1 lookup ${deliver}`,
      `rule add iif e0 lookup ${deliver}`,
      ...machines.map((machine) => `route add ${machine.address} ${portTo(machine)} table ${deliver}`),
      `route add blackhole default table ${deliver}`,
      ...tables,
    ],
    nft: unansweredOf(machines),
  };
}

/** What an appliance forwards to the internet with an address that is not its own finds no way back, so it does not leave. */
function unansweredOf(machines: readonly LabMachine[]): string {
  const lines = machines.flatMap(({ appliance, address }, index) =>
    appliance ? [`iifname "p${index}" oifname "e0" ip saddr != ${address} drop`] : [],
  );
  return `table ip fabric {
  chain forward {
    type filter hook forward priority 0;
    ${lines.join('\n    ')}
  }
}`;
}

interface Ways {
  readonly portTo: (machine: LabMachine) => string;
  readonly toEdge: string;
  readonly toLoop: string;
}

/** The effective routes of a subnet; of the same prefix the user's (ROUTE-1, 7, 13, 14, 27, 31, 32). */
function routesOf(
  estate: Estate,
  vnet: LabVnet,
  { routes }: LabSubnet,
  { portTo, toEdge, toLoop }: Ways,
): readonly string[] {
  const peers = peersOf(estate, vnet);
  const dropsGone = routes?.some(
    ({ prefix, nextHopType }) => prefix === '0.0.0.0/0' && nextHopType === 'VirtualAppliance',
  );
  const ways = new Map<string, string | null>([['0.0.0.0/0', toEdge]]);
  for (const prefix of dropsGone ? [] : drops) ways.set(prefix, null);
  for (const { prefix } of [vnet, ...peers]) ways.set(prefix, toLoop);
  for (const { prefix, nextHopType, nextHopAddress } of routes ?? []) {
    const hop = estate.machines.find(({ address }) => address === nextHopAddress);
    const isNear = hop && [vnet, ...peers].includes(placeOf(estate, hop).vnet);
    const toHop = hop && isNear ? portTo(hop) : null;
    ways.set(prefix, nextHopType === 'Internet' ? toEdge : nextHopType === 'None' ? null : toHop);
  }
  return [...ways].map(([prefix, way]) => (way === null ? `blackhole ${prefix}` : `${prefix} ${way}`));
}

function edgeOf({ vnets, machines }: Estate): Namespace {
  const subnets = vnets.flatMap((vnet) => vnet.subnets);
  const nats = subnets.filter(({ natAddress }) => natAddress !== null);
  const publics = machines.filter(({ publicAddress }) => publicAddress !== null);
  // A Standard public address is closed until an NSG opens it (NSG-9).
  const opened = publics.filter(
    ({ subnet, rules }) => rules ?? subnets.find(({ name }) => name === subnet)?.rules,
  );
  // A NAT gateway goes before the machine's own public address (OUT-2).
  const out = [
    ...nats.map(({ prefix, natAddress }) => `oifname "i0" ip saddr ${prefix} snat to ${natAddress}`),
    ...publics.map(
      ({ address, publicAddress }) => `oifname "i0" ip saddr ${address} snat to ${publicAddress}`,
    ),
  ];
  const mayLeave = [...nats.map(({ prefix }) => prefix), ...publics.map(({ address }) => address)];
  return {
    ip: [
      ...up('lo', 'f0', 'i0'),
      'address add 169.254.5.2/30 dev f0',
      'address add 169.254.6.1/30 dev i0',
      'route add 10.0.0.0/8 via 169.254.5.1',
      'route add default via 169.254.6.2',
    ],
    nft: `table ip edge {
  set leavers { type ipv4_addr; flags interval; auto-merge; ${mayLeave.length > 0 ? `elements = { ${mayLeave.join(', ')} }` : ''} }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    iifname "f0" ip daddr { ${drops.join(', ')} } drop
    iifname "f0" ip saddr @leavers accept
    iifname "i0" ct status dnat accept
  }
  chain pre { type nat hook prerouting priority -100;
    ${opened.map(({ address, publicAddress }) => `iifname "i0" ip daddr ${publicAddress} dnat to ${address}`).join('\n    ')}
  }
  chain post { type nat hook postrouting priority 100;
    ${out.join('\n    ')}
  }
}`,
  };
}

function peersOf({ peerings, vnets }: Estate, { name }: LabVnet): readonly LabVnet[] {
  const names = peerings
    .filter(({ connected, left, right }) => connected && (left === name || right === name))
    .map(({ left, right }) => (left === name ? right : left));
  return vnets.filter((vnet) => names.includes(vnet.name));
}

function placeOf(
  { vnets }: Estate,
  machine: LabMachine,
): { readonly vnet: LabVnet; readonly subnet: LabSubnet } {
  for (const vnet of vnets) {
    const subnet = vnet.subnets.find(({ name }) => name === machine.subnet);
    if (subnet) return { vnet, subnet };
  }
  throw new Error(`Lab bug: ${machine.name} stands in no subnet.`);
}
