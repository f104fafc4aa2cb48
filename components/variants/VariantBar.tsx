'use client';
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import { resourcesOf } from '../../model/index.ts';
import { shownDesign, shownVariantName, useDocument } from '../../store/document-store.ts';
import { isOnStage, usePresenter } from '../../store/presenter-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/Menu.tsx';
import { classes } from '../ui/styles.ts';
import { EditTargetsChoice } from './EditTargetsChoice.tsx';
import { useDragOrder } from './use-drag-order.ts';
import { useSaidVariant } from './use-said-variant.ts';
import { VariantMenu } from './VariantMenu.tsx';
import { VariantName } from './VariantName.tsx';
import { VariantTab } from './VariantTab.tsx';
import { addEmpty, canChangeVariants, duplicate, flipTo, moveBy, shownVariant } from './variant-edits.ts';
import { renameInPlace, useRenaming } from './variant-state.ts';

/** The variants of the document over the canvas: nothing but a small button while there is one. */
export function VariantBar() {
  const variants = useDocument((state) => state.document.variants);
  const isTriedOut = useDocument((state) => state.aside !== null);
  const onStage = usePresenter(isOnStage);
  useSaidVariant();
  if (onStage || isTriedOut) return null;
  return variants.length > 1 ? <SeveralVariants /> : <OnlyVariant />;
}

function OnlyVariant() {
  const isEmpty = useDocument((state) => resourcesOf(shownDesign(state)).length === 0);
  const readOnly = useDocument((state) => state.readOnly);
  if (isEmpty || readOnly) return null;
  return (
    <div className="absolute top-3 left-3 z-10">
      <AddMenu>
        <Button size="small" className="text-muted data-hovered:text-ink">
          <Plus size={12} aria-hidden /> Variant
        </Button>
      </AddMenu>
    </div>
  );
}

function SeveralVariants() {
  const variants = useDocument((state) => state.document.variants);
  const shown = useDocument((state) => state.variant);
  const goesToAll = useDocument((state) => state.editTargets === 'all');
  const readOnly = useDocument((state) => state.readOnly);
  const renaming = useRenaming();
  const renamed = variants.find(({ id }) => id === renaming);
  const drag = useDragOrder(variants.map(({ id }) => id));
  return (
    <section
      aria-label="Variants"
      className={classes(
        'relative flex h-9 shrink-0 items-center gap-1 border-b bg-card px-2',
        goesToAll ? 'border-accent' : 'border-line',
      )}
    >
      {/* Above the row of tabs, which would take the arrows first. */}
      <div className="h-full min-w-0" onKeyDownCapture={onKey}>
        <ToggleButtonGroup
          aria-label="Shown variant"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => {
            for (const key of keys) flipTo(String(key));
          }}
          className="flex h-full min-w-0 items-center gap-0.5 overflow-x-auto [scrollbar-width:none]"
        >
          {variants.map((variant) => (
            <VariantTab
              key={variant.id}
              variant={variant}
              isShown={variant.id === shown}
              takesEdits={goesToAll || variant.id === shown}
              drag={drag}
            />
          ))}
        </ToggleButtonGroup>
      </div>
      {readOnly ? null : (
        <>
          <VariantMenu />
          <AddMenu>
            <IconButton label="Add a variant" size="small" icon={<Plus size={14} aria-hidden />} />
          </AddMenu>
        </>
      )}
      {renamed ? <VariantName key={renamed.id} id={renamed.id} name={renamed.name} /> : null}
      <span className="flex-1" />
      {readOnly ? null : <EditTargetsChoice />}
    </section>
  );
}

/** F2 renames the tab that has the keyboard, Alt and an arrow put it elsewhere. */
function onKey(event: KeyboardEvent<HTMLElement>): void {
  const id = (event.target as HTMLElement).closest<HTMLElement>('[data-variant]')?.dataset.variant;
  if (id === undefined || !canChangeVariants()) return;
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
  if (by !== null && event.altKey) moveBy(id, by);
  else if (event.key === 'F2') renameInPlace(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function AddMenu({ children }: { readonly children: React.ReactNode }) {
  const name = useDocument(shownVariantName);
  return (
    <MenuTrigger>
      {children}
      <Menu
        aria-label="Add a variant"
        onAction={(id) => (id === 'empty' ? addEmpty() : duplicate(shownVariant().id))}
      >
        <MenuItem id="copy" textValue={`Copy of ${name}`} says="To change it and compare the two">
          Copy of {name}
        </MenuItem>
        <MenuItem id="empty" textValue="Empty variant" says="Another design in the same document">
          Empty variant
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
