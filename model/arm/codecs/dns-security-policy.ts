import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import type { ArmResource } from '../../catalog/arm-resource.ts';
import { at, listAt, numberAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printNamedRules, readNamedRules } from '../named-rules.ts';
import { printLinks, readLinks } from '../vnet-links.ts';

const type = 'Microsoft.Network/dnsResolverPolicies';
const ruleType = `${type}/dnsSecurityRules`;
const linkType = `${type}/virtualNetworkLinks`;

type Policy = SettingsOf<'dnsSecurityPolicy'>;

/** DNS security policies with their rules and links; domain lists are things of their own. */
export const dnsSecurityPolicy = defineCodec<Policy>({
  types: [type],
  print: (thing, context) => [
    { type, name: thing.name, body: { location: context.location, properties: {} } },
    ...printRules(thing, context),
    ...printLinks(thing, linkType, context, (_, virtualNetwork) => ({
      location: context.location,
      properties: { virtualNetwork },
    })),
  ],
  read: (arm, context) => ({
    settings: {
      links: readLinks(arm, linkType, context).map(({ vnet }) => ({ vnet })),
      rules: readRules(arm, context),
    },
  }),
});

function printRules({ name, settings }: CodecThing<Policy>, context: PrintContext): readonly PrintedArm[] {
  return printNamedRules(
    { type: ruleType, owner: name },
    settings.rules,
    (rule) => rule.name,
    ({ priority, action, enabled, domainLists }) => ({
      location: context.location,
      properties: {
        priority,
        action: { actionType: action },
        dnsResolverDomainLists: domainLists.flatMap((id) => {
          const list = context.idOf(id);
          return list === null ? [] : [{ id: list }];
        }),
        dnsSecurityRuleState: enabled ? 'Enabled' : 'Disabled',
      },
    }),
  );
}

function readRules(arm: ArmResource, context: ReadContext): Policy['rules'] {
  return readNamedRules(arm, ruleType, context, (name, body) => {
    const properties = at(body, 'properties');
    return {
      name,
      priority: numberAt(properties, 'priority') ?? 100,
      action: wordOf(['Block', 'Allow', 'Alert'], at(properties, 'action', 'actionType')) ?? 'Block',
      enabled: wordOf(['Enabled', 'Disabled'], at(properties, 'dnsSecurityRuleState')) !== 'Disabled',
      domainLists: listAt(properties, 'dnsResolverDomainLists').flatMap(
        (one) => context.refer(at(one, 'id')) ?? [],
      ),
    };
  });
}
