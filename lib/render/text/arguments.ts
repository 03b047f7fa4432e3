// Options and values in, command-line text out: QEMU's comma-separated values, and words quoted for a shell.

/** An option of a command and, where it takes one, its value. */
export type Argument = readonly [option: string] | readonly [option: string, value: string];

/** The settings of one value; `undefined` is left out. */
export type Settings = Readonly<Record<string, string | number | undefined>>;

/** `first,key=value,...` in QEMU's syntax: a comma within a value is doubled. */
export function joinSettings(first: string, settings: Settings = {}): string {
  const pairs = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${String(value).replaceAll(',', ',,')}`],
  );
  return [first, ...pairs].filter(part => part !== '').join(',');
}

/** A word that a POSIX shell reads back unchanged. */
export function shellQuoted(word: string): string {
  return /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command with one option per line. */
export function commandText(command: string, options: readonly Argument[]): string {
  const words = options.map(([option, value]) => `${option}${value === undefined ? '' : ` ${shellQuoted(value)}`}`);
  return [command, ...words].join(' \\\n  ');
}
