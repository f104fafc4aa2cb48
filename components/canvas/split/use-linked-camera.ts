import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { type Camera, linkCamera } from './camera-link.ts';

/** Moves the view of this canvas with that of the one beside it. */
export function useLinkedCamera(): void {
  const store = useStoreApi();
  useEffect(() => linkCamera(store as unknown as Camera), [store]);
}
