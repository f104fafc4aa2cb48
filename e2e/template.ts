/** A small ARM template of our own: a machine, a storage account behind a private endpoint, a type that nobody here models, and two parameters without a value. */
export function template(): string {
  const group = "resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-import', 'snet-app')";
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      machineName: { type: 'string', metadata: { description: 'What the machine is called.' } },
      adminPassword: { type: 'secureString' },
    },
    resources: [
      {
        type: 'Microsoft.Network/virtualNetworks',
        apiVersion: '2024-05-01',
        name: 'vnet-import',
        location: 'westeurope',
        properties: {
          addressSpace: { addressPrefixes: ['10.50.0.0/16'] },
          subnets: [{ name: 'snet-app', properties: { addressPrefix: '10.50.1.0/24' } }],
        },
      },
      {
        type: 'Microsoft.Network/networkInterfaces',
        apiVersion: '2024-05-01',
        name: "[concat(parameters('machineName'), '-nic')]",
        location: 'westeurope',
        properties: {
          ipConfigurations: [
            {
              name: 'ipconfig1',
              properties: {
                privateIPAllocationMethod: 'Static',
                privateIPAddress: '10.50.1.10',
                subnet: { id: `[${group}]` },
              },
            },
          ],
        },
      },
      {
        type: 'Microsoft.Compute/virtualMachines',
        apiVersion: '2024-07-01',
        name: "[parameters('machineName')]",
        location: 'westeurope',
        properties: {
          osProfile: {
            computerName: "[parameters('machineName')]",
            adminUsername: 'azureuser',
            adminPassword: "[parameters('adminPassword')]",
          },
          networkProfile: {
            networkInterfaces: [
              {
                id: "[resourceId('Microsoft.Network/networkInterfaces', concat(parameters('machineName'), '-nic'))]",
              },
            ],
          },
        },
      },
      {
        type: 'Microsoft.Storage/storageAccounts',
        apiVersion: '2024-01-01',
        name: 'stimport',
        location: 'westeurope',
        sku: { name: 'Standard_LRS' },
        kind: 'StorageV2',
        properties: { publicNetworkAccess: 'Enabled' },
      },
      {
        type: 'Microsoft.Network/privateEndpoints',
        apiVersion: '2024-05-01',
        name: 'pe-import',
        location: 'westeurope',
        properties: {
          subnet: { id: `[${group}]` },
          privateLinkServiceConnections: [
            {
              name: 'blob',
              properties: {
                privateLinkServiceId: "[resourceId('Microsoft.Storage/storageAccounts', 'stimport')]",
                groupIds: ['blob'],
              },
            },
          ],
        },
      },
      {
        type: 'Microsoft.Quantum/workspaces',
        apiVersion: '2023-11-13-preview',
        name: 'quantum-import',
        location: 'westeurope',
        properties: { usable: 'Yes' },
      },
    ],
  });
}

/** The parameters that belong to the template, as a file. */
export function parameters(machineName: string): string {
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: { machineName: { value: machineName }, adminPassword: { value: 'correct horse battery' } },
  });
}
