import { describe, expect, it } from 'vitest';
import { answerTo, forwarder, ip, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { impatientForwardersMayAnswerPublicly } from './impatient-forwarders-may-answer-publicly.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const plain = publicName('sql2.database.windows.net');

describe('a forwarder', () => {
  it.each([
    [3, '168.63.129.16', true],
    [4, '168.63.129.16', true],
    [5, '168.63.129.16', false],
    [undefined, '168.63.129.16', null],
    [1, '8.8.8.8', false],
  ])('that waits %s seconds for %s loses patience: %s', (seconds, target, impatient) => {
    expect(impatientForwardersMayAnswerPublicly.isImpatient(seconds, [ip(target)])).toBe(impatient);
  });

  it.each([
    [3, sql.fqdn, 'unreliable'],
    [5, sql.fqdn, 'private'],
    // What public DNS says as well does not change with the way.
    [3, plain.fqdn, 'public'],
  ])('that waits %i seconds gives %s an answer that is %s', (waits, name, answer) => {
    const world = worldOf({
      publicNames: [sql, plain],
      zones: [zone('privatelink.database.windows.net', ['hub'], { sql1: '10.1.0.5' })],
      servers: [{ ...forwarder('10.0.0.4', 'azure'), waits }],
    });
    expect(answerTo(world, machineIn('app', ['10.0.0.4']), name).dns.answer).toBe(answer);
  });
});
