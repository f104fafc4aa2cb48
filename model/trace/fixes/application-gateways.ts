import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Fix } from '../answer.ts';
import { type Parcel, printFlow } from '../walk.ts';
import { fixSettings } from './fix-settings.ts';

/** A further listener that hands on to the backends of the first rule; none where the frontend or the backends are missing. */
export function fixListener(
  { id, name, settings }: ResourceOf<'applicationGateway'>,
  frontend: 'public' | 'private',
  parcel: Parcel,
): Fix | undefined {
  const [first] = settings.rules;
  const hasFrontend = settings.frontend === 'both' || settings.frontend === frontend;
  if (!first || !hasFrontend || parcel.protocol !== 'tcp') return undefined;
  const rule = { ...first, name: `${frontend}-${parcel.port}`, frontend, port: parcel.port };
  return fixSettings(
    id,
    { rules: [...settings.rules, rule] },
    say`Add a listener for ${code(printFlow(parcel))} to ${nameOf({ id, name })}`,
  );
}
