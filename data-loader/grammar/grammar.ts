// The whole format on one page: which element and attribute says which field of which record. XML names meet
// TypeScript names here and nowhere else; builder.ts reads files by these tables and knows no name itself.
// What a row can say is in shapes.ts.
import type {
  AvatarFormatRecord,
  ConfigParamRecord,
  DatamapEntry,
  DeviceLinkRecord,
  DriverRecord,
  FirmwareRecord,
  ImageRecord,
  MediaLanguageRecord,
  MediaRecord,
  Reference,
  ResourceAmounts,
  ResourcesRecord,
  TemplateRecord,
  TreeinfoRecord,
  TreeRecord,
  VariantRecord,
} from '../records/parts.ts';
import { INJECTION_METHODS, PARAM_POLICIES, PATH_FORMATS, SIGNING_REQUIREMENTS } from '../records/parts.ts';
import type {
  DatamapRecord,
  DeploymentRecord,
  DeviceRecord,
  EntityKind,
  InstallScriptRecord,
  OsRecord,
  PlatformRecord,
  ProductRecord,
  RecordOf,
} from '../records/records.ts';
import { RELEASE_STATUSES } from '../records/records.ts';
import { date } from './dates.ts';
import { type Elements, type Shape, shapeOf } from './shapes.ts';
import { amount, anyText, boolean, flag, integer, name, oneOf, pattern, text } from './values.ts';

const REFERENCE = shapeOf<Reference>({ attributes: { id: { one: 'id', plain: name, required: true } } });

const DEVICE_LINK = shapeOf<DeviceLinkRecord>({
  attributes: {
    id: { one: 'id', plain: name, required: true },
    supported: { one: 'supported', plain: boolean },
  },
  elements: { driver: { one: 'driver', plain: text } },
  custom: true,
});

const FIRMWARE = shapeOf<FirmwareRecord>({
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name, required: true },
    type: { one: 'type', plain: name, required: true },
    supported: { one: 'supported', plain: boolean, fallback: true },
    recommended: { one: 'recommended', plain: boolean },
  },
});

const MEDIA_LANGUAGE = shapeOf<MediaLanguageRecord>({
  content: { one: 'text', plain: pattern, required: true },
  attributes: {
    regex: { one: 'regex', plain: boolean, fallback: false },
    'l10n-language-map': { one: 'map', plain: name },
  },
});

const MEDIA = shapeOf<MediaRecord>({
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    live: { one: 'live', plain: boolean, fallback: false },
    installer: { one: 'installer', plain: boolean, fallback: true },
    'installer-reboots': { one: 'installerReboots', plain: integer, fallback: 1 },
    'eject-after-install': { one: 'ejectAfterInstall', plain: boolean, fallback: true },
    'installer-script': { one: 'installerScript', plain: boolean, fallback: true },
  },
  elements: {
    url: { one: 'url', plain: text },
    kernel: { one: 'kernel', plain: text },
    initrd: { one: 'initrd', plain: text },
    variant: { many: 'variants', shape: REFERENCE },
    iso: {
      within: {
        'volume-id': { one: 'volumeId', plain: pattern, last: true },
        'system-id': { one: 'systemId', plain: pattern, last: true },
        'publisher-id': { one: 'publisherId', plain: pattern, last: true },
        'application-id': { one: 'applicationId', plain: pattern, last: true },
        'volume-size': { one: 'volumeSize', plain: integer, last: true },
        'l10n-language': { many: 'languages', shape: MEDIA_LANGUAGE },
      },
    },
    installer: { within: { script: { many: 'installScripts', key: 'id', shape: REFERENCE } } },
  },
  custom: true,
});

const TREEINFO = shapeOf<TreeinfoRecord>({
  isEmptyIgnored: true,
  elements: {
    family: { one: 'family', plain: pattern, last: true },
    variant: { one: 'variant', plain: pattern, last: true },
    version: { one: 'version', plain: pattern, last: true },
    arch: { one: 'arch', plain: pattern, last: true },
  },
});

const TREE = shapeOf<TreeRecord>({
  numbered: true,
  attributes: { arch: { one: 'arch', plain: name } },
  elements: {
    url: { one: 'url', plain: text },
    kernel: { one: 'kernel', plain: text },
    initrd: { one: 'initrd', plain: text },
    'boot-iso': { one: 'bootIso', plain: text },
    variant: { many: 'variants', shape: REFERENCE },
    treeinfo: { one: 'treeinfo', shape: TREEINFO },
  },
  custom: true,
});

const IMAGE = shapeOf<ImageRecord>({
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    format: { one: 'format', plain: name },
    'cloud-init': { one: 'cloudInit', plain: boolean, fallback: false },
  },
  elements: {
    url: { one: 'url', plain: text },
    variant: { many: 'variants', shape: REFERENCE },
  },
  custom: true,
});

const VARIANT = shapeOf<VariantRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: { name: { one: 'name', located: text } },
  custom: true,
});

const FIGURES = shapeOf<ResourceAmounts>({
  elements: {
    cpu: { one: 'cpu', plain: amount, last: true },
    'n-cpus': { one: 'cpus', plain: amount, last: true },
    ram: { one: 'memory', plain: amount, last: true },
    storage: { one: 'storage', plain: amount, last: true },
  },
});

const RESOURCES = shapeOf<ResourcesRecord>({
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name, required: true },
    inherit: { one: 'inherit', plain: boolean, fallback: false },
  },
  elements: {
    minimum: { one: 'minimum', shape: FIGURES },
    recommended: { one: 'recommended', shape: FIGURES },
    maximum: { one: 'maximum', shape: FIGURES },
    'network-install': { one: 'networkInstall', shape: FIGURES },
  },
});

