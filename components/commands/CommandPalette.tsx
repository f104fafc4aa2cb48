'use client';
import { useMemo } from 'react';
import { type KindEntry, type KindName, kinds, toResourceId } from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { showDialog, useLayout } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { putAnywhere } from '../canvas/placing.ts';
import { flipTo } from '../variants/variant-edits.ts';
import { canRun } from '../workbench/commands.ts';
import type { CommandId } from '../workbench/shortcuts.ts';
import { ChooserDialog } from './ChooserDialog.tsx';
import { addAnywhere } from './editing.ts';
import { paletteChoices } from './palette-choices.tsx';
import { isMac } from './platform.ts';
import { recentCommands, rememberCommand } from './recent-commands.ts';

/** What the palette takes: who runs a command. */
export interface CommandPaletteProps {
  readonly onRun: (id: CommandId) => void;
}

/** Everything that can be done, found by typing. */
export function CommandPalette({ onRun }: CommandPaletteProps) {
  const isOpen = useLayout(({ dialog }) => dialog === 'commands');
  return isOpen ? <OpenPalette onRun={onRun} /> : null;
}

function OpenPalette({ onRun }: CommandPaletteProps) {
  const design = useDocument(shownDesign);
  const variants = useDocument((state) => state.document.variants);
  const recent = useMemo(() => recentCommands(), []);
  const choices = useMemo(
    () => paletteChoices(design, variants, recent, isMac(), canRun),
    [design, variants, recent],
  );
  return (
    <ChooserDialog
      title="Commands"
      placeholder="Do, add or find anything"
      choices={choices}
      recent={recent}
      onClose={() => showDialog(null)}
      onChoose={(choice) => {
        rememberCommand(choice);
        const [verb, what = ''] = choice.split(/ (.*)/s);
        if (verb === 'run') onRun(what as CommandId);
        else if (verb === 'add') addAnywhere(what as KindName);
        else if (verb === 'preset') putPreset(what);
        else if (verb === 'show') flipTo(what);
        else selectionStore.getState().focusResource(toResourceId(what));
      }}
    />
  );
}

/** Puts down a kind with the settings by which it was found. */
function putPreset(what: string): void {
  const entry = (kinds as readonly KindEntry[]).find(({ kind }) => what.startsWith(`${kind} `));
  const preset = entry?.presets?.find(({ label }) => what === `${entry.kind} ${label}`);
  if (entry && preset) putAnywhere(entry.kind as KindName, preset.settings);
}
