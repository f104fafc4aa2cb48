import type { ReadContext } from '../catalog/arm-codec.ts';
import type { ArmResource, Json } from '../catalog/arm-resource.ts';
import { plainAt } from '../catalog/arm-text.ts';
import { at, listAt, numberAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import { azureWords } from './azure-names.ts';
import { itemCalled, readPool } from './gateway-backends.ts';
import { frontendNamed } from './gateway-frontends.ts';

type Rule = SettingsOf<'applicationGateway'>['rules'][number];

/** The rules that hand a listener on to one pool; of a map of paths its default, and redirects are kept and not modelled. */
export function readRules(arm: ArmResource, context: ReadContext): readonly Rule[] {
  const found = listAt(arm.body, 'properties', 'requestRoutingRules').flatMap((one) => {
    const read = readRule(arm, one, context);
    return read === undefined ? [] : [read];
  });
  // Names of parts are kept under the word that printing gives to the rule.
  const words = azureWords(
    found.map(({ rule }) => rule),
    'rule',
  );
  found.forEach(({ names }, index) => {
    for (const [part, name] of Object.entries(names)) context.keepName(`${part}/${words[index]}`, name);
  });
  return found.map(({ rule }) => rule);
}

interface ReadRule {
  readonly rule: Rule;
  readonly names: Readonly<Record<'pool' | 'settings' | 'listener', string>>;
}

function readRule(arm: ArmResource, one: Json, context: ReadContext): ReadRule | undefined {
  const list = (word: string) => listAt(arm.body, 'properties', word);
  const name = plainAt(one, 'name') ?? '';
  const own = at(one, 'properties');
  const map = itemCalled(list('urlPathMaps'), textAt(own, 'urlPathMap', 'id'));
  if (map)
    context.warn(
      `Rule ${name} hands on by path: its default backends are modelled, those of its paths are kept and not modelled.`,
      'properties.urlPathMaps',
    );
  const named = (word: string, usual: string) =>
    textAt(own, word, 'id') ?? textAt(map, 'properties', usual, 'id');
  const listener = itemCalled(list('httpListeners'), textAt(own, 'httpListener', 'id'));
  const pool = itemCalled(
    list('backendAddressPools'),
    named('backendAddressPool', 'defaultBackendAddressPool'),
  );
  const settings = itemCalled(
    list('backendHttpSettingsCollection'),
    named('backendHttpSettings', 'defaultBackendHttpSettings'),
  );
  const port = itemCalled(list('frontendPorts'), textAt(listener, 'properties', 'frontendPort', 'id'));
  const number = numberAt(port, 'properties', 'port');
  const frontend = frontendNamed(
    list('frontendIPConfigurations'),
    textAt(listener, 'properties', 'frontendIPConfiguration', 'id'),
  );
  if (listener && frontend === undefined) {
    context.warn(
      `Rule ${name} is kept but not modelled: its listener stands at a second public address or at one of IPv6.`,
      'properties.requestRoutingRules',
    );
    return undefined;
  }
  if (!listener || !pool || !settings || !frontend || number === undefined) {
    context.warn(
      `Rule ${name} is kept but not modelled: it redirects, or its listener, pool or settings cannot be read.`,
      'properties.requestRoutingRules',
    );
    return undefined;
  }
  const portName = plainAt(port, 'name');
  if (portName) context.keepName(`port/${number}`, portName);
  return {
    rule: {
      name,
      frontend,
      protocol: protocolIn(listener),
      port: number,
      ...readPool(arm, pool, context),
      backendProtocol: protocolIn(settings),
      backendPort: numberAt(settings, 'properties', 'port') ?? 443,
    },
    names: {
      pool: plainAt(pool, 'name') ?? '',
      settings: plainAt(settings, 'name') ?? '',
      listener: plainAt(listener, 'name') ?? '',
    },
  };
}

function protocolIn(one: Json): Rule['protocol'] {
  return wordOf(['Https', 'Http'], at(one, 'properties', 'protocol')) ?? 'Https';
}
