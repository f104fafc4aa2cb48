import { coversPorts, parsePorts } from '../address/port-set.ts';
import { coversPrefix, parseLoosePrefix } from '../address/prefix.ts';
import type { ResourceId } from '../ids.ts';
import type { MatchedRule } from './security-rule.ts';

type WrittenRule = Omit<MatchedRule, 'isDefault'>;

/** Does an earlier rule match everything that a later one matches, as far as their texts tell? */
export function coversRule(earlier: WrittenRule, later: WrittenRule): boolean {
  return (
    earlier.direction === later.direction &&
    (earlier.protocol === '*' || earlier.protocol === later.protocol) &&
    coversSide(textsOf(earlier.sources, earlier.sourceGroups), textsOf(later.sources, later.sourceGroups)) &&
    coversSide(
      textsOf(earlier.destinations, earlier.destinationGroups),
      textsOf(later.destinations, later.destinationGroups),
    ) &&
    coversPortText(earlier.ports, later.ports) &&
    coversPortText(earlier.sourcePorts, later.sourcePorts)
  );
}

/** Groups are compared by name, as tags are. */
function textsOf(texts: readonly string[], groups: readonly ResourceId[] = []): readonly string[] {
  return [...texts, ...groups.map((id) => `group:${id}`)];
}

function coversPortText(outer: string, inner: string): boolean {
  const [wide, narrow] = [parsePorts(outer), parsePorts(inner)];
  return wide !== null && narrow !== null && coversPorts(wide, narrow);
}

/** Every entry of the later side lies in an entry of the earlier one; tags are compared by name. */
function coversSide(outer: readonly string[], inner: readonly string[]): boolean {
  return (
    inner.length > 0 &&
    inner.every((one) => outer.some((other) => other === '*' || other === one || coversText(other, one)))
  );
}

function coversText(outer: string, inner: string): boolean {
  const [wide, narrow] = [parseLoosePrefix(outer)?.prefix, parseLoosePrefix(inner)?.prefix];
  return wide !== undefined && narrow !== undefined && coversPrefix(wide, narrow);
}
