// The intended differences from libosinfo: one row per reason. A row claims a difference by its field and by a
// condition, so that any other difference of that field still counts.
import { isObject, type Json } from './answers.ts';
import { type Difference, isDead } from './compare.ts';
import type { Context } from './context.ts';
import { isOneOf, listOf } from './json.ts';
import { isSameXml, type Written } from './source.ts';
import * as spelling from './spelling.ts';

/** One reason to differ. */
export interface Intended {
  readonly name: string;
  /** What libosinfo does, and what happens here instead. */
  readonly reason: string;
  /** The fields it is about: `*` is any name, `**` any names; several are set apart by blanks. */
  readonly fields: string;
  readonly when: (difference: Difference, context: Context) => boolean;
}

const SCALARS = [
  'name vendor version codename logo family distro kernel-url-argument cloud-image-username kernelUrlArgument',
  'cloudImageUsername class product subsystem vendorId vendor-id productId product-id busType bus-type profile',
  'productKeyFormat product-key-format expectedFilename expected-filename outputFilename',
].join(' ');

/** Every reason, first match first. */
export const INTENDED: readonly Intended[] = [
  {
    name: 'libosinfo-dies',
    reason:
      'libosinfo dies of the question (a cycle of ancestors, a part without its architecture); here it is answered',
    fields: '**',
    when: ({ theirs }) => isDead(theirs),
  },
  {
    name: 'libosinfo-lost-the-file',
    reason: 'libosinfo refuses the whole database for what one file says; here the rest of that file still counts',
    fields: '*/*/**',
    when: ({ path }, { lost }) => lost.has(path[1] ?? ''),
  },
  {
    name: 'blank-entities',
    reason: 'libosinfo lists an empty entity for an id that is only referred to; here it is reported and not listed',
    fields: 'os/* platform/* device/* datamap/* install-script/*',
    when: ({ path, theirs, ours }, context) =>
      ours === undefined &&
      isObject(theirs) &&
      Object.keys(isObject(theirs.params) ? theirs.params : {}).length === 0 &&
      (context.isDangling(path[1] ?? '') || context.isMentioned(path[1] ?? '')),
  },
  {
    name: 'short-ids-once',
    reason: 'libosinfo repeats a short-id that a fragment repeats; here it is listed once',
    fields: 'os/*/shortIds platform/*/shortIds',
    when: ({ theirs, ours }) => isSame([...new Set(listOf(theirs))], ours),
  },
  {
    name: 'custom-values-once',
    reason: 'libosinfo stores every x- value of an OS or platform twice; here it is there once',
    fields: 'os/*/params/* platform/*/params/*',
    when: ({ path, theirs, ours }) =>
      path[3]?.startsWith('x-') === true &&
      isSame(listOf(theirs).toSorted(), [...listOf(ours), ...listOf(ours)].toSorted()),
  },
  {
    name: 'unsupported-by-class',
    reason: 'libosinfo forgets supported="false" when it filters inherited devices by class; here it holds',
    fields: 'os/*/allDevicesByClass/*',
    when: ({ path, theirs, ours }, context) => {
      const supported = context.answer('theirs', [...path.slice(0, 2), 'allDevices']);
      const isOfAnotherClass = (id: Json): boolean =>
        context.answer('theirs', ['device', String(id), 'class']) !==
        context.answer('ours', ['device', String(id), 'class']);
      return (
        listOf(theirs).every(id => isOneOf(id, ours) || !isOneOf(id, supported) || isOfAnotherClass(id)) &&
        listOf(ours).every(id => isOneOf(id, theirs) || isOfAnotherClass(id))
      );
    },
  },
  {
    name: 'unsupported-elsewhere',
    reason: 'libosinfo ignores supported="false" on platforms and deployments; here it takes the device away there too',
    fields: 'platform/*/ownDevices platform/*/ownDeviceLinks/* platform/*/allDevices deployment/*/**',
    when: (difference, context) => spelling.isUnsupported(difference, context),
  },
  {
    name: 'last-link-counts',
    reason:
      'libosinfo keeps an own device that is linked twice unless both links say supported="false"; here the last counts',
    fields: 'os/*/ownDevices os/*/ownDeviceLinks/*',
    when: (difference, context) => spelling.isLinkedTwice(difference, context),
  },
  {
    name: 'resources-without-numbers',
    reason:
      'libosinfo makes an entry of resources without any number, where nothing is written or inherited; here there is none',
    fields: 'os/*/resources/*/*',
    when: ({ theirs, ours }) =>
      ours === undefined && isObject(theirs) && ['cpu', 'cpus', 'memory', 'storage'].every(name => !(name in theirs)),
  },
  {
    name: 'whole-entries-replaced',
    reason:
      'libosinfo keeps the sections of a replaced entry of resources that the new one lacks; here it is replaced whole',
    fields: 'os/*/resources/*/*',
    when: ({ path, ours }, context) => ours === undefined && context.declarations({ path }).length > 1,
  },
  {
    name: 'number-by-number',
    reason:
      'libosinfo wipes a number when an ancestor has two entries of the architecture and the later lacks it; here it stays',
    fields: 'os/*/resources/*/*/* os/*/resources/*/*',
    when: (difference, context) => spelling.isWiped(difference, context),
  },
  {
    name: 'best-device-first',
    reason:
      'libosinfo lists a device that a deployment links twice as if it were liked less; here it stands where it is liked best',
    fields: 'deployment/*/devices deployment/*/deviceLinks/order',
    when: ({ path, theirs, ours }, context) =>
      isSame(listOf(theirs).toSorted(), listOf(ours).toSorted()) && hasTwice(context.written({ path }), 'device', 'id'),
  },
  {
    name: 'firmware-once',
    reason:
      'libosinfo lists a firmware again for every ancestor that declares it; here the nearest declaration is listed',
    fields: 'os/*/firmware/* os/*/completeFirmware/*',
    when: ({ path, theirs, ours }, context) => {
      const listed = context.answer('ours', path.slice(0, 3));
      const isListed = (entry: Json): boolean =>
        isObject(entry) && isObject(theirs) && entry.arch === theirs.arch && entry.type === theirs.type;
      return ours === undefined && listOf(listed).some(isListed);
    },
  },
  {
    name: 'script-of-a-profile',
    reason:
      'libosinfo finds any script of the profile, by the order of a hash table; here it is the first that is listed',
    fields: 'os/*/findInstallScript/*',
    when: ({ path: [kind = '', id = '', , profile = ''], theirs, ours }, context) => {
      const scripts = listOf(context.answer('theirs', [kind, id, 'installScripts']));
      const fits = (script: Json | undefined): boolean =>
        isOneOf(script, scripts) && context.answer('theirs', ['install-script', String(script), 'profile']) === profile;
      return fits(theirs) && fits(ours);
    },
  },
  {
    name: 'fragments-add',
    reason:
      'libosinfo lets a fragment reset what it does not mention: flags and injection methods of a script, a whole deployment',
    fields:
      'deployment/*/** install-script/*/needsInternet install-script/*/canPreInstallDrivers install-script/*/canPostInstallDrivers install-script/*/injectionMethods install-script/*/preferredInjectionMethods',
    when: (difference, context) => (context.record(difference)?.declaredAt.length ?? 0) > 1,
  },
  {
    name: 'injection-method-that-is-there',
    reason: 'libosinfo prefers the injection method disk even for a script that does not have it; here one that it has',
    fields: 'install-script/*/preferredInjectionMethods',
    when: ({ path, theirs }, context) =>
      isOneOf('disk', theirs) && !isOneOf('disk', context.answer('theirs', [...path.slice(0, 2), 'injectionMethods'])),
  },
  {
    name: 'every-mime-type',
    reason: 'libosinfo keeps the first type of picture only; here all are listed',
    fields: 'install-script/*/avatarFormat/mimeTypes install-script/*/avatarFormat/params/mime-type',
    when: ({ theirs, ours }) => isSame(listOf(theirs), listOf(ours).slice(0, 1)),
  },
  {
    name: 'layout-of-templates',
    reason: 'libosinfo prints a template in its own layout; here the markup is as it was read, the XML is the same',
    fields: 'install-script/*/template',
    when: ({ theirs, ours }) => typeof theirs === 'string' && typeof ours === 'string' && isSameXml(theirs, ours),
  },
  {
    name: 'reverse-of-what-is-replaced',
    reason:
      'libosinfo looks a word up backwards in freed memory when its pair was replaced; here in the pairs that hold',
    fields: 'datamap/*/reverseLookup/*',
    when: ({ path }, context) => hasTwice(context.written({ path }), 'entry', 'inval'),
  },
  {
    name: 'deployment-of-a-pair',
    reason: 'libosinfo finds any deployment of an OS on a platform, by the order of a hash table; here the first by id',
    fields: 'deployment/*/found',
    when: ({ theirs, ours }, context) =>
      ['os', 'platform'].every(side =>
        isSame(
          context.answer('theirs', ['deployment', String(theirs), side]),
          context.answer('theirs', ['deployment', String(ours), side]),
        ),
      ),
  },
  {
    name: 'treeinfo-that-says-nothing',
    reason:
      'libosinfo takes any element in <treeinfo> for a treeinfo to match; here it must say something that is known',
    fields: 'os/*/trees/*/hasTreeinfo',
    when: ({ path, theirs }, context) => {
      const tree = context.answer('theirs', path.slice(0, 3));
      const isExpected = listOf(tree).some(
        entry => isObject(entry) && entry.id === path[3] && Object.keys(entry).some(name => /^treeinfo/.test(name)),
      );
      return theirs === true && !isExpected;
    },
  },
  {
    name: 'language-C',
    reason: 'libosinfo takes a text with lang="C" for a translation in some locales; here no locale asks for it',
    fields: spelling.fieldsOf(SCALARS),
    when: (difference, context) => spelling.translation(difference.theirs, difference, context)?.lang === 'C',
  },
  {
    name: 'best-language',
    reason: 'libosinfo takes the last translation that fits, and any text as the default; here the best language wins',
    fields: spelling.fieldsOf(SCALARS),
    when: (difference, context) => spelling.isBestLanguage(difference, context),
  },
  {
    name: 'first-that-says-something',
    reason:
      'libosinfo looks at the first element of a name only, and gives nothing when it is empty; here the next one counts',
    fields: spelling.fieldsOf(SCALARS),
    when: (difference, context) => spelling.isFirstEmpty(difference, context),
  },
  {
    name: 'whole-texts',
    reason: 'libosinfo cuts some texts at a comment or a CDATA section, or drops them; here the text is whole',
    fields: spelling.TEXT_FIELDS + spelling.fieldsOf(SCALARS),
    when: (difference, context) => spelling.isCut(difference, context),
  },
  {
    name: 'one-dialect-of-booleans',
    reason:
      'libosinfo reads true, yes, and anything else in four ways; here true and yes, false and no, the rest is reported',
    fields: spelling.BOOLEAN_FIELDS,
    when: (difference, context) => spelling.isAnotherBoolean(difference, context),
  },
  {
    name: 'whole-decimal-numbers',
    reason:
      'libosinfo reads 010 as 8, 12abc as 12 and x as 0; here a number is decimal or 0x, an amount is above 0, the rest is reported',
    fields: spelling.NUMBER_FIELDS,
    when: (difference, context) => spelling.isAnotherNumber(difference, context),
  },
  {
    name: 'real-days',
    reason:
      'libosinfo keeps the text of a date that is none; here a day is YYYY-MM-DD and exists, the rest is reported',
    fields: 'os/*/* os/*/params/* platform/*/* platform/*/params/*',
    when: (difference, context) => spelling.isAnotherDay(difference, context),
  },
  {
    name: 'refused-values',
    reason: 'libosinfo stores a text that its own format does not allow there; here it is left out and reported',
    fields: '*/*/**',
    when: (difference, context) => spelling.isRefused(difference, context),
  },
  {
    name: 'incomplete-parts',
    reason: 'libosinfo keeps a part without what it needs, and dies of it later; here it is left out and reported',
    fields: '*/*/**',
    when: (difference, context) =>
      difference.ours === undefined &&
      isObject(difference.theirs) &&
      spelling.isReportedIncomplete(difference, context),
  },
  {
    name: 'parts-written-twice',
    reason: 'libosinfo mixes two elements where one is allowed; here the first counts, and the second is reported',
    fields: 'os/*/trees/*/** os/*/resources/*/**',
    when: (difference, context) => {
      const name = difference.path[2] === 'trees' ? 'treeinfo' : spelling.writtenName(difference.path[3] ?? '');
      return context
        .reported(difference, 'DUPLICATE_VALUE')
        .some(({ message }) => new RegExp(`^<?${name}>? `).test(message));
    },
  },
  {
    name: 'namespaces',
    reason: 'libosinfo finds nearly nothing in a document with a namespace; here it is read like any other',
    fields: '*/*/**',
    when: (difference, context) => context.isInNamespace(difference),
  },
];

/** The rows for what is made of other answers: claimed when all that differs is in a difference that is claimed. */
export const DERIVED: Intended = {
  name: 'follows-from-the-others',
  reason:
    'Lists of all values, look-ups by short-id, and rows of osinfo-query differ as the answers they are made of do',
  fields:
    'uniqueValues/** shortIds/** query/** os/*/allDevicesByClass/* os/*/kernelUrlArgument os/*/cloudImageUsername',
  when: () => true,
};

/** Whether a row is about the field of a difference. */
export function isAbout({ fields }: Intended, { path }: Difference): boolean {
  return fields.split(' ').some(pattern => fits(pattern.split('/'), path));
}

function fits([first, ...rest]: readonly string[], [name, ...names]: readonly string[]): boolean {
  if (first === '**') return true;
  if (first === undefined || name === undefined) return first === name;
  return (first === '*' || first === name) && fits(rest, names);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two elements of a name have the same value of an attribute. */
function hasTwice(elements: readonly Written[], name: string, attribute: string): boolean {
  const values = elements.filter(element => element.name === name).map(({ attributes }) => attributes.get(attribute));
  return new Set(values).size < values.length;
}
