'use client';
import { Copy } from 'lucide-react';
import { type Defaults, type Design, type Resource, scopeOf, serviceEntry } from '../../model/index.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Section } from './Section.tsx';

/** What the names of a service are made from. */
export interface NamesSectionProps {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly resource: Resource;
}

/** The names under which a service is called. */
export function NamesSection({ design, defaults, resource }: NamesSectionProps) {
  const region = scopeOf(design, defaults, resource, 'region');
  const hosts =
    serviceEntry(resource.kind)?.service.hosts(resource.name, region, resource.settings as never) ?? [];
  if (hosts.length === 0) return null;
  return (
    <Section title="Public names">
      <ul className="flex flex-col">
        {[...new Set(hosts.map(({ fqdn }) => fqdn))].map((fqdn) => (
          <li key={fqdn} className="flex items-center gap-1">
            <span className="min-w-0 flex-1 break-all font-mono text-12 text-ink">{fqdn}</span>
            <IconButton
              label={`Copy ${fqdn}`}
              size="small"
              icon={<Copy size={14} aria-hidden />}
              onPress={() => copyTextToClipboard(fqdn, 'Name copied')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
