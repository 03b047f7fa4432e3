// The records of the files of test/fixtures/databases/everything.ts, which use every element and attribute of the
// format.
import type { Place } from '../../data-loader/records/problems.ts';
import type {
  DatamapRecord,
  DeploymentRecord,
  DeviceRecord,
  InstallScriptRecord,
  OsRecord,
  PlatformRecord,
} from '../../data-loader/records/records.ts';

/** Where something stands in one file: each of these files has one element a line, one space deeper a level. */
function placesIn(file: string): (line: number, column: number) => Place {
  return (line, column) => ({ layer: 'system', file, line, column });
}

const inOs = placesIn('os/example.org/emperor-1.xml');
const EMPEROR = 'http://example.org/emperor/1';

export const EVERYTHING_OS: OsRecord = {
  kind: 'os',
  id: EMPEROR,
  declaredAt: [inOs(3, 1)],
  shortIds: [
    { value: 'emperor1', at: inOs(4, 2) },
    { value: 'emperor-first', at: inOs(5, 2) },
  ],
  name: { value: 'Emperor 1', at: inOs(6, 2) },
  vendor: { value: 'Colony', at: inOs(10, 2) },
  version: { value: '1', at: inOs(11, 2) },
  codename: { value: 'Moult', at: inOs(12, 2) },
  logo: { value: 'http://example.org/emperor.svg', at: inOs(13, 2) },
  releaseDate: { value: '2020-02-29', at: inOs(14, 2) },
  eolDate: { value: '2030-01-02', at: inOs(15, 2) },
  derivesFrom: [
    { id: 'http://example.org/king/1', at: inOs(16, 2) },
    { id: 'http://example.org/king/2', at: inOs(17, 2) },
  ],
  clones: [{ id: 'http://example.org/rockhopper/1', at: inOs(18, 2) }],
  upgrades: [{ id: 'http://example.org/emperor/0', at: inOs(19, 2) }],
  family: { value: 'penguin', at: inOs(20, 2) },
  distro: { value: 'emperor', at: inOs(21, 2) },
  releaseStatus: { value: 'rolling', at: inOs(22, 2) },
  kernelUrlArgument: { value: 'inst.repo', at: inOs(23, 2) },
  cloudImageUsername: { value: 'chick', at: inOs(24, 2) },
  devices: [
    { id: 'http://example.org/fish/1', at: inOs(26, 3), custom: [] },
    {
      id: 'http://example.org/fish/2',
      at: inOs(27, 3),
      supported: false,
      driver: 'herring',
      custom: [{ name: 'x-depth', value: '12', at: inOs(29, 4) }],
    },
    { id: 'http://example.org/fish/3', at: inOs(33, 3), supported: true, custom: [] },
  ],
  firmware: [
    { id: `${EMPEROR}:0`, at: inOs(35, 2), arch: 'x86_64', type: 'efi', supported: true },
    { id: `${EMPEROR}:1`, at: inOs(36, 2), arch: 'x86_64', type: 'bios', supported: false, recommended: false },
  ],
  media: [
    {
      id: `${EMPEROR}:0`,
      at: inOs(37, 2),
      arch: 'x86_64',
      live: false,
      installer: true,
      installerReboots: 1,
      ejectAfterInstall: true,
      installerScript: true,
      languages: [],
      variants: [],
      installScripts: [],
      custom: [],
    },
    {
      id: `${EMPEROR}:1`,
      at: inOs(38, 2),
      arch: 'all',
      live: true,
      installer: false,
      installerReboots: 2,
      ejectAfterInstall: false,
      installerScript: false,
      url: 'http://example.org/emperor.iso',
      kernel: 'boot/vmlinuz',
      initrd: 'boot/initrd',
      variants: [
        { id: 'nest', at: inOs(42, 3) },
        { id: 'sea', at: inOs(43, 3) },
      ],
      volumeId: '^EMPEROR',
      systemId: 'LINUX',
      publisherId: 'COLONY',
      applicationId: 'MOULT',
      volumeSize: 4_294_967_296,
      languages: [
        { at: inOs(50, 4), text: 'de_DE', regex: false },
        { at: inOs(51, 4), text: 'EMPEROR_([A-Z]+)', regex: true, map: 'http://example.org/languages' },
      ],
      installScripts: [{ id: 'http://example.org/script/live', at: inOs(54, 4) }],
      custom: [{ name: 'x-shelf', value: '3', at: inOs(56, 3) }],
    },
  ],
  trees: [
    { id: `${EMPEROR}:0`, at: inOs(58, 2), variants: [{ id: 'nest', at: inOs(59, 3) }], custom: [] },
    {
      id: `${EMPEROR}:1`,
      at: inOs(61, 2),
      arch: 'aarch64',
      url: 'http://example.org/tree/',
      kernel: 'images/vmlinuz',
      initrd: 'images/initrd.img',
      bootIso: 'images/boot.iso',
      treeinfo: { at: inOs(66, 3), family: 'Emperor', variant: 'Nest', version: '^1\\.', arch: 'aarch64' },
      variants: [],
      custom: [{ name: 'x-mirror', value: 'near', at: inOs(72, 3) }],
    },
  ],
  images: [
    { id: `${EMPEROR}:0`, at: inOs(74, 2), cloudInit: false, variants: [], custom: [] },
    {
      id: `${EMPEROR}:1`,
      at: inOs(75, 2),
      arch: 'x86_64',
      format: 'qcow2',
      cloudInit: true,
      url: 'http://example.org/emperor.qcow2',
      variants: [{ id: 'nest', at: inOs(77, 3) }],
      custom: [{ name: 'x-checksum', value: 'none', at: inOs(78, 3) }],
    },
  ],
  variants: [
    {
      id: 'nest',
      at: inOs(80, 2),
      name: { value: 'Emperor Nest', at: inOs(81, 3) },
      custom: [{ name: 'x-eggs', value: '1', at: inOs(83, 3) }],
    },
    { id: 'sea', at: inOs(85, 2), custom: [] },
  ],
  resources: [
    {
      id: `${EMPEROR}:0`,
      at: inOs(86, 2),
      arch: 'all',
      inherit: false,
      minimum: {
        at: inOs(87, 3),
        cpu: 1_000_000_000,
        cpus: 1,
        memory: 1_073_741_824,
        storage: 10_737_418_240,
      },
      recommended: { at: inOs(93, 3), memory: 2_147_483_648 },
    },
    {
      id: `${EMPEROR}:1`,
      at: inOs(97, 2),
      arch: 'x86_64',
      inherit: true,
      maximum: { at: inOs(98, 3), cpus: 64 },
      networkInstall: { at: inOs(101, 3), memory: 4_294_967_296 },
    },
  ],
  drivers: [
    {
      id: `${EMPEROR}:0`,
      at: inOs(105, 2),
      preInstallable: false,
      signed: false,
      priority: 50,
      files: [],
      devices: [],
    },
    {
      id: `${EMPEROR}:1`,
      at: inOs(106, 2),
      arch: 'x86_64',
      location: 'http://example.org/drivers',
      preInstallable: true,
      signed: true,
      priority: 70,
      files: ['fish.sys', 'fish.inf'],
      devices: [{ id: 'http://example.org/fish/1', at: inOs(109, 3) }],
    },
  ],
  installScripts: [{ id: 'http://example.org/script/nest', at: inOs(112, 3) }],
  custom: [
    { name: 'x-clock-offset', value: 'localtime', at: inOs(114, 2) },
    { name: 'x-home', value: 'ice', at: inOs(115, 2) },
  ],
};

