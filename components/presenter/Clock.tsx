'use client';
import { useEffect, useState } from 'react';

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** How long the presentation has been running, and the time of day. */
export function Clock({ startedAt }: { readonly startedAt: number | null }) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (now === null) return null;
  return (
    <p className="shrink-0 text-20 tabular-nums">
      {startedAt === null ? null : (
        <span>
          <span className="sr-only">Running for </span>
          {elapsed(now - startedAt)}
        </span>
      )}
      <span className="pl-4 text-muted">
        <span className="sr-only">The time is </span>
        {clock.format(now)}
      </span>
    </p>
  );
}

/** `7:05`, and with hours `1:02:09`. */
function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => `${part}`.padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : `${Math.floor(seconds / 60)}:${parts[1]}`;
}
