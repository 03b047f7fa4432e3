// In: a difference. Out: whether its cause is the spelling of a value: translations, shortened texts, and spellings of
// booleans, numbers and days that the two sides read differently.
import { NO_MATCH } from '../../data-loader/grammar/values.ts';
import { isObject, type Json } from './answers.ts';
import type { Difference } from './compare.ts';
import type { Context } from './context.ts';
import { isOneOf, lacksOnly, listOf, stringsIn } from './json.ts';
import { childrenOf, everything, textOf, type Written } from './source.ts';

/** The fields that hold these scalars, of any entity and of a variant. */
export function fieldsOf(names: string): string {
  const places = ['os/*', 'platform/*', 'device/*', 'install-script/*', 'os/*/variants/*'];
  return names
    .split(' ')
    .flatMap(name => places.flatMap(place => [`${place}/${name}`, `${place}/params/${name}`]))
    .join(' ');
}

/** What a field is written as where that is not its name in kebab-case. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  memory: 'ram',
  cpus: 'n-cpus',
  shortIds: 'short-id',
  releaseDateText: 'release-date',
  eolDateText: 'eol-date',
  supportsInstallerScript: 'installer-script',
  driversPrioritized: 'priority',
  files: 'file',
};

/** The name of the element or attribute that a field is written as. */
export function writtenName(field: string): string {
  return WRITTEN_AS[field] ?? field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`).replace(/^treeinfo-/, '');
}

interface Translation {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Every text that the files give for a field, file by file. */
function translationsOf(difference: Difference, context: Context): readonly (readonly Translation[])[] {
  const { path } = difference;
  const name = writtenName(path.at(-1) ?? '');
  const isWanted = (element: Written): boolean =>
    element.name === 'variant' && element.attributes.get('id') === path[3];
  return context.declarations(difference).map(entity => {
    const owners = path[2] === 'variants' ? childrenOf(entity).filter(isWanted).slice(-1) : [entity];
    return owners
      .flatMap(childrenOf)
      .filter(child => child.name === name && textOf(child) !== '')
      .map(child => ({ text: textOf(child), lang: child.attributes.get('xml:lang') ?? child.attributes.get('lang') }));
  });
}

/** The translation that an answer is; `undefined` when it is none. */
export function translation(
  answer: Json | undefined,
  difference: Difference,
  context: Context,
): Translation | undefined {
  const found = stringsIn(answer)[0];
  return translationsOf(difference, context)
    .flat()
    .find(({ text, lang }) => text === found && lang !== undefined);
}

/** Whether the first element of that name is empty, which is all that libosinfo looks at. */
export function isFirstEmpty({ path }: Difference, context: Context): boolean {
  const name = writtenName(path.at(-1) ?? '');
  return context
    .declarations({ path })
    .flatMap(everything)
    .some(element => textOf(childrenOf(element).find(child => child.name === name) ?? NOT_THERE) === '');
}

const NOT_THERE: Written = { name: '', attributes: new Map(), content: ['x'] };

/** Whether there are translations, libosinfo took one of the texts, and we took the best one. */
export function isBestLanguage(difference: Difference, context: Context): boolean {
  const texts = translationsOf(difference, context);
  const wanted = wantedLanguages(context.question.environment);
  const rank = ({ lang }: Translation): number => {
    if (lang === undefined) return wanted.length;
    const index = wanted.indexOf(lang.replace(/\.[^@]*/, '').replaceAll('-', '_'));
    return index === -1 ? wanted.length + 1 : index;
  };
  let best: Translation | undefined;
  for (const file of texts) {
    const [first] = file.toSorted((a, b) => rank(a) - rank(b));
    if (first !== undefined && (best === undefined || rank(first) <= rank(best))) best = first;
  }
  const isText = texts.flat().some(({ text }) => text === stringsIn(difference.theirs)[0]);
  const isBest = JSON.stringify(stringsIn(difference.ours)) === JSON.stringify([best?.text]);
  return isText && isBest && texts.flat().some(({ lang }) => lang !== undefined);
}

/** The tags to look for, best first, as the C library expands them: `sr_RS@latin` asks for `sr@latin` too, then `sr_RS`. */
function wantedLanguages({ LANGUAGE, LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string>>): readonly string[] {
  const locales = (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '').split(':');
  return locales.flatMap(locale => {
    const [, language = '', country = '', modifier = ''] = /^([^_.@]*)(_[^.@]*)?(?:\.[^@]*)?(@.*)?$/.exec(locale) ?? [];
    return [language + country + modifier, language + modifier, language + country, language];
  });
}

/** Where a text shows of which libosinfo takes the first piece only. */
export const TEXT_FIELDS: string = [
  ...['os', 'platform'].flatMap(kind => [`${kind}/*/shortId`, `${kind}/*/shortIds`]),
  ...['os', 'platform', 'device', 'deployment', 'install-script'].map(kind => `${kind}/*/params/*`),
  ...['volumeId', 'systemId', 'publisherId', 'applicationId', 'volumeSize', 'languages', 'params/*'].map(
    field => `os/*/media/*/${field}`,
  ),
  ...['Family', 'Variant', 'Version', 'Arch'].map(field => `os/*/trees/*/treeinfo${field}`),
  ...['trees', 'images', 'variants', 'drivers', 'ownDeviceLinks', 'allDeviceLinks'].map(
    part => `os/*/${part}/*/params/*`,
  ),
  ...['os/*/drivers/*/files', 'os/*/resources/*/*/*', ''],
].join(' ');

