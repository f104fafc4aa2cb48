/**
 * A second opinion on very small networks, written from facts/ alone and without a single line of the model:
 * two VNets, two NSG rules, two routes, two zones. It is short enough to be read beside the facts.
 *
 * VNet A is 10.0.0.0/16 with the machine that asks (10.0.1.4) and an appliance that forwards with its own address
 * (10.0.9.4); VNet B is 10.1.0.0/16 with a machine (10.1.1.4) and, in scopes with names, a private endpoint (10.1.5.4).
 */

/** Whether the two VNets are joined, and whether both links of the peering exist. */
export type Joined = 'apart' | 'Connected' | 'Initiated';

/** A rule of the asking machine's NSG (`out`) or of the one before the machine in B (`in`), in order of priority. */
export interface SmallRule {
  readonly at: 'out' | 'in';
  readonly access: 'Allow' | 'Deny';
  /** The far end: where the packet goes for a rule on the way out, where it comes from for one on the way in. */
  readonly other: string;
  readonly port: '*' | '443' | '22';
}

/** A user-defined route of the asking machine's subnet. */
export interface SmallRoute {
  readonly prefix: string;
  readonly hop: 'None' | 'Internet' | 'appliance';
}

/** A very small network of packets. */
export interface SmallNetwork {
  readonly joined: Joined;
  readonly rules: readonly SmallRule[];
  readonly routes: readonly SmallRoute[];
}

/** What can be said of a packet without any word of Reachboard; `stoppedBy` is the first layer that stops it. */
export interface Fate {
  readonly stoppedBy: 'nsgOut' | 'route' | 'nsgIn' | null;
  /** The address that the far end sees. */
  readonly source: string | null;
}

export const asker = '10.0.1.4';
export const appliance = '10.0.9.4';
export const machineB = '10.1.1.4';
export const natAddress = '20.50.1.2';
const vnetA = '10.0.0.0/16';
const vnetB = '10.1.0.0/16';
const drops = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** What becomes of a packet on port 443 from the asking machine to an address. */
export function fateOf({ joined, rules, routes }: SmallNetwork, to: string): Fate {
  const tagOfA = [vnetA, ...peerOf(joined, vnetB), ...routes.map(({ prefix }) => prefix)];
  if (!isAllowed(rules, 'out', to, tagOfA)) return { stoppedBy: 'nsgOut', source: null };
  const first = nextHop(to, joined, routes);
  const source = first === 'appliance' ? appliance : asker;
  // The subnet of the appliance has no routes of its own.
  const last = first === 'appliance' ? nextHop(to, joined, []) : first;
  if (last === 'None') return { stoppedBy: 'route', source: null };
  if (last === 'Internet') {
    // A private address is nobody's on the internet.
    if (isPrivate(to)) return { stoppedBy: 'route', source: null };
    return { stoppedBy: null, source: natAddress };
  }
  const tagOfB = [vnetB, ...peerOf(joined, vnetA)];
  if (!isAllowed(rules, 'in', source, tagOfB)) return { stoppedBy: 'nsgIn', source: null };
  return { stoppedBy: null, source };
}

/** The longest prefix wins; of equal ones the user's route (ROUTE-1, 7, 13, 14, 27; PEER-1). */
function nextHop(to: string, joined: Joined, routes: readonly SmallRoute[]): string {
  const dropsGone = routes.some(({ prefix, hop }) => prefix === '0.0.0.0/0' && hop === 'appliance');
  const all = [
    ...routes.map(({ prefix, hop }) => ({ prefix, hop: hop as string })),
    { prefix: vnetA, hop: 'local' },
    ...peerOf(joined, vnetB).map((prefix) => ({ prefix, hop: 'peer' })),
    ...(dropsGone ? [] : drops.map((prefix) => ({ prefix, hop: 'None' }))),
    { prefix: '0.0.0.0/0', hop: 'Internet' },
  ].filter(({ prefix }) => isIn(to, prefix));
  // A stable sort keeps the user's route before the system's of the same length.
  return all.sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix))[0]?.hop ?? 'None';
}

