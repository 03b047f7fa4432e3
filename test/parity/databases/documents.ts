// A table of cases about documents: made-up databases, each with its files, and a question to libosinfo and this
// library.
import { bytes } from '../../fixtures/written-files.ts';
import type { CaseTable } from '../cases.ts';

export const DOCUMENTS: CaseTable = {
  'attribute-twice': {
    why: 'An attribute that is there twice (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:5'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <media arch="x86_64" arch="i686"/>
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
  'billion-laughs': {
    why: 'Entities of entities, a billion in all (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
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
      'system/os/example.org/a.xml': `<!DOCTYPE libosinfo [
  <!ENTITY a0 "ha">
  <!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;">
  <!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;">
  <!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">
  <!ENTITY a4 "&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;">
  <!ENTITY a5 "&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;">
  <!ENTITY a6 "&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;">
  <!ENTITY a7 "&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;">
  <!ENTITY a8 "&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;">
  <!ENTITY a9 "&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;">
]>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>&a9;</name>
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
  bom: {
    why: 'A UTF-8 byte order mark, before an XML declaration and without one (7).',
    files: {
      'system/os/example.org/os-a.xml': `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/a"><short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
      'system/os/example.org/os-b.xml': `\ufeff<libosinfo><os id="http://example.org/os/b"><short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro></os></libosinfo>`,
    },
  },
  'bytes-that-are-not-utf-8': {
    why: 'Bytes that are not UTF-8 (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:4'],
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
      'system/os/example.org/a.xml': bytes(
        'latin1',
        `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>Aé</name>
  </os>
</libosinfo>
`,
      ),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'cdata-entities-comments': {
    why: 'CDATA, references, comments and instructions in texts: scalars are whole, raw texts are cut by libosinfo (8.17).',
    expect: {
      intended: ['custom-values-once', 'follows-from-the-others', 'whole-texts'],
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>pre<!-- c -->post</short-id><short-id>two &amp; 2</short-id><short-id>a</short-id><name>n1 <!-- c --> n2 &amp; &#65;&#x42; &lt;x&gt; <![CDATA[<raw> & ]]> end</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><codename><b>bold</b> text</codename><x-d>pre<!-- c -->post</x-d>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><x-e>a &amp; b</x-e><x-f>a<?pi x?>b</x-f><media arch="x86_64"><iso><volume-id>A &amp; B</volume-id><system-id>LI<!-- x -->NUX</system-id><publisher-id><![CDATA[pub]]></publisher-id><application-id>AP&#80;</application-id></iso><url><![CDATA[http://x/?a&b]]></url></media><resources arch="x86_64"><minimum><ram>12<!-- c -->34</ram><n-cpus><![CDATA[4]]></n-cpus></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-c.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/c">
<short-id>c</short-id><name>OS c</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><!-- <name>hidden</name> -->
</os>
</libosinfo>
`,
      'system/os/example.org/os-cd.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/cd">
<short-id><![CDATA[cdata-short]]></short-id><name><![CDATA[cd name]]></name>
</os>
</libosinfo>
`,
    },
  },
  'cdata-everywhere': {
    why: 'Texts in CDATA sections (8.17).',
    expect: {
      intended: ['whole-texts'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name><![CDATA[<A> & B]]></name>
    <short-id><![CDATA[c]]></short-id>
    <media arch="x86_64"><iso><volume-id><![CDATA[V]]></volume-id><system-id>S<![CDATA[T]]></system-id></iso></media>
    <resources arch="all"><minimum><ram><![CDATA[5]]></ram></minimum></resources>
  </os>
</libosinfo>
`,
    },
  },
  'comment-before-a-short-id': {
    why: 'A comment that a short-id starts with becomes the short-id of libosinfo (8.17).',
    expect: {
      intended: ['follows-from-the-others', 'whole-texts'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id><!-- note -->a</short-id>
  </os>
</libosinfo>
`,
    },
  },
  'comments-everywhere': {
    why: 'Comments and instructions between and in elements (8.17).',
    expect: {
      intended: ['follows-from-the-others', 'whole-texts'],
    },
    files: {
      'system/os/example.org/a.xml': `<!-- before -->
<?pi?>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <!-- c --><name><!-- c -->A<!-- c --> B</name>
    <vendor>V<?pi in?>W</vendor>
    <short-id>b<!-- c -->c</short-id>
    <media arch="x86_64"><!-- c --><url>u<!-- c -->v</url><iso><!-- c --><volume-id>V<!-- c -->W</volume-id><application-id><!-- c -->A</application-id></iso></media>
    <driver arch="x86_64" location="l"><file>f<!-- c -->g</file></driver>
    <resources arch="all"><minimum><ram>1<!-- c -->2</ram></minimum></resources>
    <tree arch="x86_64"><treeinfo><family>F<!-- c -->G</family></treeinfo></tree>
  </os>
</libosinfo>
<!-- after -->
`,
    },
  },
  'custom-value-with-a-comment': {
    why: 'An x- element that starts with a comment, or has one in it.',
    expect: {
      libosinfo: 'refused',
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file', 'whole-texts'],
      answers: {
        os: {
          'http://example.org/a': {
            params: {
              'x-a': ['before'],
            },
          },
          'http://example.org/b': {
            params: {
              'x-b': ['<raw>'],
            },
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <x-a>be<!-- c -->fore</x-a>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <x-b><![CDATA[<raw>]]></x-b>
  </os>
</libosinfo>
`,
    },
  },
  'custom-value-with-elements': {
    why: 'An x- element that starts with an element: libosinfo refuses the whole database (2.1).',
    expect: {
      libosinfo: 'refused',
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            params: {
              'x-deep': ['deep text'],
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
    <x-deep><b>deep</b> text</x-deep>
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
  'cut-off': {
    why: 'A file that ends in the middle.',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:2'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'default-namespace': {
    why: 'In a document with a namespace libosinfo finds entities and relations, and hardly anything in them (2).',
    expect: {
      intended: ['follows-from-the-others', 'namespaces'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            shortIds: ['a'],
            version: '1',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo xmlns="http://libosinfo.org/xmlns/libosinfo/domain/1.0" version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <name xml:lang="de">A auf Deutsch</name>
    <version>1</version>
    <derives-from id="http://example.org/good"/>
    <media arch="x86_64"><url>http://example.org/a</url></media>
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
  'document-type-with-defaults': {
    why: 'Default attributes of a document type: libosinfo applies them (7).',
    expect: {
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
      intended: ['refused-files'],
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
      'system/os/example.org/a.xml': `<!DOCTYPE libosinfo [
  <!ATTLIST media arch CDATA "x86_64">
]>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <media/>
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
  'document-type-with-entities': {
    why: 'Entities of a document type: libosinfo expands them; here a document type is refused (7).',
    expect: {
      problems: ['BAD_XML system:os/example.org/a.xml:2', 'DANGLING_REFERENCE system:os/example.org/b.xml:4'],
      intended: ['blank-entities', 'follows-from-the-others', 'refused-files'],
      answers: {
        os: {
          'http://example.org/a': null,
          'http://example.org/b': {
            derivesFrom: ['http://example.org/a'],
          },
          'http://example.org/good': {
            name: 'Good',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<?xml version="1.0"?>
<!DOCTYPE libosinfo [
  <!ENTITY who "A">
]>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>&who;</name>
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
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'elements-in-texts': {
    why: 'Elements where a text should be (7).',
    expect: {
      intended: ['follows-from-the-others', 'whole-texts'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A <b>bold</b> name</name>
    <version><b>1</b></version>
    <short-id>c<b>d</b></short-id>
    <media arch="x86_64"><iso><volume-id>V<b>W</b></volume-id><system-id><b>S</b></system-id></iso></media>
    <resources arch="all"><minimum><ram>1<b>2</b></ram></minimum></resources>
  </os>
</libosinfo>
`,
    },
  },
  'entities-inside-entities': {
    why: 'An OS inside an OS is nothing.',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <os id="http://example.org/a"><name>inner</name></os>
    <libosinfo><os id="http://example.org/a"><name>inner</name></os></libosinfo>
  </os>
</libosinfo>
`,
    },
  },
  'external-entity': {
    why: 'An entity from another file: libosinfo does not load it (7).',
    expect: {
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
      intended: ['refused-files'],
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
      'system/os/example.org/a.xml': `<!DOCTYPE libosinfo [
  <!ENTITY who SYSTEM "/etc/hostname">
]>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>&who;</name>
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
  'latin-1-declared': {
    why: 'A declaration of ISO-8859-1 over bytes that are (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:5'],
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
      'system/os/example.org/a.xml': bytes(
        'latin1',
        `<?xml version="1.0" encoding="ISO-8859-1"?>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>café</name>
  </os>
</libosinfo>
`,
      ),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'latin-1-declared-over-ascii': {
    why: 'A declaration of ISO-8859-1 over plain ASCII (7).',
    files: {
      'system/os/example.org/a.xml': `<?xml version="1.0" encoding="ISO-8859-1"?>
<libosinfo version="0.0.1">
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
  malformed: {
    why: 'A file that is no XML beside four that are (7, 8.29).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/os-a.xml:2'],
      answers: {
        os: {
          'http://example.org/os/a': null,
          'http://example.org/os/b': {
            shortId: 'b',
          },
        },
      },
    },
    files: {
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo><os id="http://example.org/os/a"><name>x</os></libosinfo>`,
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
  'namespace-prefixes': {
    why: 'Prefixes: the root and the entities are known by their local names; what stands in an entity by its whole name (2).',
    expect: {
      intended: ['follows-from-the-others', 'namespaces'],
    },
    files: {
      'system/os/example.org/a.xml': `<o:libosinfo xmlns:o="urn:o" version="0.0.1">
  <o:os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <o:version>1</o:version>
    <o:derives-from id="http://example.org/good"/>
  </o:os>
</o:libosinfo>
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
  'nested-too-deep': {
    why: 'Elements nested deeper than 256 (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['TOO_LARGE system:os/example.org/a.xml:5'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
    <unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown><unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown></unknown>
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
  'no-xml': {
    why: 'A file of something else.',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
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
      'system/os/example.org/a.xml': `{ "id": "http://example.org/a" }
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
  'nul-after-the-root': {
    why: 'What stands after a NUL byte behind the root libosinfo does not see; here the file is refused (7).',
    expect: {
      problems: ['BAD_XML system:os/example.org/a.xml:7'],
      intended: ['refused-files'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
  </os>
</libosinfo>
\x00<trash`,
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'two-roots': {
    why: 'A second root element.',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:7'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
  </os>
</libosinfo>
<libosinfo version="0.0.1">
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
  'undefined-entity': {
    why: 'A reference to an entity that XML does not know (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:4'],
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A&nbsp;B</name>
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
  'unknown-elements': {
    why: 'Elements and attributes that nobody knows are passed over, on every level; so is the version (2).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="99" colour="red">
  <unknown id="http://example.org/u"><name>no</name></unknown>
  <os id="http://example.org/a" colour="red">
    <short-id>a</short-id>
    <unknown><name>inside</name><short-id>inside</short-id></unknown>
    <media arch="x86_64" colour="red"><unknown><url>inside</url></unknown><iso><unknown/><volume-id>V</volume-id></iso></media>
    <resources arch="all"><minimum><unknown>1</unknown><ram>2</ram></minimum><unknown/></resources>
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
  'utf-16': {
    why: 'A file in UTF-16 (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
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
      'system/os/example.org/a.xml': bytes(
        'utf16le',
        `\ufeff<?xml version="1.0" encoding="UTF-16"?>
<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>A</name>
  </os>
</libosinfo>
`,
      ),
      'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
  </os>
</libosinfo>
`,
    },
  },
  'white-space': {
    why: 'White space is kept in texts, line ends become newlines, and those in attributes become blanks (2.1).',
    expect: {
      intended: ['custom-values-once'],
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id> a </short-id>
    <name>
      A  name\twith
      white space\x20
    </name>
    <version>   </version>
    <family>&#160;linux&#160;</family>
    <x-text>  kept  </x-text>
    <variant id=" v\x20
   w "><name> v </name></variant>
    <media arch=" x86_64&#10;"><url> http://example.org/ </url><iso><volume-id> V </volume-id></iso></media>
  </os>
</libosinfo>
`,
    },
  },
  'wrong-root': {
    why: 'A document of another kind: libosinfo refuses the whole database (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['BAD_XML system:os/example.org/a.xml:1'],
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
      'system/os/example.org/a.xml': `<osinfo>
  <os id="http://example.org/a"/>
</osinfo>
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
