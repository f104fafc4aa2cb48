'use client';
import { useEffect } from 'react';
import { startAnalysis } from '../../store/analysis-session.ts';

/** Keeps analysis running while a component that shows answers is on the page. */
export function useLiveAnalysis(): void {
  useEffect(() => startAnalysis(), []);
}
