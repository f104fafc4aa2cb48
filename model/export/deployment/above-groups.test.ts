import { expect, test } from 'vitest';
import { fromArm } from '../../arm/from-arm.ts';
import { toArm } from '../../arm/to-arm.ts';
import { usualDefaults } from '../../document/document.ts';
import { toResourceId } from '../../ids.ts';
import { planDeployment } from './plan.ts';

const nowhere = { subscription: '', resourceGroup: '' };
const inGroup = { subscription: usualDefaults.subscription, resourceGroup: usualDefaults.resourceGroup };

test('what stands above resource groups is not deployed into one: it is told', () => {
  let ids = 0;
  const { design } = fromArm(
    [
      { type: 'Contoso.Billing/budgets', name: 'b', ...inGroup, resourceGroup: '', body: {} },
      {
        type: 'Microsoft.Authorization/policyAssignments',
        name: 'p',
        ...nowhere,
        extends: '/providers/Microsoft.Management/managementGroups/corp',
        body: {},
      },
      { type: 'Microsoft.Subscription/aliases', name: 's', ...nowhere, body: {} },
      { type: 'Contoso.Billing/invoices', name: 'i', ...inGroup, body: {} },
    ].map((one) => ({ ...one, apiVersion: '2026-01-01' })),
    { newId: () => toResourceId(`id-${ids++}`), defaults: usualDefaults },
  );
  expect(Object.values(design.resources).map(({ name }) => name)).toEqual(['b', 'p', 's', 'i']);
  const plan = planDeployment(toArm(design, usualDefaults));
  expect(plan.units.flatMap(({ resources }) => resources).map(({ resource }) => resource.name)).toEqual([
    'i',
  ]);
  expect(plan.leftOut.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    'b (Contoso.Billing/budgets): It stands in the subscription and in no resource group: deploy it with a file of its own.',
    'p (Microsoft.Authorization/policyAssignments): It stands in a management group and in no resource group: deploy it with a file of its own.',
    's (Microsoft.Subscription/aliases): It stands in the tenant and in no resource group: deploy it with a file of its own.',
  ]);
});
