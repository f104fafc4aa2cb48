'use client';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Design, kindEntry, type Resource, resourcesOf, summaryOf } from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { showSearch, useLayout } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { announce } from '../ui/announce.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { canvasPort } from './canvas-port.ts';

/** Find on the canvas: by name, address or kind; Enter goes to the next one. */
export function SearchBar() {
  const searching = useLayout((state) => state.searching);
  return searching ? <OpenSearch /> : null;
}

function OpenSearch() {
  const design = useDocument(shownDesign);
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => search(design, text), [design, text]);
  useEffect(() => input.current?.focus(), []);

  const show = (next: number, list: readonly Resource[] = found) => {
    const at = list.length === 0 ? 0 : (next + list.length) % list.length;
    setIndex(at);
    const resource = list[at];
    if (!resource) return;
    selectionStore.getState().focusResource(resource.id);
    announce(`${resource.name}, ${at + 1} of ${list.length}`);
  };
  const close = () => {
    showSearch(false);
    canvasPort()?.focus();
  };

  return (
    <search className="absolute top-3 left-1/2 z-10 flex -translate-x-1/2 items-center gap-1 rounded-node border border-line bg-card py-1 pr-1 pl-3 shadow-float">
      <input
        ref={input}
        aria-label="Find on the canvas"
        placeholder="Find by name, address or kind"
        value={text}
        className="w-56 bg-transparent text-13 text-ink outline-none placeholder:text-muted"
        onChange={(event) => {
          setText(event.target.value);
          show(0, search(design, event.target.value));
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') show(index + (event.shiftKey ? -1 : 1));
          if (event.key === 'Escape') close();
        }}
      />
      <span className="w-14 text-right text-12 text-muted tabular-nums">
        {text === '' ? '' : found.length === 0 ? 'Nothing' : `${index + 1} of ${found.length}`}
      </span>
      <IconButton
        label="Previous"
        shortcut="Shift+Enter"
        size="small"
        icon={<ChevronUp size={14} aria-hidden />}
        onPress={() => show(index - 1)}
      />
      <IconButton
        label="Next"
        shortcut="Enter"
        size="small"
        icon={<ChevronDown size={14} aria-hidden />}
        onPress={() => show(index + 1)}
      />
      <IconButton
        label="Close the search"
        shortcut="Esc"
        size="small"
        icon={<X size={14} aria-hidden />}
        onPress={close}
      />
    </search>
  );
}

/** The resources whose name, second line or kind has the text in it; names that begin with it come first. */
export function search(design: Design, text: string): readonly Resource[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const starts = (one: Resource) => (one.name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return resourcesOf(design)
    .filter((one) =>
      [one.name, summaryOf(one), kindEntry(one.kind).title, kindEntry(one.kind).label].some((words) =>
        words.toLowerCase().includes(wanted),
      ),
    )
    .sort((a, b) => starts(a) - starts(b) || a.name.localeCompare(b.name, 'en', { numeric: true }));
}
