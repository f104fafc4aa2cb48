import { defineRule } from '../../explain/rule.ts';

/** Rule: A proxy hands a request to one of its backends that answers the health probe, which takes the same way as the request; with none that answers, its client gets an error. */
export const proxyAsksABackendThatAnswers = defineRule({
  id: 'trace/proxy-asks-a-backend-that-answers',
  says: 'A proxy hands a request to one of its backends that answers the health probe, which takes the same way as the request; with none that answers, its client gets an error.',
  source: 'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
  checkedOn: '2024-05-01',
  facts: [],
  /** The backend that gets the request: the first that answers, else the first one, to tell why it does not. */
  choose: <B extends { readonly answers: boolean }>(backends: readonly B[]): B | undefined =>
    backends.find(({ answers }) => answers) ?? backends[0],
});
