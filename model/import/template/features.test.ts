import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { printSentence } from '../../explain/sentence.ts';
import { evaluateTemplate, type TemplateOptions } from './evaluate-template.ts';

// Each expectation was compared with Bicep CLI 0.49.2 (bicep snapshot), 2026-11-29, wherever the engine takes the template.

const network = 'Microsoft.Network/virtualNetworks';
const deployments = 'Microsoft.Resources/deployments';
const group = '/subscriptions/sub/resourceGroups/rg';
const scope = {
  subscription: 'sub',
  resourceGroup: 'rg',
  tenant: 'ten',
  location: 'westeurope',
  managementGroup: 'mg',
};

function template(resources: Json, more: JsonObject = {}): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources,
    ...more,
  };
}

function vnet(name: string, properties: Json = {}, more: JsonObject = {}): JsonObject {
  return { type: network, apiVersion: '2024-05-01', name, properties, ...more };
}

function nested(name: string, inner: Json, more: JsonObject = {}, properties: JsonObject = {}): JsonObject {
  return {
    type: deployments,
    apiVersion: '2022-09-01',
    name,
    properties: { mode: 'Incremental', template: inner, ...properties },
    ...more,
  };
}

const inner = { expressionEvaluationOptions: { scope: 'inner' } };

function run(json: JsonObject, options: TemplateOptions = {}) {
  const result = evaluateTemplate(JSON.stringify(json), { scope, ...options });
  return {
    ...result,
    names: result.resources.map(({ name }) => name),
    says: result.problems.map(({ says, where }) => `${where.path ?? ''}: ${printSentence(says)}`),
    properties: result.resources.map(({ body }) => body.properties),
  };
}

describe('parameters', () => {
  const parameters = {
    a: { type: 'string', defaultValue: "[concat('de', 'fault')]" },
    b: { type: 'string', defaultValue: "[parameters('a')]" },
    n: { type: 'string', nullable: true },
  };
  const asks = template([vnet("[parameters('B')]", { n: "[parameters('n')]" })], { parameters });

  test('defaults are expressions, names have no case, a nullable one is nothing', () => {
    const { names, properties, missing } = run(asks);
    expect([names, properties, missing]).toEqual([['default'], [{ n: null }], []]);
  });

  test.each([
    ['a whole file', '{"$schema":"x","parameters":{"A":{"value":"given"}}}'],
    ['the values alone', '{"a":{"value":"given"}}'],
    ['bare values', '{"a":"given"}'],
  ])('a file of parameters may be %s', (_, parametersFile) => {
    expect(run(asks, { parameters: parametersFile }).names).toEqual(['given']);
  });

  test('an answer counts more than the file', () => {
    expect(run(asks, { parameters: '{"a":{"value":"file"}}', values: { A: 'answer' } }).names).toEqual([
      'answer',
    ]);
  });

  test('a value in brackets is a literal text', () => {
    expect(run(asks, { values: { a: '[x]' } }).names).toEqual(['[x]']);
  });

  test('what nobody gives is asked for, and has a stand-in by name, type and limits', () => {
    const { missing } = run(
      template([], {
        parameters: {
          virtualNetworkName: { type: 'string', metadata: { description: 'Name of the network.' } },
          adminPassword: { type: 'securestring' },
          location: { type: 'string' },
          subnetPrefix: { type: 'string' },
          subnetResourceId: { type: 'string' },
          sku: { type: 'string', allowedValues: ['Basic', 'Standard'] },
          count: { type: 'int', minValue: 3 },
          flag: { type: 'bool' },
          short: { type: 'string', minLength: 12 },
          long: { type: 'string', maxLength: 3 },
          addressPrefixes: { type: 'array' },
          settings: { $ref: '#/definitions/settings' },
        },
        definitions: {
          settings: {
            type: 'object',
            properties: { name: { type: 'string' }, size: { type: 'int', nullable: true } },
          },
        },
      }),
    );
    expect(missing.map(({ name, standIn, secure }) => [name, standIn, secure])).toEqual([
      ['virtualNetworkName', 'virtual-network', false],
      ['adminPassword', 'Stand-in-1234!', true],
      ['location', 'westeurope', false],
      ['subnetPrefix', '10.0.0.0/24', false],
      [
        'subnetResourceId',
        `${group}/providers/Microsoft.Network/virtualNetworks/virtual-network/subnets/subnet`,
        false,
      ],
      ['sku', 'Basic', false],
      ['count', 3, false],
      ['flag', false, false],
      ['short', 'short0000000', false],
      ['long', 'lon', false],
      ['addressPrefixes', ['10.0.0.0/16'], false],
      ['settings', { name: 'stand-in' }, false],
    ]);
    expect(missing[0]).toMatchObject({ type: 'string', says: 'Name of the network.' });
    expect(missing[5]).toMatchObject({ allowed: ['Basic', 'Standard'] });
  });

  test('a secret decides conditions and never shows', () => {
    const body = {
      plain: "[parameters('p')]",
      inside: "[concat('a-', parameters('p'))]",
      empty: "[empty(parameters('p'))]",
      choice: "[if(equals(parameters('p'), 'geheim'), 'yes', 'no')]",
      size: "[length(parameters('p'))]",
    };
    const result = run(template([vnet('v', body)], { parameters: { p: { type: 'secureString' } } }), {
      values: { p: 'geheim' },
    });
    expect(result.properties).toEqual([
      {
        plain: "[parameters('p')]",
        inside: "[concat('a-', parameters('p'))]",
        empty: false,
        choice: 'yes',
        size: 6,
      },
    ]);
    expect(JSON.stringify(result.resources)).not.toContain('geheim');
  });

  test('a value that the template does not allow, and one that it does not know, are said', () => {
    const { says } = run(
      template([], { parameters: { sku: { type: 'string', allowedValues: ['A'], defaultValue: 'A' } } }),
      { values: { sku: 'B' }, parameters: '{"skuu":{"value":"A"}}' },
    );
    expect(says).toEqual([
      ': The file of parameters gives "skuu", which the template does not have: it is not used.',
      'parameters.sku (line 1, column 156): The parameter "sku" has a value that the template does not allow. Allowed are "A".',
    ]);
  });
});

