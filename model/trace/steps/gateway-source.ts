import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { applicationGatewayGoesOutWithItsFrontend } from '../rules/application-gateway-goes-out-with-its-frontend.ts';
import { doubt, note, type Walk } from '../walk.ts';

/** The public address of a gateway as a destination sees it: one, one of a few, or only words. */
export interface GatewaySource {
  readonly address: string | null;
  readonly candidates: readonly string[];
  readonly words: string;
  readonly subnet: { readonly id: ResourceId; readonly name: string };
}

/** The public address with which an application gateway reaches a backend outside; told as a doubt where Microsoft's pages disagree. */
export function gatewaySource(
  walk: Walk,
  gateway: ResourceOf<'applicationGateway'>,
  subnet: SubnetNode,
): GatewaySource {
  const { id: rule, sources } = applicationGatewayGoesOutWithItsFrontend;
  const hasPublicFrontend = gateway.settings.frontend !== 'private';
  const found = sources({
    hasPublicFrontend,
    publicIp: gateway.settings.publicIp,
    natGateway: subnet.natGateway?.publicIps ?? null,
  });
  const caller = { id: subnet.id, name: subnet.name };
  const words = `a public address of ${gateway.name}`;
  if (found === null) {
    doubt(walk, 'source', {
      says: say`${nameOf(gateway)} has no public frontend: without a NAT gateway at ${nameOf(subnet)} one page of Microsoft says that it has no way out, and another that Azure lends it an address`,
      rule,
      layer: 'route',
      at: gateway.id,
    });
    return { address: null, candidates: [], words, subnet: caller };
  }
  const [only] = found;
  const address = found.length === 1 ? (only ?? null) : null;
  note(walk, {
    action: 'source',
    says:
      found.length > 0
        ? say`${nameOf(gateway)} goes out with its public address ${code(found.join(' or '))}`
        : say`${nameOf(gateway)} goes out with its public frontend address, which is not stated`,
    rules: [rule],
    at: [gateway.id],
  });
  return { address, candidates: found, words: found.length > 1 ? found.join(' or ') : words, subnet: caller };
}
