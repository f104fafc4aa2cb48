import type { PrintContext } from '../catalog/arm-codec.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { azureWords } from './azure-names.ts';

type Rule = SettingsOf<'applicationGateway'>['rules'][number];

/** The parts of which a gateway has one for each rule, unless rules share one. */
export type RowPart = 'pool' | 'settings' | 'listener';

const contents: Readonly<Record<RowPart, (rule: Rule) => unknown>> = {
  pool: ({ backends, backendAddresses }) => [backends, backendAddresses],
  settings: ({ backendProtocol, backendPort }) => [backendProtocol, backendPort],
  listener: ({ frontend, protocol, port, name }) => [frontend, protocol, port, name],
};

/** The names of a part for each rule, in their order: the one it was read with, else one after the rule. Rules share a name only where they also share what it stands for. */
export function rowNames(
  rules: readonly Rule[],
  part: RowPart,
  context: PrintContext,
  gateway: ResourceId,
): readonly string[] {
  const words = azureWords(rules, 'rule');
  const taken = new Map<string, string>();
  return rules.map((rule, index) => {
    const word = words[index] ?? '';
    const usual = `${word.slice(0, 70)}-${part}`;
    const says = JSON.stringify(contents[part](rule));
    const read = context.partName(`${part}/${word}`, usual, gateway);
    const known = taken.get(read.toLowerCase());
    const name = known === undefined || known === says ? read : usual;
    taken.set(name.toLowerCase(), says);
    return name;
  });
}
