'use client';
import { Ellipsis } from 'lucide-react';
import { shownVariantName, useDocument } from '../../store/document-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/Menu.tsx';
import { duplicate, moveBy, remove, renameSoon, variantsNow } from './variant-edits.ts';

/** What can be done with the shown variant. */
export function VariantMenu() {
  const shown = useDocument((state) => state.variant);
  const name = useDocument(shownVariantName);
  return (
    <MenuTrigger>
      <IconButton label={`Menu of ${name}`} size="small" icon={<Ellipsis size={14} aria-hidden />} />
      <Menu aria-label={`Menu of ${name}`} onAction={(verb) => runOn(shown, String(verb))}>
        {VariantItems(shown)}
      </Menu>
    </MenuTrigger>
  );
}

/** The lines of the menu of one variant. */
export function VariantItems(id: string) {
  const ids = variantsNow().map((one) => one.id);
  return [
    <MenuItem key="duplicate" id="duplicate">
      Duplicate
    </MenuItem>,
    <MenuItem key="rename" id="rename" shortcut="F2">
      Rename
    </MenuItem>,
    <MenuSeparator key="order" />,
    <MenuItem key="left" id="left" shortcut="Alt+Left" isDisabled={ids[0] === id}>
      Move left
    </MenuItem>,
    <MenuItem key="right" id="right" shortcut="Alt+Right" isDisabled={ids.at(-1) === id}>
      Move right
    </MenuItem>,
    <MenuSeparator key="end" />,
    <MenuItem key="delete" id="delete" isDangerous isDisabled={ids.length === 1}>
      Delete
    </MenuItem>,
  ];
}

/** Carries out one line of the menu. */
export function runOn(id: string, verb: string): void {
  if (verb === 'duplicate') duplicate(id);
  else if (verb === 'rename') renameSoon(id);
  else if (verb === 'left') moveBy(id, -1);
  else if (verb === 'right') moveBy(id, 1);
  else if (verb === 'delete') remove(id);
}
