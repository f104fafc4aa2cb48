import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import { type ArmResource, lastPart } from '../../catalog/arm-resource.ts';
import { nameWord, numbered, partWord } from '../../catalog/arm-text.ts';
import { at, listAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printAdminRule, readAdminRule } from '../admin-rules.ts';
import { commitComment, managerOf, nameInManager, whyNoManager } from '../manager-child.ts';

type Settings = SettingsOf<'securityAdminConfiguration'>;
type Collection = Settings['collections'][number];

const type = 'Microsoft.Network/networkManagers/securityAdminConfigurations';
const collectionType = `${type}/ruleCollections`;
const ruleType = `${collectionType}/rules`;
const words = ['None', 'AllowRulesOnly', 'All'] as const;

/** Security admin configurations with their collections and rules; whether one is deployed stands in no template. */
export const securityAdminConfiguration = defineCodec<Settings>({
  types: [type],
  print(thing, context) {
    const name = nameInManager(thing, context);
    if (name === null) return [];
    const { onIntentPolicies } = thing.settings;
    const properties = { applyOnNetworkIntentPolicyBasedServices: [onIntentPolicies] };
    return [
      { type, name, body: { properties }, comment: commitComment },
      ...printCollections(thing, name, context),
    ];
  },
  whyNot: whyNoManager,
  read: (arm, context) => ({
    settings: {
      manager: managerOf(arm, context),
      deployment: 'unknown',
      onIntentPolicies:
        wordOf(words, at(arm.body, 'properties', 'applyOnNetworkIntentPolicyBasedServices', 0)) ?? 'None',
      collections: context.childrenOf(arm, collectionType).map((child) => readCollection(child, context)),
    },
  }),
  drops: ['/properties/resourceGuid'],
});

function printCollections(
  { settings: { collections } }: CodecThing<Settings>,
  configuration: string,
  context: PrintContext,
): readonly PrintedArm[] {
  const names = numbered(collections.map(({ name }) => nameWord(name || 'collection')));
  return collections.flatMap((collection, index) => {
    const own = names[index] ?? '';
    const name = `${configuration}/${own}`;
    const appliesToGroups = collection.groups.flatMap((id) => {
      const networkGroupId = context.idOf(id);
      return networkGroupId === null ? [] : [{ networkGroupId }];
    });
    return [
      { type: collectionType, name, part: partOf(own), body: { properties: { appliesToGroups } } },
      ...printRules(collection, name, own, context),
    ];
  });
}

function printRules(
  { rules }: Collection,
  collection: string,
  word: string,
  context: PrintContext,
): readonly PrintedArm[] {
  const names = numbered(rules.map(({ name }) => nameWord(name || 'rule')));
  return rules.map((rule, index) => ({
    type: ruleType,
    name: `${collection}/${names[index]}`,
    part: partOf(word, names[index] ?? ''),
    body: { kind: 'Custom', properties: printAdminRule(rule, context) },
  }));
}

function readCollection(arm: ArmResource, context: ReadContext): Collection {
  const name = lastPart(arm.name);
  context.fold(arm, partOf(name));
  return {
    name,
    groups: listAt(arm.body, 'properties', 'appliesToGroups').flatMap(
      (one) => context.refer(at(one, 'networkGroupId')) ?? [],
    ),
    rules: context.childrenOf(arm, ruleType).flatMap((child) => {
      const rule = readAdminRule(child, context);
      if (rule !== undefined) context.fold(child, partOf(name, lastPart(child.name)));
      return rule ?? [];
    }),
  };
}

function partOf(...names: readonly string[]): string {
  return ['collection', ...names.map((name) => partWord(name.toLowerCase()))].join('/');
}
