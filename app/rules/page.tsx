import type { Metadata } from 'next';
import { Rulebook } from '../../components/rulebook/Rulebook.tsx';
import { rulebook } from '../../model/rulebook.ts';

/** What the browser's tab says. */
export const metadata: Metadata = {
  title: 'Rulebook',
  description: 'Every Azure networking behaviour that Reachboard knows, with its source.',
};

/** The rulebook: made at build time from the same rules that the engine uses. */
export default function RulesPage() {
  return <Rulebook rules={rulebook} />;
}
