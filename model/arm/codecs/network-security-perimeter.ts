import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import { type ArmResource, type Json, lastPart, parseArmId } from '../../catalog/arm-resource.ts';
import {
  literal,
  nameInId,
  nameWord,
  numbered,
  partWord,
  plainAt,
  plainsAt,
  unlessNone,
} from '../../catalog/arm-text.ts';
import { at, compact, listAt, wordOf } from '../../catalog/read-json.ts';
import { perimeterProfiles } from '../../document/perimeters.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';

type Settings = SettingsOf<'networkSecurityPerimeter'>;
type Rule = Settings['rules'][number];
type Member = Settings['members'][number];

const type = 'Microsoft.Network/networkSecurityPerimeters';
const profileType = `${type}/profiles`;
const ruleType = `${profileType}/accessRules`;
const memberType = `${type}/resourceAssociations`;

/** Network security perimeters with their profiles, access rules and associations. */
export const networkSecurityPerimeter = defineCodec<Settings>({
  types: [type],
  print(thing, context) {
    const profiles = perimeterProfiles(thing.settings);
    const words = azureWords(
      profiles.map((name) => ({ name })),
      'profile',
    );
    const profileOf = (name: string) => words[profiles.indexOf(name)] ?? words[0] ?? '';
    return [
      { type, name: thing.name, body: { location: context.location } },
      ...words.map((word) => ({
        type: profileType,
        name: `${thing.name}/${word}`,
        part: profilePart(word),
        body: { properties: {} },
      })),
      ...printRules(thing, profileOf, ownSubscription(context)),
      ...printMembers(thing, profileOf, context),
    ];
  },
  read(arm, context) {
    const profiles = context.childrenOf(arm, profileType);
    for (const one of profiles) context.fold(one, profilePart(lastPart(one.name)));
    return {
      settings: {
        profiles: profiles.map(({ name }) => lastPart(name)),
        rules: profiles.flatMap((profile) => readRules(profile, context)),
        members: readMembers(arm, context),
      },
    };
  },
  drops: [
    '/properties/perimeterGuid',
    '/properties/accessRulesVersion',
    '/properties/diagnosticSettingsVersion',
    '/properties/networkSecurityPerimeters',
    '/properties/hasProvisioningIssues',
  ],
});

function printRules(
  { name, settings }: CodecThing<Settings>,
  profileOf: (name: string) => string,
  own: string,
): readonly PrintedArm[] {
  return perimeterProfiles(settings).flatMap((profile) => {
    const rules = settings.rules.filter((rule) => rule.profile === profile);
    const words = azureWords(rules, 'rule');
    return rules.map((rule, index) => {
      const word = words[index] ?? '';
      return {
        type: ruleType,
        name: `${name}/${profileOf(profile)}/${word}`,
        part: rulePart(profileOf(profile), word),
        body: { properties: bodyOfRule(rule, own) },
      };
    });
  });
}

/** Each direction has properties of its own; what belongs to the other is not said. */
function bodyOfRule({ direction, prefixes, subscriptions, serviceTags, fqdns }: Rule, own: string) {
  if (direction === 'Outbound')
    return compact({ direction, fullyQualifiedDomainNames: unlessNone(fqdns.map(literal)) });
  return compact({
    direction,
    addressPrefixes: unlessNone(prefixes.map(literal)),
    subscriptions: unlessNone(subscriptions.map((id) => ({ id: subscriptionId(id, own) }))),
    serviceTags: unlessNone(serviceTags.map(literal)),
  });
}

/** The perimeter's own subscription is that of the deployment, whatever the design calls it. */
const ownId = '[subscription().id]';

function subscriptionId(text: string, own: string): string {
  const id = text.replace(/^\/subscriptions\//i, '');
  return id.toLowerCase() === own.toLowerCase() ? ownId : `/subscriptions/${id}`;
}

function ownSubscription(context: PrintContext): string {
  return parseArmId(context.partId(type, 'x'))?.subscription ?? '';
}

function printMembers(
  thing: CodecThing<Settings>,
  profileOf: (name: string) => string,
  context: PrintContext,
): readonly PrintedArm[] {
  const members = thing.settings.members.flatMap((member) => {
    const id = context.idOf(member.resource);
    return id === null ? [] : [{ member, id }];
  });
  const words = numbered(members.map(({ id }) => nameWord(nameInId(id))));
  return members.map(({ member, id }, index) => {
    const word = words[index] ?? '';
    const part = memberPart(word);
    return {
      type: memberType,
      name: `${thing.name}/${context.partName(part, word)}`,
      part,
      body: {
        properties: {
          accessMode: member.accessMode,
          privateLinkResource: { id },
          profile: { id: context.partId(profileType, `${thing.name}/${profileOf(member.profile)}`) },
        },
      },
    };
  });
}

function readRules(profile: ArmResource, context: ReadContext): readonly Rule[] {
  const inProfile = lastPart(profile.name);
  return context.childrenOf(profile, ruleType).map((child) => {
    const name = lastPart(child.name);
    context.fold(child, rulePart(inProfile, name));
    const properties = at(child.body, 'properties');
    return {
      name,
      profile: inProfile,
      direction: wordOf(['Inbound', 'Outbound'], at(properties, 'direction')) ?? 'Inbound',
      prefixes: [...plainsAt(properties, 'addressPrefixes')],
      subscriptions: listAt(properties, 'subscriptions').flatMap((one) =>
        readSubscription(one, child.subscription),
      ),
      serviceTags: [...plainsAt(properties, 'serviceTags')],
      fqdns: [...plainsAt(properties, 'fullyQualifiedDomainNames')],
    };
  });
}

function readSubscription(one: Json, own: string): readonly string[] {
  if (at(one, 'id') === ownId) return [own];
  const id = plainAt(one, 'id');
  return id ? [id.replace(/^\/subscriptions\//i, '')] : [];
}

function readMembers(arm: ArmResource, context: ReadContext): readonly Member[] {
  const found = context.childrenOf(arm, memberType).flatMap((child) => {
    const id = at(child.body, 'properties', 'privateLinkResource', 'id');
    const resource = context.refer(id);
    if (resource === null) {
      context.warn(`What the association ${child.name} names could not be told.`);
      return [];
    }
    const profile = lastPart(nameInId(at(child.body, 'properties', 'profile', 'id')));
    const accessMode =
      wordOf(['Learning', 'Enforced', 'Audit'], at(child.body, 'properties', 'accessMode')) ?? 'Learning';
    return [{ child, word: nameWord(nameInId(id)), member: { resource, profile, accessMode } }];
  });
  const words = numbered(found.map(({ word }) => word));
  found.forEach(({ child }, index) => {
    context.fold(child, memberPart(words[index] ?? ''));
  });
  return found.map(({ member }) => member);
}

function profilePart(name: string): string {
  return `profile/${partWord(name.toLowerCase())}`;
}

function rulePart(profile: string, name: string): string {
  return `rule/${partWord(profile.toLowerCase())}/${partWord(name.toLowerCase())}`;
}

/** Associations are remembered by their service: it is a member once. */
function memberPart(word: string): string {
  return `member/${partWord(word.toLowerCase())}`;
}
