import { printIp } from '../address/ip.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Match } from './match.ts';
import type { NsgEnd, NsgFlow } from './nsg-flow.ts';
import { applicationSecurityGroupStandsForItsMembers } from './rules/application-security-group-stands-for-its-members.ts';
import { membersOfAGroupShareAVnet } from './rules/members-of-a-group-share-a-vnet.ts';
import type { GroupAtSubnet, NsgTags, SecurityRule } from './security-rule.ts';

/** Do the application security groups of one side of a rule stand for one end of a connection? */
export function matchGroups(ids: readonly ResourceId[], end: NsgEnd, tags: NsgTags): Match {
  const { ip } = end;
  const groups = ip === null ? [] : groupsOf(ids, tags);
  for (const group of groups) {
    if (ip !== null && applicationSecurityGroupStandsForItsMembers.memberAt(group, ip))
      return { match: 'yes', why: null, because: [applicationSecurityGroupStandsForItsMembers.id] };
  }
  for (const group of groups) {
    const stranger = ip === null ? undefined : membersOfAGroupShareAVnet.strangerAt(group, ip);
    if (!stranger) continue;
    return {
      match: 'maybe',
      why: say`${nameOf(stranger)} is a member of ${nameOf(group)} in another VNet, and Microsoft's pages do not say whether the rule counts for it there`,
      because: [membersOfAGroupShareAVnet.id],
    };
  }
  return { match: 'no', why: null, because: [] };
}

/** The members for which a rule that matched stands, in words; empty where it matched by addresses and tags. */
export function sayMembers(rule: SecurityRule, flow: NsgFlow, tags: NsgTags): readonly Sentence[] {
  const sides = [
    [rule.sourceGroups, flow.source],
    [rule.destinationGroups, flow.destination],
  ] as const;
  return sides.flatMap(([ids = [], { ip }]) => {
    if (ip === null) return [];
    return groupsOf(ids, tags).flatMap((group) => {
      const member = applicationSecurityGroupStandsForItsMembers.memberAt(group, ip);
      return member ? [say`${code(printIp(ip))} is ${nameOf(member)}, a member of ${nameOf(group)}`] : [];
    });
  });
}

/** One side of a rule as it is read aloud: prefixes and tags, then the names of its groups. */
export function sideText(
  texts: readonly string[],
  ids: readonly ResourceId[] | undefined,
  tags?: NsgTags,
): string {
  const names = (ids ?? []).map((id) => tags?.groups?.get(id)?.name ?? id);
  return [...texts, ...names].join(', ') || 'nothing';
}

function groupsOf(ids: readonly ResourceId[], { groups }: NsgTags): readonly GroupAtSubnet[] {
  return ids.flatMap((id) => groups?.get(id) ?? []);
}
