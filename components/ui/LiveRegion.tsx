'use client';
import { useEffect, useState } from 'react';
import { onAnnounce } from './announce.ts';

const settleMilliseconds = 120;

/** The one place from which announcements are read aloud; stands once in the page. */
export function LiveRegion() {
  const [message, setMessage] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onAnnounce((next) => {
      clearTimeout(timer);
      // The same words twice in a row are only read again when the text was empty between.
      setMessage('');
      timer = setTimeout(() => setMessage(next), settleMilliseconds);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {message}
    </div>
  );
}
