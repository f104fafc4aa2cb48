import type { Metadata } from 'next';
import { NotesPage } from '../../components/presenter/NotesPage.tsx';

/** What the browser's tab says. */
export const metadata: Metadata = {
  title: 'Speaker notes',
  description: 'What to say now and what comes next, in a window beside the presentation.',
};

/** The speaker's second window; it follows the presentation that opened it. */
export default function Notes() {
  return <NotesPage />;
}
