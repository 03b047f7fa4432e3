// Table. In: criteria. Out: the OSes of a small family that match them.
import type { OsCriteria } from '../../lib/query/query.ts';

const os = (name: string, content: string): string =>
  `<os id="http://example.org/${name}"><short-id>${name}</short-id>${content}</os>`;

/** A family of made-up OSes, each as its element. */
export const FAMILY: readonly string[] = [
  os(
    'adelie1',
    '<short-id>adelie-old</short-id><name>Adelie 1</name><vendor>Colony</vendor><version>1</version><family>linux</family>' +
      '<distro>adelie</distro><release-date>2010-04-01</release-date><eol-date>2012-04-01</eol-date>' +
      '<devices><device id="http://example.org/fish"/><device id="nameless"/></devices><media arch="i686"/>',
  ),
  os(
    'adelie2',
    '<name>Adelie 2</name><vendor>Colony</vendor><version>2</version><family>linux</family><distro>adelie</distro>' +
      '<codename>Moult</codename><release-date>2020-04-01</release-date><derives-from id="http://example.org/adelie1"/>' +
      '<tree arch="x86_64"/><release-status>snapshot</release-status>',
  ),
  os(
    'king1',
    '<name>King 1</name><vendor>PALACE</vendor><version>1</version><family>winnt</family><distro>king</distro>' +
      '<eol-date>2030-01-01</eol-date><image arch="aarch64"/><release-status>rolling</release-status>',
  ),
  os('plain', '<clones id="http://example.org/adelie2"/><resources arch="all"/>'),
  '<device id="http://example.org/fish"><name>herring</name><class>net</class></device>',
];

/** `[criteria, short-ids of the OSes that fit, why]` */
export const OS_QUERIES: readonly (readonly [criteria: OsCriteria, shortIds: string, why: string])[] = [
  [{}, 'adelie1 adelie2 king1 plain', 'nothing asked'],
  [{ shortId: 'adelie1' }, 'adelie1', 'one short-id'],
  [{ shortId: 'adelie-old' }, 'adelie1', 'any of its short-ids'],
  [{ shortId: 'adelie?' }, 'adelie1 adelie2', 'a glob'],
  [{ shortId: '***d**1' }, 'adelie1', 'stars beside each other'],
  [{ shortId: ['king*', 'p*'] }, 'king1 plain', 'several globs'],
  [{ shortId: [] }, '', 'none of none'],
  [{ vendor: 'colony' }, 'adelie1 adelie2', 'a vendor in any case'],
  [{ vendor: 'col' }, '', 'the whole of it'],
  [{ vendor: ['Colony', 'Palace'] }, 'adelie1 adelie2 king1', 'several vendors'],
  [{ version: '>=2' }, 'adelie2', 'a range'],
  [{ version: '1' }, 'adelie1 king1', 'a version'],
  [{ releasedAfter: '2010-04-01' }, 'adelie2', 'after a day is not on it'],
  [{ releasedAfter: '2010-3-31' }, 'adelie1 adelie2', 'an unknown day does not fit'],
  [{ maintainedOn: '2012-04-01' }, 'adelie1 king1 plain', 'the last day counts'],
  [{ maintainedOn: '2012-04-02' }, 'king1 plain', 'the day after does not'],
  [{ maintainedOn: '2020-04-01' }, 'adelie2 king1 plain', 'the first day counts'],
  [{ maintainedOn: '2031-01-01' }, 'adelie2 plain', 'unknown days fit'],
  [{ text: 'ADEL' }, 'adelie1 adelie2', 'a part of a name'],
  [{ text: 'moult' }, 'adelie2', 'of a codename'],
  [{ text: 'palace' }, 'king1', 'of a vendor'],
  [{ text: '-old' }, 'adelie1', 'of a short-id'],
  [{ text: 'example.org/p' }, 'plain', 'of an id'],
  [{ family: 'LINUX' }, 'adelie1 adelie2', 'a family, which is not inherited'],
  [{ distro: ['king', 'adelie'] }, 'adelie1 adelie2 king1', 'distros'],
  [{ status: 'released' }, 'adelie1 plain', 'released is what says nothing else'],
  [{ status: ['rolling', 'snapshot'] }, 'adelie2 king1', 'statuses'],
  [{ supports: 'http://example.org/fish' }, 'adelie1 adelie2 plain', 'a device by id, inherited'],
  [{ supports: 'herring' }, 'adelie1 adelie2 plain', 'a device by name'],
  [{ supports: 'nameless' }, 'adelie1 adelie2 plain', 'a device that nobody describes'],
  [{ supports: 'HERRING' }, '', 'names have a case'],
  [{ derivedFrom: 'adelie1' }, 'adelie2 plain', 'all heirs, not itself'],
  [{ derivedFrom: 'http://example.org/adelie2' }, 'plain', 'by id'],
  [{ arch: 'i686' }, 'adelie1', 'a medium’s'],
  [{ arch: ['x86_64', 'AARCH64'] }, 'adelie2 king1', 'a tree’s and an image’s'],
  [{ arch: 'all' }, 'plain', 'all is a word of its own'],
  [{ family: 'linux', version: '2' }, 'adelie2', 'all must hold'],
  [{ family: 'linux', vendor: 'palace' }, '', 'that none fits is no fault'],
];

/** `[criteria that cannot be, the key complained about, why]` */
export const BAD_QUERIES: readonly (readonly [
  criteria: Readonly<Record<string, unknown>>,
  key: string,
  why: string,
])[] = [
  [{ colour: 'red' }, 'colour', 'a key that is none'],
  [{ constructor: 'x' }, 'constructor', 'a key that JavaScript knows'],
  [{ shortId: 36 }, 'shortId', 'a number'],
  [{ shortId: ['a', 1] }, 'shortId', 'a number in a list'],
  [{ vendor: null }, 'vendor', 'nothing'],
  [{ version: 'newest' }, 'version', 'no range'],
  [{ version: 20.04 }, 'version', 'a number, which has lost its zero'],
  [{ releasedAfter: 'today' }, 'releasedAfter', 'no day'],
  [{ maintainedOn: '' }, 'maintainedOn', 'an empty day'],
  [{ maintainedOn: '2026-02-30' }, 'maintainedOn', 'a day that is not'],
  [{ text: ['a'] }, 'text', 'a list of texts'],
  [{ status: 'done' }, 'status', 'no status'],
  [{ status: ['released', 'done'] }, 'status', 'no status in a list'],
  [{ supports: ['a'] }, 'supports', 'a list of devices'],
  [{ derivedFrom: 'nobody' }, 'derivedFrom', 'an ancestor that is not there'],
  [{ derivedFrom: 1 }, 'derivedFrom', 'an ancestor that is a number'],
  [{ arch: {} }, 'arch', 'an object'],
];
