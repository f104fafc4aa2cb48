import { printPrefix } from '../address/prefix.ts';
import { childrenOf, type Defaults, type Design, enclosing, ofKind } from '../document/design.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { adminRulesSkipEndpointsAndGateways } from '../nsg/rules/admin-rules-skip-endpoints-and-gateways.ts';
import { intentPoliciesKeepAdminRulesOut } from '../nsg/rules/intent-policies-keep-admin-rules-out.ts';
import type { AdminRuleSet, PlacedAdminRule } from '../nsg/security-rule.ts';
import { configurationCountsOnceDeployed } from '../routing/rules/configuration-counts-once-deployed.ts';
import { countsFor, groupOf, isManagementGroup, managerOf } from './manager-reach.ts';
import type { Sure } from './network.ts';
import { spacesOf } from './spaces.ts';

type Configuration = ResourceOf<'securityAdminConfiguration'>;
type Rule = Configuration['settings']['collections'][number]['rules'][number];

/** The admin rules at a subnet; none where Azure lays none. */
export type AdminRulesAt = (subnet: ResourceOf<'subnet'>) => readonly AdminRuleSet[];

const none: readonly AdminRuleSet[] = [];

/** The security admin rules of the design, as subnets have them: worked out once for each VNet. */
export function compileAdminRules(design: Design, defaults: Defaults): AdminRulesAt {
  const configurations = ofKind(design, 'securityAdminConfiguration');
  if (configurations.length === 0) return () => none;
  const prefixes = prefixesOfGroups(design);
  const withIntent = vnetsWithIntentPolicies(design);
  const sets = new Map(
    ofKind(design, 'virtualNetwork').map((vnet) => [
      vnet.id,
      configurations.flatMap((one) => {
        const rules = rulesFor(design, defaults, one, vnet, withIntent.has(vnet.id), prefixes);
        return rules.length === 0 ? [] : [{ id: one.id, name: one.name, rank: rankOf(design, one), rules }];
      }),
    ]),
  );
  return (subnet) => {
    const holdsApplicationGateway = childrenOf(design, subnet.id).some(isApplicationGateway);
    const counts = adminRulesSkipEndpointsAndGateways.countIn({ name: subnet.name, holdsApplicationGateway });
    return counts ? (sets.get(subnet.parent as ResourceId) ?? none) : none;
  };
}

/** The rules of the collections that apply to a VNet. */
function rulesFor(
  design: Design,
  defaults: Defaults,
  configuration: Configuration,
  vnet: Resource,
  hasIntentPolicies: boolean,
  prefixes: (group: ResourceId) => readonly string[],
): readonly PlacedAdminRule[] {
  const deployed = countsFor(design, defaults, configuration, vnet);
  if (deployed === 'no') return [];
  const { collections, onIntentPolicies } = configuration.settings;
  return collections.flatMap(({ groups, rules }) => {
    const member = memberOf(design, groups, vnet.id);
    if (member === 'no') return [];
    return rules.flatMap((rule): readonly PlacedAdminRule[] => {
      const intent = hasIntentPolicies
        ? intentPoliciesKeepAdminRulesOut.counts(onIntentPolicies, rule.access)
        : 'yes';
      if (intent === 'no') return [];
      const isSure = deployed === 'yes' && member === 'yes' && intent === 'yes';
      const because =
        intent === 'maybe' ? intentPoliciesKeepAdminRulesOut.id : configurationCountsOnceDeployed.id;
      return [{ ...asMatched(rule, prefixes), isSure, because: isSure ? null : because }];
    });
  });
}

function asMatched(
  { sourceGroups, destinationGroups, ...rule }: Rule,
  prefixes: (group: ResourceId) => readonly string[],
) {
  return {
    ...rule,
    sources: [...rule.sources, ...sourceGroups.flatMap(prefixes)],
    destinations: [...rule.destinations, ...destinationGroups.flatMap(prefixes)],
    isDefault: false,
  };
}

/** Who a policy adds is not drawn, so that any VNet may be a member. */
function memberOf(design: Design, groups: readonly ResourceId[], vnet: ResourceId): Sure {
  const all = groups.flatMap((id) => groupOf(design, id) ?? []);
  if (all.some(({ settings }) => settings.members.includes(vnet))) return 'yes';
  return all.some(({ settings }) => settings.byPolicy) ? 'maybe' : 'no';
}

/** A manager with a management group among its scopes goes before one of subscriptions. */
function rankOf(design: Design, configuration: Configuration): number {
  return managerOf(design, configuration)?.settings.scopes.some(isManagementGroup) ? 0 : 1;
}

/** A network group at the end of a rule stands for the address spaces of its members. */
function prefixesOfGroups(design: Design): (group: ResourceId) => readonly string[] {
  const spaces = spacesOf(design);
  return (id) =>
    (groupOf(design, id)?.settings.members ?? []).flatMap((vnet) =>
      (spaces.get(vnet) ?? []).map(printPrefix),
    );
}

function vnetsWithIntentPolicies(design: Design): ReadonlySet<ResourceId> {
  const inside = [
    ...ofKind(design, 'sqlManagedInstance'),
    ...ofKind(design, 'subnet').filter(
      ({ settings }) => settings.delegation === 'Microsoft.Databricks/workspaces',
    ),
  ];
  return new Set(inside.flatMap(({ id }) => enclosing(design, id, 'virtualNetwork')?.id ?? []));
}

function isApplicationGateway({ kind, settings }: Resource): boolean {
  const type = 'armType' in settings ? settings.armType : '';
  return (kind as string) === 'applicationGateway' || /\/applicationGateways$/i.test(`${type}`);
}
