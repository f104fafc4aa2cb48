import type { Json, JsonObject } from '../catalog/arm-resource.ts';
import { isJsonObject, textAt } from '../catalog/read-json.ts';
import type { Problem } from '../explain/problem.ts';
import { code, say } from '../explain/sentence.ts';
import type { ImportFile, ImportResult } from './import-types.ts';
import { jsonOf } from './json-of.ts';
import { notRead, refuse } from './not-read.ts';

/** What is said of a file that nobody here reads: what it is, and what to open instead. */
export function unknownFile(file: ImportFile): ImportResult {
  const { text, bytes } = file;
  if (text.trim() === '' && bytes.every((byte) => whiteSpace.has(byte)))
    return refuse('Empty file', 'empty', say`The file is empty. Choose another one.`);
  const binary = binaryKinds.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (binary) return refuse(binary.is, 'binary', say`The file is ${binary.article}. ${binary.instead}`);
  if (text.trim() === '' || text.includes('\0'))
    return refuse('Binary file', 'binary', say`The file is no text and no picture of Reachboard. ${wanted}`);
  const read = jsonOf(file);
  if (read && 'problem' in read) return notRead('JSON', [read.problem]);
  const kind = read
    ? jsonKinds.find(({ says }) => says(read.value))
    : textKinds.find(({ looks }) => looks.test(text));
  if (kind) return refuse(kind.is, 'unknown', say`The file is ${kind.article}. ${kind.instead}`);
  return read
    ? refuse('JSON', 'unknown', say`The file is JSON without Azure resources. ${wanted}`)
    : refuse('Text', 'unknown', say`The file is text of a kind that is not known here. ${wanted}`);
}

/** Tab, line feed, carriage return, space. */
const whiteSpace: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

const wanted: Problem['says'] = say`Choose an ARM template, the output of ${code('az ... -o json')}, or a file that Reachboard saved.`;

interface FileKind {
  readonly is: string;
  /** With its article, for the middle of a sentence. */
  readonly article: string;
  readonly instead: Problem['says'];
}

const exportFromAzure = say`Export what is deployed: ${code('az graph query -q "resources" --first 1000 -o json')}.`;
const asSvg = say`Choose an SVG, PNG or draw.io file that Reachboard exported.`;

const binaryKinds: readonly (FileKind & { readonly begins: readonly number[] })[] = [
  { is: 'PDF', article: 'a PDF, which carries no design', instead: asSvg, begins: [0x25, 0x50, 0x44, 0x46] },
  {
    is: 'ZIP archive',
    article: 'a ZIP archive, or a Visio or Office document',
    instead: say`Unpack it and choose one file inside. Visio and Office files cannot be read.`,
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    is: 'Compressed file',
    article: 'compressed (gzip)',
    instead: say`Unpack it first.`,
    begins: [0x1f, 0x8b],
  },
  { is: 'JPEG', article: 'a JPEG, which carries no design', instead: asSvg, begins: [0xff, 0xd8, 0xff] },
  { is: 'GIF', article: 'a GIF, which carries no design', instead: asSvg, begins: [0x47, 0x49, 0x46, 0x38] },
];

const textKinds: readonly (FileKind & { readonly looks: RegExp })[] = [
  {
    is: 'HTML',
    article: 'an HTML page',
    instead: say`It may be a page that asks for a login instead of the file. Download the file itself.`,
    looks: /^\s*(?:<!doctype html|<html[\s>])/i,
  },
  {
    is: 'XML',
    article: 'XML',
    instead: say`Of XML, only SVG and draw.io files that Reachboard exported are read.`,
    looks: /^\s*<(?:\?xml|!--|[a-z])/i,
  },
  {
    is: 'Terraform',
    article: 'Terraform source',
    instead: exportFromAzure,
    looks:
      /^\s*(?:terraform\s*\{|(?:resource|data)\s+"\w+"\s+"[\w-]+"\s*\{|(?:provider|module|variable|output)\s+"[\w-]+"\s*\{|locals\s*\{)/m,
  },
  {
    is: 'Kubernetes manifest',
    article: 'a Kubernetes manifest',
    instead: say`It describes what runs in a cluster, not its network in Azure. ${exportFromAzure}`,
    looks: /^apiVersion:\s[\s\S]*^kind:\s|^kind:\s[\s\S]*^apiVersion:\s/m,
  },
  {
    is: 'Table',
    article: 'a table for the eye',
    instead: say`Run the command again with ${code('-o json')}, or with ${code('| ConvertTo-Json -Depth 20')} in PowerShell.`,
    looks: /^\s*-{3,}(?:\s+-{3,})+\s*$|^\s*(?:Name|ResourceId|ResourceGroupName)\s+:\s\S/m,
  },
  {
    is: 'YAML',
    article: 'YAML',
    instead: say`Azure's commands write JSON with ${code('-o json')}; choose that.`,
    looks: /^(?:---\s*$|-?\s*[\w.-]+:(?:\s|$))/m,
  },
  {
    is: 'CSV',
    article: 'a table of values (CSV)',
    instead: say`It leaves out what is inside a resource. ${exportFromAzure}`,
    looks: /^"?[\w ]+"?(?:[,;\t]"?[\w ./-]*"?){2,}\r?\n/,
  },
];

const jsonKinds: readonly (FileKind & { says(value: Json): boolean })[] = [
  {
    is: 'Terraform state',
    article: 'a state or a plan of Terraform',
    instead: exportFromAzure,
    says: (value) => has(value, (one) => 'terraform_version' in one),
  },
  {
    is: 'CloudFormation',
    article: 'a CloudFormation template, for AWS',
    instead: say`Reachboard reads Azure only.`,
    says: (value) => has(value, (one) => 'AWSTemplateFormatVersion' in one),
  },
  {
    is: 'Error of Azure',
    article: 'an error that Azure answered, not the resources',
    instead: say`Sign in, check the rights and the subscription, and run the command again.`,
    says: (value) => textAt(value, 'error', 'code') !== undefined,
  },
  {
    is: 'Empty list',
    article: 'an empty list of resources',
    instead: say`The query found nothing. Check the subscription and the resource group, and run it again.`,
    says: (value) =>
      (Array.isArray(value) && value.length === 0) ||
      has(value, ({ value: page, data }) =>
        [page, data].some((one) => Array.isArray(one) && one.length === 0),
      ),
  },
];

function has(value: Json, check: (value: JsonObject) => boolean): boolean {
  return isJsonObject(value) && check(value);
}
