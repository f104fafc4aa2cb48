import { type Design, enclosing, find, ofKind } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Because } from './judgement.ts';
import { vpnClientsNeedANewProfile } from './rules/vpn-clients-need-a-new-profile.ts';

/** What a change means for the profiles of point-to-site clients: one note for each gateway whose clients see it. */
export function profileNotes(
  after: Design,
  id: ResourceId,
  keys: readonly string[],
  isNew: boolean,
): readonly Because[] {
  const thing = find(after, id);
  if (!thing || !vpnClientsNeedANewProfile.isInProfile(thing.kind, keys, isNew)) return [];
  return ofKind(after, 'vpnGateway').flatMap((gateway): readonly Because[] => {
    const vnet = enclosing(after, gateway.id, 'virtualNetwork')?.id;
    if (gateway.settings.clientPool.length === 0 || vnet === undefined) return [];
    if (!concerns(after, thing, gateway.id, vnet)) return [];
    const says = say`The VPN clients of ${nameOf(gateway)} know nothing of ${nameOf(thing)} as it is now until they download their profile anew`;
    return [{ says, rule: vpnClientsNeedANewProfile.id }];
  });
}

function concerns(design: Design, thing: Resource, gateway: ResourceId, vnet: ResourceId): boolean {
  if (thing.kind === 'peering') return isBeside(thing, vnet);
  if (thing.kind === 'vpnGateway') return thing.id === gateway;
  const isPeer = ofKind(design, 'peering').some((one) => isBeside(one, vnet) && isBeside(one, thing.id));
  return thing.id === vnet || isPeer;
}

function isBeside({ settings }: Extract<Resource, { kind: 'peering' }>, vnet: ResourceId): boolean {
  return settings.left.vnet === vnet || settings.right.vnet === vnet;
}
