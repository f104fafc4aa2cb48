'use client';
import { CloudDownload, FilePlus2, LayoutTemplate } from 'lucide-react';
import { useDocument } from '../../store/document-store.ts';
import { showDialog } from '../../store/layout-store.ts';
import { useSession } from '../../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { putAnywhere } from './placing.ts';

/** What to do with a canvas that has nothing on it. */
export function EmptyCanvas() {
  const phase = useSession((state) => state.phase);
  const readOnly = useDocument((state) => state.readOnly);
  if (phase === 'starting') return null;
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center p-6">
      <div className="pointer-events-auto flex max-w-xl flex-col items-center gap-3 text-center">
        <h2 className="font-semibold text-16 text-ink">Draw a network, then ask who reaches whom</h2>
        <p className="max-w-sm text-13 text-muted">
          Drag a VNet from the left, put subnets into it and machines into those. Or press / and type what you
          need.
        </p>
        {readOnly ? null : (
          <div className="flex flex-wrap justify-center gap-2">
            <Button kind="primary" onPress={() => putAnywhere('virtualNetwork')}>
              <FilePlus2 size={14} aria-hidden /> Add a VNet
            </Button>
            <Button onPress={() => showDialog('gallery')}>
              <LayoutTemplate size={14} aria-hidden /> Start from an example
            </Button>
            <Button onPress={() => showDialog('import')}>
              <CloudDownload size={14} aria-hidden /> Import from Azure
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
