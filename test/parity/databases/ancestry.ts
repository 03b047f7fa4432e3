// A table of cases about ancestry: made-up databases, each with its files, and a question to libosinfo and this
// library.
import type { CaseTable } from '../cases.ts';

export const ANCESTRY: CaseTable = {
  'ancestor-of-itself': {
    why: 'An OS that derives from itself, beside one that does not: libosinfo dies of it (8.4).',
    expect: {
      problems: ['ANCESTRY_CYCLE system:os/example.org/a.xml:4'],
      intended: ['libosinfo-dies'],
      answers: {
        os: {
          'http://example.org/a': {
            allDevices: ['http://example.org/d'],
          },
          'http://example.org/b': {
            allDevices: ['http://example.org/d'],
          },
          'http://example.org/good': {
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
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/a"/>
    <devices>
      <device id="http://example.org/d"/>
    </devices>
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
    <devices>
      <device id="http://example.org/d"/>
    </devices>
  </os>
</libosinfo>
`,
    },
  },
  clones: {
    why: 'clones inherit like derives-from, and come after them whatever the order in the file (3.1).',
    expect: {
      intended: ['resources-without-numbers'],
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
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1"></device></devices><firmware arch="x86_64" type="efi"/><resources arch="x86_64"><minimum><ram>11</ram></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n2"></device></devices><kernel-url-argument>b</kernel-url-argument>
</os>
</libosinfo>
`,
      'system/os/example.org/os-k.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/k">
<short-id>k</short-id><name>OS k</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><clones id="http://example.org/os/a"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-m.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/m">
<short-id>m</short-id><name>OS m</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><clones id="http://example.org/os/a"/><clones id="http://example.org/os/b"/><derives-from id="http://example.org/os/b"/><devices><device id="http://example.org/dev/n3"></device></devices><resources arch="x86_64" inherit="true"><minimum><n-cpus>1</n-cpus></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-same.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/same">
<short-id>same</short-id><name>OS same</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><clones id="http://example.org/os/a"/>
</os>
</libosinfo>
`,
    },
  },
  'cycle-of-upgrades': {
    why: 'OSes that upgrade each other: nothing is inherited through upgrades, so nothing is wrong (3.1).',
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
    <upgrades id="http://example.org/b"/>
    <devices>
      <device id="http://example.org/d"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <upgrades id="http://example.org/a"/>
  </os>
</libosinfo>
`,
    },
  },
  'deep-chain': {
    why: 'Sixty-four ancestors in a line; the nearest that says something counts.',
    expect: {
      intended: ['resources-without-numbers'],
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
      'system/os/example.org/n0.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n0">
    <short-id>n0</short-id>
    <derives-from id="http://example.org/n1"/>

    <resources arch="all" inherit="true"><minimum><ram>5</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/n1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n1">
    <short-id>n1</short-id>
    <derives-from id="http://example.org/n2"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n10.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n10">
    <short-id>n10</short-id>
    <derives-from id="http://example.org/n11"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n11.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n11">
    <short-id>n11</short-id>
    <derives-from id="http://example.org/n12"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n12.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n12">
    <short-id>n12</short-id>
    <derives-from id="http://example.org/n13"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n13.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n13">
    <short-id>n13</short-id>
    <derives-from id="http://example.org/n14"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n14.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n14">
    <short-id>n14</short-id>
    <derives-from id="http://example.org/n15"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n15.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n15">
    <short-id>n15</short-id>
    <derives-from id="http://example.org/n16"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n16.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n16">
    <short-id>n16</short-id>
    <derives-from id="http://example.org/n17"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n17.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n17">
    <short-id>n17</short-id>
    <derives-from id="http://example.org/n18"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n18.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n18">
    <short-id>n18</short-id>
    <derives-from id="http://example.org/n19"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n19.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n19">
    <short-id>n19</short-id>
    <derives-from id="http://example.org/n20"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n2">
    <short-id>n2</short-id>
    <derives-from id="http://example.org/n3"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n20.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n20">
    <short-id>n20</short-id>
    <derives-from id="http://example.org/n21"/>

    <resources arch="all" inherit="true"><minimum><ram>20</ram></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/n21.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n21">
    <short-id>n21</short-id>
    <derives-from id="http://example.org/n22"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n22.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n22">
    <short-id>n22</short-id>
    <derives-from id="http://example.org/n23"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n23.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n23">
    <short-id>n23</short-id>
    <derives-from id="http://example.org/n24"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n24.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n24">
    <short-id>n24</short-id>
    <derives-from id="http://example.org/n25"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n25.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n25">
    <short-id>n25</short-id>
    <derives-from id="http://example.org/n26"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n26.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n26">
    <short-id>n26</short-id>
    <derives-from id="http://example.org/n27"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n27.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n27">
    <short-id>n27</short-id>
    <derives-from id="http://example.org/n28"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n28.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n28">
    <short-id>n28</short-id>
    <derives-from id="http://example.org/n29"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n29.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n29">
    <short-id>n29</short-id>
    <derives-from id="http://example.org/n30"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n3.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n3">
    <short-id>n3</short-id>
    <derives-from id="http://example.org/n4"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n30.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n30">
    <short-id>n30</short-id>
    <derives-from id="http://example.org/n31"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n31.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n31">
    <short-id>n31</short-id>
    <derives-from id="http://example.org/n32"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n32.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n32">
    <short-id>n32</short-id>
    <derives-from id="http://example.org/n33"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n33.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n33">
    <short-id>n33</short-id>
    <derives-from id="http://example.org/n34"/>

    <resources arch="all"><minimum><ram>33</ram><storage>33</storage></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/n34.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n34">
    <short-id>n34</short-id>
    <derives-from id="http://example.org/n35"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n35.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n35">
    <short-id>n35</short-id>
    <derives-from id="http://example.org/n36"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n36.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n36">
    <short-id>n36</short-id>
    <derives-from id="http://example.org/n37"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n37.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n37">
    <short-id>n37</short-id>
    <derives-from id="http://example.org/n38"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n38.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n38">
    <short-id>n38</short-id>
    <derives-from id="http://example.org/n39"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n39.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n39">
    <short-id>n39</short-id>
    <derives-from id="http://example.org/n40"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n4.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n4">
    <short-id>n4</short-id>
    <derives-from id="http://example.org/n5"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n40.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n40">
    <short-id>n40</short-id>
    <derives-from id="http://example.org/n41"/>
    <kernel-url-argument>arg40</kernel-url-argument>
  </os>
</libosinfo>
`,
      'system/os/example.org/n41.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n41">
    <short-id>n41</short-id>
    <derives-from id="http://example.org/n42"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n42.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n42">
    <short-id>n42</short-id>
    <derives-from id="http://example.org/n43"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n43.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n43">
    <short-id>n43</short-id>
    <derives-from id="http://example.org/n44"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n44.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n44">
    <short-id>n44</short-id>
    <derives-from id="http://example.org/n45"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n45.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n45">
    <short-id>n45</short-id>
    <derives-from id="http://example.org/n46"/>

    <firmware arch="x86_64" type="efi" supported="true"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n46.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n46">
    <short-id>n46</short-id>
    <derives-from id="http://example.org/n47"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n47.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n47">
    <short-id>n47</short-id>
    <derives-from id="http://example.org/n48"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n48.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n48">
    <short-id>n48</short-id>
    <derives-from id="http://example.org/n49"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n49.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n49">
    <short-id>n49</short-id>
    <derives-from id="http://example.org/n50"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n5.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n5">
    <short-id>n5</short-id>
    <derives-from id="http://example.org/n6"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n50.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n50">
    <short-id>n50</short-id>
    <derives-from id="http://example.org/n51"/>
    <kernel-url-argument>arg50</kernel-url-argument>
  </os>
</libosinfo>
`,
      'system/os/example.org/n51.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n51">
    <short-id>n51</short-id>
    <derives-from id="http://example.org/n52"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n52.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n52">
    <short-id>n52</short-id>
    <derives-from id="http://example.org/n53"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n53.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n53">
    <short-id>n53</short-id>
    <derives-from id="http://example.org/n54"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n54.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n54">
    <short-id>n54</short-id>
    <derives-from id="http://example.org/n55"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n55.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n55">
    <short-id>n55</short-id>
    <derives-from id="http://example.org/n56"/>

    <firmware arch="x86_64" type="efi" supported="false"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n56.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n56">
    <short-id>n56</short-id>
    <derives-from id="http://example.org/n57"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n57.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n57">
    <short-id>n57</short-id>
    <derives-from id="http://example.org/n58"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n58.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n58">
    <short-id>n58</short-id>
    <derives-from id="http://example.org/n59"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n59.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n59">
    <short-id>n59</short-id>
    <derives-from id="http://example.org/n60"/>
    <devices>
      <device id="http://example.org/d3"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n6.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n6">
    <short-id>n6</short-id>
    <derives-from id="http://example.org/n7"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n60.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n60">
    <short-id>n60</short-id>
    <derives-from id="http://example.org/n61"/>

    <resources arch="all"><minimum><ram>60</ram><storage>60</storage></minimum></resources>
  </os>
</libosinfo>
`,
      'system/os/example.org/n61.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n61">
    <short-id>n61</short-id>
    <derives-from id="http://example.org/n62"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n62.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n62">
    <short-id>n62</short-id>
    <derives-from id="http://example.org/n63"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n63.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n63">
    <short-id>n63</short-id>
    <cloud-image-username>user63</cloud-image-username>
  </os>
</libosinfo>
`,
      'system/os/example.org/n7.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n7">
    <short-id>n7</short-id>
    <derives-from id="http://example.org/n8"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n8.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n8">
    <short-id>n8</short-id>
    <derives-from id="http://example.org/n9"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n9.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n9">
    <short-id>n9</short-id>
    <derives-from id="http://example.org/n10"/>
  </os>
</libosinfo>
`,
    },
  },
  diamond: {
    why: 'd derives from b and c, both from a: the last parent written is walked first (3.1).',
    expect: {
      intended: ['resources-without-numbers'],
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
      'system/os/example.org/os-a.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/a">
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><devices><device id="http://example.org/dev/n1"></device></devices><kernel-url-argument>from-a</kernel-url-argument><cloud-image-username>ua</cloud-image-username>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><devices><device id="http://example.org/dev/n2"></device></devices><kernel-url-argument>from-b</kernel-url-argument><resources arch="x86_64"><minimum><ram>2</ram></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-c.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/c">
<short-id>c</short-id><name>OS c</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/><devices><device id="http://example.org/dev/n3"></device></devices><kernel-url-argument>from-c</kernel-url-argument><cloud-image-username>uc</cloud-image-username><resources arch="x86_64"><minimum><ram>3</ram></minimum></resources>
</os>
</libosinfo>
`,
      'system/os/example.org/os-d.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/d">
<short-id>d</short-id><name>OS d</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/b"/><derives-from id="http://example.org/os/c"/><devices><device id="http://example.org/dev/n4"></device></devices><resources arch="x86_64" inherit="true"><minimum><n-cpus>4</n-cpus></minimum></resources>
</os>
</libosinfo>
`,
    },
  },
  'first-said': {
    why: 'kernel-url-argument and cloud-image-username: the nearest that says something; an empty element says nothing (3.6).',
    files: {
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/b"/>
    <kernel-url-argument/>
    <cloud-image-username>own</cloud-image-username>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <derives-from id="http://example.org/c"/>
    <cloud-image-username>b</cloud-image-username>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <kernel-url-argument>c</kernel-url-argument>
  </os>
</libosinfo>
`,
    },
  },
  'long-cycle': {
    why: 'A circle of derives-from and clones, entered in its middle (8.4).',
    expect: {
      problems: ['ANCESTRY_CYCLE system:os/example.org/c.xml:4'],
      intended: ['libosinfo-dies'],
      answers: {
        os: {
          'http://example.org/in': {
            allDevices: ['http://example.org/e', 'http://example.org/d'],
            kernelUrlArgument: 'c',
          },
          'http://example.org/a': {
            kernelUrlArgument: 'c',
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
    <derives-from id="http://example.org/b"/>
    <devices>
      <device id="http://example.org/d"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/b.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/b">
    <short-id>b</short-id>
    <clones id="http://example.org/c"/>
    <devices>
      <device id="http://example.org/e"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/c.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c">
    <short-id>c</short-id>
    <derives-from id="http://example.org/a"/>
    <kernel-url-argument>c</kernel-url-argument>
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
      'system/os/example.org/in.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/in">
    <short-id>in</short-id>
    <clones id="http://example.org/b"/>
  </os>
</libosinfo>
`,
    },
  },
  'one-parent-twice': {
    why: 'The same parent derived from and cloned, and twice in a row.',
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
    <derives-from id="http://example.org/p"/>
    <derives-from id="http://example.org/q"/>
    <derives-from id="http://example.org/p"/>
    <clones id="http://example.org/q"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <kernel-url-argument>p</kernel-url-argument>
    <devices>
      <device id="http://example.org/d"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/q.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/q">
    <short-id>q</short-id>
    <kernel-url-argument>q</kernel-url-argument>
    <devices>
      <device id="http://example.org/e"/>
    </devices>
  </os>
</libosinfo>
`,
    },
  },
  'own-parts-only': {
    why: 'Media, trees, images, variants, scripts, drivers, family, names and dates are not inherited (3.1).',
    expect: {
      intended: ['custom-values-once'],
    },
    files: {
      'system/install-script/example.org/s.xml': `<libosinfo version="0.0.1">
  <install-script id="http://example.org/s">
    <profile>jeos</profile>
    <injection-method>disk</injection-method>
    <template><t>x</t></template>
  </install-script>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/p"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/k.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/k">
    <short-id>k</short-id>
    <clones id="http://example.org/p"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <name>P</name>
    <family>linux</family>
    <distro>d</distro>
    <version>1</version>
    <release-status>rolling</release-status>
    <release-date>2020-01-01</release-date>
    <media arch="x86_64"/>
    <tree arch="x86_64"/>
    <image arch="x86_64" format="raw"/>
    <variant id="v"><name>V</name></variant>
    <installer><script id="http://example.org/s"/></installer>
    <driver arch="x86_64" location="l"/>
    <x-a>1</x-a>
  </os>
</libosinfo>
`,
    },
  },
  'relation-without-id': {
    why: 'A relation without an id: libosinfo refuses the whole database (7).',
    expect: {
      libosinfo: 'refused',
      problems: ['MISSING_VALUE system:os/example.org/a.xml:5'],
      intended: ['follows-from-the-others', 'libosinfo-lost-the-file'],
      answers: {
        os: {
          'http://example.org/a': {
            name: 'A',
            derivesFrom: [],
            upgrades: ['http://example.org/good'],
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
    <derives-from/>
    <upgrades id="http://example.org/good"/>
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
  'relations-in-fragments': {
    why: 'Relations of a fragment come before those of its master (2.8).',
    files: {
      'system/os/example.org/a.d/x.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <derives-from id="http://example.org/q"/>
    <upgrades id="http://example.org/r"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <derives-from id="http://example.org/p"/>
    <upgrades id="http://example.org/p"/>
    <upgrades id="http://example.org/q"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <kernel-url-argument>p</kernel-url-argument>
  </os>
</libosinfo>
`,
      'system/os/example.org/q.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/q">
    <short-id>q</short-id>
    <kernel-url-argument>q</kernel-url-argument>
  </os>
</libosinfo>
`,
      'system/os/example.org/r.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r">
    <short-id>r</short-id>
    <kernel-url-argument>r</kernel-url-argument>
  </os>
</libosinfo>
`,
    },
  },
  'several-parents': {
    why: 'Several parents: derives-from before clones, the last written first (3.1).',
    files: {
      'system/device/example.org/of-c1.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-c1">
    <name>of-c1</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-c2.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-c2">
    <name>of-c2</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-p1.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-p1">
    <name>of-p1</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-p2.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-p2">
    <name>of-p2</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/of-u.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/of-u">
    <name>of-u</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/device/example.org/shared.xml': `<libosinfo version="0.0.1">
  <device id="http://example.org/shared">
    <name>shared</name>
    <class>net</class>
  </device>
</libosinfo>
`,
      'system/os/example.org/a.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/a">
    <short-id>a</short-id>
    <clones id="http://example.org/c1"/>
    <derives-from id="http://example.org/p1"/>
    <derives-from id="http://example.org/p2"/>
    <clones id="http://example.org/c2"/>
    <upgrades id="http://example.org/u"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/c1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c1">
    <short-id>c1</short-id>
    <kernel-url-argument>c1</kernel-url-argument>
    <cloud-image-username>c1</cloud-image-username>
    <devices>
      <device id="http://example.org/of-c1"/>
      <device id="http://example.org/shared"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/c2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/c2">
    <short-id>c2</short-id>
    <kernel-url-argument>c2</kernel-url-argument>
    <cloud-image-username>c2</cloud-image-username>
    <devices>
      <device id="http://example.org/of-c2"/>
      <device id="http://example.org/shared"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/p1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p1">
    <short-id>p1</short-id>
    <kernel-url-argument>p1</kernel-url-argument>
    <devices>
      <device id="http://example.org/of-p1"/>
      <device id="http://example.org/shared"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/p2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p2">
    <short-id>p2</short-id>
    <kernel-url-argument>p2</kernel-url-argument>
    <devices>
      <device id="http://example.org/of-p2"/>
      <device id="http://example.org/shared"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/u.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/u">
    <short-id>u</short-id>
    <kernel-url-argument>u</kernel-url-argument>
    <cloud-image-username>u</cloud-image-username>
    <devices>
      <device id="http://example.org/of-u"/>
      <device id="http://example.org/shared"/>
    </devices>
  </os>
</libosinfo>
`,
    },
  },
  'two-cycle': {
    why: 'Two OSes that derive from each other, and an heir (8.4).',
    expect: {
      problems: ['ANCESTRY_CYCLE system:os/example.org/os-b.xml:4'],
      intended: ['libosinfo-dies'],
      answers: {
        os: {
          'http://example.org/os/a': {
            allDevices: ['http://example.org/dev/n1'],
          },
          'http://example.org/os/b': {
            allDevices: ['http://example.org/dev/n1'],
          },
          'http://example.org/os/c': {
            allDevices: ['http://example.org/dev/n1'],
          },
        },
      },
    },
    files: {
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
<short-id>a</short-id><name>OS a</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/b"/><devices><device id="http://example.org/dev/n1"></device></devices>
</os>
</libosinfo>
`,
      'system/os/example.org/os-b.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/b">
<short-id>b</short-id><name>OS b</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/>
</os>
</libosinfo>
`,
      'system/os/example.org/os-c.xml': `<?xml version="1.0" encoding="UTF-8"?>
<libosinfo version="0.0.1">
<os id="http://example.org/os/c">
<short-id>c</short-id><name>OS c</name><version>1</version><vendor>Ex</vendor><family>linux</family><distro>ex</distro><derives-from id="http://example.org/os/a"/>
</os>
</libosinfo>
`,
    },
  },
  'unknown-parents': {
    why: 'Parents that are nowhere defined: libosinfo lists them, empty (8.14).',
    expect: {
      problems: [
        'DANGLING_REFERENCE system:os/example.org/a.xml:4',
        'DANGLING_REFERENCE system:os/example.org/a.xml:6',
        'DANGLING_REFERENCE system:os/example.org/a.xml:7',
        'DANGLING_REFERENCE system:platform/example.org/q.xml:4',
      ],
      intended: ['blank-entities', 'follows-from-the-others'],
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
    <derives-from id="http://example.org/none"/>
    <derives-from id="http://example.org/p"/>
    <clones id="http://example.org/none"/>
    <upgrades id="http://example.org/nothing"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/p.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/p">
    <short-id>p</short-id>
    <kernel-url-argument>p</kernel-url-argument>
    <devices>
      <device id="http://example.org/d"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/platform/example.org/q.xml': `<libosinfo version="0.0.1">
  <platform id="http://example.org/q">
    <short-id>q</short-id>
    <derives-from id="http://example.org/no-platform"/>
  </platform>
</libosinfo>
`,
    },
  },
  'wide-diamonds': {
    why: 'Diamonds on diamonds: libosinfo walks every path.',
    expect: {
      intended: ['firmware-once'],
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
      'system/os/example.org/l0.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/l0">
    <short-id>l0</short-id>
    <derives-from id="http://example.org/n1"/>
    <firmware arch="l" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/l1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/l1">
    <short-id>l1</short-id>
    <derives-from id="http://example.org/n2"/>
    <firmware arch="l" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/l2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/l2">
    <short-id>l2</short-id>
    <derives-from id="http://example.org/n3"/>
    <firmware arch="l" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/l3.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/l3">
    <short-id>l3</short-id>
    <derives-from id="http://example.org/n4"/>
    <firmware arch="l" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/l4.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/l4">
    <short-id>l4</short-id>
    <derives-from id="http://example.org/n5"/>
    <firmware arch="l" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/n0.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n0">
    <short-id>n0</short-id>
    <derives-from id="http://example.org/l0"/>
    <derives-from id="http://example.org/r0"/>
    <devices>
      <device id="http://example.org/d0"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n1">
    <short-id>n1</short-id>
    <derives-from id="http://example.org/l1"/>
    <derives-from id="http://example.org/r1"/>
    <devices>
      <device id="http://example.org/d1"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n2">
    <short-id>n2</short-id>
    <derives-from id="http://example.org/l2"/>
    <derives-from id="http://example.org/r2"/>
    <devices>
      <device id="http://example.org/d2"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n3.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n3">
    <short-id>n3</short-id>
    <derives-from id="http://example.org/l3"/>
    <derives-from id="http://example.org/r3"/>
    <devices>
      <device id="http://example.org/d0"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n4.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n4">
    <short-id>n4</short-id>
    <derives-from id="http://example.org/l4"/>
    <derives-from id="http://example.org/r4"/>
    <devices>
      <device id="http://example.org/d1"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/n5.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/n5">
    <short-id>n5</short-id>
    <devices>
      <device id="http://example.org/d2"/>
    </devices>
  </os>
</libosinfo>
`,
      'system/os/example.org/r0.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r0">
    <short-id>r0</short-id>
    <derives-from id="http://example.org/n1"/>
    <firmware arch="r" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/r1.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r1">
    <short-id>r1</short-id>
    <derives-from id="http://example.org/n2"/>
    <firmware arch="r" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/r2.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r2">
    <short-id>r2</short-id>
    <derives-from id="http://example.org/n3"/>
    <firmware arch="r" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/r3.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r3">
    <short-id>r3</short-id>
    <derives-from id="http://example.org/n4"/>
    <firmware arch="r" type="efi"/>
  </os>
</libosinfo>
`,
      'system/os/example.org/r4.xml': `<libosinfo version="0.0.1">
  <os id="http://example.org/r4">
    <short-id>r4</short-id>
    <derives-from id="http://example.org/n5"/>
    <firmware arch="r" type="efi"/>
  </os>
</libosinfo>
`,
    },
  },
};
