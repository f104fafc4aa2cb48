import { askOutlets, exposureOf } from '../../model/engine.ts';
import { kindEntry, printSentence } from '../../model/index.ts';
import { nameIn, printColumns, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** Who can reach each service at network level, and to which instances of others each subnet gets. */
export const exposureVerb: Verb = {
  name: 'exposure',
  usage: 'exposure FILE',
  says: 'Who can reach each service at network level, and to which instances of others each subnet could write.',
  run(loaded, given) {
    const { network } = loaded;
    const services = Object.values(network.design.resources).flatMap(({ id }) => {
      const exposure = exposureOf(network, id);
      if (!exposure) return [];
      const reaches = exposure.reaches.map(({ audience, admitted, says }) => ({
        callers: audience,
        admitted,
        says: printSentence(says),
      }));
      return [
        { service: nameIn(loaded, id), exposure: exposure.word, says: printSentence(exposure.says), reaches },
      ];
    });
    const { outletsOf } = askOutlets(network);
    const subnets = [...network.subnets.values()].flatMap(({ id }) =>
      outletsOf(id).map(({ kind, open, path, says }) => ({
        subnet: nameIn(loaded, id),
        service: kindEntry(kind).title,
        open,
        path,
        says: printSentence(says),
      })),
    );
    if (given.json)
      return { text: printJson({ variant: loaded.variant.name, services, subnets }), asExpected: true };
    return { text: printExposure(services, subnets), asExpected: true };
  },
};

type Plain = {
  readonly service: string;
  readonly exposure: string;
  readonly says: string;
  readonly reaches: readonly { readonly callers: string; readonly admitted: string; readonly says: string }[];
};

type Out = {
  readonly subnet: string;
  readonly service: string;
  readonly open: string;
  readonly says: string;
};

function printExposure(services: readonly Plain[], subnets: readonly Out[]): string {
  const told = services.flatMap((one) => [
    `${one.service}: ${one.exposure}. ${one.says}`,
    ...one.reaches.map(
      ({ callers, admitted, says }) => `  ${callers.padEnd(17)} ${admitted.padEnd(8)} ${says}`,
    ),
  ]);
  const ways = subnets.map(({ subnet, service, open, says }) => [subnet, service, open, says]);
  return [
    ...(told.length > 0 ? told : ['The design has no service.']),
    '',
    ways.length > 0
      ? printColumns([['subnet', 'service of somebody else', 'open', 'why'], ...ways])
      : 'Nobody in a subnet opens connections.',
  ].join('\n');
}
