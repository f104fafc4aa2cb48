import { parsePrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { environmentOf } from '../app-environment.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Defaults, type Design, find, ofKind, resourcesOf, scopeOf } from '../design.ts';
import { type App, isApp, isKind, type ResourceOf } from '../resource.ts';

/** Apps in an App Service Environment take no VNet integration and private endpoints only where it allows them (INJ-17), and an integration subnet stands in the region of the app (INJ-10) and serves one plan (INJ-16). */
export const checkApps: Check = (design, defaults) => [
  ...resourcesOf(design).flatMap((resource) =>
    isApp(resource)
      ? [...checkInEnvironment(design, resource), ...checkRegion(design, defaults, resource)]
      : [],
  ),
  ...ofKind(design, 'apiManagement').flatMap((api) => checkIntegratedApi(design, api)),
  ...ofKind(design, 'privateEndpoint').flatMap((endpoint) => checkEndpoint(design, endpoint)),
  ...checkPlans(design),
];

/** https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound (2025-03-20). */
function checkIntegratedApi(design: Design, api: ResourceOf<'apiManagement'>): readonly Problem[] {
  const { integrationSubnet, tier } = api.settings;
  const subnet = find(design, integrationSubnet);
  if (!isKind(subnet, 'subnet')) return [];
  const field = 'settings.integrationSubnet';
  const length = parsePrefix(subnet.settings.prefix)?.length ?? 0;
  return [
    ...(['StandardV2', 'PremiumV2'].includes(tier)
      ? []
      : [
          fault(
            'integration-tier',
            api,
            field,
            say`${nameOf(api)} is of a tier without VNet integration. Choose Standard v2 or Premium v2, or remove the integration.`,
          ),
        ]),
    ...(length > 27
      ? [
          fault(
            'integration-size',
            api,
            field,
            say`Integration of API Management needs a subnet of ${code('/27')} or larger; ${nameOf(subnet)} is ${code(`/${length}`)}. Widen the prefix.`,
          ),
        ]
      : []),
    ...(subnet.settings.networkSecurityGroup === null
      ? [
          doubt(
            'integration-without-nsg',
            api,
            field,
            say`API Management wants an NSG on its integration subnet, and ${nameOf(subnet)} has none. Attach one; it needs no rules of its own.`,
          ),
        ]
      : []),
  ];
}

/** https://learn.microsoft.com/azure/app-service/overview-vnet-integration (2021-10-20), limitations. */
function checkInEnvironment(design: Design, app: App): readonly Problem[] {
  const environment = environmentOf(design, app);
  if (!environment || app.settings.integrationSubnet === null) return [];
  return [
    fault(
      'integration-in-environment',
      app,
      'settings.integrationSubnet',
      say`${nameOf(app)} stands in ${nameOf(environment)}, and apps of an environment cannot use VNet integration: they are in its subnet already. Remove the integration.`,
    ),
  ];
}

/** The VNet of the integration subnet stands in the region of the app (INJ-10). An app that is placed nowhere takes any. */
function checkRegion(design: Design, defaults: Defaults, app: App): readonly Problem[] {
  const subnet = find(design, app.settings.integrationSubnet);
  if (!subnet || (app.parent === null && app.region === null)) return [];
  const [own, other] = [app, subnet].map((one) => scopeOf(design, defaults, one, 'region'));
  if (own === other) return [];
  return [
    fault(
      'integration-region',
      app,
      'settings.integrationSubnet',
      say`VNet integration needs a subnet in the region of the app: ${nameOf(app)} is in ${code(own ?? '')}, ${nameOf(subnet)} in ${code(other ?? '')}. Use a subnet there.`,
    ),
  ];
}

function checkEndpoint(
  design: Design,
  endpoint: { readonly id: ResourceId; readonly settings: { readonly target: ResourceId | null } },
): readonly Problem[] {
  const app = find(design, endpoint.settings.target);
  const environment = environmentOf(design, app);
  if (!app || !environment || environment.settings.privateEndpoints) return [];
  return [
    fault(
      'endpoint-in-environment',
      endpoint,
      'settings.target',
      say`${nameOf(environment)} allows no private endpoints for its apps, such as ${nameOf(app)}. Allow them there.`,
    ),
  ];
}

/** Which plan an app has is not drawn, so that apps that share a subnet are told to share their plan as well; API Management shares with nobody. */
function checkPlans(design: Design): readonly Problem[] {
  const users = new Map<ResourceId, App[]>();
  for (const resource of resourcesOf(design)) {
    if (!isApp(resource) || resource.settings.integrationSubnet === null) continue;
    const { integrationSubnet } = resource.settings;
    users.set(integrationSubnet, [...(users.get(integrationSubnet) ?? []), resource]);
  }
  return [...users].flatMap(([id, apps]) => {
    const subnet = find(design, id);
    const [, second] = apps;
    if (!subnet || !second) return [];
    return [
      doubt(
        'integration-subnet-shared',
        second,
        'settings.integrationSubnet',
        say`${nameOf(subnet)} serves one App Service plan, and ${listOf(apps.map(nameOf))} use it. Let them share a plan, or give each plan a subnet of its own.`,
      ),
    ];
  });
}
