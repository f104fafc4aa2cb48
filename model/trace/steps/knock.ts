import { type PortSet, printPorts } from '../../address/port-set.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say, startUpper } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { ServiceNode } from '../../network/network.ts';
import { hasOwnRules, toServiceFirewall } from '../../network/service-firewall-of.ts';
import { admit } from '../../paas-firewall/admit.ts';
import type { Caller } from '../../paas-firewall/caller.ts';
import { extraPublicPorts } from '../../paas-firewall/public-ports.ts';
import { slotsHaveFirewallsOfTheirOwn } from '../../paas-firewall/rules/slots-have-firewalls-of-their-own.ts';
import { trustedServicesBypass } from '../../paas-firewall/rules/trusted-services-bypass.ts';
import { endpointPorts } from '../../private-link/endpoint-ports.ts';
import { fixAdmission, fixRedirects } from '../fixes/services.ts';
import { managementGoesAnotherWay } from '../rules/management-goes-another-way.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { vnetIntegrationIsOutboundOnly } from '../rules/vnet-integration-is-outbound-only.ts';
import { assume, block, doubt, note, type Parcel, type PortCheck, printFlow, type Walk } from '../walk.ts';
import { tellPerimeter } from './tell-perimeter.ts';

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
  tellOfIntegration(walk, service, caller);
  if (hasOwnRules(service, subresource)) {
    doubt(walk, 'knock', {
      says: say`${code(subresource)} of ${nameOf(service)} has access restrictions of its own, which are not drawn`,
      rule: slotsHaveFirewallsOfTheirOwn.id,
      layer: 'serviceAccess',
      at: service.id,
    });
    return;
  }
  const firewall = toServiceFirewall(walk.network, service);
  const admission = admit(firewall, caller);
  const rules = [admission.rule, ...admission.because.filter((rule) => rule !== admission.rule)];
  const evidence = startUpper(admission.evidence);
  if (admission.admitted === 'no' && namesInstances(walk, service, parcel)) {
    doubt(walk, 'knock', {
      says: say`${evidence}, and ${nameOf(service)} has resource instance rules, which may admit the caller and are not modelled`,
      rule: trustedServicesBypass.id,
      layer: 'serviceAccess',
      at: service.id,
    });
  } else if (admission.admitted === 'no') {
    block(
      walk,
      'knock',
      {
        layer: 'serviceAccess',
        at: service.id,
        rule: admission.rule,
        evidence,
        fix: fixAdmission(walk.network, service, subresource, callerSubnet(caller), admission.remedies),
      },
      { rules },
    );
  } else if (admission.admitted === 'depends') {
    doubt(walk, 'knock', { says: evidence, rule: admission.rule, layer: 'serviceAccess', at: service.id });
  } else {
    note(walk, {
      action: 'knock',
      says: evidence,
      rules: [...rules, networkAccessGrantsNoData.id],
      at: [service.id],
    });
  }
  for (const { kind, says } of admission.assumes) assume(walk, kind, says);
  tellPerimeter(walk, service, caller, admission);
  if (admission.admitted === 'no') tellOfManagement(walk, service);
  const more = networkAccessGrantsNoData.stillAsks('service');
  assume(walk, 'identity', say`${nameOf(service)} still asks for ${more}.`);
}

/** What a firewall refuses is data; who manages the service does so elsewhere. */
function tellOfManagement(walk: Walk, service: ServiceNode): void {
  if (!managementGoesAnotherWay.holds(service.kind)) return;
  walk.remarks.push({
    rule: managementGoesAnotherWay.id,
    says: say`The firewall of ${nameOf(service)} protects its data. Managing it through Azure Resource Manager takes another path and still works`,
  });
}

/** Does an imported account name instances of services that it lets in (SEC-3), and is the caller a service outside a perimeter's rule? */
function namesInstances({ network }: Walk, service: ServiceNode, { caller }: Parcel): boolean {
  if (caller == null || !network.services.has(caller)) return false;
  const { publicNetworkAccess } = toServiceFirewall(network, service);
  const rest = find(network.design, service.id)?.rest ?? {};
  return (
    publicNetworkAccess !== 'SecuredByPerimeter' &&
    Object.keys(rest).some((key) => /\/resourceAccessRules\b/i.test(key))
  );
}

