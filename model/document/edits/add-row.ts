import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type AnySettings, anySettings } from '../change-design.ts';
import { freePriority } from '../checks/security-rules.ts';
import { type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';
import { changeSettingsIn } from './change-settings.ts';

/** A record for a private DNS zone. */
export interface AddRecordInput {
  readonly zone: ResourceId;
  /** Relative to the zone; `@` is the zone itself. */
  readonly name: string;
  readonly type?: string;
  readonly values: readonly string[];
  readonly ttl?: number;
}

/** Writes a record into a zone by hand; a record of that name and type takes the new values. */
export function addRecord(
  document: Document,
  targets: readonly string[],
  { zone, type = 'A', ...record }: AddRecordInput,
): EditResult {
  const isSame = (row: AnySettings) =>
    `${row.name}`.toLowerCase() === record.name.toLowerCase() && row.type === type;
  return inEachTarget(document, targets, (design) =>
    withRow(design, zone, 'records', { ...record, type }, isSame),
  );
}

/** A security rule; its priority and name are chosen where they are left out. */
export interface AddNsgRuleInput {
  readonly nsg: ResourceId;
  readonly rule: AnySettings;
}

/** Adds a rule to an NSG; a wanted priority that is taken makes way for the next free one before it. */
export function addNsgRule(
  document: Document,
  targets: readonly string[],
  { nsg, rule }: AddNsgRuleInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const group = find(design, nsg);
    const rules = group?.kind === 'networkSecurityGroup' ? group.settings.rules : [];
    const direction = rule.direction === 'Outbound' ? 'Outbound' : 'Inbound';
    const wanted = typeof rule.priority === 'number' ? rule.priority : undefined;
    const isTaken = rules.some((one) => one.direction === direction && one.priority === wanted);
    const priority = wanted !== undefined && !isTaken ? wanted : priorityBefore(rules, direction, wanted);
    const name = rule.name || `${rule.access ?? 'Allow'}${direction}${priority}`;
    return withRow(design, nsg, 'rules', { ...rule, direction, priority, name });
  });
}

/** A user-defined route. */
export interface AddRouteInput {
  readonly routeTable: ResourceId;
  readonly route: AnySettings;
}

/** Adds a route to a table; a route for the same prefix is replaced. */
export function addRoute(
  document: Document,
  targets: readonly string[],
  { routeTable, route }: AddRouteInput,
): EditResult {
  return inEachTarget(document, targets, (design) => addRouteIn(design, routeTable, route));
}

/** Adds a route to a table of one design; other edits that need a route use it too. */
export function addRouteIn(design: Design, routeTable: ResourceId, route: AnySettings): DesignResult {
  const named = { name: nameOfRoute(route), ...route };
  return withRow(design, routeTable, 'routes', named, (row) => row.prefix === route.prefix);
}

/** Which names a DNS server asks elsewhere. */
export interface AddConditionalForwarderInput {
  readonly dnsServer: ResourceId;
  readonly domain: string;
  readonly targets: readonly string[];
}

/** Adds a conditional forwarder to a DNS server, a DNS forwarder machine or a forwarding ruleset. */
export function addConditionalForwarder(
  document: Document,
  targets: readonly string[],
  input: AddConditionalForwarderInput,
): EditResult {
  const bare = input.domain.replace(/\.$/, '').toLowerCase();
  const isSame = (row: AnySettings) => `${row.domain}`.replace(/\.$/, '').toLowerCase() === bare;
  return inEachTarget(document, targets, (design) => {
    const server = find(design, input.dnsServer);
    if (server?.kind === 'virtualMachine') {
      const { dnsForwarder } = server.settings;
      const row = { domain: bare, targets: [...input.targets] };
      const conditionalForwarders = [
        ...dnsForwarder.conditionalForwarders.filter((one) => !isSame(one)),
        row,
      ];
      const settings = { dnsForwarder: { ...dnsForwarder, enabled: true, conditionalForwarders } };
      return changeSettingsIn(design, { id: server.id, settings });
    }
    if (server?.kind === 'dnsForwardingRuleset') {
      const row = { name: bare.replaceAll('.', '-'), domain: `${bare}.`, targets: input.targets };
      return withRow(design, server.id, 'rules', row, isSame);
    }
    return withRow(
      design,
      input.dnsServer,
      'conditionalForwarders',
      { domain: bare, targets: input.targets },
      isSame,
    );
  });
}

/** Puts a row into a list of a resource: in the place of the one that is the same, else at the end. */
function withRow(
  design: Design,
  id: ResourceId,
  list: string,
  row: AnySettings,
  isSame: (row: AnySettings) => boolean = () => false,
): DesignResult {
  const resource = find(design, id);
  const rows = resource ? anySettings(resource)[list] : undefined;
  if (!Array.isArray(rows)) {
    const says = resource
      ? say`${nameOf(resource)} has no such list.`
      : say`The resource is no longer there.`;
    return refused(design, 'add-row/nowhere', says, id);
  }
  const at = rows.findIndex(isSame);
  const next = at < 0 ? [...rows, row] : rows.map((one, index) => (index === at ? { ...one, ...row } : one));
  return changeSettingsIn(design, { id, settings: { [list]: next } });
}

/** A free number at or before the wanted one, so that the rule still comes before what it has to beat. */
function priorityBefore(
  rules: readonly { readonly direction: string; readonly priority: number }[],
  direction: string,
  wanted?: number,
): number {
  const taken = new Set(rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority));
  for (let priority = wanted ?? 0; priority >= 100; priority -= 1) if (!taken.has(priority)) return priority;
  return freePriority(rules, direction);
}

function nameOfRoute(route: AnySettings): string {
  return `to-${`${route.prefix ?? 'everywhere'}`.replace(/[^\w.-]+/g, '-')}`;
}
