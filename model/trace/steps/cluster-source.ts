import type { Resource } from '../../document/resource.ts';
import { outboundTypeDecidesForACluster } from '../../egress/rules/outbound-type-decides-for-a-cluster.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { clusterOf } from '../../network/node-pools.ts';
import { fixNatGateway } from '../fixes/ways-out.ts';
import { notRead } from '../not-read.ts';
import { block, doubt, note, type Walk } from '../walk.ts';

/** What an AKS cluster lends to a packet of its nodes: addresses, the words for them, and whose they are. */
export interface LentByCluster {
  readonly addresses: readonly string[];
  readonly words: string;
  readonly lentBy: ResourceId;
}

/** The public address that the cluster of a node pool gives; `asUsual` for anything else and where the subnet's NAT gateway comes first, null where nothing gives one. */
export function clusterSource(
  walk: Walk,
  thing: Resource | undefined,
  subnet: SubnetNode,
): LentByCluster | 'asUsual' | null {
  const cluster = clusterOf(walk.network.design, thing);
  if (!cluster) return 'asUsual';
  const { outboundType, outboundIps } = cluster.settings;
  const { id: rule, lender } = outboundTypeDecidesForACluster;
  const who = lender(outboundType, subnet.natGateway !== null);
  if (thing && who !== 'subnet' && notRead(thing).includes('enableNodePublicIP')) {
    doubt(walk, 'source', {
      says: say`Nodes of ${nameOf(thing)} may have public addresses of their own (${code('enableNodePublicIP')}), which is not modelled`,
      rule,
      layer: 'route',
      at: thing.id,
    });
  }
  if (who === 'subnet') return 'asUsual';
  if (who === 'nobody') {
    block(walk, 'source', {
      layer: 'route',
      at: cluster.id,
      rule,
      evidence: say`With outbound type ${code(outboundType)} ${nameOf(cluster)} gives its nodes no public address, and ${nameOf(subnet)} has no NAT gateway`,
      fix: fixNatGateway(walk.network, subnet),
    });
    return null;
  }
  const what = who === 'loadBalancer' ? 'load balancer' : 'NAT gateway';
  note(walk, {
    action: 'source',
    says: say`The ${what} that AKS makes for ${nameOf(cluster)} gives it ${outboundIps.length > 0 ? say`the public address ${code(outboundIps.join(' or '))}` : 'a public address'}`,
    rules: [rule],
    at: [cluster.id],
  });
  return {
    addresses: who === 'loadBalancer' ? outboundIps : [],
    words: `a public address of the ${what} of ${cluster.name}`,
    lentBy: cluster.id,
  };
}