/** The subnet in which a caller stands, for remedies. */
function callerSubnet(caller: Caller): ResourceId | null {
  if (caller.path === 'public') return caller.subnet?.id ?? null;
  return caller.path === 'serviceEndpoint' ? caller.subnet : null;
}

/** An app that calls into a VNet is not called from there for that. */
function tellOfIntegration(walk: Walk, service: ServiceNode, caller: Caller): void {
  const { integrationSubnet } = service.settings as { readonly integrationSubnet?: ResourceId | null };
  const subnet = integrationSubnet ? walk.network.subnets.get(integrationSubnet) : undefined;
  const fromVnet = caller.path !== 'privateEndpoint' && caller.subnet != null;
  if (!subnet || !fromVnet || vnetIntegrationIsOutboundOnly.opens('inbound')) return;
  walk.remarks.push({
    rule: vnetIntegrationIsOutboundOnly.id,
    says: say`VNet integration in ${nameOf(subnet)} carries the calls that ${nameOf(service)} makes. It does not make ${nameOf(service)} reachable inside the VNet`,
  });
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
  const known = endpointPorts(service.kind, subresource, hints);
  const { ports, extra: byEndpoint, othersUnknown, maybe } = known;
  const extra =
    path === 'endpoint'
      ? byEndpoint
      : extraPublicPorts(service.kind, { ...hints, inAzure: path === 'azure' });
  if (!serviceListensOnItsPorts.answers(ports, parcel.protocol, parcel.port)) {
    const isOpenAtTimes =
      maybe !== null && serviceListensOnItsPorts.answers(maybe.ports, parcel.protocol, parcel.port);
    if (othersUnknown || isOpenAtTimes) {
      const says = isOpenAtTimes
        ? say`${nameOf(service)} listens on ${code(printFlow(parcel))} only while ${maybe.when}, which is not modelled`
        : say`Whether ${nameOf(service)} listens on ${code(printFlow(parcel))} is not modelled; on ${code(`TCP ${printPorts(ports)}`)} it does`;
      doubt(walk, 'knock', {
        says,
        rule: serviceListensOnItsPorts.id,
        layer: 'serviceAccess',
        at: service.id,
      });
      return;
    }
    block(walk, 'knock', {
      layer: 'serviceAccess',
      at: service.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${code(subresource)} of ${nameOf(service)} does not listen on ${code(printFlow(parcel))}; it listens on ${code(`TCP ${printPorts(ports)}`)}`,
    });
    return;
  }
  for (const { ports: further, why, rule } of extra) {
    const denied = walk.checks.find((check) => deniesSome(check, further));
    if (denied) {
      block(walk, 'knock', {
        layer: denied.layer,
        at: denied.at,
        rule,
        evidence: say`${why}, and ${nameOf(find(walk.network.design, denied.at) ?? service)} does not let all of ${code(printPorts(further))} pass`,
        fix: fixRedirects(service),
      });
    } else {
      note(walk, { action: 'knock', says: why, rules: [rule], at: [service.id], outcome: 'info' });
    }
  }
}

/** Does something on the way keep any of these ports shut; between two edges of its rules all ports fare alike. */
export function deniesSome({ deniedBy, edges }: PortCheck, { ranges }: PortSet): boolean {
  return ranges.some(([first, last]) =>
    [first, ...edges().filter((port) => first < port && port <= last)].some(
      (port) => deniedBy(port) !== null,
    ),
  );
}

/** The settings of a service that change its ports. */
function portHints(service: ServiceNode) {
  const { connectionPolicy, connectionMode } = service.settings as {
    readonly connectionPolicy?: 'Default' | 'Redirect' | 'Proxy';
    readonly connectionMode?: 'Gateway' | 'Direct';
  };
  return { ...(connectionPolicy ? { connectionPolicy } : {}), ...(connectionMode ? { connectionMode } : {}) };
}
