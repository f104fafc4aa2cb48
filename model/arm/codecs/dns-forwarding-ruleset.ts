import { type CodecThing, defineCodec, type PrintedArm, type ReadContext } from '../../catalog/arm-codec.ts';
import type { ArmResource } from '../../catalog/arm-resource.ts';
import { literal, plainAt } from '../../catalog/arm-text.ts';
import { at, listAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printNamedRules, readNamedRules } from '../named-rules.ts';
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
  return printNamedRules(
    { type: ruleType, owner: name },
    settings.rules,
    (rule) => rule.name || rule.domain,
    ({ domain, enabled, targets }) => ({
      properties: {
        domainName: literal(domain.endsWith('.') ? domain : `${domain}.`),
        forwardingRuleState: enabled ? 'Enabled' : 'Disabled',
        targetDnsServers: targets.map((ipAddress) => ({ ipAddress: literal(ipAddress) })),
      },
    }),
  );
}

function readRules(arm: ArmResource, context: ReadContext): Ruleset['rules'] {
  return readNamedRules(arm, ruleType, context, (name, body) => {
    const properties = at(body, 'properties');
    return {
      name,
      domain: plainAt(properties, 'domainName') ?? '',
      enabled: plainAt(properties, 'forwardingRuleState')?.toLowerCase() !== 'disabled',
      targets: listAt(properties, 'targetDnsServers').flatMap((one) => plainAt(one, 'ipAddress') ?? []),
    };
  });
}