describe('loops', () => {
  test('over resources, with an offset, and over properties inside them', () => {
    const looped = vnet(
      "[concat('v', copyIndex(1))]",
      {
        copy: [
          {
            name: 'subnets',
            count: 2,
            input: { name: "[format('{0}-{1}', copyIndex(), copyIndex('subnets', 5))]" },
          },
          { name: 'none', count: 0, input: 1 },
        ],
      },
      { copy: { name: 'nets', count: "[length(variables('all'))]", mode: 'serial', batchSize: 1 } },
    );
    const { names, properties, resources } = run(template([looped], { variables: { all: [1, 2] } }));
    expect(names).toEqual(['v1', 'v2']);
    expect(properties[1]).toEqual({ subnets: [{ name: '1-5' }, { name: '1-6' }], none: [] });
    expect(resources[1]?.at).toBe('resources[0] (turn 2)');
  });

  test('over variables, whole ones and inside an object', () => {
    const variables = {
      copy: [{ name: 'list', count: 2, input: "[concat('i', copyIndex('list'))]" }],
      object: { copy: [{ name: 'inner', count: 2, input: "[copyIndex('inner')]" }], plain: 1 },
    };
    expect(
      run(template([vnet('v', { a: "[variables('list')]", b: "[variables('object')]" })], { variables }))
        .properties,
    ).toEqual([{ a: ['i0', 'i1'], b: { inner: [0, 1], plain: 1 } }]);
  });

  test('over outputs', () => {
    const outputs = {
      o: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } },
      off: { type: 'string', condition: false, value: "[fail('never')]" },
    };
    expect(run(template([], { outputs })).outputs).toEqual({ o: [0, 1] });
  });

  test('a loop of more than 800 turns, and one whose count nobody knows, are cut and said', () => {
    const { resources, says } = run(
      template([
        vnet('v', {}, { copy: { name: 'l', count: 5000 } }),
        vnet('w', {}, { copy: { name: 'm', count: "[reference('x', '2020-01-01').n]" } }),
      ]),
    );
    expect(resources).toHaveLength(801);
    expect(says).toHaveLength(2);
  });
});

