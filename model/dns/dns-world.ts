import type { Ip } from '../address/ip.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';

/** Everything that answers names in a design, as plain data: what resolveName walks. */
export interface DnsWorld {
  readonly vnets: readonly DnsVnet[];
  readonly zones: readonly PrivateZone[];
  readonly rulesets: readonly Ruleset[];
  readonly servers: readonly DnsServer[];
  readonly publicNames: readonly PublicName[];
  /** DNS security policies; absent is none. */
  readonly policies?: readonly SecurityPolicy[];
  /** Machines that Azure's own names know (`internal.cloudapp.net`); absent is none. */
  readonly machines?: readonly MachineName[];
  /** Further aliases in public DNS, such as the listener of a failover group. */
  readonly publicAliases?: readonly PublicAlias[];
}

/** A name in public DNS that is an alias, and the rule that says why. */
export interface PublicAlias {
  readonly name: string;
  readonly target: string;
  readonly because?: string;
}

/** A virtual network as DNS sees it; no servers means Azure DNS. */
export interface DnsVnet {
  readonly id: ResourceId;
  readonly name: string;
  readonly dnsServers: readonly Ip[];
  /** A virtual hub, to which no zone and no ruleset can be linked. */
  readonly isHub?: boolean;
}

/** A private DNS zone; records of zone groups are already merged in. */
export interface PrivateZone {
  readonly id: ResourceId;
  readonly name: string;
  readonly links: readonly ZoneLink[];
  readonly records: readonly ZoneRecord[];
}

/** A zone's link to a VNet, with what happens when a name is missing. */
export interface ZoneLink {
  readonly vnet: ResourceId;
  readonly resolutionPolicy: 'Default' | 'NxDomainRedirect';
}

/** A record set of a private zone; `from` is the zone, or the private endpoint whose zone group wrote it. */
export interface ZoneRecord {
  /** Relative to the zone; `@` is the zone itself, `*` a wildcard. */
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'TXT';
  readonly values: readonly string[];
  readonly ttl: number;
  readonly from: ResourceId;
  /** Registered for a machine of a linked VNet. */
  readonly registered?: boolean;
  /** Written by Azure for a server in a subnet, which names the zone. */
  readonly byServer?: boolean;
}

/** A DNS forwarding ruleset with the VNets in which it counts. */
export interface Ruleset {
  readonly id: ResourceId;
  readonly name: string;
  readonly links: readonly ResourceId[];
  /** Where the forwarded questions leave from; without any, nothing is forwarded. */
  readonly outbound: readonly { readonly endpoint: ResourceId; readonly vnet: ResourceId }[];
  readonly rules: readonly ForwardingRule[];
}

/** One rule of a ruleset: a suffix (a single dot is every name) and the servers that are asked instead. */
export interface ForwardingRule {
  readonly name: string;
  readonly domain: string;
  readonly enabled: boolean;
  readonly targets: readonly Ip[];
}

/** A DNS security policy with the VNets before whose questions it stands. */
export interface SecurityPolicy {
  readonly id: ResourceId;
  readonly name: string;
  readonly links: readonly ResourceId[];
  readonly rules: readonly SecurityPolicyRule[];
}

/** One DNS traffic rule; a domain stands for itself and what is below, a single dot for every name. */
export interface SecurityPolicyRule {
  readonly name: string;
  readonly priority: number;
  readonly action: 'Block' | 'Allow' | 'Alert';
  readonly enabled: boolean;
  readonly domains: readonly string[];
}

/** A machine under the name that Azure gives it inside its VNet. */
export interface MachineName {
  readonly id: ResourceId;
  /** The first label, in small letters. */
  readonly name: string;
  readonly vnet: ResourceId;
  readonly address: Ip;
}

/** A suffix that a server asks elsewhere. */
export interface ConditionalForwarder {
  readonly domain: string;
  readonly targets: readonly Ip[];
}

/** Inbound endpoint of a Private Resolver. */
export interface InboundEndpointServer {
  readonly kind: 'inboundEndpoint';
  readonly id: ResourceId;
  readonly name: string;
  readonly vnet: ResourceId;
  readonly address: Ip;
}

/** Azure Firewall; without upstream servers its proxy asks Azure DNS. */
export interface FirewallServer {
  readonly kind: 'firewall';
  readonly id: ResourceId;
  readonly name: string;
  readonly vnet: ResourceId;
  readonly address: Ip;
  readonly proxy: boolean;
  readonly upstream: readonly Ip[];
}

