import { parseLoosePrefix } from '../address/prefix.ts';
import { readServiceTag } from '../catalog/facts/service-tag-names.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import type { PublicCaller, ServiceEndpointCaller } from './caller.ts';
import { isNamed, readIpRule } from './ip-rules.ts';
import type { AccessRule } from './service-firewall.ts';

/** Whether an access rule matches a caller, and why that cannot be said. */
export interface AccessMatch {
  readonly match: 'yes' | 'no' | 'maybe';
  readonly why: Sentence;
}

const nothing: Sentence = [];

/** Does one access rule of an app match a caller? */
export function matchAccessRule(rule: AccessRule, caller: PublicCaller | ServiceEndpointCaller): AccessMatch {
  if (rule.subnet !== null) {
    return {
      match: caller.path === 'serviceEndpoint' && caller.subnet === rule.subnet ? 'yes' : 'no',
      why: nothing,
    };
  }
  const source = rule.source.trim();
  if (source.toLowerCase() === 'any' || parseLoosePrefix(source)?.prefix.length === 0)
    return { match: 'yes', why: nothing };
  // A caller with the identity of a subnet shows a private address, which no public prefix and no tag holds.
  if (source === '' || caller.path === 'serviceEndpoint') return { match: 'no', why: nothing };
  const addresses = readIpRule(source);
  if (addresses) {
    const match = isNamed(addresses, caller);
    return { match, why: say`it is not known whether the caller has an address of ${code(source)}` };
  }
  return matchTag(source, caller);
}

function matchTag(source: string, caller: PublicCaller): AccessMatch {
  const tag = readServiceTag(source);
  const why = say`whether ${code(source)} holds the caller is not part of the model`;
  if (!tag.known) return { match: 'maybe', why };
  if (!caller.inAzure) return { match: 'no', why };
  if (tag.name !== 'AzureCloud' && caller.tag !== undefined && tag.region === null)
    return { match: tagHolds(tag.name, caller.tag), why };
  if (tag.name !== 'AzureCloud') return { match: 'maybe', why };
  if (tag.region === null) return { match: 'yes', why };
  if (caller.region === null) return { match: 'maybe', why };
  return { match: tag.region === caller.region ? 'yes' : 'no', why };
}

/** Does a tag hold the addresses of another one? `AzureFrontDoor` and its parts are not told apart. */
function tagHolds(tag: string, caller: string): AccessMatch['match'] {
  if (tag === caller) return 'yes';
  return tag === caller.split('.')[0] ? 'maybe' : 'no';
}
