import { injectedEntry, kindEntry, serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import type { ResourceId } from '../ids.ts';
import { rulesRestWhilePublicAccessIsOff } from '../paas-firewall/rules/rules-rest-while-public-access-is-off.ts';
import { storageTakesNoRuleBeforeTheEndpoint } from './rules/storage-takes-no-rule-before-the-endpoint.ts';
import { vnetLeavesItsGatewayBeforeTheHub } from './rules/vnet-leaves-its-gateway-before-the-hub.ts';
import type { Piece } from './split-changes.ts';

/** Does Azure refuse a change until another one is made, though nothing in the design names the other? */
export function azureWants(first: Piece, then: Piece): boolean {
  return (
    keepsRulesEditable(first, then) ||
    turnsEndpointOnFor(first, then) ||
    keepsToTier(first, then) ||
    freesTheName(first, then) ||
    leavesItsGateway(first, then)
  );
}

/** A VNet leaves its old hub before it is connected to a virtual one. */
function leavesItsGateway({ before, after }: Piece, then: Piece): boolean {
  if (!before || !then.after || then.what === 'remove') return false;
  return vnetLeavesItsGatewayBeforeTheHub.waits(then.after, before, after);
}

/** One name in the world: a service of another kind, such as a server in a subnet, takes it once it is free. */
function freesTheName(first: Piece, then: Piece): boolean {
  const [old, next] = [first.before, then.after];
  if (first.what !== 'remove' || then.what !== 'create' || !old || !next) return false;
  const isNamed = (kind: string) => serviceEntry(kind) !== undefined || injectedEntry(kind) !== undefined;
  return (
    isNamed(old.kind) &&
    kindEntry(old.kind).armType === kindEntry(next.kind).armType &&
    old.name.toLowerCase() === next.name.toLowerCase()
  );
}

/** A service takes private endpoints and virtual network rules in some tiers: it is in such a tier before they come, and until they are gone. */
function keepsToTier(first: Piece, then: Piece): boolean {
  const tier = [first, then].find(({ key, after }) => key === tierOf(after?.kind));
  const other = tier === first ? then : first;
  if (!tier?.before || !tier.after) return false;
  const { id, kind } = tier.after;
  const facet = serviceEntry(kind)?.service;
  const form = tier === first ? other.after : other.before;
  const isEndpoint = form?.kind === 'privateEndpoint' && form.settings.target === id;
  const hasRules = other.key === 'vnetRules' && form?.id === id && subnetsOf(form).length > 0;
  const tiers = isEndpoint
    ? facet?.tiersWithPrivateEndpoints
    : hasRules
      ? facet?.firewall.tiersWithVnetRules
      : undefined;
  const [before, after] = [tier.before, tier.after].map(
    (one) => tiers?.includes(`${anySettings(one)[tierOf(one.kind)]}`) ?? true,
  );
  return before !== after && (tier === first ? after === true : before === true);
}

/** The setting that says in which tier a service is. */
function tierOf(kind = ''): string {
  return serviceEntry(kind)?.service.tierSetting ?? 'tier';
}

const sqlRules: readonly (string | null)[] = ['ipRules', 'vnetRules', 'allowAzureServices'];

/** Rules of SQL are written before its public access goes off, and after it comes on. */
function keepsRulesEditable(first: Piece, then: Piece): boolean {
  if (!first.before || !then.before || first.before.id !== then.before.id) return false;
  const access = [first, then].find(({ key }) => key === 'publicNetworkAccess');
  const other = access === first ? then : first;
  if (!access || !sqlRules.includes(other.key)) return false;
  const [before, after] = [access.before, access.after].map(
    (form) =>
      form === null ||
      rulesRestWhilePublicAccessIsOff.editable({
        kind: form.kind,
        publicNetworkAccess: anySettings(form).publicNetworkAccess as null,
      }),
  );
  return before !== after && (access === first ? after === true : before === true);
}

/** A virtual network rule of Storage names a subnet whose service endpoint is on. */
function turnsEndpointOnFor(first: Piece, then: Piece): boolean {
  if (first.key !== 'serviceEndpoints' || first.before?.kind !== 'subnet' || !first.after) return false;
  const { before, after, key, what } = then;
  if (after?.kind !== 'storageAccount' || (key !== 'vnetRules' && what !== 'create')) return false;
  const { id } = first.after;
  const isAdded = subnetsOf(after).includes(id) && !(before && subnetsOf(before).includes(id));
  return (
    isAdded &&
    storageTakesNoRuleBeforeTheEndpoint.waits(after.kind, wordsOf(first.before), wordsOf(first.after))
  );
}

function subnetsOf(resource: NonNullable<Piece['after']>): readonly (ResourceId | null)[] {
  const { vnetRules } = anySettings(resource);
  return Array.isArray(vnetRules) ? vnetRules.map(({ subnet }) => subnet) : [];
}

function wordsOf(resource: NonNullable<Piece['after']>): readonly string[] {
  const { serviceEndpoints } = anySettings(resource);
  return Array.isArray(serviceEndpoints) ? serviceEndpoints : [];
}
