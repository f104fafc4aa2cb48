'use client';
import { useEffect, useRef, useState } from 'react';

/** The rule that the address bar points at; called again with each jump, so that a search can make room for it. */
export function useAnchor(onJump: () => void): string {
  const [anchor, setAnchor] = useState('');
  const jump = useRef(onJump);
  jump.current = onJump;
  useEffect(() => {
    const read = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      setAnchor(id);
      if (!id) return;
      jump.current();
      // The rule may come back into the list only with the next frame.
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return anchor;
}