/** Whether an element of that name has something else than text in it, and libosinfo has only what stands before that. */
export function isCut({ path, theirs, ours }: Difference, context: Context): boolean {
  const name = writtenName(path.at(-1) ?? '');
  const mixed = new RegExp(`<${name}(?:\\s[^>]*)?>[^<]*<(?!/${name}>)`);
  const texts = context.fileTexts({ path });
  const whole = textsOf(ours);
  const isPart = (part: string): boolean =>
    whole.some(text => text.startsWith(part)) || texts.some(text => text.includes(`<!--${part}-->`));
  return texts.some(text => mixed.test(text)) && whole.length > 0 && textsOf(theirs).every(isPart);
}

function textsOf(value: Json | undefined): readonly string[] {
  return typeof value === 'number' ? [String(value)] : stringsIn(value);
}

const SCRIPT_FLAGS = ['needsInternet', 'canPreInstallDrivers', 'canPostInstallDrivers', 'avatarFormat/alpha'];
const MEDIA_FLAGS = [
  'live',
  'installer',
  'installerReboots',
  'ejectAfterInstall',
  'installerScript',
  'supportsInstallerScript',
];
const SUPPORT = ['ownDevices', 'allDevices', 'ownDeviceLinks/**', 'allDeviceLinks/**', 'allDevicesByClass/*'];

/** Where a boolean shows. */
export const BOOLEAN_FIELDS: string = [
  ...SCRIPT_FLAGS.map(flag => `install-script/*/${flag}`),
  ...MEDIA_FLAGS.map(flag => `os/*/media/*/${flag}`),
  ...['images/*/cloudInit', 'drivers/*/preInstallable', 'drivers/*/signed', 'firmware/**', 'completeFirmware/**'].map(
    field => `os/*/${field}`,
  ),
  ...SUPPORT.flatMap(field => [`os/*/${field}`, `platform/*/${field}`]),
  ...['languages', 'params/l10n-language', 'params/l10n-language-regex'].map(field => `os/*/media/*/${field}`),
  ...['devices', 'deviceLinks/**', 'preferredDeviceByClass/*'].map(field => `deployment/*/${field}`),
  'os/*/resources/*/*',
  'os/*/resources/*/*/*',
].join(' ');

/** Which boolean decides about a field that is none. */
const BOOLEAN_BEHIND: readonly (readonly [fields: RegExp, name: string])[] = [
  [/[dD]evice|[fF]irmware/, 'supported'],
  [/^resources/, 'inherit'],
  [/installerReboots$/, 'installer'],
  [/languages$|l10n-language/, 'regex'],
];

/** Whether the boolean behind a field is written as something else than `true` and `false`, or more than once. */
export function isAnotherBoolean(difference: Difference, context: Context): boolean {
  const { path } = difference;
  const field = path.slice(2).join('/');
  const name = BOOLEAN_BEHIND.find(([fields]) => fields.test(field))?.[1] ?? writtenName(path.at(-1) ?? '');
  const texts = context.texts(difference, name);
  const isScript = path[0] === 'install-script';
  // An empty flag of a script is true to both sides.
  const usual = isScript ? /^(?:true|false|)$/ : /^(?:true|false)$/;
  return texts.some(text => !usual.test(text)) || (isScript && texts.length > 1);
}

/** Where a number shows. */
export const NUMBER_FIELDS =
  'os/*/media/*/volumeSize os/*/media/*/installerReboots os/*/drivers/*/priority os/*/driversPrioritized os/*/resources/*/* os/*/resources/*/*/* install-script/*/avatarFormat/*';

/** The numbers that libosinfo gives 64 bits. */
const WIDE = /^(?:cpu|ram|storage|volume-size)$/;

