// In: a text. Out: whether it is the name of a time zone of the tz database, which the host of a guest has to know.

/** The names of zones: each part begins with a capital letter. */
const ZONE = /^(?!.{65})[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*){0,2}$/;

/** The tz database's own zones of three letters. ICU also has others, such as PST, for which a host has no file. */
const THREE_LETTERS: ReadonlySet<string> = new Set('CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' '));

/**
 * Whether there is a time zone of this name: those that JavaScript knows, old names such as `US/Eastern` too. JavaScript
 * accepts any case, but a host has zones as files, so that `Europe/BERLIN` would be UTC there.
 */
export function isTimeZone(name: string): boolean {
  const isOfTheDatabase = (name.length !== 3 || THREE_LETTERS.has(name)) && !name.startsWith('SystemV/');
  return ZONE.test(name) && isOfTheDatabase && isKnown(name) && !isOtherCase(name);
}

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether it differs from a zone in its case only. */
function isOtherCase(name: string): boolean {
  const zones = Intl.supportedValuesOf('timeZone');
  return !zones.includes(name) && zones.some(zone => zone.toLowerCase() === name.toLowerCase());
}
