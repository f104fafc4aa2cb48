import { printIp } from '../address/ip.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import { toServiceFirewall } from '../network/service-firewall-of.ts';
import { isSecured } from '../paas-firewall/perimeter-match.ts';
import { perimeterRestrictsWhatMembersCall } from '../paas-firewall/rules/perimeter-restricts-what-members-call.ts';
import type { Origin } from './end.ts';
import { fixOutbound } from './fixes/perimeters.ts';
import { paasOpensNoConnectionIntoAVnet } from './rules/paas-opens-no-connection-into-a-vnet.ts';
import { servicesCallFromAddressesOfMicrosoft } from './rules/services-call-from-addresses-of-microsoft.ts';
import { toPublic } from './steps/go-out.ts';
import { assume, block, doubt, note, type Parcel, type Walk } from './walk.ts';

type Calling = Extract<Origin, { kind: 'service' }>;

/** A service calls another one: what its perimeter lets out, then over Microsoft's network to the public name. */
export function departService(walk: Walk, { service }: Calling, parcel: Parcel): void {
  const { destination } = parcel;
  if (destination.kind === 'private') {
    block(walk, 'leave', {
      layer: 'route',
      at: service.id,
      rule: paasOpensNoConnectionIntoAVnet.id,
      evidence: say`${nameOf(service)} stands outside every VNet, so ${code(printIp(destination.ip))} is out of its reach`,
    });
    return;
  }
  leavePerimeter(walk, service, parcel);
  note(walk, {
    action: 'source',
    says: say`${nameOf(service)} calls from public addresses of Microsoft, which are not in the drawing`,
    rules: [servicesCallFromAddressesOfMicrosoft.id],
    at: [service.id],
  });
  assume(
    walk,
    'azure',
    say`${nameOf(service)} calls over its public path. Managed private endpoints and managed virtual networks are not modelled.`,
  );
  const source = {
    address: servicesCallFromAddressesOfMicrosoft.address(),
    candidates: [],
    words: 'an address of Microsoft',
    subnet: null,
  };
  toPublic(walk, service.id, source, true, service.region, parcel);
}

/** The perimeter of the caller, where it decides alone. */
function leavePerimeter(walk: Walk, service: Calling['service'], { destination, fqdn }: Parcel): void {
  const rule = perimeterRestrictsWhatMembersCall;
  const { perimeter } = service;
  const called = destination.kind === 'service' ? destination.service.perimeter : null;
  const secured = isSecured(toServiceFirewall(walk.network, service));
  const name = fqdn ?? '';
  const lets = rule.lets({ kind: service.kind, perimeter, secured }, { fqdn: name, perimeter: called });
  if (lets === 'free') return;
  if (!perimeter) {
    const evidence = say`public network access of ${nameOf(service)} is ${code('SecuredByPerimeter')} and it belongs to no perimeter, so it calls nobody`;
    block(walk, 'leave', { layer: 'serviceAccess', at: service.id, rule: rule.id, evidence });
    return;
  }
  if (lets === 'no') {
    block(walk, 'leave', {
      layer: 'serviceAccess',
      at: service.id,
      rule: rule.id,
      evidence: say`No outbound rule of profile ${code(perimeter.profile)} of ${nameOf(perimeter)} lets ${nameOf(service)} call ${code(name)}`,
      fix: fixOutbound(walk.network, perimeter, name),
    });
    return;
  }
  if (lets === 'unknown') {
    const says = say`Not everything that ${nameOf(perimeter)} lets out is known, so that ${nameOf(service)} may not get to ${code(name)}`;
    doubt(walk, 'leave', { says, rule: rule.id, layer: 'serviceAccess', at: service.id });
    return;
  }
  const says =
    lets === 'member'
      ? say`${nameOf(service)} calls another member of ${nameOf(perimeter)}`
      : say`An outbound rule of ${nameOf(perimeter)} lets ${nameOf(service)} call ${code(name)}`;
  note(walk, { action: 'leave', says, rules: [rule.id], at: [service.id, perimeter.id] });
}
