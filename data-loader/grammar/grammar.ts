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
  ResourceFigures,
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
import type { Elements, Shape } from './shapes.ts';
import { anything, boolean, flag, integer, name, oneOf, pattern, text } from './values.ts';

const REFERENCE: Shape<Reference> = { attributes: { id: { one: 'id', plain: name, required: true } } };

const DEVICE_LINK: Shape<DeviceLinkRecord> = {
  attributes: {
    id: { one: 'id', plain: name, required: true },
    supported: { one: 'supported', plain: boolean },
  },
  elements: { driver: { one: 'driver', plain: text } },
  custom: true,
};

const FIRMWARE: Shape<FirmwareRecord> = {
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name, required: true },
    type: { one: 'type', plain: name, required: true },
    supported: { one: 'supported', plain: boolean, otherwise: true },
    recommended: { one: 'recommended', plain: boolean },
  },
};

const MEDIA_LANGUAGE: Shape<MediaLanguageRecord> = {
  content: { one: 'text', plain: pattern, required: true },
  attributes: {
    regex: { one: 'regex', plain: boolean, otherwise: false },
    'l10n-language-map': { one: 'map', plain: name },
  },
};

const MEDIA: Shape<MediaRecord> = {
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    live: { one: 'live', plain: boolean, otherwise: false },
    installer: { one: 'installer', plain: boolean, otherwise: true },
    'installer-reboots': { one: 'installerReboots', plain: integer, otherwise: 1 },
    'eject-after-install': { one: 'ejectAfterInstall', plain: boolean, otherwise: true },
    'installer-script': { one: 'installerScript', plain: boolean, otherwise: true },
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
};

const TREEINFO: Shape<TreeinfoRecord> = {
  emptySaysNothing: true,
  elements: {
    family: { one: 'family', plain: pattern, last: true },
    variant: { one: 'variant', plain: pattern, last: true },
    version: { one: 'version', plain: pattern, last: true },
    arch: { one: 'arch', plain: pattern, last: true },
  },
};

const TREE: Shape<TreeRecord> = {
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
};

const IMAGE: Shape<ImageRecord> = {
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    format: { one: 'format', plain: name },
    'cloud-init': { one: 'cloudInit', plain: boolean, otherwise: false },
  },
  elements: {
    url: { one: 'url', plain: text },
    variant: { many: 'variants', shape: REFERENCE },
  },
  custom: true,
};

const VARIANT: Shape<VariantRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: { name: { one: 'name', said: text } },
  custom: true,
};

const FIGURES: Shape<ResourceFigures> = {
  elements: {
    cpu: { one: 'cpu', plain: integer, last: true },
    'n-cpus': { one: 'cpus', plain: integer, last: true },
    ram: { one: 'memory', plain: integer, last: true },
    storage: { one: 'storage', plain: integer, last: true },
  },
};

const RESOURCES: Shape<ResourcesRecord> = {
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name, required: true },
    inherit: { one: 'inherit', plain: boolean, otherwise: false },
  },
  elements: {
    minimum: { one: 'minimum', shape: FIGURES },
    recommended: { one: 'recommended', shape: FIGURES },
    maximum: { one: 'maximum', shape: FIGURES },
    'network-install': { one: 'networkInstall', shape: FIGURES },
  },
};

const DRIVER: Shape<DriverRecord> = {
  numbered: true,
  attributes: {
    arch: { one: 'arch', plain: name },
    location: { one: 'location', plain: text },
    'pre-installable': { one: 'preInstallable', plain: boolean, otherwise: false },
    signed: { one: 'signed', plain: boolean, otherwise: false },
    priority: { one: 'priority', plain: integer, otherwise: 50 },
  },
  elements: {
    file: { many: 'files', plain: text },
    device: { many: 'devices', key: 'id', shape: REFERENCE },
  },
};

const PRODUCT: Elements<ProductRecord> = {
  'short-id': { many: 'shortIds', said: name },
  name: { one: 'name', said: text },
  vendor: { one: 'vendor', said: text },
  version: { one: 'version', said: text },
  codename: { one: 'codename', said: text },
  logo: { one: 'logo', said: text },
  'release-date': { one: 'releaseDate', said: date },
  'eol-date': { one: 'eolDate', said: date },
  'derives-from': { many: 'derivesFrom', shape: REFERENCE },
  clones: { many: 'clones', shape: REFERENCE },
  upgrades: { many: 'upgrades', shape: REFERENCE },
  devices: { within: { device: { many: 'devices', shape: DEVICE_LINK } } },
};

