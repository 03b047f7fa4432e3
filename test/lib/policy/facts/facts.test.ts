// Tests facts: their origins, their precedence, their inheritance, and wrong values of a site.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formatPlace } from '../../../../data-loader/records/problems.ts';
import { ancestryOf, osParents } from '../../../../lib/graph/ancestry.ts';
import { FACT_NAMES } from '../../../../lib/policy/facts/fact-values.ts';
import { FACT_ORIGINS, factRule, factsOf, siteFactProblems } from '../../../../lib/policy/facts/facts.ts';
import { os, osRecord, storeOf } from '../../../fixtures/records.ts';

const test = suite('facts');

const child = (name: string, of: string, content = ''): string =>
  os(name, `<derives-from id="http://example.org/${of}"/>${content}`);
const clock = (value: string): string => `<x-clock-offset>${value}</x-clock-offset>`;

/** `[OSes, the first of which is asked, its clock offset as 'value rule from', why]` */
const PRECEDENCE: readonly (readonly [oses: readonly string[], offset: string, why: string])[] = [
  [[os('a')], 'utc fallback-clock-offset', 'what holds for everything'],
  [[os('a', '<family>winnt</family>')], 'localtime family-clock-offset a', 'its family'],
  [
    [child('a', 'b'), os('b', '<family>winnt</family>')],
    'localtime family-clock-offset b',
    'its parent’s family, where it says none',
  ],
  [[os('a', clock('localtime'))], 'localtime site-clock-offset a', 'its site'],
  [[child('a', 'b'), os('b', clock('localtime'))], 'localtime site-clock-offset b', 'its parent’s site'],
  [[child('a', 'b', clock('utc')), os('b', clock('localtime'))], 'utc site-clock-offset a', 'the nearest'],
  [
    [child('a', 'b', '<family>winnt</family>'), os('b', clock('utc'))],
    'utc site-clock-offset b',
    'a parent’s site beats the family',
  ],
  [[os('a', clock('localtime') + clock('utc'))], 'localtime site-clock-offset a', 'the first within one OS'],
  [[os('a', clock('noon') + clock('localtime'))], 'localtime site-clock-offset a', 'the first that is legal'],
  [[child('a', 'b', clock('noon')), os('b', clock('localtime'))], 'localtime site-clock-offset b', 'even a parent’s'],
  [[child('a', 'b', clock('unset')), os('b', clock('localtime'))], 'utc fallback-clock-offset', 'unset ends it'],
  [
    [child('a', 'b', clock('unset') + clock('localtime')), os('b')],
    'utc fallback-clock-offset',
    'unset is a value, and the first counts',
  ],
  [
    [child('a', 'b'), child('b', 'c', clock('unset')), os('c', clock('localtime'))],
    'utc fallback-clock-offset',
    'for heirs too',
  ],
  [
    [child('a', 'b', clock('localtime')), child('b', 'c', clock('unset')), os('c')],
    'localtime site-clock-offset a',
    'a child says it anew',
  ],
  [
    [
      os('a', '<derives-from id="http://example.org/b"/><derives-from id="http://example.org/c"/>'),
      os('b', clock('utc')),
      os('c', clock('localtime')),
    ],
    'localtime site-clock-offset c',
    'of two parents the last is nearer',
  ],
  [
    [
      os('a', '<clones id="http://example.org/c"/><derives-from id="http://example.org/b"/>'),
      child('b', 'd'),
      os('c', clock('utc')),
      os('d', clock('localtime')),
    ],
    'localtime site-clock-offset d',
    'a grandparent by derives-from is nearer than a clone',
  ],
  [
    [os('a', '<upgrades id="http://example.org/b"/>'), os('b', clock('localtime'))],
    'utc fallback-clock-offset',
    'an upgrade inherits nothing',
  ],
  [
    [
      os('a', '<derives-from id="http://sun.com/solaris/10"/>'),
      '<os id="http://sun.com/solaris/10"><short-id>s10</short-id></os>',
    ],
    'localtime os-clock-offset s10',
    'what is known of a parent',
  ],
  [
    [
      os('a', '<derives-from id="http://sun.com/solaris/10"/>'),
      '<os id="http://sun.com/solaris/10"><derives-from id="http://example.org/b"/></os>',
      os('b', clock('utc')),
    ],
    'utc site-clock-offset b',
    'a site beats it, however far away',
  ],
  [
    [
      '<os id="http://oracle.com/solaris/11"><short-id>s11</short-id><derives-from id="http://sun.com/solaris/10"/></os>',
      '<os id="http://sun.com/solaris/10"><short-id>s10</short-id></os>',
    ],
    'utc os-clock-offset s11',
    'the nearest that is known',
  ],
  [
    [
      os('a', '<family>winnt</family><derives-from id="http://oracle.com/solaris/11"/>'),
      '<os id="http://oracle.com/solaris/11"><short-id>s11</short-id></os>',
    ],
    'utc os-clock-offset s11',
    'which beats the family',
  ],
  [[child('a', 'a', clock('localtime'))], 'localtime site-clock-offset a', 'its own parent'],
];

for (const [oses, expected, why] of PRECEDENCE) {
  test(`${expected}: ${why}`, () => {
    const store = storeOf(...oses);
    const [first = ''] = oses;
    const facts = factsOf(
      ancestryOf(osRecord(first), osParents, id => store.record('os', id)),
      'x86_64',
    );
    const { value, because } = facts.find('clock-offset') ?? {};
    assert.is([value, because?.rule, because?.from].filter(word => word !== undefined).join(' '), expected);
  });
}

