'use client';
import { find, printSentence } from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { canvasPort } from './canvas-port.ts';
import { canvasState, useCanvas } from './canvas-state.ts';
import { connectionsBetween, connectThings } from './edits-at-hand.ts';
import { FloatingMenu } from './FloatingMenu.tsx';

/** Where several connections are possible between two things: which one, asked where the hand let go. */
export function ConnectionChooser() {
  const chooser = useCanvas((state) => state.chooser);
  const design = useDocument(shownDesign);
  if (!chooser) return null;
  const { at, from, to } = chooser;
  const options = connectionsBetween(from, to);
  const label = `Between ${find(design, from)?.name ?? ''} and ${find(design, to)?.name ?? ''}`;
  return (
    <FloatingMenu
      at={at}
      label={label}
      onClose={() => {
        canvasState.setState({ chooser: null });
        canvasPort()?.focus();
      }}
      onAction={(id) => {
        const option = options.find((one) => one.id === id);
        if (option) connectThings(from, to, option);
      }}
    >
      {options.map((option) => (
        <MenuItem
          key={option.id}
          id={option.id}
          textValue={option.title}
          isDisabled={option.refused !== undefined}
          says={option.refused ? printSentence(option.refused) : option.says}
        >
          {option.title}
        </MenuItem>
      ))}
    </FloatingMenu>
  );
}
