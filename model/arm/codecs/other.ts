import { defineCodec } from '../../catalog/arm-codec.ts';
import type { SettingsOf } from '../../document/resource.ts';

/** Resources that nobody here models: printed as they were read. Reading makes them of whatever no codec takes. */
export const other = defineCodec<SettingsOf<'other'>>({
  types: [],
  notDeployed: 'The box names no ARM type, so there is nothing to deploy.',
  print: ({ name, settings }) =>
    isArmType(settings.armType) ? [{ type: settings.armType, name, body: settings.body }] : [],
  read: ({ type, body }) => ({ settings: { armType: type, body } }),
});

function isArmType(text: string): boolean {
  return /^[^/\s]+(?:\/[^/\s]+)+$/.test(text);
}
