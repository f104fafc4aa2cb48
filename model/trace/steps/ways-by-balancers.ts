import { ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import type { AddressLender, EgressInput } from '../../egress/egress.ts';
import { loadBalancerOutboundNext } from '../../egress/rules/load-balancer-outbound-next.ts';
import { loadBalancingRuleLendsItsFrontend } from '../../egress/rules/load-balancing-rule-lends-its-frontend.ts';
import type { ResourceId } from '../../ids.ts';
import type { NicNode } from '../../network/network.ts';
import type { Parcel, Walk } from '../walk.ts';

type Ways = Pick<
  EgressInput,
  'loadBalancerOutbound' | 'loadBalancerRule' | 'behindPublicLoadBalancer' | 'behindInternalLoadBalancer'
>;

/** What the load balancers in whose pools a machine stands do to its way out. A machine is in a pool with its first interface. */
export function waysByBalancers(
  walk: Walk,
  machine: ResourceId,
  nic: NicNode | null,
  { protocol }: Parcel,
): Ways {
  const balancers =
    nic !== null && nic.index > 0
      ? []
      : ofKind(walk.network.design, 'loadBalancer').filter(({ settings }) =>
          settings.backends.includes(machine),
        );
  const open = balancers.filter(({ settings }) => settings.frontend === 'public');
  const outbound = open.find(({ settings }) =>
    loadBalancerOutboundNext.carries(settings.outboundRule, protocol),
  );
  const lending = open.find(({ settings }) =>
    loadBalancingRuleLendsItsFrontend.lends(settings.rules, protocol),
  );
  return {
    loadBalancerOutbound: outbound ? lender(outbound, outbound.settings.outboundIps) : null,
    loadBalancerRule: lending ? lender(lending, []) : null,
    behindPublicLoadBalancer: open.length > 0,
    behindInternalLoadBalancer: open.length < balancers.length,
  };
}

/** The addresses of its own, or that of the frontend. */
function lender(
  { id, name, settings }: ResourceOf<'loadBalancer'>,
  addresses: readonly string[],
): AddressLender {
  const usual = settings.publicIp === null ? [] : [settings.publicIp];
  return { id, name, publicIps: addresses.length > 0 ? addresses : usual };
}