/** The first rule that matches, else the default rules (NSG-1, 2, 3, 13, 15, 17; PEER-6). */
function isAllowed(
  rules: readonly SmallRule[],
  at: SmallRule['at'],
  other: string,
  tag: readonly string[],
): boolean {
  const inTag = tag.some((prefix) => isIn(other, prefix));
  const first = rules.find(
    (rule) =>
      rule.at === at &&
      (rule.port === '*' || rule.port === '443') &&
      (rule.other === '*' ||
        (rule.other === 'VirtualNetwork' && inTag) ||
        (rule.other === 'Internet' && !isPrivate(other)) ||
        (rule.other.includes('/') && isIn(other, rule.other))),
  );
  if (first) return first.access === 'Allow';
  return inTag || (at === 'out' && !isPrivate(other));
}

const peerOf = (joined: Joined, prefix: string): readonly string[] =>
  joined === 'Connected' ? [prefix] : [];
const isPrivate = (address: string): boolean => drops.some((prefix) => isIn(address, prefix));
const lengthOf = (prefix: string): number => Number(prefix.split('/')[1]);

function isIn(address: string, prefix: string): boolean {
  const size = 2 ** (32 - lengthOf(prefix));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(prefix.split('/')[0] ?? '') / size);
}

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** A private zone: with the record of the endpoint's group in it or empty, linked to one, both or none of the VNets. */
export interface SmallZone {
  readonly name: 'privatelink.database.windows.net' | 'database.windows.net';
  readonly holdsRecord: boolean;
  readonly linked: readonly ('a' | 'b')[];
  readonly fallback: boolean;
}

/** A very small network of names: one SQL server, perhaps with an endpoint in B. */
export interface SmallNames {
  readonly joined: Joined;
  readonly zones: readonly SmallZone[];
  readonly endpoint: 'none' | 'Approved' | 'Pending';
  readonly publicAccess: boolean;
}

/** What Azure DNS answers in VNet A, and what becomes of the call. */
export interface NameFate {
  readonly answer: 'private' | 'public' | 'nxdomain';
  readonly verdict: 'reachable' | 'misdirected' | 'blocked';
  readonly stoppedBy: 'dns' | 'route' | 'endpointState' | 'serviceAccess' | null;
}

/** What a call of the server by its own name comes to, for the machine in VNet A (DNS-1, 2, 15 to 21; PE-*; PAAS-8). */
export function fateOfName(names: SmallNames): NameFate {
  const answer = answerOf(names);
  if (answer === 'nxdomain') return { answer, verdict: 'blocked', stoppedBy: 'dns' };
  if (answer === 'private') {
    if (names.joined !== 'Connected') return { answer, verdict: 'blocked', stoppedBy: 'route' };
    if (names.endpoint !== 'Approved') return { answer, verdict: 'blocked', stoppedBy: 'endpointState' };
    return { answer, verdict: 'reachable', stoppedBy: null };
  }
  if (!names.publicAccess) return { answer, verdict: 'blocked', stoppedBy: 'serviceAccess' };
  // The endpoint was meant for those who have a way to it.
  const meant = names.endpoint === 'Approved' && names.joined === 'Connected';
  return { answer, verdict: meant ? 'misdirected' : 'reachable', stoppedBy: null };
}

function answerOf({ zones, endpoint }: SmallNames): NameFate['answer'] {
  const here = zones.filter(({ linked }) => linked.includes('a'));
  const wide = here.find(({ name }) => name === 'database.windows.net');
  const narrow = here.find(({ name }) => name === 'privatelink.database.windows.net');
  // The wide zone answers for the server's own name, which it does not hold; it is no privatelink zone, so no fallback.
  if (wide) return 'nxdomain';
  // The alias exists for an approved connection only.
  if (endpoint !== 'Approved' || !narrow) return 'public';
  if (narrow.holdsRecord) return 'private';
  return narrow.fallback ? 'public' : 'nxdomain';
}
