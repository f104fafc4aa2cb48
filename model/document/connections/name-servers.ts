import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import { withSettings } from '../change-design.ts';
import {
  alreadyJoined,
  byReference,
  type ConnectionEnds,
  type ConnectionEntry,
} from '../connection-entry.ts';
import { done } from '../edit.ts';
import type { Resource } from '../resource.ts';

/** An inbound or outbound endpoint belongs to a resolver. */
export const resolverEndpoint = byReference({
  id: 'resolver',
  title: 'Belong to this resolver',
  says: 'The endpoint is part of this DNS Private Resolver.',
  from: ['dnsInboundEndpoint', 'dnsOutboundEndpoint'],
  to: ['dnsResolver'],
  field: 'resolver',
});

/** Rules of a ruleset leave through an outbound endpoint. */
export const rulesetEndpoint = byReference({
  id: 'ruleset-endpoint',
  title: 'Send through this endpoint',
  says: 'Queries that match a rule leave through this outbound endpoint.',
  from: ['dnsForwardingRuleset'],
  to: ['dnsOutboundEndpoint'],
  field: 'outboundEndpoints',
});

/** A host or a site asks a DNS server on premises. */
export const onPremisesNameServer = byReference({
  id: 'dns-server',
  title: 'Use this DNS server',
  says: 'Names are asked there.',
  from: ['onPremisesHost', 'onPremisesSite'],
  to: ['onPremisesDnsServer'],
  field: 'dnsServer',
});

/** A VNet asks a DNS server of its own instead of Azure DNS. */
export const vnetNameServer: ConnectionEntry = {
  id: 'vnet-dns-server',
  title: 'Use as DNS server',
  says: 'Everything in the VNet asks this server instead of Azure DNS.',
  from: ['virtualNetwork'],
  to: ['virtualMachine', 'dnsInboundEndpoint', 'azureFirewall', 'onPremisesDnsServer'],
  isMeant: ({ to }) => to.kind !== 'virtualMachine' || to.settings.dnsForwarder.enabled,
  whyNot,
  make: ({ design, from, to }) => {
    const address = addressOf(to);
    if (from.kind !== 'virtualNetwork' || !address) return done(design);
    return done(withSettings(design, from, { dnsServers: [...from.settings.dnsServers, address] }));
  },
};

function whyNot(ends: ConnectionEnds): Sentence | null {
  const { from, to } = ends;
  const address = addressOf(to);
  if (!address) return say`${nameOf(to)} has no address yet. Give it one first.`;
  if (to.kind === 'azureFirewall' && !to.settings.dnsProxy) {
    return say`${nameOf(to)} answers no DNS queries. Turn on its DNS proxy first.`;
  }
  return from.kind === 'virtualNetwork' && from.settings.dnsServers.includes(address)
    ? alreadyJoined(ends)
    : null;
}

function addressOf(server: Resource): string | null {
  if (server.kind === 'virtualMachine') return server.settings.interfaces[0]?.address ?? null;
  return (server.settings as { readonly address?: string | null }).address ?? null;
}
