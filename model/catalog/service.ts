import type { ResourceId } from '../ids.ts';
import type { ArmCodec } from './arm-codec.ts';
import type { HostName } from './host-name.ts';
import type { KindEntry } from './kind.ts';
import type { ScopeMember } from './scope-member.ts';

export type { HostName };

/** Which services a subnet's service endpoint covers. */
export interface ServiceEndpointFacet {
  /** The words of `serviceEndpoints[].service`; the first is the usual one. */
  readonly names: readonly string[];
  /** Regions in which the service is covered: any, the VNet's own, or its own and its pair. Words that end in `.Global` cover any. */
  readonly reach: 'any' | 'sameRegion' | 'sameOrPairedRegion';
  readonly preview?: boolean;
  /** Takes a network identifier, which makes it a standard service endpoint (SE-36). */
  readonly standard?: true;
}

/** How the service's own firewall decides; one shape for all services. */
export interface FirewallFacet {
  /**
   * `defaultAction`: Allow or Deny; `closedWithoutRules`: nobody unless a rule admits; `openWithoutRules`: everybody until a rule exists;
   * `accessRestrictions`: ordered rules that allow or deny; `publicAccessAlone`: it knows no rules; `notModelled`: what it knows is not
   * part of the model.
   */
  readonly decidesBy:
    | 'defaultAction'
    | 'closedWithoutRules'
    | 'openWithoutRules'
    | 'accessRestrictions'
    | 'publicAccessAlone'
    | 'notModelled';
  readonly ipRules: boolean;
  readonly vnetRules: boolean;
  /** A bypass for trusted Microsoft services, a switch that admits all of Azure, or none. */
  readonly exception: 'trustedServices' | 'allowAzure' | 'none';
  /** Does the exception hold while public network access is disabled? */
  readonly exceptionSurvivesDisabled: boolean | 'unknown';
  /** IP rules do not see callers of the service's own region. */
  readonly ipRulesIgnoreSameRegion?: boolean;
  /** Deny without any rule: `depends` where Microsoft's texts disagree. */
  readonly denyWithoutRules?: 'depends';
  /** Without rules it closes once a private endpoint is approved. */
  readonly emptyListClosesBesideEndpoint?: true;
  /** The IP rule 0.0.0.0 admits all of Azure although there is no switch for that. */
  readonly zeroAddressMeansAzure?: true;
  /** Single databases have IP rules of their own beside those of the server. */
  readonly ipRulesOfDatabases?: true;
  /** What an unset public network access means. */
  readonly unsetPublicAccess?: 'enabled' | 'disabledBesidePrivateEndpoint';
  /** Rules may name subnets of other tenants. */
  readonly crossTenantVnetRules?: boolean;
  /** VNet rules only from subnets of the service's own region. */
  readonly vnetRulesSameRegion?: boolean;
  /** How many VNet rules it takes; absent where no page says so. */
  readonly mostVnetRules?: number;
  /** The words of the `tier` setting with which it takes VNet rules; absent where every tier does. */
  readonly tiersWithVnetRules?: readonly string[];
}

/** What a PaaS service adds to a kind. */
export interface ServiceFacet {
  readonly subresources: readonly {
    readonly groupId: string;
    /** Ports that this group listens on, the usual one first; the ranges of redirect and direct modes are rules. */
    readonly ports: readonly number[];
    /**
     * The word by which a static address is given to an endpoint of this group, where it is not the group's own and no name has a member
     * of its own; null where no address can be given: the members are known to be several but not what they are called, or Azure takes no static one.
     * https://learn.microsoft.com/azure/private-link/manage-private-endpoint and `az network private-link-resource list` (2026-11-29).
     */
    readonly member?: string | null;
    /** Further groups begin with its word and a hyphen, as those of slots do. */
    readonly beginsOthers?: true;
    /** Ports on which it listens only while something is on that is not drawn. */
    readonly mayListen?: { readonly ports: string; readonly when: string };
    /** Whether it listens on further ports is not known; absent: it does not. */
    readonly otherPorts?: 'unknown';
  }[];
  /** Every public name, in the order in which a question picks one. */
  hosts(name: string, region: string, settings: never, members?: readonly ScopeMember[]): readonly HostName[];
  /** Other services stand behind its endpoints, with their names: those that name it in `scopes`. */
  readonly takesMembers?: true;
  /** Names that lead to it or to its partner, whichever has the role: those of failover groups. */
  listeners?(settings: never): readonly {
    readonly fqdn: string;
    readonly role: 'primary' | 'secondary';
    readonly partner: ResourceId | null;
  }[];
  /** The service tag of its public addresses; regional tags append the region. */
  readonly serviceTag: string | null;
  readonly serviceEndpoint: ServiceEndpointFacet | null;
  readonly firewall: FirewallFacet;
  /** It takes private endpoints only while its public network access is disabled. */
  readonly endpointsOnlyWhileClosed?: true;
  /** Its settings leave it nothing public, whatever its switch says; absent: they never do. */
  hasNoPublicSide?(settings: never): boolean;
  /** The setting that says which tier it is; `tier` where nothing is said. */
  readonly tierSetting?: string;
  /** The words of that setting with which it takes private endpoints; absent where every one does. */
  readonly tiersWithPrivateEndpoints?: readonly string[];
  /** Does it run in a VNet that Microsoft manages, from which it reaches others by managed private endpoints (INJ-19); absent: never. */
  managedVnet?(settings: never): 'yes' | 'maybe' | 'no';
}

/** A PaaS service: a kind that stands outside every VNet and is called by name. */
export interface ServiceEntry extends KindEntry {
  readonly service: ServiceFacet;
  /** Between the document and ARM, both ways. */
  readonly arm?: ArmCodec;
}

/** Declares a service and keeps its literal types. */
export function defineService<const E extends ServiceEntry>(entry: E): E {
  return entry;
}

/** The entry of a group, however its word is written; that of a slot or of a secondary is the one that its word begins with. */
export function groupOf(
  { subresources }: Pick<ServiceFacet, 'subresources'>,
  word: string,
): ServiceFacet['subresources'][number] | undefined {
  const wanted = word.toLowerCase();
  return (
    subresources.find(({ groupId }) => groupId.toLowerCase() === wanted) ??
    subresources.find(
      ({ groupId, beginsOthers }) => beginsOthers && wanted.startsWith(`${groupId.toLowerCase()}-`),
    )
  );
}

/** What the palette and the canvas know of every service that only receives. */
export const receivingService = {
  group: 'Services',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  speaks: 'destination',
} as const;

/** The one name of a service, under a public suffix and the private zone that goes with it. */
export function nameUnder(
  suffix: string,
  subresource: string,
  label: (name: string, region: string) => string = (name) => name,
): (name: string, region: string) => readonly HostName[] {
  return (name, region) => {
    const record = label(name, region);
    return [{ fqdn: `${record}.${suffix}`, subresource, zone: `privatelink.${suffix}`, record }];
  };
}
