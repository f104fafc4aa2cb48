import { expect, it } from 'vitest';
import { clusterServicesAnswerInTheSubnetOfTheNodes } from './cluster-services-answer-in-the-subnet-of-the-nodes.ts';

it.each<[string, number, boolean]>([
  ['tcp', 443, true],
  ['tcp', 8080, false],
  ['udp', 443, false],
])('%s %i of a service on 443: %s', (protocol, port, listens) => {
  expect(clusterServicesAnswerInTheSubnetOfTheNodes.listens([[443, 443]], protocol, port)).toBe(listens);
});
