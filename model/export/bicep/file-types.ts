/** What the files say about themselves. */
export interface Heading {
  /** Title of the document, with the variant's name where there are several. */
  readonly title: string;
  readonly says: string;
}

/** The parts of a file as lines, between which an empty line stands. */
export type Blocks = readonly (readonly string[])[];

/** A file of the modules folder, before it becomes text. */
export interface ModuleFile {
  readonly name: string;
  readonly blocks: Blocks;
}
