import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import {
  type ArmResource,
  type Json,
  type JsonObject,
  lastPart,
  parseArmId,
} from '../catalog/arm-resource.ts';
import { literal, plainAt } from '../catalog/arm-text.ts';
import { compact, listAt, textAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import { itemCalled } from './gateway-backends.ts';
import { printPublicIp, readSparePublicIp } from './public-ips.ts';

type Settings = SettingsOf<'applicationGateway'>;
type Frontend = 'public' | 'private';

/** The frontends of a gateway, and the resource of its public address. */
export function printFrontends(
  thing: CodecThing<Settings>,
  context: PrintContext,
): { readonly frontends: readonly JsonObject[]; readonly printed: readonly PrintedArm[] } {
  const { frontend, publicIp, address, privateLink } = thing.settings;
  const open = frontend === 'private' ? undefined : printPublicIp(thing, context, 0, publicIp);
  const subnet = context.idOf(thing.parent);
  const link = (word: Frontend) =>
    privateLink === word
      ? {
          id: `${context.idOf(thing.id)}/privateLinkConfigurations/${context.partName('link', 'private-link')}`,
        }
      : undefined;
  const named = (word: Frontend, properties: JsonObject): JsonObject => ({
    name: literal(context.partName(`frontend/${word}`, `frontend-${word}`)),
    properties,
  });
  return {
    frontends: [
      ...(open
        ? [
            named(
              'public',
              compact({ publicIPAddress: { id: open.id }, privateLinkConfiguration: link('public') }),
            ),
          ]
        : []),
      ...(frontend === 'public'
        ? []
        : [
            named(
              'private',
              compact({
                subnet: subnet === null ? undefined : { id: subnet },
                privateIPAllocationMethod: address ? 'Static' : 'Dynamic',
                privateIPAddress: address ? literal(address) : undefined,
                privateLinkConfiguration: link('private'),
              }),
            ),
          ]),
    ],
    printed: open?.arm ? [open.arm] : [],
  };
}

/** The private link configuration, which one frontend names. */
export function printLink(
  { settings }: CodecThing<Settings>,
  context: PrintContext,
): JsonObject[] | undefined {
  if (settings.privateLink === 'none') return undefined;
  const subnet = context.idOf(settings.privateLinkSubnet);
  return [
    {
      name: literal(context.partName('link', 'private-link')),
      properties: {
        ipConfigurations: [
          {
            name: literal(context.partName('linkIp', 'ipconfig')),
            properties: compact({
              subnet: subnet === null ? undefined : { id: subnet },
              // Azure takes no other one: https://learn.microsoft.com/azure/application-gateway/private-link (2026-01-21).
              privateIPAllocationMethod: 'Dynamic',
              primary: true,
            }),
          },
        ],
      },
    },
  ];
}

/** The group of a private endpoint of an application gateway is the name of the frontend that it reaches; undefined for other targets. */
export function gatewayGroupOf(target: CodecThing['id'] | null, context: PrintContext): string | undefined {
  const thing = context.thing(target);
  if (thing?.kind !== 'applicationGateway') return undefined;
  const { frontend, privateLink } = thing.settings as Settings;
  const word = privateLink !== 'none' ? privateLink : frontend === 'private' ? 'private' : 'public';
  return context.partName(`frontend/${word}`, `frontend-${word}`, thing.id);
}

/** Is it the id of an application gateway? */
export function isGatewayId(id: Json | undefined): boolean {
  const type = typeof id === 'string' ? parseArmId(id)?.type : undefined;
  return type?.toLowerCase() === 'microsoft.network/applicationgateways';
}

/** The frontends as the design says them: one public and one private at most. */
export function readFrontends(arm: ArmResource, context: ReadContext): Partial<Settings> {
  const all = listAt(arm.body, 'properties', 'frontendIPConfigurations');
  const { open, inside } = modelled(all);
  const keep = (word: Frontend, one: Json | undefined) => {
    const name = plainAt(one, 'name');
    if (name) context.keepName(`frontend/${word}`, name);
  };
  keep('public', open);
  keep('private', inside);
  const publicIp = textAt(open, 'properties', 'publicIPAddress', 'id');
  readSparePublicIp(arm, context, 'publicIp/0', publicIp);
  return {
    frontend: open && inside ? 'both' : inside ? 'private' : 'public',
    publicIp: plainAt(context.find(publicIp)?.body, 'properties', 'ipAddress') || null,
    address: plainAt(inside, 'properties', 'privateIPAddress') || null,
    ...readLink(arm, { public: open, private: inside }, context),
  };
}

/** One public frontend and one private one; a second public address, as a dual-stack gateway has for IPv6, is kept and not modelled. */
function modelled(all: readonly Json[]): {
  readonly open: Json | undefined;
  readonly inside: Json | undefined;
} {
  const isOpen = (one: Json) => textAt(one, 'properties', 'publicIPAddress', 'id') !== undefined;
  return { open: all.find(isOpen), inside: all.find((one) => !isOpen(one) && !isIpv6(one)) };
}

/** Which frontend of the design a listener stands at; undefined for one that is kept and not modelled. */
export function frontendNamed(all: readonly Json[], id: string | undefined): Frontend | undefined {
  const one = itemCalled(all, id);
  const { open, inside } = modelled(all);
  if (one === undefined) return undefined;
  return one === open ? 'public' : one === inside ? 'private' : undefined;
}

function isIpv6(frontend: Json): boolean {
  return plainAt(frontend, 'properties', 'privateIPAddress')?.includes(':') ?? false;
}

function readLink(
  arm: ArmResource,
  frontends: Readonly<Record<Frontend, Json | undefined>>,
  context: ReadContext,
): Partial<Settings> {
  const idIn = (one: Json | undefined) => textAt(one, 'properties', 'privateLinkConfiguration', 'id');
  const word = (['public', 'private'] as const).find((one) => idIn(frontends[one]) !== undefined);
  if (word === undefined) return {};
  const id = idIn(frontends[word]) ?? '';
  context.keepName('link', lastPart(id));
  const link = itemCalled(listAt(arm.body, 'properties', 'privateLinkConfigurations'), id);
  const [configuration] = listAt(link, 'properties', 'ipConfigurations');
  const name = plainAt(configuration, 'name');
  if (name) context.keepName('linkIp', name);
  return {
    privateLink: word,
    privateLinkSubnet: context.refer(textAt(configuration, 'properties', 'subnet', 'id')),
  };
}
