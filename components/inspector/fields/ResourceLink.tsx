'use client';
import { Button } from 'react-aria-components';
import { classes, focusRing } from '../../ui/styles.ts';

/** What a link to a resource shows: its name. */
export interface ResourceLinkProps {
  readonly name: string;
  readonly onPress: () => void;
}

/** The name of a resource that selects it on press. */
export function ResourceLink({ name, onPress }: ResourceLinkProps) {
  return (
    <Button
      onPress={onPress}
      className={classes(
        'min-h-6 min-w-0 flex-1 truncate rounded-control text-left text-13 text-ink data-hovered:text-accent data-hovered:underline',
        focusRing,
      )}
    >
      {name}
    </Button>
  );
}
