import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import { byReference, type ConnectionEnds, type ConnectionEntry } from '../connection-entry.ts';
import { enclosing, ofKind } from '../design.ts';

const entry = byReference({
  id: 'cluster',
  title: 'Belong to this cluster',
  says: 'The nodes are part of this AKS cluster, and call its API server.',
  from: ['kubernetesNodePool'],
  to: ['kubernetesCluster'],
  field: 'cluster',
});

/** A node pool belongs to a cluster, whose other pools stand in the same VNet. */
export const poolOfCluster: ConnectionEntry = {
  ...entry,
  whyNot: (ends) => entry.whyNot(ends) ?? whyOtherVnet(ends),
};

function whyOtherVnet({ design, from, to }: ConnectionEnds): Sentence | null {
  const home = (id: typeof from.parent) => enclosing(design, id, 'virtualNetwork')?.id;
  const others = ofKind(design, 'kubernetesNodePool').filter(({ settings }) => settings.cluster === to.id);
  return others.some(({ parent }) => home(parent) !== home(from.parent))
    ? say`The pools of ${nameOf(to)} stand in another VNet than ${nameOf(from)}, and all have to stand in one. Move ${nameOf(from)} first.`
    : null;
}
