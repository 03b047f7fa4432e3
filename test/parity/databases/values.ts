// A table of cases about values: made-up databases, each with its files, and a question to libosinfo and this library.
import type { CaseTable } from '../cases.ts';

export const VALUES: CaseTable = {
  'bad-patterns': {
    why: 'Patterns that do not compile, and one that could run for ever (4.1).',
    expect: {
      problems: [
        'BAD_PATTERN system:os/example.org/a.xml:4',
        'BAD_PATTERN system:os/example.org/a.xml:5',
        'BAD_PATTERN system:os/example.org/a.xml:6',
        'BAD_PATTERN system:os/example.org/a.xml:7',
      ],
      intended: ['refused-values'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media arch="x86_64"><iso><volume-id>[</volume-id><system-id>ok</system-id></iso></media>
    <tree arch="x86_64"><treeinfo><family>(</family><version>1</version></treeinfo></tree>
    <media arch="x86_64"><iso><volume-id>^(a+)+$</volume-id></iso></media>
    <media arch="x86_64"><iso><volume-id>\\"Desktop\\ Personal\\"</volume-id><l10n-language regex="true">[</l10n-language></iso></media>
  </os>
</libosinfo>
`,
    },
  },
  'bad-release-status': {
    why: 'release-status: each word that is allowed and some that are not; dates that are none (7, 8.30).',
    expect: {
      problems: [
        'BAD_VALUE system:os/example.org/os-d2.xml:4',
        'BAD_VALUE system:os/example.org/os-d3.xml:4',
        'BAD_VALUE system:os/example.org/os-d4.xml:4',
        'BAD_VALUE system:os/example.org/os-d5.xml:4',
        'BAD_VALUE system:os/example.org/os-d6.xml:4',
        'BAD_VALUE system:os/example.org/os-s4.xml:4',
        'BAD_VALUE system:os/example.org/os-s5.xml:4',
        'BAD_VALUE system:os/example.org/os-s6.xml:4',
      ],
      intended: ['follows-from-the-others', 'real-days', 'refused-values'],
    },
    files: {
      'system/os/example.org/os-d0.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d0">
<short-id>d0</short-id><name>OS d0</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>2020-01-02</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d1">
<short-id>d1</short-id><name>OS d1</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>2020-1-2</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d2.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d2">
<short-id>d2</short-id><name>OS d2</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>2020-13-45</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d3.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d3">
<short-id>d3</short-id><name>OS d3</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>20-01-02</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d4.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d4">
<short-id>d4</short-id><name>OS d4</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>2020-02-30</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d5.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d5">
<short-id>d5</short-id><name>OS d5</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>2020-01-02T10</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d6.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d6">
<short-id>d6</short-id><name>OS d6</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-date>x-y-z</release-date>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s0.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s0">
<short-id>s0</short-id><name>OS s0</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>released</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s1">
<short-id>s1</short-id><name>OS s1</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>snapshot</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s2.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s2">
<short-id>s2</short-id><name>OS s2</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>prerelease</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s3.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s3">
<short-id>s3</short-id><name>OS s3</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>rolling</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s4.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s4">
<short-id>s4</short-id><name>OS s4</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>bogus</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s5.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s5">
<short-id>s5</short-id><name>OS s5</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status>ROLLING</release-status>
</os>
</libosinfo>
`,
      'system/os/example.org/os-s6.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/s6">
<short-id>s6</short-id><name>OS s6</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><release-status></release-status>
</os>
</libosinfo>
`,
    },
  },
  'boolean-spellings': {
    why: 'Every spelling of a boolean attribute (8.18).',
    expect: {
      problems: [
        'BAD_VALUE system:os/example.org/a.xml:19',
        'BAD_VALUE system:os/example.org/a.xml:19',
        'BAD_VALUE system:os/example.org/a.xml:19',
        'BAD_VALUE system:os/example.org/a.xml:19',
        'BAD_VALUE system:os/example.org/a.xml:20',
        'BAD_VALUE system:os/example.org/a.xml:21',
        'BAD_VALUE system:os/example.org/a.xml:21',
        'BAD_VALUE system:os/example.org/a.xml:22',
        'BAD_VALUE system:os/example.org/a.xml:22',
        'BAD_VALUE system:os/example.org/a.xml:22',
        'BAD_VALUE system:os/example.org/a.xml:22',
        'BAD_VALUE system:os/example.org/a.xml:23',
        'BAD_VALUE system:os/example.org/a.xml:24',
        'BAD_VALUE system:os/example.org/a.xml:24',
        'BAD_VALUE system:os/example.org/a.xml:25',
        'BAD_VALUE system:os/example.org/a.xml:25',
        'BAD_VALUE system:os/example.org/a.xml:25',
        'BAD_VALUE system:os/example.org/a.xml:25',
        'BAD_VALUE system:os/example.org/a.xml:26',
        'BAD_VALUE system:os/example.org/a.xml:27',
        'BAD_VALUE system:os/example.org/a.xml:27',
      ],
      intended: ['one-dialect-of-booleans'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>p</profile>
    <needs-internet>true</needs-internet>
    <can-pre-install-drivers>true</can-pre-install-drivers>
    <injection-method>disk</injection-method>
    <avatar-format><alpha>true</alpha></avatar-format>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s1.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s1">
    <profile>p</profile>
    <needs-internet>false</needs-internet>
    <can-pre-install-drivers>false</can-pre-install-drivers>
    <injection-method>disk</injection-method>
    <avatar-format><alpha>false</alpha></avatar-format>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s2.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s2">
    <profile>p</profile>
    <needs-internet>yes</needs-internet>
    <can-pre-install-drivers>yes</can-pre-install-drivers>
    <injection-method>disk</injection-method>
    <avatar-format><alpha>yes</alpha></avatar-format>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s3.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s3">
    <profile>p</profile>
    <needs-internet>no</needs-internet>
    <can-pre-install-drivers>no</can-pre-install-drivers>
    <injection-method>disk</injection-method>
    <avatar-format><alpha>no</alpha></avatar-format>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s4.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s4">
    <profile>p</profile>
    <needs-internet> true </needs-internet>
    <can-pre-install-drivers> true </can-pre-install-drivers>
    <injection-method>disk</injection-method>
    <avatar-format><alpha> true </alpha></avatar-format>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media arch="x86_64" live="true" installer="true" eject-after-install="true" installer-script="true"/>
    <image arch="x86_64" format="raw" cloud-init="true"/>
    <driver arch="x86_64" location="l" pre-installable="true" signed="true"/>
    <media arch="x86_64" live="false" installer="false" eject-after-install="false" installer-script="false"/>
    <image arch="x86_64" format="raw" cloud-init="false"/>
    <driver arch="x86_64" location="l" pre-installable="false" signed="false"/>
    <media arch="x86_64" live="yes" installer="yes" eject-after-install="yes" installer-script="yes"/>
    <image arch="x86_64" format="raw" cloud-init="yes"/>
    <driver arch="x86_64" location="l" pre-installable="yes" signed="yes"/>
    <media arch="x86_64" live="no" installer="no" eject-after-install="no" installer-script="no"/>
    <image arch="x86_64" format="raw" cloud-init="no"/>
    <driver arch="x86_64" location="l" pre-installable="no" signed="no"/>
    <media arch="x86_64" live=" true " installer=" true " eject-after-install=" true " installer-script=" true "/>
    <image arch="x86_64" format="raw" cloud-init=" true "/>
    <driver arch="x86_64" location="l" pre-installable=" true " signed=" true "/>
    <media arch="x86_64" live="1" installer="1" eject-after-install="1" installer-script="1"/>
    <image arch="x86_64" format="raw" cloud-init="1"/>
    <driver arch="x86_64" location="l" pre-installable="1" signed="1"/>
    <media arch="x86_64" live="on" installer="on" eject-after-install="on" installer-script="on"/>
    <image arch="x86_64" format="raw" cloud-init="on"/>
    <driver arch="x86_64" location="l" pre-installable="on" signed="on"/>
    <media arch="x86_64" live="" installer="" eject-after-install="" installer-script=""/>
    <image arch="x86_64" format="raw" cloud-init=""/>
    <driver arch="x86_64" location="l" pre-installable="" signed=""/>
    <installer><script id="http://example.org/s"/></installer>
  </os>
</libosinfo>
`,
    },
  },
  booleans: {
    why: 'Booleans of media, images, drivers and scripts in many spellings (8.18).',
    expect: {
      problems: [
        'DUPLICATE_VALUE system:install-script/example.org/script-f.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
      ],
      intended: [
        'injection-method-that-is-there',
        'layout-of-templates',
        'one-dialect-of-booleans',
        'whole-decimal-numbers',
      ],
    },
    files: {
      'system/install-script/example.org/script-f.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<install-script id="http://example.org/script/f">
<template><t/></template><profile>p</profile><needs-internet>false</needs-internet><needs-internet>true</needs-internet><can-pre-install-drivers> true </can-pre-install-drivers>
</install-script>
</libosinfo>
`,
      'system/install-script/example.org/script-t.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<install-script id="http://example.org/script/t">
<template><t/></template><profile>p</profile><needs-internet>true</needs-internet><can-pre-install-drivers>yes</can-pre-install-drivers><can-post-install-drivers/>
</install-script>
</libosinfo>
`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><media arch='x86_64' ><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' live='true' installer='false'><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' live='yes' installer='no'><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' live='TRUE' installer='1'><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' live='' installer=''><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' installer='true' installer-reboots='3' eject-after-install='false' installer-script='false'><iso><volume-id>x</volume-id></iso></media><media arch='x86_64' installer-reboots='x' eject-after-install='yes' installer-script='no'><iso><volume-id>x</volume-id></iso></media><image arch='x86_64' format='qcow2' cloud-init='true'><url>u</url></image><image arch='x86_64' format='qcow2' cloud-init='yes'><url>u</url></image><image arch='x86_64' format='qcow2' cloud-init='1'><url>u</url></image><image arch='x86_64' format='qcow2' cloud-init='false'><url>u</url></image><image arch='x86_64' format='qcow2' cloud-init=''><url>u</url></image><image arch='x86_64'/><driver arch='x86_64' location='l' pre-installable='true' signed='false' priority='10'/><driver arch='x86_64' location='l' pre-installable='yes' signed='no' priority='0x20'/><driver arch='x86_64' location='l' pre-installable='1' signed='' priority='-5'/><driver arch='x86_64' location='l' pre-installable='' signed='TRUE' priority='abc'/><tree arch='x86_64'><url>u</url><treeinfo/></tree><tree arch='all'><treeinfo><family>F</family><bogus>b</bogus></treeinfo></tree>
</os>
</libosinfo>
`,
    },
  },
  'broken-stronger-master': {
    why: 'A stronger master that is no XML: the weaker one counts again.',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML local:os/example.org/a.xml:1'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            version: '1',
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'local/os/example.org/a.xml': '<libosinfo>',
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <version>1</version>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
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
  'custom-values-everywhere': {
    why: 'x- elements on everything that may have them, several of one name; on the rest they say nothing (2.1).',
    expect: {
      intended: ['custom-values-once'],
    },
    files: {
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="b"/>
    <x-no>no</x-no>
  </datamap>
</libosinfo>
`,
      'system/deployment/example.org/y.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/y">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <x-y>1</x-y>
    <devices><device id="http://example.org/d"><x-l>l</x-l></device></devices>
  </deployment>
</libosinfo>
`,
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <class>net</class>
    <x-d>1</x-d>
    <x-d>2</x-d>
  </device>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
    <x-s>1</x-s>
    <x-s>2</x-s>
    <avatar-format><mime-type>image/png</mime-type><x-f>f</x-f></avatar-format>
    <config><param name="n"><x-no>no</x-no></param></config>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <x-a>1</x-a>
    <x-a>2</x-a>
    <x-a xml:lang="de">3</x-a>
    <media arch="x86_64"><x-m>m</x-m><x-m>m</x-m><iso><x-no>no</x-no></iso></media>
    <tree arch="x86_64"><x-t>t</x-t></tree>
    <image arch="x86_64" format="raw"><x-i>i</x-i></image>
    <variant id="v"><name>v</name><x-v>v</x-v></variant>
    <firmware arch="x86_64" type="efi"><x-no>no</x-no></firmware>
    <resources arch="all"><x-no>no</x-no><minimum><ram>1</ram><x-no>no</x-no></minimum></resources>
    <driver arch="x86_64" location="l"><x-no>no</x-no></driver>
    <devices><x-no>no</x-no><device id="http://example.org/d"><x-l>l</x-l></device></devices>
    <X-A>no</X-A>
    <x->bare</x->
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/a"/>
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
    <x-p>1</x-p>
    <devices><device id="http://example.org/d"><x-l>l</x-l></device></devices>
  </platform>
</libosinfo>
`,
    },
  },
  dates: {
    why: 'Dates that are none: impossible ones, too short ones, with more behind (8.30).',
    expect: {
      problems: [
        'BAD_VALUE system:os/example.org/far.xml:4',
        'BAD_VALUE system:os/example.org/far.xml:5',
        'BAD_VALUE system:os/example.org/impossible.xml:4',
        'BAD_VALUE system:os/example.org/impossible.xml:5',
        'BAD_VALUE system:os/example.org/month.xml:4',
        'BAD_VALUE system:os/example.org/month.xml:5',
        'BAD_VALUE system:os/example.org/more.xml:4',
        'BAD_VALUE system:os/example.org/more.xml:5',
        'BAD_VALUE system:os/example.org/negative.xml:4',
        'BAD_VALUE system:os/example.org/negative.xml:5',
        'BAD_VALUE system:os/example.org/time.xml:4',
        'BAD_VALUE system:os/example.org/time.xml:5',
        'BAD_VALUE system:os/example.org/year.xml:4',
        'BAD_VALUE system:os/example.org/year.xml:5',
      ],
      intended: ['follows-from-the-others', 'real-days'],
    },
    files: {
      'system/os/example.org/blank.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/blank">
    <short-id>blank</short-id>
    <release-date> 2020-01-05 </release-date>
    <eol-date> 2020-01-05 </eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/far.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/far">
    <short-id>far</short-id>
    <release-date>20201-01-05</release-date>
    <eol-date>20201-01-05</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <release-date>2020-02-29</release-date>
    <eol-date>2020-02-29</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/impossible.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/impossible">
    <short-id>impossible</short-id>
    <release-date>2021-02-29</release-date>
    <eol-date>2021-02-29</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/month.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/month">
    <short-id>month</short-id>
    <release-date>2020-05</release-date>
    <eol-date>2020-05</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/more.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/more">
    <short-id>more</short-id>
    <release-date>2020-01-05xx</release-date>
    <eol-date>2020-01-05xx</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/negative.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/negative">
    <short-id>negative</short-id>
    <release-date>-5-01-05</release-date>
    <eol-date>-5-01-05</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/short.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/short">
    <short-id>short</short-id>
    <release-date>2020-1-5</release-date>
    <eol-date>2020-1-5</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/time.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/time">
    <short-id>time</short-id>
    <release-date>2020-01-05T00:00:00Z</release-date>
    <eol-date>2020-01-05T00:00:00Z</eol-date>
  </os>
</libosinfo>
`,
      'system/os/example.org/year.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/year">
    <short-id>year</short-id>
    <release-date>2020</release-date>
    <eol-date>2020</eol-date>
  </os>
</libosinfo>
`,
    },
  },
  'duplicate-singletons': {
    why: 'Every element that should stand once, twice: the first counts (2.1).',
    expect: {
      problems: [
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
        'DUPLICATE_VALUE system:os/example.org/os-a.xml:4',
      ],
    },
    files: {
      'system/device/example.org/dev-n1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n1">
<name>virtio-net</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n1</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-n2.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n2">
<name>e1000</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n2</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<name>1st</name><name>2nd</name><version>1st</version><version>2nd</version><vendor>1st</vendor><vendor>2nd</vendor><family>1st</family><family>2nd</family><distro>1st</distro><distro>2nd</distro><codename>1st</codename><codename>2nd</codename><logo>1st</logo><logo>2nd</logo><kernel-url-argument>1st</kernel-url-argument><kernel-url-argument>2nd</kernel-url-argument><cloud-image-username>1st</cloud-image-username><cloud-image-username>2nd</cloud-image-username><wrap><name>inner</name><short-id>inner</short-id></wrap><devices/><devices><device id="http://example.org/dev/n1"/></devices><devices><device id="http://example.org/dev/n2"/></devices>
</os>
</libosinfo>
`,
    },
  },
  'empty-custom-value': {
    why: 'An empty x- element: libosinfo refuses the whole database (2.1).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_VALUE system:os/example.org/a.xml:5'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            params: {
              'x-empty': null,
              'x-full': ['full'],
            },
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <x-empty/>
    <x-full>full</x-full>
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
  'empty-id': {
    why: 'An entity with an empty id is left out (7).',
    expect: {
      problems: ['MISSING_VALUE system:os/example.org/a.xml:2'],
      answers: {
        os: {
          'http://example.org/a': {
            shortIds: ['a'],
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="">
    <short-id>none</short-id>
  </os>
  <os id="http://example.org/a">
    <short-id>a</short-id>
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
  'empty-short-id': {
    why: 'An empty short-id: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['BAD_VALUE system:os/example.org/a.xml:5'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            shortIds: ['a', 'b'],
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <short-id/>
    <short-id>b</short-id>
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
  'empty-texts': {
    why: 'An empty element says nothing, and takes nothing away in a fragment (2.1).',
    expect: {
      intended: ['resources-without-numbers'],
    },
    files: {
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <codename/>
    <family></family>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name/>
    <vendor></vendor>
    <version><!-- nothing --></version>
    <codename>c</codename>
    <family>f</family>
    <media arch="x86_64"><url/><kernel></kernel><iso><volume-id/><system-id></system-id></iso></media>
    <resources arch="all"><minimum><ram/><storage></storage></minimum></resources>
    <driver arch="x86_64"><file/><file>f</file></driver>
    <tree arch="x86_64"><url/><treeinfo><family/></treeinfo></tree>
  </os>
</libosinfo>
`,
    },
  },
  'flag-with-an-element': {
    why: 'A boolean element with an element in it: libosinfo refuses the whole database (2.1).',
    expect: {
      libosinfo: 'refused',
      intended: ['libosinfo-lost-the-file'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            profile: 'jeos',
            needsInternet: true,
          },
        },
        os: {
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <needs-internet><b/></needs-internet>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
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
  'image-without-arch': {
    why: 'An image without an architecture and format; what cloud-init may say (7).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <image><url>i</url></image>
    <image arch="x86_64" format="qcow2" cloud-init="true"><url>j</url><variant id="v"/></image>
    <variant id="v"><name>V</name></variant>
  </os>
</libosinfo>
`,
    },
  },
  integers: {
    why: 'Numbers: garbage behind, signs, octal, overflow, decimals, 64 bits (8.19).',
    expect: {
      problems: [
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
        'BAD_VALUE system:os/example.org/os-a.xml:4',
      ],
      intended: ['resources-without-numbers', 'whole-decimal-numbers'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><resources arch="a0"><minimum><ram>12abc</ram><n-cpus>12abc</n-cpus></minimum></resources><resources arch="a1"><minimum><ram>-5</ram><n-cpus>-5</n-cpus></minimum></resources><resources arch="a2"><minimum><ram>+7</ram><n-cpus>+7</n-cpus></minimum></resources><resources arch="a3"><minimum><ram>0x10</ram><n-cpus>0x10</n-cpus></minimum></resources><resources arch="a4"><minimum><ram>010</ram><n-cpus>010</n-cpus></minimum></resources><resources arch="a5"><minimum><ram>99999999999999999999</ram><n-cpus>99999999999999999999</n-cpus></minimum></resources><resources arch="a6"><minimum><ram>1.5</ram><n-cpus>1.5</n-cpus></minimum></resources><resources arch="a7"><minimum><ram>1e3</ram><n-cpus>1e3</n-cpus></minimum></resources><resources arch="a8"><minimum><ram>4294967297</ram><n-cpus>4294967297</n-cpus></minimum></resources><resources arch="a9"><minimum><ram>9223372036854775807</ram><n-cpus>9223372036854775807</n-cpus></minimum></resources><resources arch="a10"><minimum><ram>٣</ram><n-cpus>٣</n-cpus></minimum></resources><resources arch="a11"><minimum><ram>1 GiB</ram><n-cpus>1 GiB</n-cpus></minimum></resources><resources arch="a12"><minimum><ram>-1</ram><n-cpus>-1</n-cpus></minimum></resources><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>12abc</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>-5</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>+7</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>0x10</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>010</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>99999999999999999999</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>1.5</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>1e3</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>4294967297</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>9223372036854775807</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>٣</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>1 GiB</volume-size></iso></media><media arch="x86_64"><iso><volume-id>x</volume-id><volume-size>-1</volume-size></iso></media>
</os>
</libosinfo>
`,
    },
  },
  media: {
    why: 'Everything that a medium can say (2.2).',
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/a.xml:16', 'DUPLICATE_VALUE system:os/example.org/a.xml:32'],
      intended: ['one-dialect-of-booleans'],
    },
    files: {
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="b"/>
  </datamap>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <variant id="v1"><name>One</name></variant>
    <variant id="v2"><name>Two</name></variant>
    <media arch="x86_64" live="true" installer="false" installer-reboots="2" eject-after-install="false" installer-script="false">
      <variant id="v2"/>
      <variant id="v1"/>
      <variant id="unknown"/>
      <variant id="v2"/>
      <url>http://example.org/a.iso</url>
      <kernel>vmlinuz</kernel>
      <initrd>initrd.img</initrd>
      <iso>
        <volume-id>V1</volume-id>
        <volume-id>V2</volume-id>
        <system-id>^LINUX$</system-id>
        <publisher-id>P</publisher-id>
        <application-id>A</application-id>
        <volume-size>5368709120</volume-size>
        <l10n-language>en_US</l10n-language>
        <l10n-language>de_DE</l10n-language>
      </iso>
    </media>
    <media arch="all" installer-reboots="0">
      <iso>
        <volume-id>V_([a-z]+)</volume-id>
        <l10n-language regex="true" l10n-language-map="http://example.org/m">_([a-z]+)$</l10n-language>
        <l10n-language regex="false">fr_FR</l10n-language>
      </iso>
      <url>first</url>
      <url>second</url>
    </media>
    <media arch="x86_64">
      <iso><l10n-language regex="yes">_(..)$</l10n-language></iso>
    </media>
    <media arch="x86_64">
      <iso>
        <l10n-language regex="true">_(..)$</l10n-language>
        <l10n-language regex="true" l10n-language-map="http://example.org/m">_(...)$</l10n-language>
      </iso>
    </media>
  </os>
</libosinfo>
`,
    },
  },
  'media-without-arch': {
    why: 'A medium and a tree without an architecture (7: libosinfo dies of them when identifying).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media><url>m</url></media>
    <tree><url>t</url></tree>
  </os>
</libosinfo>
`,
    },
  },
  'missing-id': {
    why: 'An OS without an id beside four with (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:os/example.org/os-a.xml:2'],
      answers: {
        os: {
          'http://example.org/os/b': {
            shortId: 'b',
          },
          'http://example.org/os/e': {
            shortId: 'e',
          },
        },
      },
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os><name>x</name></os></libosinfo>`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/os/example.org/os-c.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/c">
<short-id>c</short-id><name>OS c</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d">
<short-id>d</short-id><name>OS d</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/os/example.org/os-e.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/e">
<short-id>e</short-id><name>OS e</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
    },
  },
  'no-short-id': {
    why: 'An OS and a platform without a short-id.',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <name>A</name>
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <name>P</name>
  </platform>
</libosinfo>
`,
    },
  },
  'one-id-of-two-kinds': {
    why: 'An OS and a platform may have one id and one short-id.',
    files: {
      'system/device/example.org/a.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/a">
    <name>a</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>os</name>
  </os>
</libosinfo>
`,
      'system/platform/example.org/a.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/a">
    <short-id>a</short-id>
    <name>platform</name>
  </platform>
</libosinfo>
`,
    },
  },
  'one-short-id-of-two': {
    why: 'Two OSes claim one short-id: libosinfo finds both.',
    expect: {
      problems: ['DUPLICATE_SHORT_ID system:os/example.org/b.xml:4'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <short-id>same</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <short-id>same</short-id>
  </os>
</libosinfo>
`,
    },
  },
  trees: {
    why: 'What a tree can say; a treeinfo without any element is none (2.2).',
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/a.xml:12'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <tree arch="x86_64">
      <url>u</url>
      <kernel>k</kernel>
      <initrd>i</initrd>
      <boot-iso>b</boot-iso>
      <variant id="v"/>
      <treeinfo><family>F</family><variant>V</variant><version>1</version><arch>x86_64</arch></treeinfo>
    </tree>
    <tree arch="all"><treeinfo><version>1</version><version>2</version></treeinfo></tree>
    <tree arch="i686"><treeinfo/></tree>
    <tree arch="i686"><treeinfo> text <!-- comment --></treeinfo></tree>
    <tree arch="i686"><treeinfo><unknown/></treeinfo></tree>
    <tree arch="i686"><treeinfo><family/></treeinfo></tree>
    <variant id="v"><name>V</name></variant>
  </os>
</libosinfo>
`,
    },
  },
  'without-id': {
    why: 'Entities of every kind without an id (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:device/example.org/d.xml:2'],
      answers: {
        os: {
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device><name>no</name></device>
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
