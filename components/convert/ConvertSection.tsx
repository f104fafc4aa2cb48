'use client';
import { isServiceKind, type Resource } from '../../model/index.ts';
import { openDialog } from '../commands/dialog-store.ts';
import { Section } from '../inspector/Section.tsx';
import { Button } from '../ui/Button.tsx';

/** What the section is drawn from. */
export interface ConvertSectionProps {
  readonly resource: Resource;
  readonly isReadOnly: boolean;
}

/** The way to another design of a service: Private Link, service endpoints or public. */
export function ConvertSection({ resource, isReadOnly }: ConvertSectionProps) {
  if (!isServiceKind(resource.kind)) return null;
  return (
    <Section title="Way in">
      <Button
        isDisabled={isReadOnly}
        className="self-start"
        onPress={() => openDialog({ kind: 'convert', services: [resource.id] })}
      >
        Convert…
      </Button>
    </Section>
  );
}
