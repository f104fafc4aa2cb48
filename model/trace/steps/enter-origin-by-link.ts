import type { Resource, ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { privateEndpointSkipsFirewall } from '../../paas-firewall/rules/private-endpoint-skips-firewall.ts';
import { connectionMustBeApproved } from '../../private-link/rules/connection-must-be-approved.ts';
import { frontDoorLinksToSomeOrigins } from '../../private-link/rules/front-door-links-to-some-origins.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { assume, block, note, type Parcel, takePath, type Walk } from '../walk.ts';
import { enterGatewayLink } from './enter-gateway-link.ts';
import { enterLinkService } from './enter-link-service.ts';
import { knockPorts } from './knock.ts';

type Door = ResourceOf<'frontDoor'>;
type FrontDoorOrigin = Door['settings']['origins'][number];

/** From Front Door to an origin by the private endpoint that it made: approved, in Premium, for a kind that takes it. */
export function enterOriginByLink(
  walk: Walk,
  door: Door,
  origin: FrontDoorOrigin,
  target: Resource | undefined,
  parcel: Parcel,
): void {
  if (!target) {
    block(walk, 'forward', {
      layer: 'endpointState',
      at: door.id,
      rule: frontDoorLinksToSomeOrigins.id,
      evidence: say`An origin of ${nameOf(door)} with Private Link names nothing that is drawn`,
    });
    return;
  }
  takePath(walk, 'privateEndpoint');
  walk.hops.push({ from: door.id, to: target.id, along: [], path: 'privateEndpoint' });
  const source = `a private address of ${door.name} in a network of Microsoft`;
  walk.arrival = { at: target.id, subnet: null, ip: null, source, sourceIp: null };
  if (!askLink(walk, door, origin, target)) return;
  const inside: Parcel = { ...parcel, sourceText: source, fqdn: null, originVnet: null, meant: null };
  if (target.kind === 'privateLinkService') enterLinkService(walk, target.id, inside);
  else if (target.kind === 'applicationGateway') enterGatewayLink(walk, target, inside);
  else knockByLink(walk, target, origin, inside);
}

/** Does the private endpoint carry anything? Every reason is told; nothing goes on where the kind takes none. */
function askLink(walk: Walk, door: Door, origin: FrontDoorOrigin, target: Resource): boolean {
  const { id: rule, refuses } = frontDoorLinksToSomeOrigins;
  const { tier } = target.settings as { readonly tier?: string };
  const { subresource } = origin;
  const refused = refuses({
    tier: door.settings.tier,
    kind: target.kind,
    originTier: tier ?? null,
    subresource,
  });
  if (refused) {
    const evidence = {
      tier: say`Private Link needs the Premium tier, and ${nameOf(door)} is ${code(door.settings.tier)}`,
      kind: say`${nameOf(door)} makes no private endpoint to ${nameOf(target)}: its kind is not among the origins that take one`,
      subresource: say`${nameOf(door)} makes no private endpoint to ${code(subresource)} of ${nameOf(target)}`,
    }[refused];
    const fix =
      refused === 'tier'
        ? fixSettings(door.id, { tier: 'Premium' }, say`Upgrade ${nameOf(door)} to tier Premium`)
        : undefined;
    block(walk, 'forward', { layer: 'endpointState', at: door.id, rule, evidence, fix });
  }
  if (!connectionMustBeApproved.carries(origin.state)) {
    const origins = door.settings.origins.map((one) =>
      one === origin ? { ...one, state: 'Approved' } : one,
    );
    block(walk, 'enter', {
      layer: 'endpointState',
      at: target.id,
      rule: connectionMustBeApproved.id,
      evidence: say`The connection of ${nameOf(door)} to ${nameOf(target)} is ${code(origin.state)}`,
      fix: fixSettings(
        door.id,
        { origins },
        say`Approve the connection of ${nameOf(door)} at ${nameOf(target)}`,
      ),
    });
  } else if (!refused) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(door)} reaches ${nameOf(target)} by a private endpoint in a network of Microsoft's own`,
      rules: [rule, connectionMustBeApproved.id],
      at: [target.id],
    });
  }
  return refused === null || refused === 'tier';
}

function knockByLink(walk: Walk, target: Resource, origin: FrontDoorOrigin, parcel: Parcel): void {
  const service = walk.network.services.get(target.id);
  if (!service) return;
  const group = frontDoorLinksToSomeOrigins.groupOf(target.kind, origin.subresource);
  knockPorts(walk, service, group, parcel, 'endpoint');
  note(walk, {
    action: 'knock',
    says: say`${nameOf(target)} accepts calls through the private endpoint without asking its firewall rules`,
    rules: [privateEndpointSkipsFirewall.id, networkAccessGrantsNoData.id],
    at: [target.id],
  });
  assume(
    walk,
    'identity',
    say`${nameOf(target)} still asks for ${networkAccessGrantsNoData.stillAsks('service')}.`,
  );
}
