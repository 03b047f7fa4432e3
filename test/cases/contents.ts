// Tables. In: well-formed files with wrong content. Out: their problems.

/** `[content, problems, why]`: each problem as `CODE line:column` and words of its message. */
export type FaultCase = readonly [content: string, problems: readonly string[], why: string];

/** What stands in an `os` element, from line 2 on. */
export const FAULTS_IN_OS: readonly FaultCase[] = [
  ['', [], 'an OS of which only the id is known'],
  ['<feathers/><plumage><down/>text</plumage>', [], 'elements that nobody knows'],
  ['<release-date>soon</release-date>', ['BAD_VALUE 2:1 <release-date> is "soon", not a day'], 'a date that is none'],
  ['<release-date/><eol-date></eol-date><name/>', [], 'empty elements say nothing'],
  ['<release-status>done</release-status>', ['BAD_VALUE 2:1 not released, snapshot, prerelease, rolling'], 'a word'],
  ['<short-id/>', ['BAD_VALUE 2:1 <short-id> is "", not a name'], 'an empty short-id'],
  ['<x-fact/>', ['BAD_VALUE 2:1 <x-fact> is empty'], 'an empty x- element'],
  [
    '<name>a</name>\n  <name>b</name>',
    ['DUPLICATE_VALUE 3:3 <name> is written twice; the first one counts'],
    'a name twice',
  ],
  ['<name>a</name><name xml:lang="de">b</name><name lang="de">c</name>', [], 'translations nobody asked for'],
  ['<name>a</name><vendor>a</vendor><family>a</family>', [], 'equal values of different elements'],
  [
    '<derives-from/>',
    ['MISSING_VALUE 2:1 <derives-from> without id'],
    'a relation without an id, which libosinfo gives the whole load up for',
  ],
  ['<derives-from id=""/>', ['BAD_VALUE 2:1 id of <derives-from> is "", not a name'], 'a relation with an empty id'],
  ['<clones/>\n<upgrades/>', ['MISSING_VALUE 2:1 <clones>', 'MISSING_VALUE 3:1 <upgrades>'], 'the other relations'],
  ['<devices>\n<device/></devices>', ['MISSING_VALUE 3:1 <device> without id'], 'a device without an id'],
  [
    '<devices><device id="d" supported="perhaps"/></devices>',
    ['BAD_VALUE 2:10 supported of <device> is "perhaps", not true or false'],
    'neither supported nor not',
  ],
  ['<device id="d"/>', [], 'a device outside of devices is an element that nobody knows'],
  [
    '<firmware/>',
    ['MISSING_VALUE 2:1 <firmware> without arch', 'MISSING_VALUE 2:1 <firmware> without type'],
    'a firmware without its attributes',
  ],
  ['<firmware arch="a" type="b" supported=""/>', ['BAD_VALUE 2:1 supported of <firmware> is ""'], 'no boolean'],
  ['<resources/>', ['MISSING_VALUE 2:1 <resources> without arch'], 'resources of no architecture'],
  [
    '<resources arch="all"><minimum><ram>1 GB</ram>\n<storage>-1</storage></minimum></resources>',
    ['BAD_VALUE 2:32 <ram> is "1 GB", not a whole number', 'BAD_VALUE 3:1 <storage> is "-1", not a whole number'],
    'numbers that are none',
  ],
  [
    '<resources arch="all">\n<minimum><ram>1</ram>\n<ram>2</ram></minimum>\n<minimum/></resources>',
    [
      'DUPLICATE_VALUE 4:1 <ram> is written twice; the last one counts',
      'DUPLICATE_VALUE 5:1 <minimum> is written twice; the first one counts',
    ],
    'numbers twice',
  ],
  [
    '<media installer-reboots="twice" live="1"/>',
    [
      'BAD_VALUE 2:1 live of <media> is "1", not true or false',
      'BAD_VALUE 2:1 installer-reboots of <media> is "twice", not a whole number',
    ],
    'a medium’s attributes',
  ],
  [
    '<media><iso>\n<volume-id>(</volume-id><volume-size>big</volume-size></iso></media>',
    [
      'BAD_PATTERN 3:1 <volume-id> is "(", not a regular expression',
      'BAD_VALUE 3:25 <volume-size> is "big", not a whole number',
    ],
    'a medium’s patterns and sizes',
  ],
  [
    '<media><iso><l10n-language regex="true">[</l10n-language></iso></media>',
    ['BAD_PATTERN 2:13 <l10n-language> is "["'],
    'a language pattern that does not compile',
  ],
  [
    '<media><iso><l10n-language/></iso></media>',
    ['MISSING_VALUE 2:13 <l10n-language> without'],
    'a language without a name',
  ],
  ['<media><variant/></media>', ['MISSING_VALUE 2:8 <variant> without id'], 'a variant’s mention without an id'],
  ['<media><installer><script/></installer></media>', ['MISSING_VALUE 2:19 <script> without id'], 'a script'],
  ['<installer>\n<script/></installer>', ['MISSING_VALUE 3:1 <script> without id'], 'a script of the OS'],
  ['<tree><treeinfo><version>*</version></treeinfo></tree>', ['BAD_PATTERN 2:17 <version> is "*"'], 'a treeinfo'],
  ['<image cloud-init="cloudy"/>', ['BAD_VALUE 2:1 cloud-init of <image> is "cloudy"'], 'an image'],
  ['<variant><name>n</name></variant>', ['MISSING_VALUE 2:1 <variant> without id'], 'a variant without an id'],
  [
    '<driver priority="high" signed="maybe"><device/></driver>',
    [
      'BAD_VALUE 2:1 signed of <driver> is "maybe"',
      'BAD_VALUE 2:1 priority of <driver> is "high"',
      'MISSING_VALUE 2:40 <device> without id',
    ],
    'a driver',
  ],
];

