// A table of cases about devices: made-up databases, each with its files, and a question to libosinfo and this library.
import type { CaseTable } from '../cases.ts';

export const DEVICES: CaseTable = {
  'by-class': {
    why: 'Devices by class: a device without a class, an inherited one, one whose class is empty.',
    files: {
      'system/device/example.org/block.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/block">
    <name>block</name>
    <class>block</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/empty.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/empty">
    <class/>
  </device>
</libosinfo>
`,
      'system/device/example.org/net.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/net">
    <name>net</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/none.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/none">
    <name>none</name>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/b"/>
    <devices>
      <device id="http://example.org/net"/>
      <device id="http://example.org/none"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <devices>
      <device id="http://example.org/block"/>
      <device id="http://example.org/empty"/>
    </devices>
  </os>
</libosinfo>
`,
    },
  },
  'dangling-device': {
    why: 'Device links, driver devices, platform devices, scripts that nothing defines: libosinfo lists them, empty (8.14).',
    expect: {
      problems: [
        'DANGLING_REFERENCE system:os/example.org/os-a.xml:4',
        'DANGLING_REFERENCE system:os/example.org/os-a.xml:4',
        'DANGLING_REFERENCE system:os/example.org/os-a.xml:4',
        'DANGLING_REFERENCE system:os/example.org/os-a.xml:4',
        'DANGLING_REFERENCE system:platform/example.org/plat-p.xml:4',
      ],
      intended: ['blank-entities', 'follows-from-the-others'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/nodev"></device></devices><driver arch="all" location="l"><device id="http://example.org/dev/nodrv"/></driver><media arch="all"><iso><volume-id>x</volume-id></iso><installer><script id="http://example.org/script/none"/></installer></media><installer><script id="http://example.org/script/none2"/></installer>
</os>
</libosinfo>
`,
      'system/platform/example.org/plat-p.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<platform id="http://example.org/plat/p">
<short-id>p</short-id><name>P</name><devices><device id="http://example.org/dev/nodev2"></device></devices>
</platform>
</libosinfo>
`,
    },
  },
  device: {
    why: 'Everything that a device can say (2.3).',
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <vendor>V</vendor>
    <vendor-id>0x1AF4</vendor-id>
    <product>P</product>
    <product-id>abc</product-id>
    <subsystem>S</subsystem>
    <bus-type>pci</bus-type>
    <class>net</class>
    <name>d</name>
    <short-id>no</short-id>
  </device>
</libosinfo>
`,
      'system/device/example.org/empty.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/empty"/>
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
  'device-links-and-supported': {
    why: 'What supported may say on a device link: only the word false counts for libosinfo (8.18).',
    expect: {
      problems: ['BAD_VALUE system:os/example.org/a.xml:10'],
      intended: ['one-dialect-of-booleans'],
    },
    files: {
      'system/device/example.org/d0.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d0">
    <name>d0</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/d1.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d1">
    <name>d1</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/d2.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d2">
    <name>d2</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/d3.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d3">
    <name>d3</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/d4.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d4">
    <name>d4</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/d5.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d5">
    <name>d5</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <devices>
      <device id="http://example.org/d0" supported="true"/>
      <device id="http://example.org/d1" supported="false"/>
      <device id="http://example.org/d2" supported="yes"/>
      <device id="http://example.org/d3" supported="no"/>
      <device id="http://example.org/d4" supported=" false "/>
      <device id="http://example.org/d5" supported="False"/>
    </devices>
  </os>
</libosinfo>
`,
    },
  },
  'driver-device-without-id': {
    why: 'A driver for a device without an id: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['MISSING_VALUE system:os/example.org/a.xml:5'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
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
    <name>A</name>
    <driver arch="i686" location="l"><device/><device id="http://example.org/d"/></driver>
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
  'driver-of-a-link': {
    why: 'The driver that a device link names; libosinfo looks for a translated one in the wrong element (2.1).',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/a.xml:6'],
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
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <devices>
      <device id="http://example.org/d"><driver>d</driver></device>
      <device id="http://example.org/e"><driver>first</driver><driver>second</driver></device>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <devices>
      <driver xml:lang="de">wrong</driver>
      <device id="http://example.org/d"><driver>right</driver></device>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/a"/>
  </os>
</libosinfo>
`,
    },
  },
  drivers: {
    why: 'What a driver can say (2.2).',
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
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <driver arch="i686" location="http://example.org/i/" pre-installable="true" signed="false" priority="10">
      <file>a.inf</file>
      <file>b.inf</file>
      <file>a.inf</file>
      <device id="http://example.org/d"/>
      <device id="http://example.org/e"/>
      <device id="http://example.org/d"/>
    </driver>
    <driver location="http://example.org/x/"/>
    <driver arch="x86_64"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <driver arch="i686" location="a" priority="60"/>
    <driver arch="i686" location="b" priority="40"/>
    <driver arch="i686" location="c" priority="60"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/b"/>
  </os>
</libosinfo>
`,
    },
  },
  'ids-of-parts': {
    why: 'How parts are numbered: by kind, from 0, with the name of the file in a fragment (2.2).',
    files: {
      'local/os/example.org/a.d/a.b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <media arch="b0"/>
    <media arch="b1"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.d/z.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <media arch="z0"/>
    <tree arch="z0"/>
    <image arch="z0" format="raw"/>
    <firmware arch="z0" type="efi"/>
    <driver arch="z0" location="l"/>
    <resources arch="z0"><minimum><ram>1</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media arch="m0"/>
    <tree arch="t0"/>
    <media arch="m1"/>
    <image arch="i0" format="raw"/>
    <resources arch="r0"><minimum><ram>1</ram></minimum></resources>
    <resources arch="r1"><maximum><ram>1</ram></maximum></resources>
    <firmware arch="f0" type="efi"/>
    <driver arch="d0" location="l"/>
    <unknown><media arch="no"/></unknown>
    <media arch="m2"/>
  </os>
</libosinfo>
`,
    },
  },
  'link-without-id': {
    why: 'A device link without an id: libosinfo refuses the whole database (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:os/example.org/a.xml:6'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            allDevices: ['http://example.org/d'],
          },
          'http://example.org/good': {
            name: 'Good',
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <devices>
      <device/>
      <device id="http://example.org/d"/>
    </devices>
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
  'multiple-short-ids': {
    why: 'Several short-ids: the first is the name, each can be looked up (2.2).',
    expect: {
      intended: ['short-ids-once'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a1</short-id><short-id>a2</short-id><short-id>a3</short-id><name>OS a3</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><short-id>a1</short-id>
</os>
</libosinfo>
`,
    },
  },
  'support-taken-and-given': {
    why: 'A device taken away by a child, given back by a grandchild, with its own driver (3.2).',
    expect: {
      intended: ['unsupported-by-class'],
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
    <devices><device id="http://example.org/d"><driver>a</driver></device><device id="http://example.org/e"/></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/a"/>
    <devices><device id="http://example.org/d" supported="false"/></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/b"/>
    <devices><device id="http://example.org/d" supported="true"><driver>c</driver></device><device id="http://example.org/e" supported="false"/></devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/x">
    <short-id>x</short-id>
    <derives-from id="http://example.org/a"/>
    <derives-from id="http://example.org/b"/>
  </os>
</libosinfo>
`,
    },
  },
  'supported-false': {
    why: 'supported="false" on OSes and platforms, by class, and in odd spellings (3.2, 8.3, 8.5, 8.18).',
    expect: {
      problems: [
        'BAD_VALUE system:os/example.org/os-forms.xml:4',
        'BAD_VALUE system:os/example.org/os-forms.xml:4',
        'BAD_VALUE system:os/example.org/os-forms.xml:4',
      ],
      intended: ['one-dialect-of-booleans', 'unsupported-by-class', 'unsupported-elsewhere'],
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
      'system/device/example.org/dev-n3.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n3">
<name>rtl8139</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n3</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-n4.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n4">
<name>pcnet</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n4</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-n5.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n5">
<name>ne2k_pci</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P n5</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1"></device><device id="http://example.org/dev/n2"></device><device id="http://example.org/dev/n3"></device><device id="http://example.org/dev/n4"></device><device id="http://example.org/dev/n5"></device></devices>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><devices><device id="http://example.org/dev/n1" supported="false"></device></devices>
</os>
</libosinfo>
`,
      'system/os/example.org/os-forms.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/forms">
<short-id>forms</short-id><name>OS forms</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><devices><device id="http://example.org/dev/n1" supported="true"></device><device id="http://example.org/dev/n2" supported="no"></device><device id="http://example.org/dev/n3" supported="FALSE"></device><device id="http://example.org/dev/n4" supported=""></device><device id="http://example.org/dev/n5" supported="0"></device></devices>
</os>
</libosinfo>
`,
      'system/os/example.org/os-own.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/own">
<short-id>own</short-id><name>OS own</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1" supported="false"></device><device id="http://example.org/dev/n2"></device></devices>
</os>
</libosinfo>
`,
      'system/platform/example.org/plat-p.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<platform id="http://example.org/plat/p">
<name>P</name><devices><device id="http://example.org/dev/n1" supported="false"></device><device id="http://example.org/dev/n2"></device></devices>
</platform>
</libosinfo>
`,
    },
  },
};
