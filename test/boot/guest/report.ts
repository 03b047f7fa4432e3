// In: the console of a guest. Out: what its init has said: the devices of buses and classes with their drivers, and what
// was done with them.

/** The words of a line by their keys. */
export type Line = Readonly<Record<string, string>>;

/** What a guest has said. */
export interface Report {
  /** A device of a bus: `bus`, `name`, `driver`, and `drivers` and `ids` of it and all above it. */
  readonly buses: readonly Line[];
  /** A device of a class: `class`, `name`, `title`, `drivers`, `ids`. */
  readonly classes: readonly Line[];
  /** What was done: `use`, and what came out. */
  readonly uses: readonly Line[];
  /** Whether it came to the end. */
  readonly isComplete: boolean;
}

/** Reads a console. */
export function readReport(console: string): Report {
  const texts = console.split(/\r?\n/).filter(line => line.startsWith('OSINFO '));
  const lines = texts.map(text =>
    Object.fromEntries([...text.matchAll(/(\w+)=(\S*)/g)].map(([, key = '', value = '']) => [key, value])),
  );
  return {
    buses: lines.filter(line => line.bus !== undefined),
    classes: lines.filter(line => line.class !== undefined),
    uses: lines.filter(line => line.use !== undefined),
    isComplete: texts.includes('OSINFO end'),
  };
}
