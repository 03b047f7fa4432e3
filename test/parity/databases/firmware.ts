// A table of cases about firmware: made-up databases, each with its files, and a question to libosinfo and this
// library.
import type { CaseTable } from '../cases.ts';

export const FIRMWARE: CaseTable = {
  firmware: {
    why: 'Firmware inherited, taken away, given back, declared twice, in odd spellings (3.5, 8.8, 8.18).',
    expect: {
      problems: ['BAD_VALUE system:os/example.org/os-e.xml:4'],
      intended: ['firmware-once', 'one-dialect-of-booleans'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><firmware arch="x86_64" type="bios"/><firmware arch="x86_64" type="efi"/><firmware arch="i686" type="bios"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><firmware arch="x86_64" type="bios" supported="false"/><firmware arch="aarch64" type="efi"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-c.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/c">
<short-id>c</short-id><name>OS c</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/b"/><firmware arch="x86_64" type="bios"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d">
<short-id>d</short-id><name>OS d</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/b"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-e.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/e">
<short-id>e</short-id><name>OS e</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><firmware arch="x86_64" type="efi"/><firmware arch="x86_64" type="efi"/><firmware arch="x86_64" type="bios" supported="yes"/><firmware arch="i686" type="bios" supported="TRUE"/><firmware arch="all" type="bios" supported="true"/>
</os>
</libosinfo>
`,
    },
  },
  'firmware-by-two-ways': {
    why: 'Firmware of a diamond: once each, whatever the way (8.4, 8.8).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/b"/>
    <derives-from id="http://example.org/c"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/d"/>
    <firmware arch="b" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/d"/>
    <firmware arch="c" type="efi"/>
    <firmware arch="d" type="efi" supported="false"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/d.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/d">
    <short-id>d</short-id>
    <firmware arch="d" type="efi"/>
    <firmware arch="e" type="efi"/>
  </os>
</libosinfo>
`,
    },
  },
  'firmware-forms': {
    why: 'What firmware says of support: only true is true for libosinfo (8.18); recommended is passed over.',
    expect: {
      problems: ['BAD_VALUE system:os/example.org/a.xml:9'],
      intended: ['one-dialect-of-booleans'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <firmware arch="a0" type="efi"/>
    <firmware arch="a1" type="efi" supported="true"/>
    <firmware arch="a2" type="efi" supported="false"/>
    <firmware arch="a3" type="efi" supported="yes"/>
    <firmware arch="a4" type="efi" supported="no"/>
    <firmware arch="a5" type="efi" supported=""/>
    <firmware arch="a6" type="efi" recommended="true"/>
  </os>
</libosinfo>
`,
    },
  },
  'firmware-of-ancestors': {
    why: 'Firmware: a child takes away what its ancestors have, not the other way round (3.5).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <firmware arch="x86_64" type="bios"/>
    <firmware arch="x86_64" type="efi"/>
    <firmware arch="i686" type="bios" supported="false"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/a"/>
    <firmware arch="x86_64" type="bios" supported="false"/>
    <firmware arch="i686" type="bios"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/b"/>
    <firmware arch="x86_64" type="bios"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/d.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/d">
    <short-id>d</short-id>
    <clones id="http://example.org/b"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/none.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/none">
    <short-id>none</short-id>
  </os>
</libosinfo>
`,
    },
  },
  'firmware-without-arch': {
    why: 'Firmware without an architecture or type: libosinfo dies when asked what is inherited (7).',
    expect: {
      problems: ['MISSING_VALUE system:os/example.org/a.xml:4', 'MISSING_VALUE system:os/example.org/a.xml:5'],
      intended: ['incomplete-parts', 'libosinfo-dies'],
      answers: {
        os: {
          'http://example.org/b': {
            firmware: [
              {
                id: 'http://example.org/b:0',
                arch: 'x86_64',
                type: 'bios',
                supported: true,
                params: {
                  architecture: ['x86_64'],
                  type: ['bios'],
                  supported: ['true'],
                },
              },
              {
                id: 'http://example.org/a:2',
                arch: 'x86_64',
                type: 'efi',
                supported: true,
                params: {
                  architecture: ['x86_64'],
                  type: ['efi'],
                  supported: ['true'],
                },
              },
            ],
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <firmware type="efi"/>
    <firmware arch="x86_64"/>
    <firmware arch="x86_64" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/a"/>
    <firmware arch="x86_64" type="bios"/>
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
