import type { ResourceId } from '../ids.ts';
import type { PrintContext, PrintedArm, ReadContext } from './arm-codec.ts';
import type { ArmResource } from './arm-resource.ts';
import { lastPart } from './arm-resource.ts';
import { literal } from './arm-text.ts';
import { at, listAt, textAt } from './read-json.ts';

/** A failover group of a logical server: a name that leads to whichever of two servers is the primary. */
export interface FailoverGroup {
  readonly name: string;
  readonly partner: ResourceId | null;
}

const type = 'Microsoft.Sql/servers/failoverGroups';

/** The groups of a server, a child each; one without a partner is none yet. */
export function printFailoverGroups(
  server: string,
  groups: readonly FailoverGroup[],
  context: PrintContext,
): readonly PrintedArm[] {
  return groups.flatMap(({ name, partner }): readonly PrintedArm[] => {
    const id = context.idOf(partner);
    if (id === null || name === '') return [];
    const partnerServers = [{ id }];
    return [
      {
        type,
        name: `${server}/${literal(name)}`,
        part: `failoverGroup/${name}`,
        body: { properties: { partnerServers } },
        needs: {
          properties: {
            readWriteEndpoint: { failoverPolicy: 'Manual' },
            databases: [],
          },
        },
      },
    ];
  });
}

/** The groups that a server leads; its partner lists them too, as their secondary. */
export function readFailoverGroups(arm: ArmResource, context: ReadContext): readonly FailoverGroup[] {
  return context.childrenOf(arm, type).flatMap((child) => {
    const name = lastPart(child.name);
    const isSecondary = /^secondary$/i.test(textAt(child.body, 'properties', 'replicationRole') ?? '');
    context.fold(child, isSecondary ? null : `failoverGroup/${name}`);
    if (isSecondary) return [];
    const [first] = listAt(child.body, 'properties', 'partnerServers');
    return [{ name, partner: context.refer(at(first, 'id')) }];
  });
}
