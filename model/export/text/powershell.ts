import { plainLine } from './plain-line.ts';

/** A text as a PowerShell string that expands nothing; PowerShell takes the typographic single quotes for quotes, too. Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules, read 2026-11-29. */
export function psString(text: string): string {
  return `'${plainLine(text).replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** A text behind the sign of a comment: it stays on its line. */
export function psComment(text: string): string {
  return `# ${plainLine(text)}`;
}
