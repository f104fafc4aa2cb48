'use client';
import { useEffect } from 'react';
import { followPresentation } from '../../store/presenter.ts';
import { isOnStage, usePresenter } from '../../store/presenter-store.ts';
import { useLiveAnalysis } from '../answers/use-live-analysis.ts';
import { Laser } from './Laser.tsx';
import { SpotlightVeil } from './SpotlightVeil.tsx';
import { StepOverview } from './StepOverview.tsx';
import { usePostNotes } from './use-post-notes.ts';
import { useStageKeys } from './use-stage-keys.ts';

/** What lies over the canvas while a step is presented, and what listens; stands once in the page. */
export function Stage() {
  // The bars that keep analysis running are away on the stage.
  useLiveAnalysis();
  useEffect(() => followPresentation(), []);
  useStageKeys();
  usePostNotes();
  const onStage = usePresenter(isOnStage);
  const laser = usePresenter((state) => state.laser) && onStage;
  const spotlight = usePresenter((state) => state.spotlight) && onStage;
  const black = usePresenter((state) => state.black) && onStage;
  return (
    <>
      {spotlight ? <SpotlightVeil /> : null}
      {laser ? <Laser /> : null}
      {black ? <div data-blackout className="fixed inset-0 z-50 bg-blackout" /> : null}
      <StepOverview />
    </>
  );
}