/** Whether a number behind a field is written as something else than a decimal number of a size that both sides hold. */
export function isAnotherNumber(difference: Difference, context: Context): boolean {
  const { path } = difference;
  const isWholeEntry = path[2] === 'resources' && path.length === 5;
  const names = isWholeEntry ? ['cpu', 'n-cpus', 'ram', 'storage'] : [writtenName(path.at(-1) ?? '')];
  const limit = (name: string): number => (WIDE.test(name) ? Number.MAX_SAFE_INTEGER : 2 ** 31 - 1);
  return names.some(name =>
    context.texts(difference, name).some(text => !/^(?:0|[1-9]\d*)$/.test(text) || Number(text) > limit(name)),
  );
}

/** Whether a date is written as something else than a day that exists. */
export function isAnotherDay(difference: Difference, context: Context): boolean {
  const name = writtenName(difference.path.at(-1) ?? '').replace(/-text$/, '');
  if (name !== 'release-date' && name !== 'eol-date') return false;
  return context.texts(difference, name).some(text => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) || text.length !== 10;
  });
}

/** Whether libosinfo has a text that was reported as no legal value, and we have none. */
export function isRefused(difference: Difference, context: Context): boolean {
  const found = [...stringsIn(difference.theirs), ...difference.path.slice(-1)];
  const refused = context.reported(difference, 'BAD_VALUE', 'BAD_PATTERN');
  const isWithout = difference.ours === undefined || JSON.stringify(difference.ours).includes(JSON.stringify(NO_MATCH));
  return isWithout && refused.some(({ value }) => value !== undefined && found.includes(value));
}

/** Whether the entity that owns a part was reported to have an incomplete one. */
export function isReportedIncomplete(
  { path: [, id = '', , part = '', inner = ''] }: Difference,
  context: Context,
): boolean {
  const owners = [id, ...[part, inner].map(name => name.replace(/(?::[^:/]*\.xml)?:\d+(?: #\d+)?$/, ''))];
  return context.problems.some(({ code, entity }) => code === 'MISSING_VALUE' && isOneOf(entity, owners));
}

/** Whether all that libosinfo has more of are devices that some link says are unsupported. */
export function isUnsupported(difference: Difference, context: Context): boolean {
  const { path, theirs, ours } = difference;
  const unsupported = linksIn(context.written(difference))
    .filter(({ attributes }) => /^(?:false|no)$/.test(attributes.get('supported') ?? ''))
    .map(({ attributes }) => attributes.get('id') ?? '');
  if (isObject(theirs)) return ours === undefined && isOneOf(path[3], unsupported);
  return typeof theirs === 'string'
    ? isOneOf(theirs, unsupported)
    : lacksOnly(ours, theirs, id => isOneOf(id, unsupported));
}

/** Whether all that libosinfo has more of are devices that are linked twice, with and without support. */
export function isLinkedTwice(difference: Difference, context: Context): boolean {
  const { path, theirs, ours } = difference;
  const links = linksIn(context.declarations(difference).flatMap(everything));
  const isTwice = (id: Json | undefined): boolean => {
    const supports = links
      .filter(({ attributes }) => attributes.get('id') === id)
      .map(link => link.attributes.get('supported'));
    return new Set(supports).size > 1;
  };
  return isObject(theirs) || isObject(ours)
    ? isTwice(path[3])
    : lacksOnly(ours, theirs, isTwice) || isMoved(theirs, ours, isTwice);
}

/** Whether two lists have the same entries, the twice linked ones at other places. */
function isMoved(one: Json | undefined, other: Json | undefined, mayMove: (entry: Json) => boolean): boolean {
  const fixed = (list: Json | undefined): string => JSON.stringify(listOf(list).filter(entry => !mayMove(entry)));
  return fixed(one) === fixed(other) && listOf(one).length === listOf(other).length;
}

function linksIn(elements: readonly Written[]): readonly Written[] {
  return elements.filter(({ name, attributes }) => name === 'device' && attributes.has('id'));
}

/** Whether an ancestor has two entries of resources for the architecture, of which the last lacks the number. */
export function isWiped({ path }: Difference, context: Context): boolean {
  const [, , , section = '', part = '', field] = path;
  const entries = listOf(context.answer('ours', path.slice(0, 4))).filter(isObject);
  const arch = entries.find(({ id }) => id === part)?.arch;
  const names = field === undefined ? ['cpu', 'n-cpus', 'ram', 'storage'] : [writtenName(field)];
  return context.lineage({ path }).some((elements, index) => {
    const ofArch = elements.filter(({ name, attributes }) => name === 'resources' && attributes.get('arch') === arch);
    const sections = ofArch.map(entry => childrenOf(entry).find(({ name }) => name === writtenName(section)));
    const last = sections.at(-1);
    const lacks = (name: string): boolean => last === undefined || childrenOf(last).every(child => child.name !== name);
    return index > 0 && ofArch.length > 1 && names.some(lacks);
  });
}
