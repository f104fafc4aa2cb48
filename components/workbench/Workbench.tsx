'use client';
import { useEffect } from 'react';
import { startLayout, useLayout } from '../../store/layout-store.ts';
import { isAnswerHidden, isOnStage, usePresenter } from '../../store/presenter-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { startSession } from '../../store/session.ts';
import { AnswersPanel } from '../answers/AnswersPanel.tsx';
import { CanvasArea } from '../canvas/split/CanvasArea.tsx';
import { ActionDialogs } from '../commands/ActionDialogs.tsx';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { ShortcutSheet } from '../commands/ShortcutSheet.tsx';
import { DocumentsDialog } from '../exchange/DocumentsDialog.tsx';
import { ExchangeDialogs } from '../exchange/ExchangeDialogs.tsx';
import { ProblemsReport } from '../exchange/ProblemsReport.tsx';
import { Gallery } from '../gallery/Gallery.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { TablesDialog } from '../outline/TablesDialog.tsx';
import { Caption } from '../presenter/Caption.tsx';
import { RecordingBanner } from '../presenter/RecordingBanner.tsx';
import { Stage } from '../presenter/Stage.tsx';
import { RehearsalDialog } from '../rehearsal/RehearsalDialog.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { VariantBar } from '../variants/VariantBar.tsx';
import { AnswersFrame } from './AnswersFrame.tsx';
import { Banner } from './Banner.tsx';
import { runCommand } from './commands.ts';
import { DropHint } from './DropHint.tsx';
import { Rail } from './Rail.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePageEvents } from './use-page-events.ts';

/** The designer: one row on top, what can be added on the left, the canvas, the inspector, the answers below. */
export function Workbench() {
  useEffect(() => {
    startLayout();
    void startSession();
  }, []);
  usePageEvents();
  const onStage = usePresenter(isOnStage);
  const isSecret = usePresenter(isAnswerHidden);
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto] overflow-hidden">
      <SkipLinks />
      <div>{onStage ? null : <Toolbar />}</div>
      <div>
        <Banner />
        <RecordingBanner />
      </div>
      <div className="relative flex min-h-0">
        {onStage ? null : <Rail />}
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative flex min-h-0 flex-1">
            <main id="canvas" aria-label="Canvas" className="relative flex min-w-0 flex-1 flex-col">
              <VariantBar />
              <div className="relative min-h-0 flex-1">
                <CanvasArea />
                <Stage />
              </div>
            </main>
            {onStage ? null : <InspectorSide />}
          </div>
          {onStage || isSecret ? null : (
            <AnswersFrame>
              <AnswersPanel />
            </AnswersFrame>
          )}
        </div>
      </div>
      <Caption />
      <CommandPalette onRun={runCommand} />
      <ShortcutSheet />
      <ActionDialogs />
      <DocumentsDialog />
      <TablesDialog />
      <RehearsalDialog />
      <Gallery />
      <ExchangeDialogs />
      <ProblemsReport />
      <DropHint />
      <LiveRegion />
      <Toasts />
    </div>
  );
}

/** The right side: what is selected, and nothing when nothing is. */
function InspectorSide() {
  const hasSelection = useSelection(({ selected }) => selected.length > 0);
  const isOpen = useLayout((state) => state.inspectorOpen);
  if (!hasSelection || !isOpen) return null;
  return (
    <aside
      id="inspector"
      aria-label="Inspector"
      className="w-72 shrink-0 overflow-y-auto border-line border-l bg-card max-md:absolute max-md:inset-y-0 max-md:right-0 max-md:z-20 max-md:max-w-full max-md:shadow-float"
    >
      <Inspector />
    </aside>
  );
}
