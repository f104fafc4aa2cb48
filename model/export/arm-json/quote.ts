/** A text as a value of a template: only one that begins and ends with a bracket would be taken for an expression, and gets a second one. */
export function templateText(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;
}

/** A text in quotes, as it stands inside an expression. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
