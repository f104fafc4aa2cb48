import { parseIp } from '../address/ip.ts';
import { code, say } from '../explain/sentence.ts';
import type { DnsIndex } from './dns-index.ts';
import type { PublicAnswer } from './dns-world.ts';
import { precede, type Reply, type ReplyAddress, replyWith, stepOf } from './reply.ts';
import { aliasesInACircleHaveNoAnswer } from './rules/aliases-in-a-circle-have-no-answer.ts';
import { azuresOwnNamesStayInTheirVnet } from './rules/azures-own-names-stay-in-their-vnet.ts';
import { nameWithoutEndpointNeverEntersTheZone } from './rules/name-without-endpoint-never-enters-the-zone.ts';
import { privateLinkAddsACname } from './rules/private-link-adds-a-cname.ts';
import { someNamesAreAlwaysPrivate } from './rules/some-names-are-always-private.ts';

/** What public DNS has for one name: an alias, an answer, or nothing that this design knows of. */
export type PublicLink =
  | { readonly kind: 'alias'; readonly target: string; readonly rule: string | null }
  | { readonly kind: 'answer'; readonly answer: PublicAnswer; readonly hasAlias: boolean }
  | { readonly kind: 'nxdomain'; readonly rule: string }
  | { readonly kind: 'unknown' };

/** The next link of the public chain. */
export function publicLink(index: DnsIndex, name: string): PublicLink {
  const further = index.publicAliases.get(name);
  if (further) return { kind: 'alias', target: further.target, rule: further.because ?? null };
  const known = index.byName.get(name);
  if (known) {
    const alias = privateLinkAddsACname.aliasOf(known);
    if (alias !== null)
      return { kind: 'alias', target: alias, rule: known.because ?? privateLinkAddsACname.id };
  }
  const owner = known ?? index.byAlias.get(name);
  if (!owner) return { kind: 'unknown' };
  if (owner.answer === null) return { kind: 'nxdomain', rule: owner.because ?? privateLinkAddsACname.id };
  return { kind: 'answer', answer: owner.answer, hasAlias: owner.alias !== null };
}

/** Ends a chain with what public DNS has. */
export function endOfPublicChain(link: Exclude<PublicLink, { readonly kind: 'alias' }>, name: string): Reply {
  switch (link.kind) {
    case 'nxdomain': {
      const says = say`Public DNS does not have ${code(name)}.`;
      return replyWith(name, 'nxdomain', { steps: [stepOf('blocked', says, [link.rule])] });
    }
    case 'unknown': {
      const says = say`${code(name)} is not in this design, so public DNS answers it.`;
      const address: ReplyAddress = { text: null, ip: null, private: false };
      return replyWith(name, 'address', { address, steps: [stepOf('info', says, [])] });
    }
    case 'answer': {
      const { text, ip } = link.answer;
      const isPrivate = someNamesAreAlwaysPrivate.isPrivate(link.answer);
      // The text without an address says itself that it is a public one.
      const what = isPrivate ? 'private address ' : ip === null ? '' : 'public address ';
      const usual = link.hasAlias ? privateLinkAddsACname.id : nameWithoutEndpointNeverEntersTheZone.id;
      const rule = isPrivate ? someNamesAreAlwaysPrivate.id : usual;
      const says = say`Public DNS gives ${code(name)} the ${what}${code(ip ?? text)}.`;
      const address = { text: ip ?? text, ip: ip === null ? null : parseIp(ip), private: isPrivate };
      return replyWith(name, 'address', { address, steps: [stepOf('passed', says, [rule])] });
    }
  }
}

/** The step that says how an alias leads on. */
export function aliasStep(name: string, link: Extract<PublicLink, { readonly kind: 'alias' }>) {
  const says = say`${code(name)} is an alias of ${code(link.target)}.`;
  return stepOf('passed', says, link.rule === null ? [] : [link.rule]);
}

/** The reply to a chain whose aliases lead back to one of its names. */
export function circleReply(name: string): Reply {
  const rule = aliasesInACircleHaveNoAnswer.id;
  const evidence = say`${code(name)} is an alias that leads back to itself.`;
  return replyWith(name, 'servfail', {
    steps: [stepOf('blocked', evidence, [rule])],
    faults: [{ kind: 'aliasLoop', rule, at: null, evidence }],
  });
}

/** Public DNS alone, from anywhere: follows the aliases to the end. */
export function askPublicDns(index: DnsIndex, name: string, seen: readonly string[] = []): Reply {
  if (azuresOwnNamesStayInTheirVnet.isOne(name)) return unknownInside(name);
  if (aliasesInACircleHaveNoAnswer.isCircle(seen, name)) return circleReply(name);
  const link = publicLink(index, name);
  if (link.kind !== 'alias') return endOfPublicChain(link, name);
  const rest = askPublicDns(index, link.target, [...seen, name]);
  return precede(rest, { chain: [name], steps: [aliasStep(name, link)] });
}

/** A name of Azure's own that nobody knows here: its machine, if there is one, stands in another VNet. */
export function unknownInside(name: string): Reply {
  const { id } = azuresOwnNamesStayInTheirVnet;
  const says = say`${code(name)} is a name that only Azure DNS of its own VNet knows.`;
  return replyWith(name, 'nxdomain', {
    steps: [stepOf('blocked', says, [id])],
    faults: [{ kind: 'insideName', rule: id, at: null, evidence: says }],
  });
}
