// In: a thrown value. Out: one line about it, if it is an error of what the process runs in: the operating system, or a
// permission that Node or Deno does not give.

/** The line for the user; `undefined` for an error of osinfo itself. */
export function environmentErrorLine(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return undefined;
  const { message, name, code, syscall, resource }: ErrorMembers = thrown;
  if (code === 'ERR_ACCESS_DENIED') return resource ? `${message} (${resource})` : String(message);
  return syscall !== undefined || DENO_ERRORS.has(name) ? String(message) : undefined;
}

/** What Node and Deno state of an error. */
interface ErrorMembers {
  readonly message: unknown;
  readonly name?: unknown;
  readonly code?: unknown;
  /** The call of the system that failed. */
  readonly syscall?: unknown;
  /** What Node's permission model denies. */
  readonly resource?: unknown;
}

/** The names of Deno's errors about permissions; their messages name the flag to run with. */
const DENO_ERRORS: ReadonlySet<unknown> = new Set(['NotCapable', 'PermissionDenied']);
