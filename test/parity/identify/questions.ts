// In: a database. Out: what to ask about it: facts of discs and .treeinfo files that its patterns accept, and near misses.
import type { Media, MediaFacts, OsinfoDb, Tree } from '../../../lib/index.ts';
import { type Numbers, nearMisses, numbersFrom, textFor } from './texts.ts';

/** One question. */
export type Question =
  | { readonly media: MediaFacts; readonly languages: boolean }
  /** Without the line ends that JSON takes care of. */
  | { readonly treeinfo: string };

const TEXTS = ['volumeId', 'systemId', 'publisherId', 'applicationId'] as const;
/** ISO 9660 has 32 bytes for the volume id and the system id, and 128 for the others. */
const LENGTH: Readonly<Record<(typeof TEXTS)[number], number>> = {
  volumeId: 32,
  systemId: 32,
  publisherId: 128,
  applicationId: 128,
};

/** About every medium: texts that match it, and each of them with something else. */
export function mediaQuestions(db: OsinfoDb): readonly Question[] {
  const numbers = numbersFrom(19);
  const questions = new Map<string, Question>();
  for (const medium of db.oses().flatMap(({ media }) => media)) {
    const languages = medium.languages.some(({ regex }) => regex);
    for (const facts of factsAbout(medium, languages, numbers)) {
      if (facts.volumeId !== '') questions.set(JSON.stringify(facts), { media: facts, languages });
    }
  }
  return [...questions.values()];
}

function factsAbout(medium: Media, hasLanguages: boolean, numbers: Numbers): readonly MediaFacts[] {
  const right = [...Array(hasLanguages ? 8 : 2)].map(() => factsFor(medium, numbers));
  const [first = {}] = right;
  const wrong = TEXTS.flatMap(name => {
    const text = first[name];
    if (text === undefined) return [];
    const misses = nearMisses(text, numbers);
    const { [name]: _, ...without } = first;
    const some = name === 'volumeId' ? misses : misses.slice(0, 3);
    return [...some.map(miss => ({ ...first, [name]: miss.slice(0, LENGTH[name]) })), without];
  });
  const size = medium.volumeSize === undefined ? [] : [{ ...first, volumeSize: medium.volumeSize + 2048 }];
  return [...right, ...wrong, ...size];
}

/** A disc without the texts that the database does not state has others. */
function factsFor(medium: Media, numbers: Numbers): MediaFacts {
  const texts = TEXTS.flatMap(name => {
    const pattern = medium[name];
    return pattern === undefined ? [] : [[name, textFor(pattern, numbers).slice(0, LENGTH[name])] as const];
  });
  return { volumeId: 'CDROM', ...Object.fromEntries(texts), volumeSize: medium.volumeSize ?? 734_003_200 };
}

/** About every tree: files that match it, and each of them with something else. */
export function treeQuestions(db: OsinfoDb): readonly Question[] {
  const numbers = numbersFrom(7);
  const trees = db.oses().flatMap(os => os.trees);
  const files = trees.flatMap(tree => treeinfosFor(tree, numbers));
  return [...new Set(files)].map(treeinfo => ({ treeinfo }));
}

function treeinfosFor({ arch = 'x86_64', treeinfo }: Tree, numbers: Numbers): readonly string[] {
  const text = (pattern: string | undefined, other: string): string =>
    pattern === undefined ? other : textFor(pattern, numbers);
  const family = text(treeinfo?.family, 'Family');
  const variant = text(treeinfo?.variant, 'Server');
  const version = text(treeinfo?.version, '1');
  const archs = [arch, text(treeinfo?.arch, arch)];
  const file = (values: Readonly<Record<string, string>>): string =>
    ['[general]', ...Object.entries(values).map(([key, value]) => `${key} = ${value}`), ''].join('\n');
  const [first = arch] = archs;
  const right = { family, variant, version, arch: first };
  return [
    ...archs.map(each => file({ ...right, arch: each })),
    file({ family, variant, version }),
    file({ ...right, arch: 'i386' }),
    file({ ...right, version: `${version} ` }),
    `; a.comment = with a value\n# another\n\n${file(right)}[images-${first}]\nkernel = images/vmlinuz\n`,
    ...nearMisses(version, numbers).map(miss => file({ ...right, version: miss })),
    ...nearMisses(family, numbers)
      .slice(0, 3)
      .map(miss => file({ ...right, family: miss })),
    file({ family, version, arch: first }),
  ];
}