const inPlatform = placesIn('platform/example.org/iceberg-2.xml');

export const EVERYTHING_PLATFORM: PlatformRecord = {
  kind: 'platform',
  id: 'http://example.org/iceberg/2',
  declaredAt: [inPlatform(2, 1)],
  shortIds: [{ value: 'iceberg2', at: inPlatform(3, 2) }],
  name: { value: 'Iceberg 2', at: inPlatform(4, 2) },
  vendor: { value: 'Glacier', at: inPlatform(5, 2) },
  version: { value: '2', at: inPlatform(6, 2) },
  codename: { value: 'Drift', at: inPlatform(7, 2) },
  logo: { value: 'http://example.org/iceberg.svg', at: inPlatform(8, 2) },
  releaseDate: { value: '2021-03-04', at: inPlatform(9, 2) },
  eolDate: { value: '2031-03-04', at: inPlatform(10, 2) },
  derivesFrom: [{ id: 'http://example.org/floe/1', at: inPlatform(11, 2) }],
  clones: [{ id: 'http://example.org/floe/2', at: inPlatform(12, 2) }],
  upgrades: [{ id: 'http://example.org/iceberg/1', at: inPlatform(13, 2) }],
  devices: [{ id: 'http://example.org/fish/1', at: inPlatform(16, 3), supported: true, custom: [] }],
  custom: [{ name: 'x-size', value: 'huge', at: inPlatform(18, 2) }],
};