describe('resources', () => {
  test('conditions leave out, children of what is left out stay as in Azure', () => {
    const resources = [
      vnet('on'),
      vnet(
        'off',
        {},
        { condition: '[equals(1, 2)]', resources: [{ type: 'subnets', name: 's', apiVersion: '1' }] },
      ),
    ];
    expect(run(template(resources)).names).toEqual(['on', 'off/s']);
  });

  test('children inside parents, also with their whole type and name', () => {
    const children = [
      { type: 'subnets', name: 'a', resources: [{ type: 'things', name: 'deep' }] },
      { type: `${network}/subnets`, name: 'v/b' },
    ];
    const { resources } = run(template([vnet('v', {}, { resources: children })]));
    expect(resources.map(({ type, name }) => `${type} ${name}`)).toEqual([
      `${network} v`,
      `${network}/subnets v/a`,
      `${network}/subnets/things v/a/deep`,
      `${network}/subnets v/b`,
    ]);
  });

  test('extensions by type, by scope as an id and as a name', () => {
    const lock = { apiVersion: '2016-09-01', properties: {} };
    const { resources } = run(
      template([
        { ...lock, type: `${network}/providers/locks`, name: 'v/Microsoft.Authorization/l1' },
        {
          ...lock,
          type: 'Microsoft.Authorization/locks',
          name: 'l2',
          scope: `[resourceId('${network}', 'v')]`,
        },
        { ...lock, type: 'Microsoft.Authorization/locks', name: 'l3', scope: `${network}/v` },
        vnet(
          'v',
          {},
          { resources: [{ ...lock, type: 'providers/locks', name: 'Microsoft.Authorization/l4' }] },
        ),
      ]),
    );
    const locks = resources.filter(({ type }) => type === 'Microsoft.Authorization/locks');
    expect(locks.map(({ name }) => name)).toEqual(['l1', 'l2', 'l3', 'l4']);
    expect(new Set(locks.map((one) => one.extends))).toEqual(new Set([`${group}/providers/${network}/v`]));
  });

  test('keys may be expressions, their spelling stays, brackets are escaped, nothing at the top is left out', () => {
    const { resources } = run(
      template([
        {
          Type: network,
          APIVersion: '1',
          NAME: 'v',
          Location: 'x',
          tags: { "[concat('a', 'b')]": 1 },
          sku: null,
          Properties: { Id: '[[literal]', rest: '[open', gone: null },
          comments: 'x',
          dependsOn: ['y'],
        },
      ]),
    );
    expect(resources[0]).toMatchObject({
      name: 'v',
      body: { Location: 'x', tags: { ab: 1 }, Properties: { Id: '[[literal]', rest: '[[open', gone: null } },
    });
    expect(Object.keys(resources[0]?.body ?? {})).toEqual(['Location', 'tags', 'Properties']);
  });

  test('symbolic names, existing ones, and references by them', () => {
    const resources = {
      hub: vnet(
        'hub',
        { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 's', properties: {} }] },
        { location: 'here' },
      ),
      old: { existing: true, type: network, apiVersion: '1', name: 'old', resourceGroup: 'other' },
      many: vnet(
        "[format('m{0}', copyIndex())]",
        { i: '[copyIndex()]' },
        { copy: { name: 'many', count: 2 } },
      ),
      spoke: vnet('spoke', {
        prefix: "[reference('hub').addressSpace.addressPrefixes[0]]",
        subnet: "[reference('hub').subnets[0].id]",
        place: "[reference('hub', '2024-05-01', 'full').location]",
        open: "[reference('old').guid]",
        second: "[reference('many[1]').i]",
        all: "[map(references('many'), lambda('m', lambdaVariables('m').i))]",
        info: "[resourceInfo('hub').id]",
      }),
    };
    const result = run(template(resources, { languageVersion: '2.0' }));
    expect(result.names).toEqual(['hub', 'old', 'm0', 'm1', 'spoke']);
    expect(result.resources[1]).toMatchObject({ existing: true, resourceGroup: 'other' });
    expect(result.resources[4]?.at).toBe('resources.spoke');
    expect(result.properties[4]).toEqual({
      prefix: '10.0.0.0/16',
      subnet: `${group}/providers/${network}/hub/subnets/s`,
      place: 'here',
      open: `[reference('/subscriptions/sub/resourceGroups/other/providers/${network}/old', '1').guid]`,
      second: 1,
      all: [0, 1],
      info: `${group}/providers/${network}/hub`,
    });
  });

  test('user functions see their own parameters', () => {
    const functions = [
      {
        namespace: 'my',
        members: {
          join: {
            parameters: [
              { name: 'a', type: 'string' },
              { name: 'b', type: 'string' },
            ],
            output: { type: 'string', value: "[concat(parameters('a'), '-', parameters('b'))]" },
          },
          twice: {
            parameters: [{ name: 'a', type: 'string' }],
            output: { type: 'object', value: { v: "[my.join(parameters('a'), parameters('a'))]" } },
          },
        },
      },
    ];
    expect(
      run(template([vnet("[my.Join('x', 'y')]", "[my.twice('z')]")], { functions })).resources[0],
    ).toMatchObject({ name: 'x-y', body: { properties: { v: 'z-z' } } });
  });
});

