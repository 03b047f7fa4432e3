// Made-up databases that ask libosinfo and this library how attributes and closed lists of words are read: a table of
// cases, each with its files.
import type { CaseTable } from '../cases.ts';

const OTHERS = {
  'system/os/example.org/good.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/good">
    <short-id>good</short-id>
    <name>Good</name>
    <resources arch="x86_64"><minimum><ram>9</ram></minimum></resources>
  </os>
</libosinfo>
`,
  'system/device/example.org/d.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/d"><name>d</name></device>
</libosinfo>
`,
  'system/device/example.org/e.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/e"><name>e</name></device>
</libosinfo>
`,
} as const;

export const ATTRIBUTES: CaseTable = {
  'attributes-with-prefixes': {
    why: 'Every attribute of the format with a declared prefix: it counts by its local name.',
    expect: {
      intended: ['resources-without-numbers'],
      answers: {
        os: { 'http://example.org/p': { ownDevices: ['http://example.org/d'] } },
        datamap: { 'http://example.org/m': { lookup: { a: 'b' } } },
      },
    },
    files: {
      ...OTHERS,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1" xmlns:o="urn:o">
  <os o:id="http://example.org/p">
    <short-id>p</short-id>
    <name>P</name>
    <derives-from o:id="http://example.org/good"/>
    <variant o:id="v"><name>V</name></variant>
    <devices>
      <device o:id="http://example.org/d"/>
      <device id="http://example.org/e" o:supported="false"/>
    </devices>
    <firmware o:arch="x86_64" o:type="efi"/>
    <firmware arch="x86_64" type="bios" o:supported="false" o:recommended="false"/>
    <media o:arch="x86_64" o:live="true" o:installer="true" o:installer-reboots="3" o:eject-after-install="false" o:installer-script="false">
      <variant o:id="v"/>
      <iso>
        <volume-id>v</volume-id>
        <l10n-language o:regex="true" o:l10n-language-map="http://example.org/m">x(y)</l10n-language>
      </iso>
      <installer><script o:id="http://example.org/s"/></installer>
    </media>
    <tree o:arch="x86_64"><url>u</url><variant o:id="v"/></tree>
    <image o:arch="x86_64" o:format="raw" o:cloud-init="true"><url>u</url></image>
    <resources o:arch="x86_64" o:inherit="true"><minimum><n-cpus>2</n-cpus></minimum></resources>
    <driver o:arch="x86_64" o:location="l" o:pre-installable="true" o:signed="true" o:priority="7">
      <file>f</file>
      <device o:id="http://example.org/d"/>
    </driver>
    <installer><script o:id="http://example.org/s"/></installer>
  </os>
</libosinfo>
`,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1" xmlns:o="urn:o">
  <install-script o:id="http://example.org/s">
    <profile>p</profile>
    <injection-method>disk</injection-method>
    <config><param o:name="n" o:policy="required" o:value-map="http://example.org/m"/></config>
    <template><t o:x="1">x</t></template>
  </install-script>
</libosinfo>
`,
      'system/datamap/example.org/m.xml': `<libosinfo version="0.0.1" xmlns:o="urn:o">
  <datamap o:id="http://example.org/m"><entry o:inval="a" o:outval="b"/></datamap>
</libosinfo>
`,
    },
  },
  'attributes-in-two-namespaces': {
    why: 'An attribute with and without a prefix: the first counts. A prefix must be declared where the attribute stands.',
    expect: {
      answers: {
        os: {
          'http://example.org/a': {
            name: 'Deutsch',
          },
        },
      },
    },
    files: {
      ...OTHERS,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1" xmlns:o="urn:o" xmlns:p="urn:p">
  <os xml:id="http://example.org/a">
    <short-id>a</short-id>
    <name o:lang="de">Deutsch</name>
    <image o:arch="1" arch="2"><url>u</url></image>
    <image arch="2" o:arch="1"><url>u</url></image>
    <image p:arch="3" o:arch="1"><url>u</url></image>
    <image q:arch="4" xmlns:q="urn:q"><url>u</url></image>
    <image q:arch="5"><url>u</url></image>
    <image o:b:arch="6"><url>u</url></image>
    <image xmlns:o="" o:arch="7"><url>u</url></image>
    <image xmlns:arch="8"><url>u</url></image>
    <image xml:arch="9"><url>u</url></image>
  </os>
</libosinfo>
`,
    },
  },
  'param-policies': {
    why: 'Whether a value is required: none is neither required nor optional; of two with one name the last counts.',
    expect: {
      answers: { 'install-script': { 'http://example.org/s': { injectionMethods: ['disk'] } } },
    },
    files: {
      ...OTHERS,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <config>
      <param name="none" policy="none"/>
      <param name="optional" policy="optional"/>
      <param name="required" policy="required"/>
      <param name="nothing"/>
      <param name="required-none" policy="required"/>
      <param name="required-none" policy="none"/>
      <param name="none-required" policy="none"/>
      <param name="none-required" policy="required"/>
      <param name="none-nothing" policy="none"/>
      <param name="none-nothing"/>
    </config>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
    },
  },
  'template-with-uri': {
    why: 'A template that has content has no URI.',
    expect: {
      answers: { 'install-script': { 'http://example.org/s': { templateUri: null, template: '<t>x</t>' } } },
    },
    files: {
      ...OTHERS,
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <injection-method>disk</injection-method>
    <template uri="http://example.org/t">text <t>x</t></template>
  </install-script>
</libosinfo>
`,
    },
  },
};
