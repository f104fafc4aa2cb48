import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '@fontsource/inter/latin-700.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@fontsource/ibm-plex-mono/latin-500.css';
import '@fontsource/ibm-plex-mono/latin-600.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { themeScript } from './theme-script.ts';

/** What the browser's tab and a search result say. */
export const metadata: Metadata = {
  title: { default: 'Reachboard', template: '%s · Reachboard' },
  description: 'Draw an Azure network, ask who reaches whom, and read why.',
};

/** The colour of the browser's own frame in both themes; the page's ground. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f6f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1318' },
  ],
};

/** The shell of every page: language, fonts, theme. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The theme is set by a script before React arrives.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