/** A machine in a VNet that runs a DNS server. */
export interface ForwarderServer {
  readonly kind: 'forwarder';
  readonly id: ResourceId;
  readonly name: string;
  readonly vnet: ResourceId;
  readonly address: Ip;
  readonly upstream: 'azure' | 'rootHints' | readonly Ip[];
  /** Seconds for which it waits for the server that it forwards to; absent is not known. */
  readonly waits?: number;
  readonly conditional: readonly ConditionalForwarder[];
}

/** A DNS server of a site; without forwarders it asks a public resolver. */
export interface OnPremisesServer {
  readonly kind: 'onPremises';
  readonly id: ResourceId;
  readonly name: string;
  readonly site: ResourceId;
  readonly address: Ip;
  readonly mode: 'forwards' | 'iterates';
  readonly forwarders: readonly Ip[];
  readonly conditional: readonly ConditionalForwarder[];
  readonly records: readonly HostEntry[];
}

/** A DNS server that somebody drew, found by its address. */
export type DnsServer = InboundEndpointServer | FirewallServer | ForwarderServer | OnPremisesServer;

/** A name with its address as text, as in a hosts file. */
export interface HostEntry {
  readonly name: string;
  readonly address: string;
}

/** A name that public DNS knows because a resource of the design owns it. */
export interface PublicName {
  readonly fqdn: string;
  readonly resource: ResourceId;
  readonly subresource: string;
  /** The privatelink name; present while an approved private endpoint connection exists, and always for services whose alias is always there. */
  readonly alias: string | null;
  /** The approved private endpoints of this name; none where they belong to somebody who is not drawn. With them, a wrong record and the values of a missing one can be told. */
  readonly endpoints?: readonly NamedEndpoint[];
  /** What public DNS answers in the end; null for a name that public DNS does not have. */
  readonly answer: PublicAnswer | null;
  /** The rule by which it has that alias, or is not in public DNS at all, where that is not a private endpoint's doing. */
  readonly because?: string;
}

/** A private endpoint to which a name should lead, or a service that stands in a subnet itself. */
export interface NamedEndpoint {
  readonly id: ResourceId;
  readonly address: Ip | null;
}

/** The end of a public chain. */
export interface PublicAnswer {
  /** In words, such as `public address of sql-shop`. */
  readonly text: string;
  /** Dotted quad where it is known. */
  readonly ip: string | null;
  /** Some names are in public DNS with a private address, such as those of SQL Managed Instance. */
  readonly private: boolean;
}

/** Where a question starts, and so which servers it meets first. */
export type DnsPlace =
  | {
      readonly kind: 'vnet';
      readonly vnet: ResourceId;
      /** Servers of the NIC or the app; empty means those of the VNet. */
      readonly servers: readonly Ip[];
    }
  | {
      readonly kind: 'site';
      readonly site: ResourceId;
      /** Asked in order; none means a public resolver. The clients of a VPN gateway are a site of their own. */
      readonly servers: readonly Ip[];
      /** The servers came with the profile of a point-to-site client. */
      readonly tunnel?: true;
    }
  | { readonly kind: 'internet' }
  /** An app without VNet integration: Azure's own public DNS. */
  | { readonly kind: 'azure' };

/** Who asks. */
export interface DnsClient {
  readonly id: ResourceId | null;
  readonly place: DnsPlace;
  readonly hostsFile: readonly HostEntry[];
  /** Suffixes that the client itself asks elsewhere (NRPT, dnsmasq), before its servers. */
  readonly nameRules?: readonly ConditionalForwarder[];
}

/** Who sends a question on: the client, or a server or endpoint on its behalf. */
export interface DnsAsker {
  readonly id: ResourceId | null;
  readonly place: DnsPlace;
}

/** Does a packet to port 53 get there, and may its reply come back? */
export type DnsWay = 'open' | 'shut' | 'depends';

/** The way of a question to port 53 of a server, by either protocol. */
export interface DnsPassage {
  readonly udp: DnsWay;
  readonly tcp: DnsWay;
  /** What shuts it or leaves it open, that of UDP first; null where nothing does. */
  readonly because: { readonly says: Sentence; readonly rule: string; readonly at: ResourceId | null } | null;
  /** What has to be so on the way and is not in the drawing, such as what an appliance lets pass; absent is nothing. */
  readonly assumes?: readonly DnsAssumption[];
}

/** Something that an answer rests on; the words are those of the trace. */
export interface DnsAssumption {
  readonly kind: 'guestFirewall' | 'onPremisesFirewall' | 'identity' | 'appliance' | 'azure' | 'drawing';
  readonly says: Sentence;
}

/** Can a question get from somebody to port 53 of a server: one that is drawn, Azure DNS, or a resolver on the internet? */
export type Reaches = (from: DnsAsker, server: Ip) => DnsPassage;
