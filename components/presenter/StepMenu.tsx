'use client';
import { Ellipsis } from 'lucide-react';
import type { PresenterStep } from '../../model/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/Menu.tsx';
import { present, record } from './stage-actions.ts';
import { deleteStep, duplicate, moveStep, updateFromView } from './step-edits.ts';

/** What can be done with one step. */
export function StepMenu(props: {
  readonly step: PresenterStep;
  readonly number: number;
  readonly isReadOnly: boolean;
}) {
  const { step, number, isReadOnly } = props;
  const label = `Actions for ${step.title || `step ${number}`}`;
  return (
    <MenuTrigger>
      <IconButton label={label} size="small" icon={<Ellipsis size={14} aria-hidden />} />
      <Menu aria-label={label}>
        <MenuItem onAction={() => present(step.id)}>Present from here</MenuItem>
        {isReadOnly ? null : (
          <>
            <MenuSeparator />
            <MenuItem onAction={() => updateFromView(step)}>Update from the view</MenuItem>
            <MenuItem onAction={() => record(step.id)}>Record changes</MenuItem>
            <MenuSeparator />
            <MenuItem onAction={() => duplicate(step.id)}>Duplicate</MenuItem>
            <MenuItem shortcut="Alt+Up" onAction={() => moveStep(step.id, -1)}>
              Move up
            </MenuItem>
            <MenuItem shortcut="Alt+Down" onAction={() => moveStep(step.id, 1)}>
              Move down
            </MenuItem>
            <MenuSeparator />
            <MenuItem isDangerous onAction={() => deleteStep(step)}>
              Delete
            </MenuItem>
          </>
        )}
      </Menu>
    </MenuTrigger>
  );
}