describe('templates inside templates', () => {
  test('with the words of the outer one, resources go to the inner group and expressions mean the outer', () => {
    const { resources } = run(
      template(
        [
          nested(
            'd',
            template([vnet("[variables('n')]", { id: `[resourceId('${network}', 'z')]` })], {
              variables: { n: 'inner' },
            }),
            { resourceGroup: 'rg2' },
          ),
        ],
        { variables: { n: 'outer' } },
      ),
    );
    expect(resources[0]).toMatchObject({
      name: 'outer',
      resourceGroup: 'rg2',
      body: { properties: { id: `${group}/providers/${network}/z` } },
    });
    expect(resources[0]?.at).toBe('resources[0].properties.template.resources[0]');
  });

  test('with words of its own', () => {
    const inside = template(
      [
        vnet("[parameters('n')]", {
          id: `[resourceId('${network}', 'z')]`,
          group: '[resourceGroup().name]',
          d: '[deployment().name]',
        }),
      ],
      { parameters: { n: { type: 'string' } } },
    );
    const { resources } = run(
      template([
        nested(
          'd',
          inside,
          { subscriptionId: 'sub2', resourceGroup: 'rg2' },
          { ...inner, parameters: { n: { value: "[concat('a', 'b')]" } } },
        ),
      ]),
    );
    expect(resources[0]).toMatchObject({
      name: 'ab',
      subscription: 'sub2',
      resourceGroup: 'rg2',
      body: {
        properties: {
          id: `/subscriptions/sub2/resourceGroups/rg2/providers/${network}/z`,
          group: 'rg2',
          d: 'd',
        },
      },
    });
  });

  test('outputs cross from one to another in any order', () => {
    const producer = template([vnet('hub')], {
      outputs: { id: { type: 'string', value: `[resourceId('${network}', 'hub')]` } },
    });
    const passes = (from: string): JsonObject =>
      template([vnet('spoke', { hub: "[parameters('hub')]" })], {
        parameters: { hub: { type: 'string', defaultValue: from } },
      });
    const consumer = nested(
      'second',
      passes(''),
      {},
      { ...inner, parameters: { hub: { value: "[reference('first').outputs.id.value]" } } },
    );
    const byId = nested(
      'third',
      passes(''),
      {},
      {
        ...inner,
        parameters: {
          hub: { value: `[reference(resourceId('${deployments}', 'first'), '2022-09-01').outputs.id.value]` },
        },
      },
    );
    const { resources } = run(template([consumer, byId, nested('first', producer, {}, inner)]));
    const id = `${group}/providers/${network}/hub`;
    expect(resources.map(({ name, body }) => [name, body.properties])).toEqual([
      ['spoke', { hub: id }],
      ['spoke', { hub: id }],
      ['hub', {}],
    ]);
  });

  test('six levels deep, in a loop, with its condition', () => {
    let deep = template([vnet("[parameters('n')]")], { parameters: { n: { type: 'string' } } });
    for (let level = 0; level < 5; level += 1)
      deep = template(
        [
          nested(
            `d${level}`,
            deep,
            {},
            { ...inner, parameters: { n: { value: "[concat(parameters('n'), 'x')]" } } },
          ),
        ],
        { parameters: { n: { type: 'string' } } },
      );
    const loop = nested(
      "[concat('d', copyIndex())]",
      deep,
      { copy: { name: 'l', count: 2 } },
      { ...inner, parameters: { n: { value: '[string(copyIndex())]' } } },
    );
    expect(
      run(template([loop, nested('off', template([vnet('never')]), { condition: false })])).names,
    ).toEqual(['0xxxxx', '1xxxxx']);
  });

  test('subscription templates make groups and fill them, up to tenant and management group', () => {
    const schema = (level: string): string =>
      `https://schema.management.azure.com/schemas/2019-08-01/${level}DeploymentTemplate.json#`;
    const json = template(
      [
        {
          type: 'Microsoft.Resources/resourceGroups',
          apiVersion: '1',
          name: 'made',
          location: 'northeurope',
        },
        nested(
          'in',
          template([vnet('v', { place: '[resourceGroup().location]' })]),
          { resourceGroup: 'made' },
          inner,
        ),
        nested(
          'mg',
          template([{ type: 'Microsoft.Authorization/policyDefinitions', apiVersion: '1', name: 'p' }]),
          { scope: 'Microsoft.Management/managementGroups/top', location: 'x' },
          inner,
        ),
        nested(
          'ten',
          template([{ type: 'Microsoft.Management/managementGroups', apiVersion: '1', name: 'm' }]),
          { scope: '/', location: 'x' },
          inner,
        ),
      ],
      {
        $schema: schema('subscription'),
        outputs: {
          id: {
            type: 'string',
            value: "[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'made')]",
          },
        },
      },
    );
    const { resources, outputs } = run(json);
    expect(
      resources.map(({ name, subscription, resourceGroup }) => [name, subscription, resourceGroup]),
    ).toEqual([
      ['made', 'sub', ''],
      ['v', 'sub', 'made'],
      ['p', '', ''],
      ['m', '', ''],
    ]);
    expect(resources[2]?.extends).toBe('/providers/Microsoft.Management/managementGroups/top');
    expect(resources[1]?.body).toEqual({ properties: { place: 'northeurope' } });
    expect(outputs).toEqual({ id: '/subscriptions/sub/resourceGroups/made' });
  });

  test('a linked template is a problem with its place, and the deployment stays', () => {
    const linked = {
      type: deployments,
      apiVersion: '1',
      name: 'linked',
      properties: {
        mode: 'Incremental',
        templateLink: { uri: "[uri(deployment().properties.templateLink.uri, 'nested/x.json')]" },
      },
    };
    const { resources, says } = run(template([linked]));
    expect(resources.map(({ type, name }) => [type, name])).toEqual([[deployments, 'linked']]);
    expect(says[0]).toContain('resources[0].properties.templateLink (line 1');
  });

  test('a key with a doubled bracket in front has one, as the engine has it', () => {
    const body = { type: 'Contoso.App/things', apiVersion: '1', name: 't', map: { '[[]': 1, '[[a': 2 } };
    const { resources } = run(template([body]));
    expect(resources[0]?.body.map).toEqual({ '[]': 1, '[a': 2 });
  });

  test('where a linked template stands is worked out', () => {
    const properties = { templateLink: { uri: "[concat(variables('base'), '/x.json')]" } };
    const { says } = run(
      template([{ type: deployments, apiVersion: '1', name: 'linked', properties }], {
        variables: { base: 'https://example.com/t' },
      }),
    );
    expect(says[0]).toContain('(https://example.com/t/x.json)');
  });

  test('a template given as an expression', () => {
    const content = JSON.stringify(template([vnet("[concat('from', '-variable')]")]));
    const { names } = run(
      template([nested('d', "[variables('t')]", {}, inner)], {
        variables: { t: `[json('${content.replaceAll("'", "''")}')]` },
      }),
    );
    expect(names).toEqual(['from-variable']);
  });
});

