'use client';
import { useMemo } from 'react';
import type { Design, Resource } from '../../model/index.ts';
import { KindGlyph } from '../ui/Glyph.tsx';
import { ResourceLink } from './fields/ResourceLink.tsx';
import { namedBy, namesOthers, type Relation } from './relations.ts';
import { Section } from './Section.tsx';

/** What the relations of a resource are drawn from. */
export interface RelationsSectionProps {
  readonly design: Design;
  readonly resource: Resource;
  readonly onGoTo: (id: string) => void;
}

/** What a resource names and who names it; a press goes there. */
export function RelationsSection({ design, resource, onGoTo }: RelationsSectionProps) {
  const uses = useMemo(() => namesOthers(design, resource), [design, resource]);
  const usedBy = useMemo(() => namedBy(design, resource), [design, resource]);
  return (
    <>
      <Relations
        title={resource.kind === 'privateEndpoint' ? 'Stands for and uses' : 'Uses'}
        relations={uses}
        onGoTo={onGoTo}
      />
      <Relations title="Used by" relations={usedBy} onGoTo={onGoTo} />
    </>
  );
}

interface RelationsProps {
  readonly title: string;
  readonly relations: readonly Relation[];
  readonly onGoTo: (id: string) => void;
}

function Relations({ title, relations, onGoTo }: RelationsProps) {
  if (relations.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="flex flex-col">
        {relations.map(({ other, by }, index) => (
          <li key={`${other.id}-${index}`} className="flex min-w-0 items-center gap-2">
            <KindGlyph kind={other.kind} size={14} className="shrink-0 text-muted" />
            <ResourceLink name={other.name} onPress={() => onGoTo(other.id)} />
            <span className="max-w-1/2 truncate text-12 text-muted" title={by}>
              {by}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
