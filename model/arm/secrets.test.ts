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

test('the value of a vault secret is one, its name is none', () => {
  const { body } = withoutSecrets('microsoft.keyvault/vaults/secrets', {
    properties: { value: 'x', contentType: 'text' },
  });
  expect(body).toEqual({ properties: { contentType: 'text' } });
});
