'use client';
import { useDocument } from '../../store/document-store.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { sendEditsTo } from './variant-edits.ts';

/** Whether edits go to the shown variant or to all of them. */
export function EditTargetsChoice() {
  const targets = useDocument((state) => state.editTargets);
  const count = useDocument((state) => state.document.variants.length);
  return (
    <SegmentedControl
      label="Where edits go"
      size="small"
      value={targets}
      className="shrink-0"
      onChange={(id) => sendEditsTo(id === 'all' ? 'all' : 'shown')}
      options={[
        { id: 'shown', label: 'Edit this variant' },
        { id: 'all', label: `Edit all ${count}` },
      ]}
    />
  );
}
