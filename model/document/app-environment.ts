import { environmentSuffix } from '../catalog/compute/app-service-environment.ts';
import type { HostName } from '../catalog/service.ts';
import { type Design, find } from './design.ts';
import { isApp, isKind, type Resource, type ResourceOf } from './resource.ts';

/** The App Service Environment in which an app stands; undefined for apps of shared plans and for what is no app. */
export function environmentOf(
  design: Design,
  resource: Resource | undefined,
): ResourceOf<'appServiceEnvironment'> | undefined {
  if (!isApp(resource) || !('environment' in resource.settings)) return undefined;
  const environment = find(design, resource.settings.environment);
  return isKind(environment, 'appServiceEnvironment') ? environment : undefined;
}

/** The names of an app in an environment, below the suffix of that environment; undefined for every other resource. */
export function environmentHosts(design: Design, resource: Resource): readonly HostName[] | undefined {
  const environment = environmentOf(design, resource);
  if (!environment) return undefined;
  const suffix = environmentSuffix(environment.name, environment.settings);
  const isInternal = environment.settings.virtualIp === 'Internal';
  return [resource.name, `${resource.name}.scm`].map((record) => ({
    fqdn: `${record}.${suffix}`,
    subresource: 'sites',
    // An endpoint of such an app has its names in this zone: /azure/private-link/private-endpoint-dns lists no other for sites.
    zone: isInternal ? suffix : 'privatelink.azurewebsites.net',
    record: isInternal ? record : `${record}.${environment.name}.p`,
    ...(isInternal ? { publicly: 'nothing' as const } : {}),
  }));
}
