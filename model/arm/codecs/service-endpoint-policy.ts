import { defineCodec, type PrintContext, type ReadContext } from '../../catalog/arm-codec.ts';
import { type Json, type JsonObject, parseArmId } from '../../catalog/arm-resource.ts';
import { literal, plainAt, plainsAt, unlessNone } from '../../catalog/arm-text.ts';
import { at, compact, listAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';

type Settings = SettingsOf<'serviceEndpointPolicy'>;
type Definition = Settings['definitions'][number];

const type = 'Microsoft.Network/serviceEndpointPolicies';

/** Service endpoint policies with their definitions. */
export const serviceEndpointPolicy = defineCodec<Settings>({
  types: [type],
  print: ({ name, settings }, context) => {
    const names = azureWords(settings.definitions, 'definition');
    const serviceEndpointPolicyDefinitions = unlessNone(
      settings.definitions.map((one, index) => printDefinition(one, names[index] ?? '', context)),
    );
    const body = { location: context.location, properties: compact({ serviceEndpointPolicyDefinitions }) };
    return [{ type, name, body }];
  },
  read: ({ body }, context) => ({
    settings: {
      definitions: listAt(body, 'properties', 'serviceEndpointPolicyDefinitions').flatMap(
        (one) => readDefinition(one, context) ?? [],
      ),
    },
  }),
  drops: ['/properties/subnets', '/kind'],
});

function printDefinition(one: Definition, name: string, context: PrintContext): JsonObject {
  const accounts = one.accounts.flatMap((id) => context.idOf(id) ?? []);
  return {
    name: literal(name),
    properties: compact({
      service: one.service,
      serviceResources: unlessNone([...accounts, ...one.scopes.map(literal)]),
    }),
  };
}

function readDefinition(one: Json, context: ReadContext): Definition | undefined {
  const name = plainAt(one, 'name') ?? '';
  const service = wordOf(['Microsoft.Storage', 'Global'], at(one, 'properties', 'service'));
  if (service === undefined) {
    context.warn(
      `Definition ${name} is kept but not modelled: policies exist for Storage and for platform services only.`,
      'properties.serviceEndpointPolicyDefinitions',
    );
    return undefined;
  }
  const listed = plainsAt(one, 'properties', 'serviceResources');
  const account = (id: string) => (isAccount(id) && context.find(id) ? context.refer(id) : null);
  return {
    name,
    service,
    accounts: listed.flatMap((id) => account(id) ?? []),
    scopes: listed.filter((id) => account(id) === null),
  };
}

function isAccount(id: string): boolean {
  return parseArmId(id)?.type.toLowerCase() === 'microsoft.storage/storageaccounts';
}
