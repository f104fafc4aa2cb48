import { expect, test } from 'vitest';
import { withoutSecrets } from './secrets.ts';

test('secrets are left out by name and by content, and their places are told', () => {
  const { body, paths } = withoutSecrets('Microsoft.Web/sites', {
    properties: {
      osProfile: { adminUsername: 'me', adminPassword: 'P@ss', linux: { keyData: 'ssh-rsa AAAA' } },
      sharedKey: "[parameters('sharedKey')]",
      siteConfig: {
        appSettings: [
          { name: 'A', value: 'DefaultEndpointsProtocol=https;AccountKey=abc==' },
          { name: 'B', value: 'plain' },
        ],
      },
    },
  });
  expect(body).toEqual({
    properties: {
      osProfile: { adminUsername: 'me', linux: { keyData: 'ssh-rsa AAAA' } },
      sharedKey: "[parameters('sharedKey')]",
      siteConfig: { appSettings: [{ name: 'A' }, { name: 'B', value: 'plain' }] },
    },
  });
  expect(paths).toEqual(['properties.osProfile.adminPassword', 'properties.siteConfig.appSettings[0].value']);
});

test('what Azure says is secret is left out wherever it is printed from a parameter; a text that only begins like an expression is one', () => {
  const { body, paths } = withoutSecrets('Microsoft.App/containerApps', {
    properties: {
      secrets: [{ name: 'key', value: 's3cret' }],
      applicationSecret: '[s3cret',
      accessKey: '[[s3cret]',
    },
  });
  expect(body).toEqual({ properties: { secrets: [{ name: 'key' }] } });
  expect(paths).toEqual([
    'properties.secrets[0].value',
    'properties.applicationSecret',
    'properties.accessKey',
  ]);
});

test('the value of a vault secret is one, its name is none', () => {
  const { body } = withoutSecrets('microsoft.keyvault/vaults/secrets', {
    properties: { value: 'x', contentType: 'text' },
  });
  expect(body).toEqual({ properties: { contentType: 'text' } });
});
