import { find } from '../document/design.ts';
import type { WithoutFix } from './without-fix.ts';

const says =
  (words: string): NonNullable<WithoutFix['when']> =>
  (_, { evidence }) =>
    JSON.stringify(evidence).includes(words);

/** Blockers of services in subnets, of apps with integration and of loops, for which no single edit is the remedy. */
export const withoutFixInside: readonly WithoutFix[] = [
  {
    rule: 'dns/internal-names-are-yours-to-publish',
    because: 'whether a zone or a server of the reader’s own is to hold the name is not in the drawing',
  },
  {
    rule: 'dns/injected-server-is-an-alias-into-its-zone',
    because: 'the server names no zone, which Azure refuses, and which zone is meant is not in the drawing',
  },
  {
    rule: 'trace/vnet-integration-is-outbound-only',
    because: 'the question is wrong: nothing takes calls in a subnet of VNet integration',
    when: says('serves VNet integration'),
  },
  {
    rule: 'trace/service-listens-on-its-ports',
    because: 'the question is wrong: a database server listens on the port of its database',
    when: ({ design }, { at }) => find(design, at)?.kind === 'privateMysqlServer',
  },
  {
    rule: 'trace/an-environment-answers-at-one-address',
    because: 'which app is to take calls from outside the environment is not in the drawing',
    when: says('No app of'),
  },
  {
    rule: 'trace/managed-instance-public-endpoint-is-a-switch',
    because: 'the question is wrong: the public data endpoint has one port',
    when: says('alone'),
  },
  {
    rule: 'dns/forwarding-loop',
    because: 'which of the servers is to stop forwarding is not in the drawing',
  },
];
