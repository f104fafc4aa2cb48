import { expect, test } from 'vitest';
import { planDeployment } from './plan.ts';
import { arm, deploymentOf } from './sample-deployments.test-helper.ts';

test('a parameter for what an unknown parameter of the template said, or for what is called a password, is secure', () => {
  const gateway = arm('Microsoft.Network/applicationGateways', 'agw', {
    properties: {
      certificate: { data: "[parameters('certificate')]", password: "[variables('word')]" },
      host: "[variables('host')]",
    },
  });
  const { parameters } = planDeployment(deploymentOf([gateway]));
  const asked = parameters.filter(({ role }) => role === 'unresolved');
  expect(asked.map(({ name, secure }) => [name, secure ?? false])).toEqual([
    ['agwData', true],
    ['agwPassword', true],
    ['agwHost', false],
  ]);
});
