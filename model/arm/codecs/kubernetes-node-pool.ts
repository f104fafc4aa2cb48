import { defineCodec } from '../../catalog/arm-codec.ts';
import { armKey, parentOf } from '../../catalog/arm-resource.ts';
import { poolNeeds } from '../../catalog/kubernetes-arm.ts';
import { at, compact, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.ContainerService/managedClusters/agentPools';

/** Node pools: written into their cluster (`agentPoolProfiles`), or beside it where the cluster is there already. */
export const kubernetesNodePool = defineCodec<SettingsOf<'kubernetesNodePool'>>({
  types: [type],
  print({ name, parent, settings }, context) {
    const cluster = context.thing(settings.cluster);
    if (cluster === undefined) return [];
    const properties = compact({
      mode: settings.mode,
      vnetSubnetID: context.idOf(parent) ?? undefined,
      podSubnetID: context.idOf(settings.podSubnet) ?? undefined,
    });
    return [
      {
        type,
        name: `${cluster.name}/${name}`,
        inline: 'agentPoolProfiles',
        body: { properties },
        needs: { properties: poolNeeds },
      },
    ];
  },
  whyNot: ({ name, settings }, context) =>
    context.thing(settings.cluster) === undefined
      ? `The node pool ${name} belongs to no cluster: choose one for it.`
      : undefined,
  read(arm, context) {
    const cluster = parentOf(arm);
    return {
      settings: {
        cluster: cluster ? context.refer(armKey(cluster)) : null,
        mode: wordOf(['System', 'User'], at(arm.body, 'properties', 'mode')) ?? 'User',
        podSubnet: context.refer(at(arm.body, 'properties', 'podSubnetID')),
      },
      parent: context.refer(at(arm.body, 'properties', 'vnetSubnetID')),
    };
  },
});
