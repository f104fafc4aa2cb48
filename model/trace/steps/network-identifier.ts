import { find } from '../../document/design.ts';
import { serviceEndpointKeepsPrivateSource } from '../../egress/rules/service-endpoint-keeps-private-source.ts';
import { addressText, code, nameOf, say } from '../../explain/sentence.ts';
import type { ServiceNode, SubnetNode } from '../../network/network.ts';
import { networkIdentifierCountsInPerimeters } from '../../paas-firewall/rules/network-identifier-counts-in-perimeters.ts';
import { assume, doubt, note, type Parcel, type Position, printSource, type Walk } from '../walk.ts';

/** The public address by which the service endpoints of a subnet make it known at a service; null for basic ones (SE-36, DNS-141: the name leads to the public address all the same). */
export function identifierFor({ entry }: ServiceNode, { settings }: SubnetNode): string | null {
  const text = settings.networkIdentifier?.trim() ?? '';
  return entry.service.serviceEndpoint?.standard && text !== '' ? text : null;
}

/** What the service sees of a caller over a service endpoint. */
export function tellSource(
  walk: Walk,
  { thing }: Position,
  subnet: SubnetNode,
  service: ServiceNode,
  parcel: Parcel,
  identifier: string | null,
): void {
  const at = [thing, subnet.id];
  doubtIdentifier(walk, subnet, service);
  if (identifier !== null) {
    const says = say`${nameOf(service)} knows ${nameOf(subnet)} by its network identifier ${code(identifier)}`;
    note(walk, { action: 'source', says, rules: [networkIdentifierCountsInPerimeters.id], at });
    assume(walk, 'azure', say`Standard service endpoints are in preview.`);
    return;
  }
  const source = printSource(parcel);
  const seen = source.includes('/') ? addressText(source) : say`the private address ${code(source)}`;
  note(walk, {
    action: 'source',
    says: say`${nameOf(service)} sees ${seen} and the identity of ${nameOf(subnet)}, not a public address`,
    rules: [serviceEndpointKeepsPrivateSource.id],
    at,
  });
}

/** An imported subnet may have an identifier of which the file does not give the address. */
function doubtIdentifier(walk: Walk, subnet: SubnetNode, { entry }: ServiceNode): void {
  const rest = find(walk.network.design, subnet.id)?.rest ?? {};
  const isNamed = Object.keys(rest).some((key) => /\/networkIdentifier\b/i.test(key));
  if (!isNamed || !entry.service.serviceEndpoint?.standard) return;
  doubt(walk, 'source', {
    says: say`${nameOf(subnet)} has a network identifier whose address is not in the imported file`,
    rule: networkIdentifierCountsInPerimeters.id,
    layer: 'serviceAccess',
    at: subnet.id,
  });
}
