import { performance } from 'node:perf_hooks';
import { compare, compile, rehearse } from '../model/engine.ts';
import { type Design, ofKind, type ResourceId, usualDefaults } from '../model/index.ts';
import { largeDesign } from './large-design.ts';

/** What a change of twenty VNets costs: from public access for all of Azure to private endpoints, compared and rehearsed. */
export function migrationFigures(): string {
  const after = largeDesign({ sources: 95, services: 20, perVnet: 5 });
  const before = beforePrivateLink(after);
  const vnets = ofKind(after, 'virtualNetwork').length;
  return [comparison(before, after, vnets), rehearsal(before, after, vnets)].join('\n');
}

function comparison(before: Design, after: Design, vnets: number): string {
  const start = performance.now();
  const { counts } = compare(compile(before, usualDefaults), compile(after, usualDefaults));
  const words = Object.entries(counts).map(([word, count]) => `${count} ${word}`);
  return `comparison of two designs of ${vnets} VNets: ${secondsSince(start)}  ${words.join(', ')}`;
}

function rehearsal(before: Design, after: Design, vnets: number): string {
  const start = performance.now();
  const { steps, pairs, found, figures } = rehearse(before, after, usualDefaults, { progress: () => {} });
  const share = Math.round((100 * figures.again) / figures.all);
  return (
    `rehearsal of ${vnets} VNets (${steps.length} steps, ${pairs.length} pairs): ${secondsSince(start)}  ${found.outcome}, ` +
    `${share} % of the pairs asked again after a step, ${figures.asked} answers in all`
  );
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
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
