import { defineRule } from '../../explain/rule.ts';

/** Rule: A pull from a registry needs two names: the registry's own, and the one from which the layers come, which is blob storage unless dedicated data endpoints or a private endpoint are there. */
export const imagePullNeedsTwoNames = defineRule({
  id: 'trace/image-pull-needs-two-names',
  says: "A pull from a registry needs two names: the registry's own, and the one from which the layers come, which is blob storage unless dedicated data endpoints or a private endpoint are there.",
  source: 'https://learn.microsoft.com/azure/container-registry/container-registry-firewall-access-rules',
  checkedOn: '2026-11-30',
  facts: ['PAAS-22'],
  /** Where the layers come from over the public path. */
  layersFrom: (registry: { readonly dataEndpoints: boolean }): 'dataEndpoint' | 'blobStorage' =>
    registry.dataEndpoints ? 'dataEndpoint' : 'blobStorage',
});