/** What stands in an `install-script` element, from line 2 on. */
export const FAULTS_IN_SCRIPT: readonly FaultCase[] = [
  ['<injection-method>pigeon</injection-method>', ['BAD_VALUE 2:1 not cdrom, disk, floppy, initrd, web'], 'a way'],
  ['<path-format>mac</path-format>', ['BAD_VALUE 2:1 not unix, dos'], 'a path format'],
  ['<pre-install-drivers-signing-req>loose</pre-install-drivers-signing-req>', ['BAD_VALUE 2:1 none'], 'a demand'],
  ['<needs-internet>perhaps</needs-internet>', ['BAD_VALUE 2:1 <needs-internet> is "perhaps"'], 'a flag'],
  ['<needs-internet/><needs-internet/>', ['DUPLICATE_VALUE 2:18'], 'a flag twice'],
  ['<config><param/></config>', ['MISSING_VALUE 2:9 <param> without name'], 'a question without a name'],
  [
    '<config><param name="a" policy="never"/></config>',
    ['BAD_VALUE 2:9 policy of <param> is "never", not none, optional, required'],
    'a policy there is not',
  ],
  ['<avatar-format><width>wide</width></avatar-format>', ['BAD_VALUE 2:16 <width> is "wide"'], 'a width'],
  ['<template/><template/>', ['DUPLICATE_VALUE 2:12 <template> is written twice'], 'two templates'],
];

/** Whole files at `os/example.org/a.xml`, whether each is lost, and what else could be wrong. */
export const FAULTY_FILES: readonly (readonly [
  source: string,
  problems: readonly string[],
  lost: boolean,
  records: number,
  why: string,
])[] = [
  ['<libosinfo/>', [], false, 0, 'a document that says nothing'],
  ['<osinfo/>', ['BAD_XML 1:1 the root element is <osinfo> instead of <libosinfo>'], true, 0, 'a root of another name'],
  ['<Libosinfo/>', ['BAD_XML 1:1 the root element is <Libosinfo>'], true, 0, 'a root in capitals'],
  ['<o:libosinfo xmlns:o="u"/>', [], false, 0, 'a root with a prefix'],
  ['<libosinfo><os/></libosinfo>', ['MISSING_VALUE 1:12 <os> without an id'], false, 0, 'an OS without an id'],
  ['<libosinfo><os id=""/></libosinfo>', ['MISSING_VALUE 1:12 <os> without an id'], false, 0, 'an empty id'],
  [
    '<libosinfo>\n<os id="http://example.org/b"/></libosinfo>',
    ['WRONG_PATH 2:1 os http://example.org/b belongs into os/example.org/b.xml'],
    false,
    0,
    'an OS that another file is for',
  ],
  [
    '<libosinfo><device id="http://example.org/a"/></libosinfo>',
    ['WRONG_PATH 1:12 device http://example.org/a belongs into device/example.org/a.xml'],
    false,
    0,
    'a device among OSes',
  ],
  [
    '<libosinfo><os id="http://example.org/a"/><os id="http://example.org/b"/><os id="http://example.org/a"/></libosinfo>',
    ['WRONG_PATH 1:43'],
    false,
    2,
    'what is right counts',
  ],
  ['<libosinfo><o:os id="http://example.org/a"/></libosinfo>', [], false, 1, 'an OS with a prefix'],
  ['<libosinfo><penguin id="http://example.org/a"/></libosinfo>', [], false, 0, 'a kind that nobody knows'],
  ['<libosinfo><constructor id="http://example.org/a"/></libosinfo>', [], false, 0, 'a kind that JavaScript knows'],
  [
    '<libosinfo><os id="http://example.org/a"><release-date>x</release-date></os>',
    ['BAD_XML 1:1 <libosinfo> is never closed'],
    true,
    0,
    'a file that is cut off is lost whole, with what was wrong in it',
  ],
  [
    '<html><os id="http://example.org/a"/></html><p/>',
    ['BAD_XML 1:1 the root element is <html>'],
    true,
    0,
    'of two faults the first is told',
  ],
  [`<libosinfo>${'<a>'.repeat(256)}`, ['TOO_LARGE 1:777 nested deeper than 256'], true, 0, 'a deep file'],
];
