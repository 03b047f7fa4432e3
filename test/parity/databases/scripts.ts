// A table of cases about scripts: made-up databases, each with its files, and a question to libosinfo and this library.
import type { CaseTable } from '../cases.ts';

export const SCRIPTS: CaseTable = {
  'avatar-format': {
    why: 'A picture: the first format counts, and libosinfo knows one type only; without a word no transparency (8.20).',
    expect: {
      problems: ['DUPLICATE_VALUE system:install-script/example.org/s.xml:8'],
      intended: ['every-mime-type'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            avatarFormat: {
              mimeTypes: ['image/png', 'image/jpeg'],
              alpha: true,
              width: null,
            },
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <avatar-format>
      <mime-type>image/png</mime-type>
      <mime-type>image/jpeg</mime-type>
      <alpha/>
    </avatar-format>
    <avatar-format>
      <mime-type>image/gif</mime-type>
      <width>1</width>
    </avatar-format>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/t.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/t">
    <avatar-format/>
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
  'datamap-without-meaning': {
    why: 'An entry without outval: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['MISSING_VALUE system:datamap/example.org/m.xml:3'],
      intended: ['libosinfo-lost-the-file'],
      answers: {
        datamap: {
          'http://example.org/m': {
            lookup: {
              a: null,
              b: 'B',
            },
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
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a"/>
    <entry inval="b" outval="B"/>
  </datamap>
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
  'datamap-word-twice': {
    why: 'A word with two meanings: the last counts; libosinfo forgets where the first led backwards (2.6).',
    expect: {
      intended: ['reverse-of-what-is-replaced'],
      answers: {
        datamap: {
          'http://example.org/m': {
            lookup: {
              a: '2',
            },
            reverseLookup: {
              '1': null,
              '2': 'a',
            },
          },
        },
      },
    },
    files: {
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="1"/>
    <entry inval="a" outval="2"/>
  </datamap>
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
  datamaps: {
    why: 'Look-ups both ways: without a word an entry is passed over, the last of two for a word counts (2.6).',
    expect: {
      problems: ['MISSING_VALUE system:datamap/example.org/m.xml:5'],
    },
    files: {
      'system/datamap/example.org/empty.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/empty"/>
</libosinfo>
`,
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="1"/>
    <entry inval="b" outval="1"/>
    <entry outval="2"/>
    <entry inval="c" outval=""/>
  </datamap>
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
  'install-script': {
    why: 'Everything that an install script can say (2.7).',
    files: {
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1">
  <datamap id="http://example.org/m">
    <entry inval="a" outval="b"/>
  </datamap>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <product-key-format>@@@@@-#####</product-key-format>
    <path-format>dos</path-format>
    <expected-filename>unattend.xml</expected-filename>
    <pre-install-drivers-signing-req>strict</pre-install-drivers-signing-req>
    <post-install-drivers-signing-req>warn</post-install-drivers-signing-req>
    <needs-internet>true</needs-internet>
    <can-pre-install-drivers/>
    <can-post-install-drivers>false</can-post-install-drivers>
    <injection-method>initrd</injection-method>
    <injection-method>disk</injection-method>
    <injection-method>floppy</injection-method>
    <injection-method>cdrom</injection-method>
    <injection-method>web</injection-method>
    <injection-method>disk</injection-method>
    <config>
      <param name="admin-password" policy="required"/>
      <param name="l10n-language" policy="optional" value-map="http://example.org/m"/>
      <anything name="user-login"/>
      <param name="admin-password" policy="optional"/>
    </config>
    <avatar-format>
      <mime-type>image/png</mime-type>
      <width>48</width>
      <height>64</height>
      <alpha>true</alpha>
    </avatar-format>
    <derives-from id="http://example.org/t"/>
    <template><t>x</t></template>
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
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <installer>
      <script id="http://example.org/s"/>
      <script id="http://example.org/t"/>
    </installer>
  </os>
</libosinfo>
`,
    },
  },
  'media-scripts': {
    why: 'Whether a medium takes install scripts: its own word, where the OS or the medium has any (2.2).',
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/heir.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/heir">
    <short-id>heir</short-id>
    <derives-from id="http://example.org/some"/>
    <media arch="x86_64"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/none.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/none">
    <short-id>none</short-id>
    <media arch="x86_64"/>
    <media arch="x86_64" installer-script="true"/>
    <media arch="x86_64" installer-script="false"><installer><script id="http://example.org/s"/></installer></media>
    <media arch="x86_64"><installer><script id="http://example.org/s"/><script id="http://example.org/s"/></installer></media>
  </os>
</libosinfo>
`,
      'system/os/example.org/some.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/some">
    <short-id>some</short-id>
    <installer><script id="http://example.org/s"/><script id="http://example.org/s"/></installer>
    <media arch="x86_64"/>
    <media arch="x86_64" installer-script="false"/>
  </os>
</libosinfo>
`,
    },
  },
  'no-injection-method': {
    why: 'A script without an injection method: libosinfo prefers disk (8.20).',
    expect: {
      intended: ['injection-method-that-is-there'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            preferredInjectionMethods: [],
          },
          'http://example.org/w': {
            preferredInjectionMethods: ['web'],
          },
          'http://example.org/i': {
            preferredInjectionMethods: ['initrd'],
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/i.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/i">
    <injection-method>cdrom</injection-method>
    <injection-method>initrd</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/w.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/w">
    <injection-method>web</injection-method>
    <injection-method>cdrom</injection-method>
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
  'param-without-name': {
    why: 'A question without a name.',
    expect: {
      libosinfo: 'crashed',
      problems: ['MISSING_VALUE system:install-script/example.org/s.xml:4'],
      intended: ['libosinfo-lost-the-file'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            profile: 'jeos',
            configParams: [
              {
                id: 'b',
                name: 'b',
                policy: 'optional',
                required: false,
                optional: true,
                params: {
                  name: ['b'],
                },
              },
            ],
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <config><param policy="required"/><param name="b"/></config>
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
  'script-enumerations': {
    why: 'Words that are none of those allowed: path format, signing, policy.',
    expect: {
      problems: [
        'BAD_VALUE system:install-script/example.org/s.xml:3',
        'BAD_VALUE system:install-script/example.org/s.xml:4',
        'BAD_VALUE system:install-script/example.org/s.xml:5',
      ],
      intended: ['refused-values'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <path-format>vms</path-format>
    <pre-install-drivers-signing-req>maybe</pre-install-drivers-signing-req>
    <config><param name="a" policy="perhaps"/></config>
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
  'script-fragment': {
    why: 'A fragment of a script: libosinfo resets flags and injection methods that it does not mention (8.11).',
    expect: {
      intended: ['fragments-add'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            needsInternet: true,
            canPreInstallDrivers: true,
            canPostInstallDrivers: true,
            expectedFilename: 'f',
          },
        },
      },
    },
    files: {
      'local/install-script/example.org/s.d/x.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <expected-filename>f</expected-filename>
    <config><param name="a" policy="optional"/><param name="c"/></config>
    <can-post-install-drivers>true</can-post-install-drivers>
    <x-a>2</x-a>
    <template><t>better</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <needs-internet>true</needs-internet>
    <can-pre-install-drivers>true</can-pre-install-drivers>
    <injection-method>initrd</injection-method>
    <config><param name="a" policy="required"/><param name="b"/></config>
    <avatar-format><mime-type>image/png</mime-type></avatar-format>
    <x-a>1</x-a>
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
  'script-without-id': {
    why: 'A script reference without an id: libosinfo refuses the whole database (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:os/example.org/a.xml:5', 'MISSING_VALUE system:os/example.org/a.xml:6'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            installScripts: [],
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
    <installer><script/></installer>
    <media arch="x86_64"><installer><script/></installer></media>
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
  'script-without-profile': {
    why: 'An OS with a script that has no profile: libosinfo dies when it looks for one (3.7).',
    expect: {
      intended: ['libosinfo-dies'],
      answers: {
        os: {
          'http://example.org/a': {
            findInstallScript: {
              jeos: 'http://example.org/t',
            },
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/install-script/example.org/t.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/t">
    <profile>jeos</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <installer><script id="http://example.org/s"/><script id="http://example.org/t"/></installer>
  </os>
</libosinfo>
`,
    },
  },
  'script-without-template': {
    why: 'An install script without a template (7).',
    expect: {
      libosinfo: 'crashed',
      intended: ['libosinfo-lost-the-file'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            profile: 'jeos',
            template: null,
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
    <injection-method>disk</injection-method>
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
  'template-forms': {
    why: 'The first element of a template is its text: comments, CDATA, entities, attributes of all sorts (8.21).',
    expect: {
      problems: ['DUPLICATE_VALUE system:install-script/example.org/s.xml:15'],
      intended: ['layout-of-templates'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <template>
      some text <!-- a comment -->
      <xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0" b='"' a="&lt;&amp;'&#10;&#9;x">
        <!-- a comment inside -->
        <xsl:output method="text"/>
        <xsl:template match="/"><xsl:text>  &lt;kept&gt; </xsl:text><![CDATA[<raw> & "raw"]]>&#13;tail ]]&gt; é 😀</xsl:template>
        <xsl:text> </xsl:text>
        <?pi in the template?>
      </xsl:stylesheet>
      <second/>
    </template>
    <template><t>no</t></template>
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
  'template-with-outer-namespace': {
    why: 'The namespace of a stylesheet may be declared further out; the text of the template does not say it.',
    expect: {
      intended: ['layout-of-templates'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <template><xsl:stylesheet version="1.0"><xsl:output method="text"/></xsl:stylesheet></template>
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
  'template-without-element': {
    why: 'A template that only names a URI: libosinfo crashes (8.21).',
    expect: {
      libosinfo: 'crashed',
      intended: ['libosinfo-lost-the-file'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            profile: 'jeos',
            templateUri: 'http://example.org/t.xsl',
            template: null,
          },
          'http://example.org/t': {
            profile: 'desktop',
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <injection-method>disk</injection-method>
    <template uri="http://example.org/t.xsl"/>
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
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'unknown-injection-method': {
    why: 'An injection method that nobody knows: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['BAD_VALUE system:install-script/example.org/s.xml:4'],
      intended: ['libosinfo-lost-the-file'],
      answers: {
        'install-script': {
          'http://example.org/s': {
            profile: 'jeos',
            injectionMethods: ['disk'],
          },
          'http://example.org/t': {
            profile: 'desktop',
          },
        },
      },
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <injection-method>pigeon</injection-method>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
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
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'unknown-value-map': {
    why: 'A question that goes through a datamap that is nowhere (1.7).',
    expect: {
      problems: ['DANGLING_REFERENCE system:install-script/example.org/s.xml:3'],
      intended: ['blank-entities'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <config><param name="a" value-map="http://example.org/nowhere"/></config>
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
  'variant-reference-without-id': {
    why: 'A medium that names a variant without an id (7).',
    expect: {
      problems: ['MISSING_VALUE system:os/example.org/a.xml:4'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <media arch="x86_64"><variant/><url>m</url></media>
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
  'variant-without-id': {
    why: 'A variant without an id: libosinfo crashes (7).',
    expect: {
      libosinfo: 'crashed',
      problems: ['MISSING_VALUE system:os/example.org/a.xml:5'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            variants: [
              {
                id: 'w',
                name: 'W',
                params: {
                  name: ['W'],
                },
              },
            ],
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
    <variant><name>V</name></variant>
    <variant id="w"><name>W</name></variant>
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
  'variants-twice': {
    why: 'A variant written again is replaced and goes to the end (2.2).',
    files: {
      'local/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <variant id="w"><name>better</name></variant>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <variant id="v"><name>first</name></variant>
    <variant id="w"><name>W</name></variant>
    <variant id="v"/>
  </os>
</libosinfo>
`,
    },
  },
};