const OS: Shape<OsRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    ...PRODUCT,
    family: { one: 'family', said: text },
    distro: { one: 'distro', said: text },
    'release-status': { one: 'releaseStatus', said: oneOf(RELEASE_STATUSES) },
    'kernel-url-argument': { one: 'kernelUrlArgument', said: text },
    'cloud-image-username': { one: 'cloudImageUsername', said: text },
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
};

const PLATFORM: Shape<PlatformRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: PRODUCT,
  custom: true,
};

const DEVICE: Shape<DeviceRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    name: { one: 'name', said: text },
    vendor: { one: 'vendor', said: text },
    'vendor-id': { one: 'vendorId', said: text },
    product: { one: 'product', said: text },
    'product-id': { one: 'productId', said: text },
    subsystem: { one: 'subsystem', said: text },
    'bus-type': { one: 'busType', said: text },
    class: { one: 'class', said: text },
  },
  custom: true,
};

const DEPLOYMENT: Shape<DeploymentRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    os: { one: 'os', shape: REFERENCE, required: true },
    platform: { one: 'platform', shape: REFERENCE, required: true },
    devices: { within: { device: { many: 'devices', shape: DEVICE_LINK } } },
  },
  custom: true,
};

const DATAMAP_ENTRY: Shape<DatamapEntry> = {
  attributes: {
    inval: { one: 'from', plain: name, required: true },
    outval: { one: 'to', plain: anything, required: true },
  },
};

const DATAMAP: Shape<DatamapRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: { entry: { many: 'entries', key: 'from', shape: DATAMAP_ENTRY } },
};

const CONFIG_PARAM: Shape<ConfigParamRecord> = {
  attributes: {
    name: { one: 'id', plain: name, required: true },
    policy: { one: 'policy', plain: oneOf(PARAM_POLICIES), otherwise: 'optional' },
    'value-map': { one: 'valueMap', plain: name },
  },
};

const AVATAR_FORMAT: Shape<AvatarFormatRecord> = {
  elements: {
    'mime-type': { many: 'mimeTypes', plain: text },
    width: { one: 'width', plain: integer },
    height: { one: 'height', plain: integer },
    alpha: { one: 'alpha', plain: flag, otherwise: false },
  },
  custom: true,
};

const TEMPLATE: Shape<TemplateRecord> = {
  attributes: { uri: { one: 'uri', plain: text } },
  markup: 'markup',
};

const INSTALL_SCRIPT: Shape<InstallScriptRecord> = {
  attributes: { id: { one: 'id', plain: name, required: true } },
  elements: {
    profile: { one: 'profile', said: text },
    'product-key-format': { one: 'productKeyFormat', said: text },
    'path-format': { one: 'pathFormat', said: oneOf(PATH_FORMATS) },
    'expected-filename': { one: 'expectedFilename', said: text },
    'pre-install-drivers-signing-req': { one: 'preInstallDriversSigning', said: oneOf(SIGNING_REQUIREMENTS) },
    'post-install-drivers-signing-req': { one: 'postInstallDriversSigning', said: oneOf(SIGNING_REQUIREMENTS) },
    'needs-internet': { one: 'needsInternet', said: flag },
    'can-pre-install-drivers': { one: 'canPreInstallDrivers', said: flag },
    'can-post-install-drivers': { one: 'canPostInstallDrivers', said: flag },
    'injection-method': { many: 'injectionMethods', said: oneOf(INJECTION_METHODS) },
    config: { within: { '*': { many: 'configParams', key: 'id', shape: CONFIG_PARAM } } },
    'avatar-format': { one: 'avatarFormat', shape: AVATAR_FORMAT },
    template: { one: 'template', shape: TEMPLATE },
  },
  custom: true,
};

/** The elements that may stand in a `libosinfo` document; their names are the entities' kinds. */
export const ENTITIES: { readonly [K in EntityKind]: Shape<RecordOf<K>> } = {
  os: OS,
  platform: PLATFORM,
  device: DEVICE,
  deployment: DEPLOYMENT,
  datamap: DATAMAP,
  'install-script': INSTALL_SCRIPT,
};
