/** A text as one line that a person sees whole: line breaks become spaces; control characters and turns of the writing direction become a sign that is seen. */
export function plainLine(text: string): string {
  return (
    text
      .replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get into a line
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .trim()
  );
}
