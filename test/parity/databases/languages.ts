// A table of cases about languages: made-up databases, each with its files, and a question to libosinfo and this
// library.
import type { CaseTable } from '../cases.ts';

export const LANGUAGES: CaseTable = {
  'empty-translation': {
    why: 'An empty translation: libosinfo crashes when its language is asked for (2.1).',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      libosinfo: 'crashed',
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Plain',
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
    <name>Plain</name>
    <name xml:lang="de"/>
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
  'language-C': {
    why: 'A text in the language C: libosinfo chooses it in the locale C (8.35).',
    expect: {
      intended: ['follows-from-the-others', 'language-C'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Plain',
            vendor: 'Plain',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>Plain</name>
    <name xml:lang="C">C</name>
    <vendor xml:lang="C">C</vendor>
    <vendor>Plain</vendor>
  </os>
</libosinfo>
`,
    },
  },
  'language-C-in-C-UTF-8': {
    why: 'The same in C.UTF-8.',
    tree: 'language-C',
    env: {
      LANG: 'C.UTF-8',
    },
    expect: {
      intended: ['follows-from-the-others', 'language-C'],
    },
  },
  'language-C-in-german': {
    why: 'The same, asked for in German: libosinfo leaves it.',
    tree: 'language-C',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['follows-from-the-others', 'language-C'],
    },
  },
  languages: {
    why: 'Texts in many languages, asked for in none: the plain one, wherever it stands (2.1, 8.9).',
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Plain',
            vendor: 'Plain',
            version: 'one',
            codename: 'plain',
            family: 'plain',
            distro: 'plain',
          },
        },
      },
    },
    files: {
      'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d">
    <name>Plain</name>
    <name xml:lang="de">Gerät</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <profile xml:lang="de">kurz</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>Plain</name>
    <name xml:lang="de">Deutsch</name>
    <name xml:lang="fr">Français</name>
    <name xml:lang="pt_BR">Brasil</name>
    <name xml:lang="pt">Portugal</name>
    <vendor xml:lang="de_AT">Österreich</vendor>
    <vendor xml:lang="de">Deutschland</vendor>
    <vendor>Plain</vendor>
    <version lang="de">eins</version>
    <version>one</version>
    <codename xml:lang="ca@valencia">valencia</codename>
    <codename xml:lang="ca">catalunya</codename>
    <codename>plain</codename>
    <family xml:lang="pt-BR">dash</family>
    <family>plain</family>
    <distro xml:lang="sr">cyrillic</distro>
    <distro xml:lang="sr@latin">latin</distro>
    <distro>plain</distro>
    <variant id="v"><name>Plain</name><name xml:lang="de">Variante</name></variant>
    <media arch="x86_64"><url>plain</url></media>
  </os>
</libosinfo>
`,
      'system/platform/example.org/p.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/p">
    <short-id>p</short-id>
    <name>Plain</name>
    <name xml:lang="de">Plattform</name>
  </platform>
</libosinfo>
`,
    },
  },
  'languages-austrian': {
    why: 'The same, asked for in Austrian German: the nearer tag wins, wherever it stands.',
    tree: 'languages',
    env: {
      LANG: 'de_AT.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Deutsch',
            vendor: 'Österreich',
            version: 'eins',
          },
        },
      },
    },
  },
  'languages-brazilian': {
    why: 'The same, asked for in Brazilian Portuguese.',
    tree: 'languages',
    env: {
      LANG: 'pt_BR.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Brasil',
            family: 'dash',
          },
        },
      },
    },
  },
  'languages-by-lc-all': {
    why: 'LC_ALL outweighs all but LANGUAGE.',
    tree: 'languages',
    env: {
      LANG: 'fr_FR.UTF-8',
      LC_MESSAGES: 'fr_FR.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'languages-by-variables': {
    why: 'LC_ALL outweighs LC_MESSAGES, and that outweighs LANG.',
    tree: 'languages',
    env: {
      LANG: 'fr_FR.UTF-8',
      LC_MESSAGES: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'languages-catalan': {
    why: 'The same, asked for in Catalan: not in Valencian.',
    tree: 'languages',
    env: {
      LANG: 'ca_ES.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            codename: 'catalunya',
          },
        },
      },
    },
  },
  'languages-german': {
    why: 'The same, asked for in German.',
    tree: 'languages',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'languages-in-order': {
    why: 'The same, with a list: the first language that is there wins; libosinfo takes the last element of any of them (8.9).',
    tree: 'languages',
    env: {
      LANG: 'C',
      LANGUAGE: 'fr:de',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Français',
            vendor: 'Deutschland',
          },
        },
      },
    },
  },
  'languages-in-other-order': {
    why: 'The same list turned round.',
    tree: 'languages',
    env: {
      LANG: 'C',
      LANGUAGE: 'de:fr',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Deutsch',
            vendor: 'Deutschland',
          },
        },
      },
    },
  },
  'languages-posix': {
    why: 'The same in the locale POSIX.',
    tree: 'languages',
    env: {
      LANG: 'POSIX',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'languages-serbian': {
    why: 'The same, asked for in Serbian: not the Latin script.',
    tree: 'languages',
    env: {
      LANG: 'sr_RS.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            distro: 'cyrillic',
          },
        },
      },
    },
  },
  'languages-serbian-latin': {
    why: 'The same, asked for in Serbian in the Latin script.',
    tree: 'languages',
    env: {
      LANG: 'sr_RS.UTF-8@latin',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            distro: 'latin',
          },
        },
      },
    },
  },
  'languages-valencian': {
    why: 'The same, asked for in Valencian.',
    tree: 'languages',
    env: {
      LANG: 'ca_ES.UTF-8@valencia',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            codename: 'valencia',
          },
        },
      },
    },
  },
  localised: {
    why: 'Names and vendors in several languages, asked for in none (8.9).',
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/os-a.xml:4'],
      intended: ['best-language', 'follows-from-the-others'],
    },
    files: {
      'system/device/example.org/dev-n1.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<device id="http://example.org/dev/n1">
<name>n</name><name xml:lang="de">nn</name><class xml:lang="de">netz</class><class>net</class>
</device>
</libosinfo>
`,
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<name>plain</name><name xml:lang="de">deutsch</name><name xml:lang="fr">francais</name><name xml:lang="pt_BR">brasil</name><name xml:lang="pt">portugal</name><vendor xml:lang="de">Hersteller</vendor><vendor>Maker</vendor><version lang="de">eins</version><version>one</version><family xml:lang="de">nur</family><distro>first</distro><distro>second</distro><codename xml:lang="de_DE">DE</codename><codename xml:lang="de">de</codename><codename>c</codename>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<name xml:lang="sr@latin">latin</name><name xml:lang="sr">cyr</name><name>plain b</name><vendor xml:lang="zh_Hans">z</vendor><vendor>v1</vendor><vendor xml:lang="de">d1</vendor><vendor xml:lang="de">d2</vendor>
</os>
</libosinfo>
`,
    },
  },
  'localised-brazilian': {
    why: 'The same, asked for in Brazilian Portuguese.',
    tree: 'localised',
    env: {
      LANG: 'pt_BR.UTF-8',
    },
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/os-a.xml:4'],
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'localised-german': {
    why: 'The same, asked for in German.',
    tree: 'localised',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/os-a.xml:4'],
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'localised-list': {
    why: 'The same, asked for in French, else German.',
    tree: 'localised',
    env: {
      LANG: 'de_DE.UTF-8',
      LANGUAGE: 'fr:de',
    },
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/os-a.xml:4'],
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'localised-serbian-latin': {
    why: 'The same, asked for in Serbian in the Latin script.',
    tree: 'localised',
    env: {
      LANG: 'sr_RS.UTF-8@latin',
    },
    expect: {
      problems: ['DUPLICATE_VALUE system:os/example.org/os-a.xml:4'],
      intended: ['best-language', 'follows-from-the-others'],
    },
  },
  'only-translated': {
    why: 'A text that is there in foreign languages only is better than none (8.9).',
    expect: {
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Français',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name xml:lang="fr">Français</name>
    <name xml:lang="de">Deutsch</name>
  </os>
</libosinfo>
`,
    },
  },
  'translation-with-a-comment': {
    why: 'A translated text is cut at a comment by libosinfo (2.1).',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['follows-from-the-others', 'whole-texts'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Deutsch',
          },
        },
      },
    },
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>Plain</name>
    <name xml:lang="de">Deut<!-- c -->sch</name>
  </os>
</libosinfo>
`,
    },
  },
  'translations-in-fragments': {
    why: 'A fragment replaces a text; it does not replace a better translation by a plain text (8.9).',
    env: {
      LANG: 'de_DE.UTF-8',
    },
    expect: {
      intended: ['best-language', 'follows-from-the-others'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Meister',
            vendor: 'Bruchstück',
          },
        },
      },
    },
    files: {
      'local/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <name>Fragment</name>
    <vendor xml:lang="de">Bruchstück</vendor>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <name>Master</name>
    <name xml:lang="de">Meister</name>
    <vendor>Master</vendor>
  </os>
</libosinfo>
`,
    },
  },
};
