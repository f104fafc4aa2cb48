import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { ipEnd } from '../nsg.test-helper.ts';
import { applicationSecurityGroupStandsForItsMembers } from './application-security-group-stands-for-its-members.ts';

const member = (name: string, ip: string) => ({ id: toResourceId(name), name, ip: ipEnd(ip).ip });
const group = {
  id: toResourceId('asg'),
  name: 'asg-web',
  here: [member('vm-web', '10.0.1.4')],
  elsewhere: [member('vm-far', '10.1.0.4')],
};

describe('an application security group stands for', () => {
  it.each([
    ['10.0.1.4', 'vm-web'],
    ['10.0.1.5', undefined],
    ['10.1.0.4', undefined],
  ])('%s: %s', (ip, name) => {
    expect(applicationSecurityGroupStandsForItsMembers.memberAt(group, ipEnd(ip).ip)?.name).toBe(name);
  });
});
