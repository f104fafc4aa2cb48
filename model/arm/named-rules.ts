import type { PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, lastPart } from '../catalog/arm-resource.ts';
import { nameWord, numbered, partWord } from '../catalog/arm-text.ts';

/** Rules of a thing that are resources of their own below it, each under its name; two of one name are numbered. */
export function printNamedRules<R>(
  { type, owner }: { readonly type: string; readonly owner: string },
  rules: readonly R[],
  nameOf: (rule: R) => string,
  bodyOf: (rule: R) => PrintedArm['body'],
): readonly PrintedArm[] {
  const words = numbered(rules.map((rule) => nameWord(nameOf(rule) || 'rule')));
  return rules.map((rule, index) => {
    const word = words[index] ?? '';
    return { type, name: `${owner}/${word}`, part: partOf(word), body: bodyOf(rule) };
  });
}

/** The rules below a resource, read by name and body; each is folded into its owner. */
export function readNamedRules<R>(
  arm: ArmResource,
  type: string,
  context: ReadContext,
  read: (name: string, body: ArmResource['body']) => R,
): R[] {
  return context.childrenOf(arm, type).map((child) => {
    const name = lastPart(child.name);
    context.fold(child, partOf(name));
    return read(name, child.body);
  });
}

function partOf(name: string): string {
  return `rule/${partWord(name.toLowerCase())}`;
}
