import { type CodecThing, defineCodec, type PrintedArm, type ReadContext } from '../../catalog/arm-codec.ts';
import { type ArmResource, lastPart } from '../../catalog/arm-resource.ts';
import { literal, nameWord, numbered, partWord, plainAt } from '../../catalog/arm-text.ts';
import { at, listAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printLinks, readLinks } from '../vnet-links.ts';

const type = 'Microsoft.Network/dnsForwardingRulesets';
const ruleType = `${type}/forwardingRules`;
const linkType = `${type}/virtualNetworkLinks`;

type Ruleset = SettingsOf<'dnsForwardingRuleset'>;

/** DNS forwarding rulesets with their rules and links. */
export const dnsForwardingRuleset = defineCodec<Ruleset>({
  types: [type],
  print(thing, context) {
    const endpoints = thing.settings.outboundEndpoints.flatMap((id) => context.idOf(id) ?? []);
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: { dnsResolverOutboundEndpoints: endpoints.map((id) => ({ id })) },
        },
      },
      ...printRules(thing),
      ...printLinks(thing, linkType, context, (_, virtualNetwork) => ({ properties: { virtualNetwork } })),
    ];
  },
  read: (arm, context) => ({
    settings: {
      outboundEndpoints: listAt(arm.body, 'properties', 'dnsResolverOutboundEndpoints').flatMap(
        (one) => context.refer(at(one, 'id')) ?? [],
      ),
      links: readLinks(arm, linkType, context).map(({ vnet }) => ({ vnet })),
      rules: readRules(arm, context),
    },
  }),
  drops: ['/properties/dnsForwardingRulesetState'],
});

function printRules({ name, settings }: CodecThing<Ruleset>): readonly PrintedArm[] {
  const words = numbered(settings.rules.map((rule) => nameWord(rule.name || rule.domain || 'rule')));
  return settings.rules.map(({ domain, enabled, targets }, index) => {
    const word = words[index] ?? '';
    return {
      type: ruleType,
      name: `${name}/${word}`,
      part: partOf(word),
      body: {
        properties: {
          domainName: literal(domain.endsWith('.') ? domain : `${domain}.`),
          forwardingRuleState: enabled ? 'Enabled' : 'Disabled',
          targetDnsServers: targets.map((ipAddress) => ({ ipAddress: literal(ipAddress) })),
        },
      },
    };
  });
}

function readRules(arm: ArmResource, context: ReadContext): Ruleset['rules'] {
  return context.childrenOf(arm, ruleType).map((child) => {
    const name = lastPart(child.name);
    context.fold(child, partOf(name));
    const properties = at(child.body, 'properties');
    return {
      name,
      domain: plainAt(properties, 'domainName') ?? '',
      enabled: plainAt(properties, 'forwardingRuleState')?.toLowerCase() !== 'disabled',
      targets: listAt(properties, 'targetDnsServers').flatMap((one) => plainAt(one, 'ipAddress') ?? []),
    };
  });
}

function partOf(name: string): string {
  return `rule/${partWord(name.toLowerCase())}`;
}
