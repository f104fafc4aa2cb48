'use client';
import { useState } from 'react';
import { Button, Input } from 'react-aria-components';
import { setTitle } from '../../model/index.ts';
import { applyEdit, useDocument } from '../../store/document-store.ts';
import { classes, focusRing } from '../ui/styles.ts';

/** The title of the design; a press lets it be changed. */
export function DocumentTitle() {
  const title = useDocument((state) => state.document.title);
  const readOnly = useDocument((state) => state.readOnly);
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <Input
        autoFocus
        aria-label="Title of the design"
        defaultValue={title}
        className="h-8 w-44 min-w-0 rounded-control border border-accent bg-card px-1.5 font-semibold text-14 text-ink outline-none"
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          rename(event.currentTarget.value);
          setEditing(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          event.currentTarget.value = title;
          event.currentTarget.blur();
        }}
      />
    );
  return (
    <h1 className="min-w-0">
      <Button
        isDisabled={readOnly}
        onPress={() => setEditing(true)}
        className={classes(
          'block h-8 max-w-56 truncate rounded-control px-1.5 text-left font-semibold text-14 text-ink data-hovered:bg-ink/6 max-xl:max-w-36 max-md:max-w-28',
          focusRing,
        )}
      >
        {title}
      </Button>
    </h1>
  );
}

function rename(text: string): void {
  const title = text.trim();
  if (title) applyEdit('Rename the design', (document, targets) => setTitle(document, targets, { title }));
}
