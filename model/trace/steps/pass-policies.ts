import { armId } from '../../catalog/arm-resource.ts';
import { find, scopeOf } from '../../document/design.ts';
import { isKind, type ResourceOf } from '../../document/resource.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { Network, ServiceNode, SubnetNode } from '../../network/network.ts';
import { policyWidensTheStorageEndpoint } from '../../routing/rules/policy-widens-the-storage-endpoint.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import {
  type Listed,
  serviceEndpointPolicyListsWhatIsReached,
} from '../rules/service-endpoint-policy-lists-what-is-reached.ts';
import { block, doubt, note, type Walk } from '../walk.ts';

type Policy = ResourceOf<'serviceEndpointPolicy'>;

/** The service endpoint policies of the subnet let the account through, or refuse it; false where the subnet has none for the service. */
export function passPolicies(walk: Walk, subnet: SubnetNode, word: string, service: ServiceNode): boolean {
  const { network } = walk;
  const policies = policiesOf(network, subnet);
  const [first] = policies;
  if (!first || !word.startsWith('Microsoft.Storage') || service.kind !== 'storageAccount') return false;
  const rule = serviceEndpointPolicyListsWhatIsReached.id;
  const rules = [rule, policyWidensTheStorageEndpoint.id];
  const names = listOf(policies.map(nameOf));
  const admits = serviceEndpointPolicyListsWhatIsReached.admits(
    idOf(network, service.id),
    policies.map((policy) => listedBy(network, policy)),
  );
  if (admits === 'yes') {
    const at = [subnet.id, ...policies.map(({ id }) => id)];
    note(walk, {
      action: 'forward',
      says: say`${names} of ${nameOf(subnet)} lists ${nameOf(service)}`,
      rules,
      at,
    });
  } else if (admits === 'no') {
    block(
      walk,
      'forward',
      {
        layer: 'route',
        at: first.id,
        rule,
        evidence: say`${names} of ${nameOf(subnet)} does not list ${nameOf(service)}, so the service endpoint ${code(word)} does not reach it`,
        fix: fixPolicy(first, service),
      },
      { rules },
    );
  } else {
    const says = say`What ${names} of ${nameOf(subnet)} lists is not all known, so that ${nameOf(service)} may be refused`;
    doubt(walk, 'forward', { says, rule, layer: 'route', at: first.id }, { rules });
  }
  return true;
}

function policiesOf({ design }: Network, { settings }: SubnetNode): readonly Policy[] {
  return settings.serviceEndpointPolicies.flatMap((id) => {
    const policy = find(design, id);
    return isKind(policy, 'serviceEndpointPolicy') ? [policy] : [];
  });
}

function listedBy(network: Network, { settings, rest }: Policy): Listed {
  const listed = settings.definitions
    .filter(({ service }) => service === 'Microsoft.Storage')
    .flatMap(
      ({ accounts, scopes }): Listed => [
        ...accounts.map((id) => idOf(network, id)),
        ...scopes.map((scope) =>
          scope.startsWith('/') ? scope.trim().toLowerCase().replace(/\/+$/, '') : null,
        ),
      ],
    );
  // What an imported file names only, or says beside what is modelled, may list more.
  const isWhole = rest['@unknown'] !== true && !Object.keys(rest).some((key) => key.includes('Definitions'));
  return isWhole ? listed : [...listed, null];
}

/** The id that the account has in Azure, in small letters. */
function idOf({ design, defaults }: Network, id: ServiceNode['id']): string {
  const account = find(design, id);
  if (!account) return '';
  const scope = (field: 'subscription' | 'resourceGroup') => scopeOf(design, defaults, account, field);
  const name = { type: 'Microsoft.Storage/storageAccounts', name: account.name };
  return armId({
    ...name,
    subscription: scope('subscription'),
    resourceGroup: scope('resourceGroup'),
  }).toLowerCase();
}

function fixPolicy(policy: Policy, service: ServiceNode) {
  const { definitions } = policy.settings;
  const at = definitions.findIndex((one) => one.service === 'Microsoft.Storage');
  const added =
    at < 0
      ? [
          ...definitions,
          { name: 'storage', service: 'Microsoft.Storage', accounts: [service.id], scopes: [] },
        ]
      : definitions.map((one, index) =>
          index === at ? { ...one, accounts: [...one.accounts, service.id] } : one,
        );
  return fixSettings(policy.id, { definitions: added }, say`Add ${nameOf(service)} to ${nameOf(policy)}`);
}
