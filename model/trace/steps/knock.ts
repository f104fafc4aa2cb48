import { printPorts } from '../../address/port-set.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ServiceNode } from '../../network/network.ts';
import { admit } from '../../paas-firewall/admit.ts';
import type { Caller } from '../../paas-firewall/caller.ts';
import { extraPublicPorts } from '../../paas-firewall/public-ports.ts';
import { endpointPorts } from '../../private-link/endpoint-ports.ts';
import { fixAdmission } from '../fixes.ts';
import { toServiceFirewall } from '../service-firewall-of.ts';
import { assume, block, doubt, note, type Parcel, type Walk } from '../walk.ts';

/** At the public front end of a service: its ports, then its own firewall. */
export function knock(
  walk: Walk,
  service: ServiceNode,
  subresource: string,
  caller: Caller,
  parcel: Parcel,
): void {
  knockPorts(
    walk,
    service,
    subresource,
    parcel,
    caller.path === 'public' && !caller.inAzure ? 'outside' : 'azure',
  );
  const firewall = toServiceFirewall(walk.network, service);
  const admission = admit(firewall, caller);
  const rules = [admission.rule, ...admission.because.filter((rule) => rule !== admission.rule)];
  const evidence = say`${nameOf(service)}: ${admission.evidence}`;
  if (admission.admitted === 'no') {
    block(
      walk,
      'knock',
      {
        layer: 'serviceAccess',
        at: service.id,
        rule: admission.rule,
        evidence,
        fix: fixAdmission(walk.network, service, admission.remedies),
      },
      { rules },
    );
  } else if (admission.admitted === 'depends') {
    doubt(walk, 'knock', { says: evidence, rule: admission.rule, layer: 'serviceAccess', at: service.id });
  } else {
    note(walk, { action: 'knock', says: evidence, rules, at: [service.id] });
  }
  assume(walk, 'identity', say`${nameOf(service)} still asks for credentials and permissions.`);
}

/** Does the service listen on the port, and which further ports must NSGs let pass (redirect, direct mode)? */
export function knockPorts(
  walk: Walk,
  service: ServiceNode,
  subresource: string,
  parcel: Parcel,
  path: 'endpoint' | 'azure' | 'outside',
): void {
  const hints = portHints(service);
  const { ports, extra: byEndpoint } = endpointPorts(service.kind, subresource, hints);
  const extra =
    path === 'endpoint'
      ? byEndpoint
      : extraPublicPorts(service.kind, { ...hints, inAzure: path === 'azure' });
  if (
    !ports.ranges.some(([first, last]) => first <= parcel.port && parcel.port <= last) ||
    parcel.protocol !== 'tcp'
  ) {
    block(walk, 'knock', {
      layer: 'serviceAccess',
      at: service.id,
      rule: 'trace/service-listens-on-its-ports',
      evidence: say`${nameOf(service)} (${subresource}) does not listen on ${code(`${parcel.protocol} ${parcel.port}`)}; it listens on ${code(`tcp ${printPorts(ports)}`)}`,
    });
    return;
  }
  for (const { ports: further, why, rule } of extra) {
    const denied = walk.checks.find((check) =>
      further.ranges.some(([first, last]) => check.deniedBy(first) ?? check.deniedBy(last)),
    );
    if (denied) {
      block(walk, 'knock', {
        layer: denied.layer,
        at: denied.at,
        rule,
        evidence: say`${why} The NSG denies ${code(printPorts(further))}`,
      });
    } else {
      note(walk, { action: 'knock', says: why, rules: [rule], at: [service.id], outcome: 'info' });
    }
  }
}

/** The settings of a service that change its ports. */
function portHints(service: ServiceNode) {
  const { connectionPolicy, connectionMode } = service.settings as {
    readonly connectionPolicy?: 'Default' | 'Redirect' | 'Proxy';
    readonly connectionMode?: 'Gateway' | 'Direct';
  };
  return { ...(connectionPolicy ? { connectionPolicy } : {}), ...(connectionMode ? { connectionMode } : {}) };
}