describe('shapes around a template', () => {
  test.each([
    ['an exported template', (json: JsonObject): JsonObject => ({ template: json })],
    [
      'a deployment',
      (json: JsonObject): JsonObject => ({ properties: { template: json, mode: 'Incremental' } }),
    ],
    ['a template spec', (json: JsonObject): JsonObject => ({ properties: { mainTemplate: json } })],
  ])('%s is opened', (_, wrap) => {
    const { names, says } = run(wrap(template([vnet('v', { bad: '[nope()]' })])));
    expect(names).toEqual(['v']);
    expect(says[0]).toMatch(/emplate\.resources\[0\]\.properties\.bad \(line 1, column \d+\)/);
  });
});

describe('references of older templates', () => {
  test('by name, by type and name, and what nobody knows stays', () => {
    const address = {
      type: 'Microsoft.Network/publicIPAddresses',
      apiVersion: '2020-01-01',
      name: 'pip',
      properties: { dnsSettings: { domainNameLabel: 'abc' } },
    };
    const asks = vnet('v', {
      byName: "[reference('pip').dnsSettings.domainNameLabel]",
      byType:
        "[reference(concat('Microsoft.Network/publicIPAddresses/', 'pip')).dnsSettings.domainNameLabel]",
      open: "[reference('pip').ipAddress]",
      key: "[listKeys('pip', '2020-01-01').key]",
    });
    const id = `${group}/providers/Microsoft.Network/publicIPAddresses/pip`;
    expect(run(template([asks, address])).properties[0]).toEqual({
      byName: 'abc',
      byType: 'abc',
      open: `[reference('${id}', '2020-01-01').ipAddress]`,
      key: `[listKeys('${id}', '2020-01-01').key]`,
    });
  });

  test('a secret that a nested template is given in the open keeps its name', () => {
    const inside = template([vnet('v', { s: "[parameters('s')]" })], {
      parameters: { s: { type: 'securestring' } },
    });
    const given = { ...inner, parameters: { s: { value: 'literal' } } };
    expect(run(template([nested('d', inside, {}, given)])).properties).toEqual([{ s: "[parameters('s')]" }]);
  });

  test('a parameter that an expression gives or leaves away', () => {
    const inside = template([vnet("[parameters('a')]")], {
      parameters: { a: { type: 'string', defaultValue: 'd' } },
    });
    const given = (value: string): JsonObject => ({
      ...inner,
      parameters: { a: `[if(true(), createObject('value', ${value}), createObject('value', null()))]` },
    });
    const both = [nested('one', inside, {}, given("'q'")), nested('two', inside, {}, given('null()'))];
    expect(run(template(both)).names).toEqual(['q', 'd']);
  });
});