test('a fact need not be known', () => {
  const facts = factsOf([osRecord(os('a'))], 'x86_64');
  for (const name of FACT_NAMES) assert.is(facts.find(name)?.origin ?? 'fallback', 'fallback', name);
  assert.is(facts.find('fallback-nic'), undefined);
  assert.is(facts.find('timer-rtc-track'), undefined);
  assert.is(facts.find('vmware-guest-id'), undefined);
  assert.is(factsOf([], 'x86_64').find('timer-pit')?.value, 'delay');
});

test('what a site says wrongly is a problem, and does not count', () => {
  const record = osRecord(
    os(
      'a',
      '\n<x-clock-offset>noon</x-clock-offset>\n<x-timer-hpet>true</x-timer-hpet>\n<x-fallback-nic>ne2k</x-fallback-nic>' +
        '\n<x-timer-pit> delay</x-timer-pit>\n<x-timer-rtc>unset</x-timer-rtc><x-timer-rtc-track>wall</x-timer-rtc-track>' +
        '<x-colour>red</x-colour><x-constructor>x</x-constructor><x-clock-offset>utc</x-clock-offset>',
    ),
  );
  const problems = siteFactProblems(record);
  assert.equal(
    problems.map(({ code, at, value }) => `${code} ${formatPlace(at)} ${value}`),
    [
      'BAD_VALUE system:os/example.org/a.xml:3:1 noon',
      'BAD_VALUE system:os/example.org/a.xml:4:1 true',
      'BAD_VALUE system:os/example.org/a.xml:5:1 ne2k',
      'BAD_VALUE system:os/example.org/a.xml:6:1  delay',
    ],
  );
  assert.match(problems[0]?.message ?? '', '<x-clock-offset> is "noon", not utc, localtime or unset');
  assert.is(problems[0]?.entity, 'http://example.org/a');
  assert.is(factsOf([record], 'x86_64').find('timer-hpet')?.value, 'no');
});

/** `[element of a site, the one that it means, why]` */
const MISSPELT: readonly (readonly [element: string, meant: string, why: string])[] = [
  ['x-hyperv-of', 'x-hyperv-off', 'a letter is missing'],
  ['x-hyprev-off', 'x-hyperv-off', 'two are swapped'],
  ['x-hyperv_off', 'x-hyperv-off', 'another sign between'],
  ['x-clockoffset', 'x-clock-offset', 'none between'],
  ['x-cpu-features-off', 'x-cpu-feature-off', 'a letter too many'],
  ['x-Hyperv-Off', 'x-hyperv-off', 'capital letters'],
  ['x-timr-hpt', 'x-timer-hpet', 'two letters are missing'],
  ['x-tmp', 'x-tpm', 'two of a short name are swapped'],
  ['x-colour', '', 'one of the site’s own'],
  ['x-cpu', '', 'another'],
  ['x-rack', '', 'a short one'],
  ['x-hyperv-enabled', '', 'too far from all'],
  ['x-tm', 'x-tpm', 'one letter from a short name'],
  ['x-te', '', 'two letters from a short name'],
  ['x-', '', 'no name at all'],
  ['x-constructor', '', 'whatever JavaScript knows by the name'],
  ['x-__proto__', '', 'nor this'],
];

for (const [element, meant, why] of MISSPELT) {
  test(`${element} ${meant === '' ? 'is a site’s own' : `means ${meant}`}: ${why}`, () => {
    const problems = siteFactProblems(osRecord(os('a', `\n<${element}>no</${element}>`)));
    const expected =
      meant === ''
        ? []
        : [
            `UNKNOWN_ELEMENT warning 3:1 <${element}> is not an element of this library, and counts for nothing; <${meant}> is`,
          ];
    assert.equal(
      problems.map(({ code, severity, at, message }) => `${code} ${severity} ${at.line}:${at.column} ${message}`),
      expected,
    );
  });
}

test('any number of elements, and of their values, is looked at in a moment', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `<x-hyperv-o${index}>a</x-hyperv-o${index}>`);
  const values = Array.from({ length: 50_000 }, (_, index) => `<x-hyperv-off>tlb${index}</x-hyperv-off>`);
  const record = osRecord(os('a', [...names, ...values].join('')));
  const began = process.cpuUsage();
  assert.ok(siteFactProblems(record).length >= 50_000);
  assert.equal(factsOf([record], 'x86_64').all('hyperv-off'), []);
  const { user } = process.cpuUsage(began);
  assert.ok(user < 5_000_000, `${user} µs`);
});

test('a rule says who decided', () => {
  assert.equal(
    FACT_ORIGINS.map(origin => factRule(origin, 'clock-offset')),
    ['site-clock-offset', 'os-clock-offset', 'family-clock-offset', 'fallback-clock-offset'],
  );
  assert.is(factRule('family', 'fallback-nic'), 'fallback-nic-of-family');
});

test('the source of a fact is that of the row that decided; a site speaks for itself', () => {
  const vista = osRecord('<os id="http://microsoft.com/win/vista"><family>winnt</family></os>');
  const descendant = osRecord(os('a'));
  const site = osRecord(os('b', clock('utc')));
  assert.match(factsOf([descendant, vista], 'x86_64').find('timer-hypervclock')?.source ?? '', 'NT 6.0');
  assert.match(factsOf([vista, descendant], 'x86_64').find('clock-offset')?.source ?? '', 'Windows');
  assert.match(factsOf([descendant], 'x86_64').find('timer-pit')?.source ?? '', '865315');
  assert.not('source' in (factsOf([site, vista], 'x86_64').find('clock-offset') ?? {}));
});

test.run();
