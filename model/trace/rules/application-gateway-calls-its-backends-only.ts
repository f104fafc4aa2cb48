import { defineRule } from '../../explain/rule.ts';

/** Rule: An application gateway opens connections to the backends of its rules and to nothing else of yours. */
export const applicationGatewayCallsItsBackendsOnly = defineRule({
  id: 'trace/application-gateway-calls-its-backends-only',
  says: 'An application gateway opens connections to the backends of its rules and to nothing else of yours.',
  source: 'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
  checkedOn: '2024-05-01',
  facts: [],
  confidence: 'derived',
  /** Does it open a connection to what is asked about? */
  opens: <T>(backends: readonly T[], asked: T): boolean => backends.includes(asked),
});
