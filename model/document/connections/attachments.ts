import { reservedSubnets } from '../../catalog/facts/reserved-subnets.ts';
import { problem } from '../../explain/problem.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { alreadyJoined, type ConnectionEnds, type ConnectionEntry } from '../connection-entry.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';
import { attachmentField } from '../placement.ts';
import type { ResourceOf } from '../resource.ts';

/** A rule set, route table or NAT gateway counts for a subnet. */
export const subnetAttachment: ConnectionEntry = {
  id: 'attach',
  title: 'Attach to the subnet',
  says: 'It counts for everything that stands in the subnet.',
  from: ['networkSecurityGroup', 'routeTable', 'natGateway'],
  to: ['subnet'],
  whyNot: whyNotAttached,
  make: ({ design, from, to }) => {
    const field = attachmentField(from.kind);
    if (!field || to.kind !== 'subnet') return done(design);
    const before = find(design, to.settings[field]);
    const result = changeSettingsIn(design, { id: to.id, settings: { [field]: from.id } });
    return before
      ? done(
          result.design,
          problem('attach/replaced', 'note', say`It takes the place of ${nameOf(before)} on ${nameOf(to)}.`),
        )
      : result;
  },
};

/** A rule set counts for the first interface of a machine. */
export const interfaceAttachment: ConnectionEntry = {
  id: 'attach-to-interface',
  title: 'Attach to the interface',
  says: 'The rules count for this machine alone, beside those of its subnet.',
  from: ['networkSecurityGroup'],
  to: ['virtualMachine'],
  whyNot: (ends) => {
    const { from, to } = ends;
    const first = to.kind === 'virtualMachine' ? to.settings.interfaces[0] : undefined;
    if (!first) return say`${nameOf(to)} has no network interface. Add one first.`;
    return first.networkSecurityGroup === from.id ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => {
    if (to.kind !== 'virtualMachine') return done(design);
    const interfaces = to.settings.interfaces.map((one, index) =>
      index === 0 ? { ...one, networkSecurityGroup: from.id } : one,
    );
    return done(withResource(design, { ...to, settings: { ...to.settings, interfaces } }));
  },
};

/** A policy counts for a subnet, with the Storage endpoint that Azure wants there. */
export const policyAttachment: ConnectionEntry = {
  id: 'attach-policy',
  title: 'Attach the policy to the subnet',
  says: 'Over its service endpoint the subnet reaches only the storage accounts that the policy lists.',
  from: ['serviceEndpointPolicy'],
  to: ['subnet'],
  whyNot: (ends) => {
    const { from, to } = ends;
    if (to.kind !== 'subnet') return null;
    if (to.settings.serviceEndpointPolicies.includes(from.id)) return alreadyJoined(ends);
    return to.settings.delegation === 'Microsoft.Web/serverFarms'
      ? say`${nameOf(to)} belongs to VNet integration, where Azure takes no service endpoint policy.`
      : null;
  },
  make: ({ design, from, to }) => {
    if (to.kind !== 'subnet') return done(design);
    const { serviceEndpoints, serviceEndpointPolicies } = to.settings;
    const has = serviceEndpoints.some((word) => word.startsWith('Microsoft.Storage'));
    return changeSettingsIn(design, {
      id: to.id,
      settings: {
        serviceEndpointPolicies: [...serviceEndpointPolicies, from.id],
        serviceEndpoints: has ? serviceEndpoints : [...serviceEndpoints, 'Microsoft.Storage'],
      },
    });
  },
};

/** The first interface of a machine, or a private endpoint, becomes a member of a group. */
export const groupMembership: ConnectionEntry = {
  id: 'join-group',
  title: 'Make a member of the group',
  says: 'Rules that name the group stand for its address.',
  from: ['applicationSecurityGroup'],
  to: ['virtualMachine', 'privateEndpoint'],
  whyNot: (ends) => {
    const { from, to } = ends;
    const first = to.kind === 'virtualMachine' ? to.settings.interfaces[0] : undefined;
    if (to.kind === 'virtualMachine' && !first)
      return say`${nameOf(to)} has no network interface. Add one first.`;
    const groups =
      to.kind === 'privateEndpoint'
        ? to.settings.applicationSecurityGroups
        : (first?.applicationSecurityGroups ?? []);
    return groups.includes(from.id) ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => {
    const joined = (groups: readonly ResourceId[]) => [...groups, from.id];
    if (to.kind === 'privateEndpoint') {
      const applicationSecurityGroups = joined(to.settings.applicationSecurityGroups);
      return done(withResource(design, { ...to, settings: { ...to.settings, applicationSecurityGroups } }));
    }
    if (to.kind !== 'virtualMachine') return done(design);
    const interfaces = to.settings.interfaces.map((one, index) =>
      index === 0 ? { ...one, applicationSecurityGroups: joined(one.applicationSecurityGroups) } : one,
    );
    return done(withResource(design, { ...to, settings: { ...to.settings, interfaces } }));
  },
};

function whyNotAttached(ends: ConnectionEnds): Sentence | null {
  const { from, to } = ends;
  const field = attachmentField(from.kind);
  if (!field || to.kind !== 'subnet') return null;
  if (to.settings[field] === from.id) return alreadyJoined(ends);
  const reserved = reservedSubnets.find(({ name }) => name === to.name);
  if (from.kind === 'networkSecurityGroup' && reserved?.nsg === 'refused') {
    return say`${nameOf(to)} takes no network security group. Attach it to the subnets behind it.`;
  }
  if (from.kind === 'routeTable' && to.name === 'GatewaySubnet') {
    if (from.settings.routes.some(({ prefix }) => prefix.trim() === '0.0.0.0/0')) {
      return say`${nameOf(from)} holds a route for ${code('0.0.0.0/0')}, which Azure refuses on a gateway's subnet. Use a table with narrower routes.`;
    }
    if (from.settings.disableBgpRoutePropagation) {
      return say`${nameOf(from)} keeps gateway routes out, and the gateway would stop. Use a table that lets them in.`;
    }
  }
  return from.kind === 'natGateway' ? whyNotNat(ends.design, from.id, to) : null;
}

/** A NAT gateway serves the subnets of one VNet, and no gateway subnet: the check of the document says the same of a design. */
function whyNotNat(design: Design, gateway: ResourceId, to: ResourceOf<'subnet'>): Sentence | null {
  if (to.name.toLowerCase() === 'gatewaysubnet')
    return say`${nameOf(to)} takes no NAT gateway: what stands in it goes out by itself. Attach it to other subnets.`;
  const vnet = enclosing(design, to.parent, 'virtualNetwork');
  const elsewhere = ofKind(design, 'subnet')
    .filter(({ settings }) => settings.natGateway === gateway)
    .map(({ parent }) => enclosing(design, parent, 'virtualNetwork'))
    .find((other) => other && other.id !== vnet?.id);
  return elsewhere
    ? say`The NAT gateway serves subnets of ${nameOf(elsewhere)}, and it serves the subnets of one VNet only. Draw another one for ${nameOf(to)}.`
    : null;
}