const DRIVER = shapeOf<DriverRecord>({
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    location: { one: 'location', plain: text },
    'pre-installable': { one: 'preInstallable', plain: boolean, fallback: false },
    signed: { one: 'signed', plain: boolean, fallback: false },
    priority: { one: 'priority', plain: integer, fallback: 50 },
  },
  elements: {
    file: { many: 'files', plain: text },
    device: { many: 'devices', key: 'id', shape: REFERENCE },
  },
});

const PRODUCT: Elements<ProductRecord> = {
  'short-id': { many: 'shortIds', located: name },
  name: { one: 'name', located: text },
  vendor: { one: 'vendor', located: text },
  version: { one: 'version', located: text },
  codename: { one: 'codename', located: text },
  logo: { one: 'logo', located: text },
  'release-date': { one: 'releaseDate', located: date },
  'eol-date': { one: 'eolDate', located: date },
  'derives-from': { many: 'derivesFrom', shape: REFERENCE },
  clones: { many: 'clones', shape: REFERENCE },
  upgrades: { many: 'upgrades', shape: REFERENCE },
  devices: { within: { device: { many: 'devices', shape: DEVICE_LINK } } },
};

const OS = shapeOf<OsRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    ...PRODUCT,
    family: { one: 'family', located: text },
    distro: { one: 'distro', located: text },
    'release-status': { one: 'releaseStatus', located: oneOf(RELEASE_STATUSES) },
    'kernel-url-argument': { one: 'kernelUrlArgument', located: text },
    'cloud-image-username': { one: 'cloudImageUsername', located: text },
    firmware: { many: 'firmware', key: 'id', shape: FIRMWARE },
    media: { many: 'media', key: 'id', shape: MEDIA },
    tree: { many: 'trees', key: 'id', shape: TREE },
    image: { many: 'images', key: 'id', shape: IMAGE },
    variant: { many: 'variants', key: 'id', shape: VARIANT },
    resources: { many: 'resources', key: 'id', shape: RESOURCES },
    driver: { many: 'drivers', key: 'id', shape: DRIVER },
    installer: { within: { script: { many: 'installScripts', key: 'id', shape: REFERENCE } } },
  },
  custom: true,
});

const PLATFORM = shapeOf<PlatformRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: PRODUCT,
  custom: true,
});

const DEVICE = shapeOf<DeviceRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    name: { one: 'name', located: text },
    vendor: { one: 'vendor', located: text },
    'vendor-id': { one: 'vendorId', located: text },
    product: { one: 'product', located: text },
    'product-id': { one: 'productId', located: text },
    subsystem: { one: 'subsystem', located: text },
    'bus-type': { one: 'busType', located: text },
    class: { one: 'class', located: text },
  },
  custom: true,
});

const DEPLOYMENT = shapeOf<DeploymentRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    os: { one: 'os', shape: REFERENCE, required: true },
    platform: { one: 'platform', shape: REFERENCE, required: true },
    devices: { within: { device: { many: 'devices', shape: DEVICE_LINK } } },
  },
  custom: true,
});

const DATAMAP_ENTRY = shapeOf<DatamapEntry>({
  attributes: {
    inval: { one: 'from', plain: name, required: true },
    outval: { one: 'to', plain: anyText, required: true },
  },
});

const DATAMAP = shapeOf<DatamapRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: { entry: { many: 'entries', key: 'from', shape: DATAMAP_ENTRY } },
});

const CONFIG_PARAM = shapeOf<ConfigParamRecord>({
  attributes: {
    name: { one: 'id', plain: name, required: true },
    policy: { one: 'policy', plain: oneOf(PARAM_POLICIES), fallback: 'optional' },
    'value-map': { one: 'valueMap', plain: name },
  },
});

const AVATAR_FORMAT = shapeOf<AvatarFormatRecord>({
  elements: {
    'mime-type': { many: 'mimeTypes', plain: text },
    width: { one: 'width', plain: integer },
    height: { one: 'height', plain: integer },
    alpha: { one: 'alpha', plain: flag, fallback: false },
  },
  custom: true,
});

const TEMPLATE = shapeOf<TemplateRecord>({
  attributes: { uri: { one: 'uri', plain: text } },
  markup: 'markup',
});

const INSTALL_SCRIPT = shapeOf<InstallScriptRecord>({
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    profile: { one: 'profile', located: text },
    'product-key-format': { one: 'productKeyFormat', located: text },
    'path-format': { one: 'pathFormat', located: oneOf(PATH_FORMATS) },
    'expected-filename': { one: 'expectedFilename', located: text },
    'pre-install-drivers-signing-req': { one: 'preInstallDriversSigning', located: oneOf(SIGNING_REQUIREMENTS) },
    'post-install-drivers-signing-req': { one: 'postInstallDriversSigning', located: oneOf(SIGNING_REQUIREMENTS) },
    'needs-internet': { one: 'needsInternet', located: flag },
    'can-pre-install-drivers': { one: 'canPreInstallDrivers', located: flag },
    'can-post-install-drivers': { one: 'canPostInstallDrivers', located: flag },
    'injection-method': { many: 'injectionMethods', located: oneOf(INJECTION_METHODS) },
    config: { within: { '*': { many: 'configParams', key: 'id', shape: CONFIG_PARAM } } },
    'avatar-format': { one: 'avatarFormat', shape: AVATAR_FORMAT },
    template: { one: 'template', shape: TEMPLATE },
  },
  custom: true,
});

/** The elements that may stand in a `libosinfo` document; their names are the entities' kinds. */
export const ENTITIES: { readonly [K in EntityKind]: Shape<RecordOf<K>> } = {
  os: OS,
  platform: PLATFORM,
  device: DEVICE,
  deployment: DEPLOYMENT,
  datamap: DATAMAP,
  'install-script': INSTALL_SCRIPT,
};
