'use client';
import { isKind, type ResourceId } from '../../../model/index.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { signals } from '../../ui/signals.ts';
import { usePaneDesign } from '../pane.ts';

/** The key-hole of a subnet with service endpoints: a mark, never a box, for there is no address in the VNet. */
export function SubnetMarks({ subnet }: { readonly subnet: ResourceId }) {
  const resource = usePaneDesign().resources[subnet];
  const services = isKind(resource, 'subnet') ? resource.settings.serviceEndpoints.join(', ') : '';
  if (!services) return null;
  return (
    <span
      title={`Service endpoints: ${services}`}
      className="hidden shrink-0 items-center gap-1 self-center rounded-control bg-service-endpoint/12 px-1 text-service-endpoint text-12 leading-4 group-data-stage/canvas:text-[length:var(--summary-size)] group-data-stage/canvas:leading-[1.3] group-data-[detail=full]/canvas:flex"
    >
      <Glyph path={signals.serviceEndpoint.glyph} size={12} />
      <span className="sr-only">Service endpoints: </span>
      {services.replaceAll('Microsoft.', '')}
    </span>
  );
}
