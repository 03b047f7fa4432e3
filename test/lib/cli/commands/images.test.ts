// What there is to download, as a user meets it: `osinfo images`, `osinfo show --downloads`, `osinfo list --format cockpit`.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writtenOnce } from '../../../fixtures/folders.ts';
import { ask } from '../world.ts';

const test = suite('images');

const DATABASE = {
  'os/example.org/a.xml': `<libosinfo version="0.0.1">
<os id="http://example.org/a">
<short-id>a1</short-id>
<name>A 1</name>
<name xml:lang="de">A Eins</name>
<variant id="v"><name>V</name></variant>
<media arch="x86_64"><url>http://example.org/a.iso</url><variant id="v"/></media>
<media arch="i686" installer-script="false"/>
<tree arch="x86_64"><url>http://example.org/tree</url><kernel>k</kernel><initrd>i</initrd></tree>
<image arch="x86_64" format="qcow2" cloud-init="true"><url>http://example.org/a.qcow2</url><variant id="v"/></image>
<image arch="aarch64" format="raw"><url>http://example.org/a.raw</url></image>
<resources arch="all"><minimum><n-cpus>1</n-cpus><ram>1073741824</ram></minimum><recommended><storage>5368709120</storage></recommended></resources>
<installer><script id="http://example.org/s"/></installer>
</os>
</libosinfo>
`,
  'os/example.org/b.xml': '<libosinfo><os id="http://example.org/b"/></libosinfo>',
  'install-script/example.org/s.xml':
    '<libosinfo><install-script id="http://example.org/s"><profile>jeos</profile></install-script></libosinfo>',
};
const db = writtenOnce('downloads', DATABASE);

test('images of all OSes, by format and architecture', async () => {
  const QCOW2 = 'a1  x86_64   qcow2  cloud-init  http://example.org/a.qcow2\n';
  const RAW = 'a1  aarch64  raw                http://example.org/a.raw\n';
  assert.equal(await ask(`images --db ${db}`), { code: 0, out: QCOW2 + RAW, err: '' });
  assert.is(
    (await ask(`images a1 --format qcow2 --db ${db}`)).out,
    'a1  x86_64  qcow2  cloud-init  http://example.org/a.qcow2\n',
  );
  assert.is((await ask(`images --arch aarch64 --db ${db}`)).out, 'a1  aarch64  raw  http://example.org/a.raw\n');
  assert.equal(await ask(`images --format vmdk --db ${db}`), {
    code: 1,
    out: '',
    err: 'osinfo: The database has no such image.\n',
  });
  assert.is((await ask(`images c --db ${db}`)).code, 1);
  assert.equal(JSON.parse((await ask(`images --json --format qcow2 --db ${db}`)).out), [
    { os: 'a1', arch: 'x86_64', format: 'qcow2', cloudInit: true, url: 'http://example.org/a.qcow2', variants: ['v'] },
  ]);
});

test('all there is to download for an OS', async () => {
  assert.is(
    (await ask(`show a1 --downloads --db ${db}`)).out,
    `A 1

Media
  x86_64  installer  v  http://example.org/a.iso

Trees
  x86_64  http://example.org/tree

Images
  x86_64   qcow2, cloud-init  v  http://example.org/a.qcow2
  aarch64  raw                   http://example.org/a.raw

Needed at least
  all  1 CPU  1 GiB of memory
`,
  );
  const { media, trees, images, minimum } = JSON.parse((await ask(`show a1 --downloads --json --db ${db}`)).out);
  assert.equal(media, [
    { arch: 'x86_64', live: false, installer: true, url: 'http://example.org/a.iso', variants: ['v'] },
  ]);
  assert.equal(trees, [{ arch: 'x86_64', url: 'http://example.org/tree', kernel: 'k', initrd: 'i', variants: [] }]);
  assert.is(images.length, 2);
  assert.equal(minimum, [{ arch: 'all', cpus: 1, memory: 1_073_741_824 }]);
});

test('the list of cockpit-machines, whatever the language', async () => {
  const { out } = await ask(`list --format cockpit --db ${db}`, { environment: { LANG: 'de' } });
  const [a, b] = JSON.parse(out);
  assert.equal(a, {
    id: 'http://example.org/a',
    shortId: 'a1',
    name: 'A 1',
    version: '',
    family: '',
    vendor: '',
    releaseDate: '',
    eolDate: '',
    codename: '',
    recommendedResources: { storage: 5_368_709_120 },
    minimumResources: { ram: 1_073_741_824 },
    profiles: ['jeos'],
    unattendedInstallable: true,
    medias: {
      'http://example.org/a:0': { unattendedInstallable: true, profiles: ['jeos'] },
      'http://example.org/a:1': { unattendedInstallable: false, profiles: [] },
    },
    treeInstallable: true,
  });
  assert.equal([b.shortId, b.name, b.profiles, b.medias, b.treeInstallable], ['', '', [], {}, false]);
});

test.run();
