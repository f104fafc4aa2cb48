import type { SettingsOf } from './resource.ts';

type Perimeter = SettingsOf<'networkSecurityPerimeter'>;

/** The profiles of a perimeter, with those that only a rule or a member names. */
export function perimeterProfiles({ profiles, rules, members }: Perimeter): readonly string[] {
  const named = [...rules, ...members].map(({ profile }) => profile);
  return [...new Set([...profiles, ...named])].filter((name) => name.trim() !== '');
}
