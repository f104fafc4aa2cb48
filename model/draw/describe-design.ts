import { type KindName, kinds } from '../catalog/kinds.ts';
import { type Design, find, ofKind, resourcesOf } from '../document/design.ts';
import type { Party } from '../document/question.ts';
import { summaryOf } from '../document/resource.ts';
import { printSentence } from '../explain/sentence.ts';
import type { Answer } from '../trace/answer.ts';

/** The most things that are named before they are only counted. */
const mostNamed = 6;

/** A design in words, for those who do not see the picture. */
export function describeDesign(design: Design, answer: Answer | null = null): string {
  const counted = kinds.flatMap(({ kind, title, drawnAs }) => {
    const found = ofKind(design, kind as KindName);
    if (found.length === 0 || drawnAs === 'line') return [];
    const names = found.slice(0, mostNamed).map((one) => {
      const summary = summaryOf(one);
      return summary === '' ? one.name : `${one.name} ${summary}`;
    });
    const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
    return [`${title}: ${names.join(', ')}${more}.`];
  });
  const sentences = [
    resourcesOf(design).length === 0 ? 'An empty design.' : '',
    ...counted,
    ...describeLines(design),
    answer ? `${questionWords(answer, design)}: ${printSentence(answer.says)}` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function describeLines(design: Design): readonly string[] {
  const nameOf = (id: Parameters<typeof find>[1]) => find(design, id)?.name ?? 'nothing';
  return [
    ...ofKind(design, 'peering').map(
      ({ settings }) => `${nameOf(settings.left.vnet)} is peered with ${nameOf(settings.right.vnet)}.`,
    ),
    ...ofKind(design, 'networkGroup').map(
      ({ name, settings }) =>
        `${name} holds ${settings.members.map(nameOf).join(', ') || 'no virtual network'}.`,
    ),
    ...ofKind(design, 'connection').map(
      ({ settings }) => `${nameOf(settings.gateway)} is connected with ${nameOf(settings.site)}.`,
    ),
    ...ofKind(design, 'privateEndpoint').map(
      ({ name, parent, settings }) => `${name} in ${nameOf(parent)} stands for ${nameOf(settings.target)}.`,
    ),
    ...ofKind(design, 'privateDnsZone').map(
      ({ name, settings }) =>
        `${name} is linked to ${settings.links.map(({ vnet }) => nameOf(vnet)).join(', ') || 'no virtual network'}.`,
    ),
  ];
}

/** The question of an answer in words: `pc-hq → sql-shop : tcp 1433`. */
export function questionWords({ question, port, protocol }: Answer, design: Design): string {
  const words = (party: Party): string => {
    if ('resource' in party) return find(design, party.resource)?.name ?? 'something that is gone';
    return 'address' in party ? party.address : party.fqdn;
  };
  const way = protocol === 'icmp' ? 'icmp' : `${protocol} ${port}`;
  return `${words(question.from)} → ${words(question.to)} : ${way}`;
}
