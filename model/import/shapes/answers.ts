import type { Json } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, listAt, textAt } from '../../catalog/read-json.ts';
import { problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import type { Shape } from '../shape.ts';

/** What Azure answers about a network: recognised and not read, with what to export instead. */
export const answers: Shape = {
  id: 'answers',
  title: 'Answer of Azure',
  recognises: ({ value }) => answerOf(value) !== undefined,
  read: ({ value, at: path }) => {
    const answer = answerOf(value);
    if (!answer) return { resources: [] };
    const says = say`This is ${answer.is}: an answer of Azure, not a design. Export the resources instead: ${code(answer.instead)}.`;
    return { resources: [], problems: [problem('an-answer', 'warning', says, { path })] };
  },
};

interface Answer {
  readonly is: string;
  readonly instead: string;
  says(value: Json): boolean;
}

const everything = 'az graph query -q "resources" --first 1000';

const kinds: readonly Answer[] = [
  {
    is: 'a list of effective routes',
    instead: 'az network vnet list, az network route-table list and az network vnet-gateway list',
    says: (value) => textAt(value, 'nextHopType') !== undefined && Array.isArray(at(value, 'addressPrefix')),
  },
  {
    is: 'a list of effective security rules',
    instead: 'az network nsg list and az network vnet list',
    says: (value) => Array.isArray(at(value, 'effectiveSecurityRules')),
  },
  {
    is: 'the next hop of one packet',
    instead: 'az network vnet list and az network route-table list',
    says: (value) => textAt(value, 'nextHopType') !== undefined && at(value, 'routeTableId') !== undefined,
  },
  {
    is: 'the result of IP flow verify',
    instead: 'az network nsg list and az network vnet list',
    says: (value) => textAt(value, 'access') !== undefined && textAt(value, 'ruleName') !== undefined,
  },
  {
    is: 'the result of a connection test',
    instead: everything,
    says: (value) => Array.isArray(at(value, 'hops')) && textAt(value, 'connectionStatus') !== undefined,
  },
  {
    is: 'a list of what a resource provider offers',
    instead: everything,
    says: (value) => textAt(value, 'namespace') !== undefined && listAt(value, 'resourceTypes').length > 0,
  },
];

function answerOf(value: Json): Answer | undefined {
  return isJsonObject(value) ? kinds.find((kind) => kind.says(value)) : undefined;
}
