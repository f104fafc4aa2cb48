import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { policyAttachment } from '../connections/attachments.ts';
import { derivedId } from '../derived-id.ts';
import { type Defaults, type Design, enclosing, find, ofKind, scopeOf } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { freeName } from '../names.ts';
import type { Resource } from '../resource.ts';
import { addTo } from './add-resource.ts';

/** Which subnet gets a policy for its Storage endpoint. */
export interface AttachPolicyInput {
  readonly subnet: ResourceId;
}

/** Gives a subnet a service endpoint policy that lists the accounts of its own tenant that are drawn. */
export function attachPolicy(
  document: Document,
  targets: readonly string[],
  input: AttachPolicyInput,
): EditResult {
  const id = derivedId(document, targets, input.subnet, 'policy');
  return inEachTarget(document, targets, (design) => attachIn(design, document.defaults, id, input));
}

/** The storage accounts of a thing's own tenant. */
export function ownAccounts(design: Design, defaults: Defaults, thing: Resource): readonly Resource[] {
  const tenant = scopeOf(design, defaults, thing, 'tenant');
  return ofKind(design, 'storageAccount').filter(
    (one) => scopeOf(design, defaults, one, 'tenant') === tenant,
  );
}

function attachIn(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  input: AttachPolicyInput,
): DesignResult {
  const subnet = find(design, input.subnet);
  if (subnet?.kind !== 'subnet')
    return refused(design, 'policy/gone', say`The subnet is no longer there.`, input.subnet);
  const accounts = ownAccounts(design, defaults, subnet).map((one) => one.id);
  if (accounts.length === 0) {
    const says = say`No storage account of the tenant of ${nameOf(subnet)} is drawn, so a policy would refuse every account. Draw one first.`;
    return refused(design, 'policy/no-accounts', says, subnet.id);
  }
  const name = freeName(design, 'serviceEndpointPolicy', `sep-${subnet.name.replace(/^snet-/, '')}`);
  const definitions = [{ name: 'accounts', service: 'Microsoft.Storage', accounts, scopes: [] }];
  const parent = enclosing(design, subnet.id, 'region')?.id ?? null;
  const added = addTo(design, defaults, {
    id,
    kind: 'serviceEndpointPolicy',
    parent,
    name,
    settings: { definitions },
  });
  const [policy, at] = [find(added.design, id), find(added.design, subnet.id)];
  if (!policy || !at) return added;
  const ends = { design: added.design, defaults, from: policy, to: at };
  const why = policyAttachment.whyNot(ends);
  if (why) return refused(design, 'policy/refused', why, subnet.id);
  const made = policyAttachment.make(ends, id);
  return done(made.design, ...added.problems, ...made.problems);
}
