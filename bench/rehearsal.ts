import { performance } from 'node:perf_hooks';
import { rehearse } from '../model/engine.ts';
import { type Design, ofKind, type ResourceId, usualDefaults } from '../model/index.ts';
import { largeDesign } from './large-design.ts';

/** What a rehearsal of twenty VNets costs: from public access for all of Azure to private endpoints. */
export function rehearsalFigures(): string {
  const after = largeDesign({ sources: 95, services: 20, perVnet: 5 });
  const before = beforePrivateLink(after);
  const start = performance.now();
  const { steps, pairs, found, figures } = rehearse(before, after, usualDefaults, { progress: () => {} });
  const seconds = (performance.now() - start) / 1000;
  const vnets = ofKind(after, 'virtualNetwork').length;
  const share = Math.round((100 * figures.again) / figures.all);
  return (
    `rehearsal of ${vnets} VNets (${steps.length} steps, ${pairs.length} pairs): ${seconds.toFixed(1)} s  ${found.outcome}, ` +
    `${share} % of the pairs asked again after a step, ${figures.asked} answers in all`
  );
}

/** The same estate before it had private endpoints: its servers let all of Azure in. */
function beforePrivateLink(design: Design): Design {
  const kept = Object.values(design.resources).filter(
    ({ kind }) => kind !== 'privateEndpoint' && kind !== 'privateDnsZone',
  );
  const opened = kept.map((one) =>
    one.kind === 'sqlServer'
      ? {
          ...one,
          settings: { ...one.settings, publicNetworkAccess: 'Enabled' as const, allowAzureServices: true },
        }
      : one,
  );
  return { resources: Object.fromEntries(opened.map((one) => [one.id as ResourceId, one])) };
}
