import { parseIp } from '../address/ip.ts';
import { isAppKind, isServiceKind, serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { type BothDesigns, isUnder, usersOf, vnetOf } from './both-designs.ts';
import type { PlannedChange } from './planned-change.ts';
import { everything, fromClients, type Touch, toServices, type Written } from './touch.ts';
import { touchesOfSubnet } from './touches-of-subnet.ts';

/** Whose answers a change may alter, whatever else is or is not yet changed: rather too many than too few. */
export function touchesOf({ change, id: changeId }: PlannedChange, both: BothDesigns): readonly Touch[] {
  const written = [
    ...(Object.entries(change.set) as [ResourceId, (typeof change.set)[ResourceId]][]).map(([id, one]) => ({
      id,
      keys: one.kind === undefined ? keysOf(one) : null,
    })),
    ...change.removed.map((id) => ({ id, keys: null })),
  ];
  const touches = written.flatMap(({ id, keys }) => {
    const forms = both.formsOf(id);
    const [first] = forms;
    if (!first) return [];
    if (forms.some(({ kind }) => kind !== first.kind)) return everything;
    if (keys === null && isBare(changeId) && hasOnlyLinks(first)) return [];
    return touchesOfRecord({ id, kind: first.kind, forms, keys }, both);
  });
  const proxies = proxiesIn(both);
  return touches.length === 0 || proxies.size === 0 ? touches : [...touches, toServices(proxies)];
}

/** What takes a call and opens another one, with the endpoints that stand for it: whatever that one meets counts for the callers too. */
function proxiesIn({ all }: BothDesigns): ReadonlySet<ResourceId> {
  const proxies = all.filter(({ kind }) => kind === 'applicationGateway' || kind === 'frontDoor');
  const ids = new Set(proxies.map(({ id }) => id));
  const before = all.filter((one) => one.kind === 'privateEndpoint' && ids.has(one.settings.target as never));
  return new Set([...ids, ...before.map(({ id }) => id)]);
}

/** The head fields count as one key each, beside the settings. */
function keysOf(change: object): readonly string[] {
  const { settings = {}, ...head } = change as { readonly settings?: object };
  return [...Object.keys(head).map((key) => `head.${key}`), ...Object.keys(settings)];
}

const isBare = (changeId: string): boolean => /^(create|remove) /.test(changeId);

/** A zone or ruleset comes without links and goes without them: until it is linked nobody asks it. */
function hasOnlyLinks({ kind }: Resource): boolean {
  return kind === 'privateDnsZone' || kind === 'dnsForwardingRuleset' || kind === 'dnsSecurityPolicy';
}

/** Things that do nothing by themselves until something else names them. */
const inert: readonly string[] = [
  'networkManager',
  'networkGroup',
  'applicationSecurityGroup',
  'networkSecurityGroup',
  'routeTable',
  'serviceEndpointPolicy',
  'dnsDomainList',
  'natGateway',
  'virtualWan',
  'region',
  'publicServices',
  'globalServices',
];

const nothingBut = (keys: readonly string[] | null, known: readonly string[]): boolean =>
  keys?.every((key) => known.includes(key)) ?? false;

function touchesOfRecord(written: Written, both: BothDesigns): readonly Touch[] {
  const { id, kind, keys } = written;
  if (nothingBut(keys, ['head.note', 'head.tags'])) return [];
  if (keys?.some((key) => key.startsWith('head.'))) return everything;
  if (keys === null && inert.includes(kind)) return [];
  if (isServiceKind(kind)) return touchesOfService(written, both);
  switch (kind) {
    case 'privateEndpoint':
      return touchesOfEndpoint(written, both);
    case 'privateDnsZone':
      return ofNames(
        both,
        written.forms.map(({ name }) => name),
      );
    case 'dnsForwardingRuleset':
      return ofNames(
        both,
        written.forms.flatMap((form) =>
          form.kind === kind ? form.settings.rules.map(({ domain }) => domain) : [],
        ),
      );
    case 'dnsResolver':
    case 'dnsOutboundEndpoint':
    case 'onPremisesDnsServer':
      return both.namesAreEntangled ? everything : [toServices(both.named)];
    case 'dnsInboundEndpoint':
      return isSomebodysAddress(written, both) ? everything : [toServices(both.named)];
    case 'virtualNetwork':
      return nothingBut(keys, ['dnsServers'])
        ? [{ clients: clientsOfVnet(id, both), services: both.named }]
        : everything;
    case 'subnet':
    case 'networkSecurityGroup':
    case 'natGateway':
      return touchesOfSubnet(written, both);
    case 'networkSecurityPerimeter':
      return touchesOfPerimeter(written);
    case 'virtualMachine':
      return touchesOfMachine(written, both);
    case 'internetClient':
    case 'vpnClient':
    case 'onPremisesHost':
      return [fromClients(new Set([id])), toServices(new Set([id]))];
    default:
      return everything;
  }
}

const firewallKeys = [
  'publicNetworkAccess',
  'defaultAction',
  'ipRules',
  'vnetRules',
  'trustedServices',
  'allowAzureServices',
  'accessRules',
  'unmatchedAction',
];

/** A service is asked by those who call it; an app also calls. */
function touchesOfService({ id, kind, keys }: Written, both: BothDesigns): readonly Touch[] {
  const own = toServices(new Set([id]));
  if (nothingBut(keys, firewallKeys)) return [own];
  // What a cluster says of its pods, its zone and its way out changes the ways of its node pools.
  if (kind === 'kubernetesCluster') return everything;
  // A private link scope and what is in it share their names.
  if (sharesNames(kind)) return everything;
  if (both.namesAreEntangled || serviceEntry(kind) === undefined) return everything;
  return isAppKind(kind) ? [own, fromClients(new Set([id]))] : [own];
}

/** A perimeter stands before its members, and before what they call. */
function touchesOfPerimeter({ forms }: Written): readonly Touch[] {
  const members = new Set(
    forms.flatMap((form) =>
      form.kind === 'networkSecurityPerimeter'
        ? form.settings.members.flatMap(({ resource }) => resource ?? [])
        : [],
    ),
  );
  return [toServices(members), fromClients(members)];
}

/** An endpoint changes the names, the routes and the doors of what it stands for; its address must mean nothing else. */
function touchesOfEndpoint(written: Written, both: BothDesigns): readonly Touch[] {
  if (both.namesAreEntangled || isSomebodysAddress(written, both)) return everything;
  const targets = written.forms.flatMap((form) =>
    form.kind === 'privateEndpoint' && form.settings.target !== null ? [form.settings.target] : [],
  );
  if (targets.some((id) => sharesNames(both.formsOf(id)[0]?.kind))) return everything;
  return [toServices(new Set(targets))];
}

/** Does a kind have its names together with others: a private link scope, a workspace or a component? */
function sharesNames(kind: string | undefined): boolean {
  const facet = kind === undefined ? undefined : serviceEntry(kind)?.service;
  return facet?.takesMembers === true || facet?.subresources.length === 0;
}

/** Destinations of which a name or an alias ends in one of the domains. */
function ofNames(both: BothDesigns, domains: readonly string[]): readonly Touch[] {
  if (both.namesAreEntangled) return everything;
  const asked = [...both.named].filter((id) =>
    both.namesOf(id).some((name) => domains.some((domain) => isUnder(name, domain))),
  );
  return [toServices(new Set(asked))];
}

/** Where an address stands as a DNS server it is asked for names, and those are touched already. */
const asksForNames: readonly string[] = ['virtualNetwork', 'onPremisesDnsServer', 'dnsForwardingRuleset'];

function isSomebodysAddress({ id, forms }: Written, both: BothDesigns): boolean {
  const own = forms.flatMap((form) => [
    parseIp(`${anySettings(form).address ?? ''}`),
    ...(form.kind === 'privateEndpoint'
      ? form.settings.memberAddresses.flatMap((one) => parseIp(one.address ?? '') ?? [])
      : []),
  ]);
  return own.some((ip) =>
    ip === null
      ? true
      : both.isWritten(
          (other) => other === ip,
          (one) => one.id === id || isNameServerHere(forms, one),
        ),
  );
}

function isNameServerHere(forms: readonly Resource[], { kind }: Resource): boolean {
  return forms.every((form) => form.kind === 'dnsInboundEndpoint') && asksForNames.includes(kind);
}

function clientsOfVnet(id: ResourceId, both: BothDesigns): ReadonlySet<ResourceId> {
  const subnets = [...both.records.keys()].filter(
    (one) => both.formsOf(one)[0]?.kind === 'subnet' && vnetOf(both, one) === id,
  );
  return new Set(subnets.flatMap((subnet) => [...both.clientsIn(subnet)]));
}

/** A plain machine matters to itself; one that serves others, or whose address is written somewhere, to everybody. */
function touchesOfMachine({ id, forms, keys }: Written, both: BothDesigns): readonly Touch[] {
  const itself = [fromClients(new Set([id])), toServices(new Set([id]))];
  if (nothingBut(keys, ['hostsFile', 'nameRules'])) return itself;
  const serves = forms.some(
    (form) =>
      form.kind === 'virtualMachine' &&
      (form.settings.appliance.enabled ||
        form.settings.dnsForwarder.enabled ||
        form.settings.interfaces.length > 1 ||
        form.settings.interfaces.some(({ address, ipForwarding }) => {
          const ip = parseIp(address ?? '');
          return (
            ipForwarding ||
            ip === null ||
            both.isWritten(
              (other) => other === ip,
              (one) => one.id === id,
            )
          );
        })),
  );
  return serves || usersOf(both, id).length > 0 ? everything : itself;
}
