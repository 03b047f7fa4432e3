// A table of cases about deployments: made-up databases, each with its files, and a question to libosinfo and this
// library.
import type { CaseTable } from '../cases.ts';

export const DEPLOYMENTS: CaseTable = {
  deployment: {
    why: 'A deployment: its devices and the preferred one of each class; one without devices; one of an unknown OS (2.5, 3.3).',
    expect: {
      problems: ['DANGLING_REFERENCE system:deployment/example.org/dep-d3.xml:4'],
      intended: ['blank-entities', 'follows-from-the-others'],
    },
    files: {
      'system/deployment/example.org/dep-d1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<deployment id="http://example.org/dep/d1">
<os id='http://example.org/os/a'/><platform id='http://example.org/plat/p'/><devices><device id="http://example.org/dev/n2"><driver>e1000drv</driver></device><device id="http://example.org/dev/b1"></device></devices>
</deployment>
</libosinfo>
`,
      'system/deployment/example.org/dep-d2.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<deployment id="http://example.org/dep/d2">
<os id='http://example.org/os/a'/><platform id='http://example.org/plat/p'/><x-k>v</x-k>
</deployment>
</libosinfo>
`,
      'system/deployment/example.org/dep-d3.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<deployment id="http://example.org/dep/d3">
<os id='http://example.org/os/unknown'/><platform id='http://example.org/plat/p'/>
</deployment>
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
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1"></device><device id="http://example.org/dev/n2"></device><device id="http://example.org/dev/b1"></device></devices>
</os>
</libosinfo>
`,
      'system/platform/example.org/plat-p.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<platform id="http://example.org/plat/p">
<short-id>p</short-id><name>P</name><version>2</version><vendor>PV</vendor><release-date>2020-01-02</release-date><devices><device id="http://example.org/dev/n2"></device><device id="http://example.org/dev/b1"></device><device id="http://example.org/dev/n1"></device></devices>
</platform>
</libosinfo>
`,
    },
  },
  'deployment-fragment': {
    why: 'A fragment of a deployment: libosinfo takes it for a new one (8.11).',
    expect: {
      intended: ['fragments-add'],
      answers: {
        deployment: {
          'http://example.org/x': {
            devices: ['http://example.org/e', 'http://example.org/d'],
            params: {
              'x-a': ['1', '2'],
            },
          },
        },
      },
    },
    files: {
      'local/deployment/example.org/x.d/y.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices><device id="http://example.org/e"/></devices>
    <x-a>2</x-a>
  </deployment>
</libosinfo>
`,
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices><device id="http://example.org/d"/></devices>
    <x-a>1</x-a>
  </deployment>
</libosinfo>
`,
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
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
  </platform>
</libosinfo>
`,
    },
  },
  'deployment-order': {
    why: 'The preferred device of a class is the last in the document (3.3).',
    expect: {
      problems: ['DANGLING_REFERENCE system:deployment/example.org/x.xml:9'],
      intended: ['best-device-first', 'blank-entities', 'follows-from-the-others'],
    },
    files: {
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices>
      <device id="http://example.org/d"/>
      <device id="http://example.org/e"/>
      <device id="http://example.org/d"/>
      <device id="http://example.org/unknown"/>
    </devices>
  </deployment>
</libosinfo>
`,
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
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
  </platform>
</libosinfo>
`,
    },
  },
  'deployment-without-os': {
    why: 'A deployment without an OS: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['MISSING_VALUE system:deployment/example.org/x.xml:2'],
      answers: {
        deployment: {
          'http://example.org/x': null,
          'http://example.org/y': {
            os: 'http://example.org/a',
            platform: 'http://example.org/p',
          },
        },
      },
    },
    files: {
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <platform id="http://example.org/p"/>
  </deployment>
</libosinfo>
`,
      'system/deployment/example.org/y.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/y">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
  </deployment>
</libosinfo>
`,
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
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
  </platform>
</libosinfo>
`,
    },
  },
  'deployment-without-platform': {
    why: 'A deployment without a platform: libosinfo refuses the whole database (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:deployment/example.org/x.xml:2'],
      answers: {
        deployment: {
          'http://example.org/x': null,
          'http://example.org/y': {
            os: 'http://example.org/a',
            platform: 'http://example.org/p',
          },
        },
      },
    },
    files: {
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/a"/>
  </deployment>
</libosinfo>
`,
      'system/deployment/example.org/y.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/y">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
  </deployment>
</libosinfo>
`,
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
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
  </platform>
</libosinfo>
`,
    },
  },
  'deployments-of-one-pair': {
    why: 'Two deployments of one OS on one platform: libosinfo finds any (3.3).',
    expect: {
      intended: ['deployment-of-a-pair'],
    },
    files: {
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices><device id="http://example.org/d"/></devices>
  </deployment>
</libosinfo>
`,
      'system/deployment/example.org/y.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/y">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices><device id="http://example.org/e"/></devices>
  </deployment>
</libosinfo>
`,
      'system/deployment/example.org/z.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/z">
    <os id="http://example.org/a"/>
    <platform id="http://example.org/p"/>
    <devices><device id="http://example.org/d"/></devices>
  </deployment>
</libosinfo>
`,
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
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
  </platform>
</libosinfo>
`,
    },
  },
  platform: {
    why: 'A platform inherits devices through derives-from and upgrades, not clones; family and distro say nothing (2.4, 3.1).',
    files: {
      'system/device/example.org/of-base.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-base">
    <name>of-base</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-clone.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-clone">
    <name>of-clone</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-old.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-old">
    <name>of-old</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/own.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/own">
    <name>own</name>
    <class>net</class>
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
      'system/platform/example.org/base.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/base">
    <short-id>base</short-id>
    <devices><device id="http://example.org/of-base"/></devices>
  </platform>
</libosinfo>
`,
      'system/platform/example.org/clone.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/clone">
    <short-id>clone</short-id>
    <devices><device id="http://example.org/of-clone"/></devices>
  </platform>
</libosinfo>
`,
      'system/platform/example.org/old.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/old">
    <short-id>old</short-id>
    <devices><device id="http://example.org/of-old"/></devices>
  </platform>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
    <family>no</family>
    <distro>no</distro>
    <logo>l</logo>
    <release-date>2020-02-29</release-date>
    <eol-date>2021-01-01</eol-date>
    <codename>c</codename>
    <derives-from id="http://example.org/base"/>
    <upgrades id="http://example.org/old"/>
    <clones id="http://example.org/clone"/>
    <devices><device id="http://example.org/own"/></devices>
  </platform>
</libosinfo>
`,
    },
  },
  'platform-cycle': {
    why: 'Platforms that upgrade each other: libosinfo dies when asked for all devices (8.4).',
    expect: {
      problems: ['ANCESTRY_CYCLE system:platform/example.org/q.xml:4'],
      intended: ['libosinfo-dies'],
      answers: {
        platform: {
          'http://example.org/p': {
            allDevices: ['http://example.org/d'],
          },
          'http://example.org/q': {
            allDevices: ['http://example.org/d'],
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
    <upgrades id="http://example.org/q"/>
    <devices><device id="http://example.org/d"/></devices>
  </platform>
</libosinfo>
`,
      'system/platform/example.org/q.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/q">
    <short-id>q</short-id>
    <upgrades id="http://example.org/p"/>
  </platform>
</libosinfo>
`,
    },
  },
  'platform-order': {
    why: 'Device links of platforms, own and inherited (3.3).',
    files: {
      'system/device/example.org/dev-h0.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/h0">
<name>dev-0</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P h0</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-h1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/h1">
<name>dev-1</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P h1</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-h2.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/h2">
<name>dev-2</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P h2</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/device/example.org/dev-h3.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/h3">
<name>dev-3</name><class>net</class><vendor>V</vendor><vendor-id>0x1</vendor-id><product>P h3</product><product-id>0x2</product-id><bus-type>pci</bus-type>
</device>
</libosinfo>
`,
      'system/platform/example.org/plat-p.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<platform id="http://example.org/plat/p">
<short-id>p</short-id><name>P</name><devices><device id="http://example.org/dev/h0"></device><device id="http://example.org/dev/h1"></device><device id="http://example.org/dev/h2"></device></devices>
</platform>
</libosinfo>
`,
      'system/platform/example.org/plat-q.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<platform id="http://example.org/plat/q">
<name>Q</name><derives-from id='http://example.org/plat/p'/><devices><device id="http://example.org/dev/h3"></device><device id="http://example.org/dev/h1"></device></devices>
</platform>
</libosinfo>
`,
    },
  },
  'platform-without-support': {
    why: 'supported="false" on a platform and a deployment: libosinfo offers the device all the same (8.5).',
    expect: {
      intended: ['unsupported-elsewhere'],
      answers: {
        platform: {
          'http://example.org/p': {
            allDevices: ['http://example.org/b'],
          },
          'http://example.org/q': {
            allDevices: ['http://example.org/a'],
          },
        },
      },
    },
    files: {
      'system/deployment/example.org/x.xml': `<libosinfo version="0.0.1">
  <deployment id="http://example.org/x">
    <os id="http://example.org/good"/>
    <platform id="http://example.org/p"/>
    <devices>
      <device id="http://example.org/a"/>
      <device id="http://example.org/b" supported="false"/>
    </devices>
  </deployment>
</libosinfo>
`,
      'system/device/example.org/a.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/a">
    <name>a</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/b.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/b">
    <name>b</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <devices><device id="http://example.org/a"/></devices>
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
    <devices>
      <device id="http://example.org/a" supported="false"/>
      <device id="http://example.org/b"/>
    </devices>
  </platform>
</libosinfo>
`,
      'system/platform/example.org/q.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/q">
    <short-id>q</short-id>
    <upgrades id="http://example.org/p"/>
    <devices><device id="http://example.org/b" supported="false"/><device id="http://example.org/a"/></devices>
  </platform>
</libosinfo>
`,
    },
  },
};