const inDevice = placesIn('device/example.org/fish-1.xml');

export const EVERYTHING_DEVICE: DeviceRecord = {
  kind: 'device',
  id: 'http://example.org/fish/1',
  declaredAt: [inDevice(2, 1)],
  name: { value: 'fish', at: inDevice(3, 2) },
  vendor: { value: 'Sea', at: inDevice(5, 2) },
  vendorId: { value: '0f15', at: inDevice(6, 2) },
  product: { value: 'Krill Eater', at: inDevice(7, 2) },
  productId: { value: '0001', at: inDevice(8, 2) },
  subsystem: { value: 'deep', at: inDevice(9, 2) },
  busType: { value: 'pci', at: inDevice(10, 2) },
  class: { value: 'net', at: inDevice(11, 2) },
  custom: [{ name: 'x-taste', value: 'good', at: inDevice(12, 2) }],
};

const inDeployment = placesIn('deployment/example.org/emperor-1-iceberg-2.xml');

export const EVERYTHING_DEPLOYMENT: DeploymentRecord = {
  kind: 'deployment',
  id: 'http://example.org/emperor-1/iceberg-2',
  declaredAt: [inDeployment(2, 1)],
  os: { id: EMPEROR, at: inDeployment(3, 2) },
  platform: { id: 'http://example.org/iceberg/2', at: inDeployment(4, 2) },
  devices: [{ id: 'http://example.org/fish/1', at: inDeployment(6, 3), driver: 'herring', custom: [] }],
  custom: [{ name: 'x-tested', value: 'yes', at: inDeployment(10, 2) }],
};

const inDatamap = placesIn('datamap/example.org/languages.xml');

export const EVERYTHING_DATAMAP: DatamapRecord = {
  kind: 'datamap',
  id: 'http://example.org/languages',
  declaredAt: [inDatamap(2, 1)],
  entries: [
    { at: inDatamap(3, 2), from: 'DE', to: 'de_DE' },
    { at: inDatamap(4, 2), from: 'XX', to: '' },
  ],
};

const inScript = placesIn('install-script/example.org/script-nest.xml');

export const EVERYTHING_SCRIPT: InstallScriptRecord = {
  kind: 'install-script',
  id: 'http://example.org/script/nest',
  declaredAt: [inScript(2, 1)],
  profile: { value: 'desktop', at: inScript(3, 2) },
  productKeyFormat: { value: '@@-##', at: inScript(4, 2) },
  pathFormat: { value: 'dos', at: inScript(5, 2) },
  expectedFilename: { value: 'nest.cfg', at: inScript(6, 2) },
  preInstallDriversSigning: { value: 'strict', at: inScript(7, 2) },
  postInstallDriversSigning: { value: 'warn', at: inScript(8, 2) },
  needsInternet: { value: true, at: inScript(9, 2) },
  canPreInstallDrivers: { value: true, at: inScript(10, 2) },
  canPostInstallDrivers: { value: false, at: inScript(11, 2) },
  injectionMethods: [
    { value: 'cdrom', at: inScript(12, 2) },
    { value: 'web', at: inScript(13, 2) },
  ],
  configParams: [
    { id: 'admin-password', at: inScript(15, 3), policy: 'required' },
    { id: 'l10n-language', at: inScript(16, 3), policy: 'optional', valueMap: 'http://example.org/languages' },
  ],
  avatarFormat: {
    at: inScript(18, 2),
    mimeTypes: ['image/png', 'image/jpeg'],
    width: 48,
    height: 64,
    alpha: true,
    custom: [{ name: 'x-frame', value: 'round', at: inScript(24, 3) }],
  },
  template: {
    at: inScript(26, 2),
    markup:
      '<xsl:stylesheet xmlns:xsl="http://example.org/xsl" title="a &quot;b&quot;&#10;&lt;c&gt;">' +
      'a &amp; &lt;b&gt;&lt;c&gt;\n   <xsl:x></xsl:x></xsl:stylesheet>',
  },
  custom: [{ name: 'x-author', value: 'rook', at: inScript(32, 2) }],
};

const inUriScript = placesIn('install-script/example.org/script-burrow.xml');

/** A template that has content has no URI. */
export const EVERYTHING_URI_SCRIPT: InstallScriptRecord = {
  kind: 'install-script',
  id: 'http://example.org/script/burrow',
  declaredAt: [inUriScript(2, 1)],
  injectionMethods: [],
  configParams: [],
  template: { at: inUriScript(3, 2), uri: 'http://example.org/burrow.xsl' },
  custom: [],
};
