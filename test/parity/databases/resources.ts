// A table of cases about resources: made-up databases, each with its files, and a question to libosinfo and this
// library.
import type { CaseTable } from '../cases.ts';

export const RESOURCES: CaseTable = {
  'resources-by-arch': {
    why: 'Only entries of the same architecture are inherited, and all is one of them (8.7).',
    expect: {
      intended: ['resources-without-numbers'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/p"/>
    <resources arch="x86_64" inherit="true">
      <minimum><storage>1</storage></minimum>
    </resources>
    <resources arch="aarch64" inherit="true">
      <minimum><storage>1</storage></minimum>
    </resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/p"/>
    <resources arch="all" inherit="true"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/p"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/no.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/no">
    <short-id>no</short-id>
    <derives-from id="http://example.org/p"/>
    <resources arch="all" inherit="false">
      <minimum><storage>1</storage></minimum>
    </resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <resources arch="all">
      <minimum><ram>1</ram></minimum>
    </resources>
    <resources arch="x86_64">
      <minimum><ram>2</ram></minimum>
    </resources>
    <resources arch="i686">
      <minimum><ram>3</ram></minimum>
    </resources>
  </os>
</libosinfo>
`,
    },
  },
  'resources-forms': {
    why: 'Resources in all their sections; the last of a number written twice counts, empty ones do not (2.2).',
    expect: {
      problems: [
        'DUPLICATE_VALUE system:os/example.org/a.xml:6',
        'DUPLICATE_VALUE system:os/example.org/a.xml:12',
        'BAD_VALUE system:os/example.org/a.xml:14',
      ],
      intended: ['parts-written-twice', 'whole-decimal-numbers'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <resources arch="all">
      <minimum><cpu>1000000000</cpu><n-cpus>1</n-cpus><ram>536870912</ram><storage>1</storage></minimum>
      <recommended><ram>1</ram><ram>2</ram><ram/></recommended>
      <maximum/>
      <network-install><storage>4294967296</storage></network-install>
    </resources>
    <resources arch="x86_64">
      <minimum><ram>1</ram></minimum>
      <minimum><storage>2</storage></minimum>
    </resources>
    <resources arch="x86_64"><minimum><ram>0</ram></minimum></resources>
    <resources arch="i686"/>
  </os>
</libosinfo>
`,
    },
  },
  'resources-inherit': {
    why: 'resources with inherit true, false, absent, in every section, from parents and grandparents (3.4, 8.7).',
    expect: {
      intended: ['number-by-number', 'resources-without-numbers'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><resources arch="x86_64"><minimum><n-cpus>1</n-cpus><cpu>1000000</cpu><ram>100</ram><storage>1000</storage></minimum></resources><resources arch="x86_64"><recommended><n-cpus>1</n-cpus><cpu>1000000</cpu><ram>100</ram><storage>1000</storage></recommended></resources><resources arch="x86_64"><maximum><n-cpus>1</n-cpus><cpu>1000000</cpu><ram>100</ram><storage>1000</storage></maximum></resources><resources arch="x86_64"><network-install><n-cpus>1</n-cpus><cpu>1000000</cpu><ram>100</ram><storage>1000</storage></network-install></resources><resources arch="i686"><minimum><ram>50</ram></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-empty.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/empty">
<short-id>empty</short-id><name>OS empty</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><resources arch="x86_64" inherit="true"><minimum/></resources><resources arch="i686" inherit="true"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-false.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/false">
<short-id>false</short-id><name>OS false</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><resources arch="x86_64" inherit="false"><minimum><ram>200</ram></minimum></resources><resources arch="x86_64" inherit="false"><recommended><ram>200</ram></recommended></resources><resources arch="x86_64" inherit="false"><maximum><ram>200</ram></maximum></resources><resources arch="x86_64" inherit="false"><network-install><ram>200</ram></network-install></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-grand.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/grand">
<short-id>grand</short-id><name>OS grand</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/true"/><resources arch="x86_64" inherit="true"><minimum><n-cpus>9</n-cpus></minimum></resources><resources arch="x86_64" inherit="true"><recommended><n-cpus>9</n-cpus></recommended></resources><resources arch="x86_64" inherit="true"><maximum><n-cpus>9</n-cpus></maximum></resources><resources arch="x86_64" inherit="true"><network-install><n-cpus>9</n-cpus></network-install></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-nobody.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/nobody">
<short-id>nobody</short-id><name>OS nobody</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><resources arch="x86_64" inherit="true"><minimum><ram>7</ram></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-none.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/none">
<short-id>none</short-id><name>OS none</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-split.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/split">
<short-id>split</short-id><name>OS split</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><resources arch="x86_64"><minimum><ram>1</ram></minimum><recommended><ram>2</ram></recommended></resources><resources arch="x86_64"><minimum><ram>3</ram></minimum></resources><resources arch="x86_64"><minimum><bogus>1</bogus></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-true.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/true">
<short-id>true</short-id><name>OS true</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><resources arch="x86_64" inherit="true"><minimum><ram>300</ram></minimum></resources><resources arch="x86_64" inherit="true"><recommended><ram>300</ram></recommended></resources><resources arch="x86_64" inherit="true"><maximum><ram>300</ram></maximum></resources><resources arch="x86_64" inherit="true"><network-install><ram>300</ram></network-install></resources>
</os>
</libosinfo>
`,
    },
  },
  'resources-inherit-yes': {
    why: 'inherit says true; yes is nothing to libosinfo (8.18).',
    expect: {
      intended: ['one-dialect-of-booleans'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/p"/>
    <resources arch="all" inherit="yes"><minimum><storage>1</storage></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <resources arch="all">
      <minimum><ram>1</ram></minimum>
    </resources>
  </os>
</libosinfo>
`,
    },
  },
  'resources-of-nearest': {
    why: 'Numbers come from the nearest ancestor that has them, each on its own, past ancestors that do not inherit (3.4).',
    expect: {
      intended: ['resources-without-numbers'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <resources arch="all" inherit="true">
      <minimum><ram>1</ram></minimum>
    </resources>
    <derives-from id="http://example.org/b"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <resources arch="all">
      <minimum><ram>2</ram><n-cpus>2</n-cpus></minimum>
    </resources>
    <derives-from id="http://example.org/c"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <resources arch="all">
      <minimum><ram>3</ram><n-cpus>3</n-cpus><storage>3</storage></minimum>
      <recommended><ram>3</ram></recommended>
    </resources>
    <clones id="http://example.org/d"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/d.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/d">
    <short-id>d</short-id>
    <resources arch="all">
      <minimum><cpu>4</cpu></minimum>
    </resources>
  </os>
</libosinfo>
`,
    },
  },
  'resources-of-one-arch-twice': {
    why: 'Two entries of one architecture in an ancestor: the later one is asked first (3.4).',
    expect: {
      intended: ['number-by-number', 'resources-without-numbers'],
      answers: {
        os: {
          'http://example.org/a': {
            resources: {
              minimum: [
                {
                  id: 'http://example.org/a:0',
                  arch: 'all',
                  memory: 2,
                  storage: 1,
                  params: {
                    architecture: ['all'],
                  },
                },
              ],
            },
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/p"/>
    <resources arch="all" inherit="true"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <resources arch="all">
      <minimum><ram>1</ram><storage>1</storage></minimum>
    </resources>
    <resources arch="all">
      <minimum><ram>2</ram></minimum>
    </resources>
  </os>
</libosinfo>
`,
    },
  },
  'resources-without-arch': {
    why: 'Resources without an architecture: libosinfo dies where they are inherited (7).',
    expect: {
      problems: ['MISSING_VALUE system:os/example.org/a.xml:4'],
      intended: ['incomplete-parts', 'libosinfo-dies', 'resources-without-numbers'],
      answers: {
        os: {
          'http://example.org/b': {
            resources: {
              minimum: [
                {
                  id: 'http://example.org/b:0',
                  arch: 'all',
                  memory: 2,
                  params: {
                    architecture: ['all'],
                  },
                },
              ],
            },
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <resources><minimum><ram>1</ram></minimum></resources>
    <resources arch="all"><minimum><ram>2</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/a"/>
    <resources arch="all" inherit="true"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
};