describe('what is wrong costs only itself', () => {
  test('a broken expression stays, with its place in the problem', () => {
    const json = template(
      [
        vnet('a', { bad: "[nope('x')]", worse: '[concat(', good: '[add(1, 2)]', uses: "[variables('v')]" }),
        vnet('b'),
      ],
      { variables: { v: '[div(1, 0)]' } },
    );
    const { names, properties, says } = run(json);
    expect(names).toEqual(['a', 'b']);
    expect(properties[0]).toEqual({ bad: "[nope('x')]", worse: '[[concat(', good: 3, uses: '[div(1, 0)]' });
    expect(says.map((one) => one.replace(/ \(line.*?\)/, ''))).toEqual([
      `resources[0].properties.bad: [nope('x')] is kept as it stands: there is no function "nope".`,
      'variables.v: [div(1, 0)] is kept as it stands: nothing can be divided by zero, in div().',
    ]);
  });

  test.each([
    [
      'a circle of variables',
      template([vnet("[variables('a')]")], { variables: { a: "[variables('b')]", b: "[variables('a')]" } }),
      'in a circle',
    ],
    [
      'a circle of functions',
      template([vnet('[f.a()]')], {
        functions: [{ namespace: 'f', members: { a: { output: { type: 'string', value: '[f.a()]' } } } }],
      }),
      'in a circle, or nest too deeply',
    ],
    [
      'a text that doubles without end',
      template([vnet("[variables('v40')]")], {
        variables: Object.fromEntries(
          Array.from({ length: 41 }, (_, i) => [
            `v${i}`,
            i === 0 ? 'xxxxxxxxxx' : `[concat(variables('v${i - 1}'), variables('v${i - 1}'))]`,
          ]),
        ),
      }),
      'more than a million',
    ],
    [
      'loops in loops in loops',
      template([
        vnet('v', {
          x: "[map(range(0, 10000), lambda('a', map(range(0, 10000), lambda('b', add(lambdaVariables('a'), lambdaVariables('b'))))))]",
        }),
      ]),
      'takes too long',
    ],
  ])('%s', (_, json, says) => {
    const result = run(json);
    expect(result.resources).toHaveLength(1);
    expect(result.says.join('\n')).toContain(says);
  });

  test.each([
    ['no JSON', '{"resources":[', 'not-json'],
    ['a list', '[]', 'no-template'],
    ['no resources', '{}', 'no-template'],
  ])('%s is refused', (_, text, code) => {
    const { problems, resources } = evaluateTemplate(text);
    expect([problems.map((one) => one.code), resources]).toEqual([[code], []]);
  });

  test('hostile keys', () => {
    const { resources } = run(
      JSON.parse(
        '{"resources":[{"type":"A/b","name":"__proto__","properties":{"__proto__":{"x":1},"y":"[parameters(\'__proto__\')]"}}],"parameters":{"__proto__":{"type":"string","defaultValue":"d"}}}',
      ) as JsonObject,
    );
    expect(Object.entries(resources[0]?.body.properties ?? {})).toEqual([
      ['__proto__', { x: 1 }],
      ['y', 'd'],
    ]);
  });
});
