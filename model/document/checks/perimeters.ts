import { type Limit, limits } from '../../catalog/facts/limits.ts';
import { perimeterSupport } from '../../catalog/facts/perimeter-members.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { anySettings } from '../change-design.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, find, ofKind } from '../design.ts';
import { perimeterProfiles } from '../perimeters.ts';
import type { ResourceOf } from '../resource.ts';

type Perimeter = ResourceOf<'networkSecurityPerimeter'>;

/** What perimeters take: services of the list, each once, rules that name what their direction knows, and so many of them (SEC-4, SEC-7, SEC-13). */
export const checkPerimeters: Check = (design) => {
  const perimeters = ofKind(design, 'networkSecurityPerimeter');
  return [
    ...perimeters.flatMap((perimeter) => [
      ...checkMembers(design, perimeter),
      ...checkRules(perimeter),
      ...checkCounts(perimeter),
    ]),
    ...membersTwice(design, perimeters),
  ];
};

function checkMembers(design: Design, perimeter: Perimeter): readonly Problem[] {
  return perimeter.settings.members.flatMap(({ resource, profile }, index) => {
    const field = `settings.members.${index}`;
    const service = find(design, resource);
    if (!service) {
      const says = say`A member of ${nameOf(perimeter)} names no service. Choose one, or remove the row.`;
      return [doubt('perimeter-member', perimeter, `${field}.resource`, says)];
    }
    const problems: Problem[] = [];
    if (perimeterSupport(service.kind, anySettings(service)) === null) {
      const says = say`Microsoft's pages do not list ${nameOf(service)} among the services that perimeters support. Remove it from ${nameOf(perimeter)}, or make sure.`;
      problems.push(doubt('perimeter-support', perimeter, `${field}.resource`, says));
    }
    if (profile.trim() === '') {
      const says = say`${nameOf(service)} follows no profile of ${nameOf(perimeter)}. Name one.`;
      problems.push(fault('perimeter-profile', perimeter, `${field}.profile`, says));
    }
    return problems;
  });
}

function checkRules(perimeter: Perimeter): readonly Problem[] {
  return perimeter.settings.rules.flatMap((rule, index) => {
    const field = `settings.rules.${index}`;
    const { direction, prefixes, subscriptions, serviceTags, fqdns } = rule;
    const inbound = [...prefixes, ...subscriptions, ...serviceTags];
    const [own, others] = direction === 'Inbound' ? [inbound, fqdns] : [fqdns, inbound];
    if (others.length > 0) {
      const says =
        direction === 'Inbound'
          ? say`Inbound rule ${code(rule.name)} of ${nameOf(perimeter)} names ${code(others[0] ?? '')}, and names belong to outbound rules. Move it to one.`
          : say`Outbound rule ${code(rule.name)} of ${nameOf(perimeter)} names ${code(others[0] ?? '')}, and outbound rules take names only. Move it to an inbound rule.`;
      return [fault('perimeter-rule', perimeter, field, says)];
    }
    if (own.length > 0) return [];
    const says = say`Rule ${code(rule.name)} of ${nameOf(perimeter)} names nothing, so it admits nobody. Fill it in, or remove it.`;
    return [doubt('perimeter-rule-empty', perimeter, field, says)];
  });
}

/** The rule elements are a hard limit, the other numbers what Microsoft recommends. */
function checkCounts(perimeter: Perimeter): readonly Problem[] {
  const { members, rules } = perimeter.settings;
  const profiles = perimeterProfiles(perimeter.settings);
  const tell = ({ what, most }: Limit, count: number) =>
    say`Azure takes ${code(`${most}`)} ${what}; ${nameOf(perimeter)} has ${code(`${count}`)}. Divide them.`;
  const over = (field: string, limit: Limit, count: number) =>
    count > limit.most ? [doubt('limit', perimeter, field, tell(limit, count))] : [];
  return [
    ...over('settings.profiles', limits.profilesOfPerimeter, profiles.length),
    ...over('settings.members', limits.membersOfPerimeter, members.length),
    ...profiles.flatMap((profile) => {
      const count = rules
        .filter((rule) => rule.profile === profile)
        .flatMap((rule) => [
          ...rule.prefixes,
          ...rule.subscriptions,
          ...rule.serviceTags,
          ...rule.fqdns,
        ]).length;
      if (count <= limits.elementsOfProfile.most) return [];
      return [fault('limit', perimeter, 'settings.rules', tell(limits.elementsOfProfile, count))];
    }),
  ];
}

function membersTwice(design: Design, perimeters: readonly Perimeter[]): readonly Problem[] {
  const first = new Map<ResourceId, Perimeter>();
  return perimeters.flatMap((perimeter) =>
    perimeter.settings.members.flatMap(({ resource }, index) => {
      const service = find(design, resource);
      if (!service) return [];
      const known = first.get(service.id);
      first.set(service.id, known ?? perimeter);
      if (!known) return [];
      const says = say`${nameOf(service)} is a member of ${nameOf(known)} already, and answers use the rules of that one. Keep one of the two.`;
      return [doubt('perimeter-member-twice', perimeter, `settings.members.${index}`, says)];
    }),
  );
}
