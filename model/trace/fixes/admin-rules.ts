import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Named, Network } from '../../network/network.ts';
import type { AdminRule } from '../../nsg/security-rule.ts';
import type { Fix } from '../answer.ts';
import { type Parcel, printFlow } from '../walk.ts';
import { fixSettings } from './fix-settings.ts';
import { allowing, destinationOf } from './security-rules.ts';

/** An admin rule before the one that denies, which lets exactly this connection go on to the NSGs; none where no number is free. */
export function fixAdminRule(
  network: Network,
  { id }: Named,
  denies: AdminRule,
  direction: AdminRule['direction'],
  parcel: Parcel,
): Fix | undefined {
  const configuration = find(network.design, id);
  if (configuration?.kind !== 'securityAdminConfiguration') return undefined;
  const { collections } = configuration.settings;
  const taken = collections.flatMap(({ rules }) => rules.map(({ priority }) => priority));
  let priority = denies.priority - 1;
  while (taken.includes(priority)) priority -= 1;
  const home = collections.findIndex(({ rules }) =>
    rules.some((rule) => rule.name === denies.name && rule.priority === denies.priority),
  );
  if (priority < 1 || home < 0) return undefined;
  const destination = destinationOf(parcel, 'Internet');
  const rule = {
    ...allowing(parcel, direction),
    name: `allow-${denies.name}`,
    priority,
    destinations: [destination],
    sourceGroups: [],
    destinationGroups: [],
  };
  return fixSettings(
    id,
    {
      collections: collections.map((one, index) =>
        index === home ? { ...one, rules: [...one.rules, rule] } : one,
      ),
    },
    say`Allow ${code(printFlow(parcel))} to ${code(destination)} with an admin rule of priority ${code(`${priority}`)} in ${nameOf(configuration)}, before the one that denies`,
  );
}
