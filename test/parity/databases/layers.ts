// A table of cases about layers: made-up databases, each with its files, and a question to libosinfo and this library.
import { linkTo } from '../../fixtures/written-files.ts';
import type { CaseTable } from '../cases.ts';

export const LAYERS: CaseTable = {
  'broken-fragment': {
    why: 'A fragment that is no XML: its master still counts.',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.d/x.xml:1'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.d/x.xml': '<libosinfo><os',
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
  'dangling-symlink': {
    why: 'A link to nowhere that is named like a database file (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['UNREADABLE_FILE system:os/example.org/a.xml'],
      answers: {
        os: {
          'http://example.org/a': null,
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': linkTo('nowhere.xml'),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'empty-file-masks': {
    why: 'An empty master in a later layer masks the entity; an heir and a user of it are left (1.4).',
    expect: {
      problems: [
        'DANGLING_REFERENCE system:os/example.org/os-child.xml:4',
        'DANGLING_REFERENCE system:os/example.org/os-child.xml:4',
      ],
      intended: ['blank-entities', 'follows-from-the-others'],
    },
    files: {
      'local/device/example.org/dev-n1.xml': '',
      'local/os/example.org/os-gone.xml': '',
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
      'system/os/example.org/os-child.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/child">
<short-id>child</short-id><name>OS child</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/gone"/><devices><device id="http://example.org/dev/n1"></device></devices>
</os>
</libosinfo>
`,
      'system/os/example.org/os-gone.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/gone">
<short-id>gone</short-id><name>OS gone</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n2"></device></devices>
</os>
</libosinfo>
`,
    },
  },
  'extension-augments': {
    why: 'A fragment in a later layer adds every kind of part (2.8).',
    expect: {
      intended: ['custom-values-once'],
    },
    files: {
      'local/os/example.org/os-a.d/ext.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<name>Renamed by extension</name><short-id>a-ext</short-id><x-site>two</x-site><x-other>o</x-other><devices><device id="http://example.org/dev/n2"></device><device id="http://example.org/dev/b1"></device></devices><resources arch="x86_64"><minimum><ram>2048</ram></minimum></resources><resources arch="i686"><minimum><ram>512</ram></minimum></resources><firmware arch="x86_64" type="efi"/><media arch="i686"><iso><volume-id>EXT</volume-id></iso></media><tree arch="i686"><url>http://t</url></tree><image arch="i686" format="qcow2"><url>http://i</url></image><variant id="v"><name>V</name></variant><driver arch="x86_64" location="http://d" priority="7"><file>f</file><device id="http://example.org/dev/n2"/></driver>
</os>
</libosinfo>
`,
      'system/device/example.org/dev-b1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/b1">
<name>virtio-block</name><class>block</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P b1</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
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
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><x-site>one</x-site><devices><device id="http://example.org/dev/n1"></device></devices><resources arch="x86_64"><minimum><ram>1024</ram></minimum></resources><media arch="x86_64"><iso><volume-id>SYS</volume-id></iso></media>
</os>
</libosinfo>
`,
    },
  },
  'folder-named-xml': {
    why: 'A folder whose name ends in .xml is a folder like any other (semantics 1.2).',
    files: {
      'system/os/example.org.xml/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org.xml/a">
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
  'fragment-without-master': {
    why: 'A fragment may stand alone (1.3).',
    files: {
      'local/device/example.org/d.d/x.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <media arch="x86_64"><url>http://example.org/a.iso</url></media>
  </os>
</libosinfo>
`,
    },
  },
  'fragments-by-name': {
    why: 'Fragments are read in the order of their bytes: 10 before 9, Z before a. A later text replaces an earlier one (1.2, 2.8).',
    files: {
      'system/os/example.org/a.d/10.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <name>ten</name>
    <vendor>ten</vendor>
    <codename>ten</codename>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.d/9.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <name>nine</name>
    <vendor>nine</vendor>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.d/Z.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <name>Z</name>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>master</name>
    <version>0</version>
  </os>
</libosinfo>
`,
    },
  },
  'groups-written-twice': {
    why: 'Groups may be written several times: devices, iso, installer, treeinfo, config (2.2).',
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/a.xml:10', 'DUPLICATE_VALUE system:os/example.org/a.xml:16'],
      intended: ['parts-written-twice'],
    },
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/e.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/e">
    <name>e</name>
    <class>block</class>
  </device>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
    <config><param name="a"/></config>
    <config><param name="b"/></config>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/t.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/t">
    <profile>desktop</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <devices><device id="http://example.org/d"/></devices>
    <devices><device id="http://example.org/e"/></devices>
    <installer><script id="http://example.org/s"/></installer>
    <installer><script id="http://example.org/t"/></installer>
    <media arch="x86_64">
      <iso><volume-id>first</volume-id><system-id>kept</system-id></iso>
      <iso><volume-id>last</volume-id></iso>
      <installer><script id="http://example.org/s"/></installer>
      <installer><script id="http://example.org/t"/></installer>
    </media>
    <tree arch="x86_64">
      <treeinfo><family>first</family><version>1</version></treeinfo>
      <treeinfo><family>last</family></treeinfo>
    </tree>
  </os>
</libosinfo>
`,
    },
  },
  'hostile-names': {
    why: 'Names that mean something to JavaScript.',
    expect: {
      intended: ['custom-values-once', 'resources-without-numbers'],
      answers: {
        os: {
          'http://example.org/__proto__': {
            family: 'toString',
            shortIds: ['__proto__', 'constructor'],
          },
        },
        shortIds: {
          os: {
            constructor: ['http://example.org/__proto__'],
            ['__proto__']: ['http://example.org/__proto__'],
          },
        },
      },
    },
    files: {
      'system/datamap/example.org/constructor.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/constructor">
    <entry inval="__proto__" outval="constructor"/>
    <entry inval="toString" outval="__proto__"/>
  </datamap>
</libosinfo>
`,
      'system/install-script/example.org/__proto__.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/__proto__">
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
    <profile>__proto__</profile>
    <config><param name="__proto__" policy="required"/><param name="constructor"/></config>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/__proto__.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/__proto__">
    <short-id>__proto__</short-id>
    <short-id>constructor</short-id>
    <name>__proto__</name>
    <family>toString</family>
    <x-__proto__>1</x-__proto__>
    <x-constructor>2</x-constructor>
    <variant id="__proto__"><name>v</name></variant>
    <media arch="__proto__"><variant id="__proto__"/></media>
    <resources arch="__proto__"><minimum><ram>1</ram></minimum></resources>
    <firmware arch="constructor" type="__proto__"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/__proto__"/>
    <resources arch="__proto__" inherit="true"/>
  </os>
</libosinfo>
`,
    },
  },
  'id-path-mismatch': {
    why: 'Entities in files that their ids do not lead to (1.8, 8.16).',
    expect: {
      problems: [
        'WRONG_PATH system:device/example.org/os-devinos.xml:2',
        'WRONG_PATH system:os/example.org/os-UTFé.xml:2',
        'WRONG_PATH system:os/example.org/os-good.d/x.xml:2',
        'WRONG_PATH system:os/example.org/wrong.xml:2',
        'WRONG_PATH system:os/https-/example.org-os-sec.xml:2',
      ],
    },
    files: {
      'system/device/example.org/os-devinos.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/devinos"><short-id>devinos</short-id><name>OS devinos</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/example.org/os-UTF--.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/UTFé"><short-id>utf2</short-id><name>OS utf2</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/example.org/os-UTFé.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/UTFé"><short-id>utf</short-id><name>OS utf</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/example.org/os-good.d/x.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/other"><name>no</name></os></libosinfo>`,
      'system/os/example.org/os-good.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/good">
<short-id>good</short-id><name>OS good</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/os/example.org/os-odd-name-1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/odd name@1"><short-id>odd</short-id><name>OS odd</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/example.org/wrong.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/right"><short-id>right</short-id><name>OS right</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/https-/example.org-os-sec.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="https://example.org/os/sec"><short-id>sec</short-id><name>OS sec</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
    },
  },
  'layer-override': {
    why: 'A master in a later layer replaces that of an earlier one (1.4).',
    files: {
      'local/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>A from local</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'local/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>B from local</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/device/example.org/dev-n1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n1">
<name>virtio-net</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n1</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><codename>system-only</codename><devices><device id="http://example.org/dev/n1"></device></devices>
</os>
</libosinfo>
`,
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
      'user/device/example.org/dev-n1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n1">
<name>e1000</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n1</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'user/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>B from user</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
    },
  },
  'layer-that-is-a-file': {
    why: 'A layer that is a file: libosinfo passes over it in silence; here it is reported (1.2).',
    expect: {
      problems: ['UNREADABLE_FOLDER local:.'],
    },
    files: {
      local: `<libosinfo version="0.0.1">
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
  'layers-of-every-kind': {
    why: 'Masters and fragments of every kind of entity in three layers (1.4, 2.8).',
    expect: {
      intended: ['reverse-of-what-is-replaced'],
    },
    files: {
      'local/datamap/example.org/m.d/x.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="b" outval="BB"/>
    <entry inval="c" outval="C"/>
  </datamap>
</libosinfo>
`,
      'local/device/example.org/d.d/x.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <vendor>local</vendor>
    <subsystem>s</subsystem>
    <x-a>2</x-a>
  </device>
</libosinfo>
`,
      'local/platform/example.org/q.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/q">
    <short-id>q</short-id>
    <devices><device id="http://example.org/e"/></devices>
  </platform>
</libosinfo>
`,
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="A"/>
    <entry inval="b" outval="B"/>
  </datamap>
</libosinfo>
`,
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
    <vendor>system</vendor>
    <x-a>1</x-a>
  </device>
</libosinfo>
`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
    <name>p</name>
    <devices><device id="http://example.org/d"/></devices>
  </platform>
</libosinfo>
`,
      'user/device/example.org/e.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/e">
    <name>e</name>
    <class>block</class>
  </device>
</libosinfo>
`,
      'user/platform/example.org/p.d/x.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p2</short-id>
    <version>2</version>
    <upgrades id="http://example.org/q"/>
  </platform>
</libosinfo>
`,
    },
  },
  'link-to-itself': {
    why: 'A link that leads to itself (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['UNREADABLE_FILE system:os/example.org/a.xml'],
      answers: {
        os: {
          'http://example.org/a': null,
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': linkTo('a.xml'),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'linked-files-and-folders': {
    why: 'Links to files and to folders are followed (1.2).',
    expect: {
      problems: ['WRONG_PATH system:store/a.xml:2', 'WRONG_PATH system:store/b.d/x.xml:2'],
      intended: ['short-ids-once'],
    },
    files: {
      'system/os/example.org/a.xml': linkTo('../../store/a.xml'),
      'system/os/example.org/good.d': linkTo('../../store/b.d'),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
      'system/store/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
  </os>
</libosinfo>
`,
      'system/store/b.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Better</name>
  </os>
</libosinfo>
`,
    },
  },
  'linked-twice': {
    why: 'A device linked twice by one OS: with and without support, in either order, with two drivers (8.6).',
    expect: {
      intended: ['last-link-counts', 'unsupported-by-class'],
      answers: {
        os: {
          'http://example.org/a': {
            ownDevices: ['http://example.org/e'],
            allDevices: ['http://example.org/e'],
          },
          'http://example.org/heir': {
            allDevices: ['http://example.org/e'],
          },
        },
      },
    },
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/e.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/e">
    <name>e</name>
    <class>block</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <devices><device id="http://example.org/d"/><device id="http://example.org/e"/><device id="http://example.org/d" supported="false"/></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <devices><device id="http://example.org/d" supported="false"/><device id="http://example.org/e"/><device id="http://example.org/d"/></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <devices><device id="http://example.org/d"><driver>first</driver></device><device id="http://example.org/e"/><device id="http://example.org/d"><driver>last</driver></device></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/heir.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/heir">
    <short-id>heir</short-id>
    <derives-from id="http://example.org/a"/>
  </os>
</libosinfo>
`,
    },
  },
  'mask-and-fragment': {
    why: 'A mask takes away what earlier layers say, and not what later ones do (1.4).',
    files: {
      'local/os/example.org/a.xml': '',
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <vendor>lost</vendor>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>system</name>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <name>b</name>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <name>c</name>
  </os>
</libosinfo>
`,
      'user/os/example.org/a.d/y.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <version>user</version>
  </os>
</libosinfo>
`,
      'user/os/example.org/b.xml': '',
      'user/os/example.org/c.d/empty.xml': '',
    },
  },
  'mask-by-a-link': {
    why: 'A link to /dev/null masks like an empty file (1.4).',
    files: {
      'local/os/example.org/a.xml': linkTo('/dev/null'),
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>system</name>
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
  'master-drops-weaker-fragments': {
    why: 'A master in a later layer drops the fragments of earlier layers with their master (8.12).',
    files: {
      'local/os/example.org/a.d/y.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <vendor>kept</vendor>
  </os>
</libosinfo>
`,
      'local/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>local</name>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <codename>lost</codename>
    <short-id>lost</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>system</name>
    <version>1</version>
  </os>
</libosinfo>
`,
      'user/os/example.org/a.d/z.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <family>kept</family>
  </os>
</libosinfo>
`,
    },
  },
  'misplaced-files': {
    why: 'Files at places that no id leads to (1.3, 1.8): in the root, below a fragments folder, of a vendor whose name ends in .d, of another kind.',
    expect: {
      problems: [
        'WRONG_PATH system:a.xml:2',
        'WRONG_PATH system:device/example.org/a.xml:2',
        'WRONG_PATH system:os/example.org/good.d/sub/a.xml:2',
        'WRONG_PATH system:os/x.d/a.xml:2',
      ],
    },
    files: {
      'system/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
  </os>
</libosinfo>
`,
      'system/device/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/good.d/sub/a.xml': `<libosinfo version="0.0.1">
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
      'system/os/x.d/a.xml': `<libosinfo version="0.0.1">
  <os id="http://x.d/a">
    <short-id>a</short-id>
  </os>
</libosinfo>
`,
    },
  },
  'no-system': {
    why: 'A database without a system layer.',
    files: {
      'local/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
  </os>
</libosinfo>
`,
      'user/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
  </device>
</libosinfo>
`,
    },
  },
  'non-xml-files': {
    why: 'Files without .xml, backups, hidden files, folders called schema, what stands below a fragment folder (1.2).',
    expect: {
      problems: [
        'IGNORED_FILE system:os/example.org/os-a.d/note.md',
        'WRONG_PATH system:os/example.org/os-a.d/sub/x.xml:2',
        'IGNORED_FILE system:os/example.org/os-b.XML',
        'IGNORED_FILE system:os/example.org/readme.txt',
      ],
    },
    files: {
      'system/LICENSE': 'x',
      'system/VERSION': '1',
      'system/os/example.org/.hidden.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo/>`,
      'system/os/example.org/os-a.bak': 'x',
      'system/os/example.org/os-a.d/note.md': 'x',
      'system/os/example.org/os-a.d/sub/x.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/a"><name>sub</name></os></libosinfo>`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro>
</os>
</libosinfo>
`,
      'system/os/example.org/os-a.xml~': 'x',
      'system/os/example.org/os-b.XML': '<bad',
      'system/os/example.org/readme.txt': 'x',
      'system/os/example.org/schema/x.xml': '<bad',
      'system/schema/osinfo.rng': 'x',
      'system/schema/x.xml': '<bad',
    },
  },
  'one-id-twice-in-a-file': {
    why: 'Two elements of one id are one entity; their parts are numbered from 0 each, so that the later ones replace the earlier (1.8).',
    expect: {
      intended: ['last-link-counts', 'short-ids-once', 'unsupported-by-class'],
    },
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>d</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>first</name>
    <vendor>first</vendor>
    <media arch="m0"/>
    <media arch="m1"/>
    <devices><device id="http://example.org/d"/></devices>
  </os>
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>second</name>
    <media arch="n0"/>
    <devices><device id="http://example.org/d" supported="false"/></devices>
  </os>
</libosinfo>
`,
    },
  },
  'paths-of-ids': {
    why: 'Which file an id leads to: only http:// is taken off, the first slash is kept, what is no letter, digit, - . _ becomes one - a byte (1.8).',
    files: {
      'system/os/HTTP-/-example.org-q.xml': `<libosinfo version="0.0.1">
  <os id="HTTP://example.org/q">
    <short-id>HTTP</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org">
    <short-id>host</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/----.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/😀">
    <short-id>astral</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/A-B.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/A B">
    <short-id>upper</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/a-.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a/">
    <short-id>slash</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/a-b-c-d.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a?b=c#d">
    <short-id>query</short-id>
  </os>
</libosinfo>
`,
      'system/os/example.org/caf--.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/café">
    <short-id>utf</short-id>
  </os>
</libosinfo>
`,
      'system/os/https-/-example.org-q.xml': `<libosinfo version="0.0.1">
  <os id="https://example.org/q">
    <short-id>https</short-id>
  </os>
</libosinfo>
`,
      'system/os/plain.xml': `<libosinfo version="0.0.1">
  <os id="plain">
    <short-id>plain</short-id>
  </os>
</libosinfo>
`,
      'system/os/urn-x-y.xml': `<libosinfo version="0.0.1">
  <os id="urn:x:y">
    <short-id>urn</short-id>
  </os>
</libosinfo>
`,
    },
  },
  'pci-ids-and-usb-ids': {
    why: 'Hardware that only pci.ids and usb.ids name; a master replaces or masks an entry, a fragment adds to it (1.6).',
    expect: {
      problems: [
        'DANGLING_REFERENCE system:os/example.org/good.xml:7',
        'DANGLING_REFERENCE system:os/example.org/good.xml:8',
      ],
      intended: ['blank-entities', 'follows-from-the-others'],
      answers: {
        device: {
          'http://pcisig.com/pci/3333/0004': null,
          'http://pcisig.com/pci/3333/0006': {
            name: 'six',
            vendor: 'Better name',
            product: 'With a fragment',
          },
        },
      },
    },
    files: {
      'pci.ids': `# comment
1111  First vendor
\t0001  First product
\t\t2222 0003  A subsystem
\t0002  Second product
\t00aB   Spaces before the name
\t0001  First product again
2222  Second vendor, no products
3333  Third vendor
\tABCD  Product  of  two  spaces
\tabcd  Another case is another id
\t12  Too short
\t12345  Too long
\t0004  Masked by an empty master
\t0005  Replaced by a master
\t0006  With a fragment
\t0007\tAfter a tab
C 02  Network controller
\t00  Ethernet controller
`,
      'system/device/pcisig.com/pci-3333-0004.xml': '',
      'system/device/pcisig.com/pci-3333-0005.xml': `<libosinfo version="0.0.1">
  <device id="http://pcisig.com/pci/3333/0005">
    <name>ours</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/pcisig.com/pci-3333-0006.d/class.xml': `<libosinfo version="0.0.1">
  <device id="http://pcisig.com/pci/3333/0006">
    <name>six</name>
    <class>net</class>
    <vendor>Better name</vendor>
  </device>
</libosinfo>
`,
      'system/device/usb.org/usb-1111-0001.d/class.xml': `<libosinfo version="0.0.1">
  <device id="http://usb.org/usb/1111/0001">
    <class>input</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <devices>
      <device id="http://pcisig.com/pci/1111/0001"/>
      <device id="http://pcisig.com/pci/3333/0005"/>
      <device id="http://pcisig.com/pci/3333/0004"/>
      <device id="http://pcisig.com/pci/9999/0001"/>
    </devices>
  </os>
</libosinfo>
`,
      'usb.ids': `1111  Vendor
\t0001  Mouse
# HID tables follow
AT 0100  Terminal
HID 21  HID
`,
    },
  },
  'same-named-fragments': {
    why: 'Fragments of one name in two layers give their parts the same ids: the later part replaces the earlier one and goes to the end (2.2).',
    files: {
      'local/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <media arch="l0"/>
    <resources arch="all"><minimum><ram>2</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'local/os/example.org/a.d/y.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <media arch="y0"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <media arch="s0"/>
    <media arch="s1"/>
    <resources arch="all"><minimum><ram>1</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media arch="m0"/>
    <tree arch="t0"/>
  </os>
</libosinfo>
`,
    },
  },
  'two-entities-one-file': {
    why: 'An OS and a device in one file; only what its path says is taken (1.8).',
    expect: {
      problems: [
        'WRONG_PATH system:os/example.org/os-a.xml:2',
        'DANGLING_REFERENCE system:os/example.org/os-a.xml:2',
        'WRONG_PATH system:os/example.org/os-a.xml:2',
      ],
      intended: ['blank-entities', 'follows-from-the-others'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><device id="http://example.org/dev/n1"><name>d</name></device><os id="http://example.org/os/a"><short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1"></device></devices></os><os id="http://example.org/os/a"><name>second</name><short-id>a2</short-id></os><os id="http://example.org/os/b"><short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
    },
  },
  'two-ids-of-one-path': {
    why: 'Two ids may lead to one file, and one file may hold them both (1.8, 8.16).',
    files: {
      'system/os/example.org/a-b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a/b">
    <short-id>slash</short-id>
    <media arch="x86_64"/>
  </os>
  <os id="http://example.org/a-b">
    <short-id>dash</short-id>
    <media arch="i686"/>
  </os>
</libosinfo>
`,
    },
  },
  'unreadable-device': {
    why: 'A device of the system that is named like a database file.',
    expect: {
      libosinfo: 'refused',
      problems: ['UNREADABLE_FILE system:os/example.org/a.xml'],
      answers: {
        os: {
          'http://example.org/a': null,
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': linkTo('/dev/tty'),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'white-space-file': {
    why: 'A file of white space is no mask (1.4).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML local:os/example.org/a.xml:2'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'local/os/example.org/a.xml': `\x20
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
};
