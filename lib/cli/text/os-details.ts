// In: a printable OS. Out: a text about it: its fields, then its devices, resources, media and images, each with the OS
// that declared it.
import { formatLine, type Place } from '../../../data-loader/records/problems.ts';
import type { Os, ResourceAmounts, Resources } from '../../model/entities.ts';
import type { Driver, Image, Media } from '../../model/entity-parts.ts';
import { type Entry, glossary, truncate } from '../../render/text/layout.ts';
import { shortPlace } from '../../render/text/place.ts';
import { formatBytes, formatCount, formatHertz, joinList } from '../../render/text/quantities.ts';
import { styleOf } from '../../render/text/style.ts';
import type { IsoDate } from '../../values/units.ts';
import type { Appearance } from './appearance.ts';
import { joinBlocks, type Section, sectionBlocks } from './lines.ts';

/** Returns the name to print for the id of an OS. */
export type FormatOsName = (id: string) => string;

/** The maximum width of a pattern. */
const PATTERN_WIDTH = 60;

/** The text about an OS. */
export function formatOs(os: Os, name: FormatOsName, today: IsoDate, { colour, columns }: Appearance): string {
  const style = styleOf(colour);
  const { bold, dim } = style;
  const { id, shortId, shortIds, name: title = shortId } = os;
  const head = [bold(title), ...(title === id ? [] : [dim([...shortIds, id].join(', '))])];
  const fields = glossary(fieldsOf(os, name, today), columns);
  const sections = sectionsAbout(os, (from, at) => dim(`${from}, ${shortPlace(formatLine(at))}`));
  return joinBlocks([head, fields, ...sectionBlocks(sections, style)]);
}

function fieldsOf(os: Os, name: FormatOsName, today: IsoDate): readonly Entry[] {
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  return [
    ['vendor', os.vendor ?? ''],
    ['version', os.version ?? ''],
    ['codename', os.codename ?? ''],
    ['family', os.family ?? ''],
    ['distro', os.distro ?? ''],
    ['status', os.releaseStatus],
    ['released', os.releaseDate ?? ''],
    [os.eolDate !== undefined && os.eolDate < today ? 'support ended' : 'support ends', os.eolDate ?? ''],
    ['derives from', names(os.derivesFrom)],
    ['clones', names(os.clones)],
    ['upgrades', names(os.upgrades)],
    ['upgradable to', names(os.upgradableTo)],
    ['kernel argument', os.kernelUrlArgument ?? ''],
    ['cloud user', os.cloudImageUsername ?? ''],
  ];
}

function sectionsAbout(os: Os, declaredBy: (from: string, at: Place) => string): readonly Section[] {
  return [
    [
      'Devices',
      os.devices.map(({ id, name, class: kind, driver, from, at }) => [
        name ?? id,
        kind ?? '',
        driver ?? '',
        declaredBy(from, at),
      ]),
    ],
    ['Resources', os.resources.flatMap(resourceRows)],
    [
      'Firmware',
      os.completeFirmware.map(({ arch, type, supported, from, at }) => [
        arch,
        supported ? type : `not ${type}`,
        declaredBy(from, at),
      ]),
    ],
    ['Media', os.media.map(mediaRow)],
    ['Trees', os.trees.map(({ arch = '', url = '' }) => [arch, url])],
    ['Images', os.images.map(imageRow)],
    ['Variants', os.variants.map(({ id, name = '' }) => [id, name])],
    ['Drivers', os.drivers.map(driverRow)],
    ['Install scripts', os.installScripts.map(id => [id])],
    ["The site's own values", os.custom.map(({ name, value, at }) => [name, value, declaredBy(os.shortId, at)])],
  ];
}

function resourceRows({ arch, minimum, recommended, maximum, networkInstall }: Resources): Section[1] {
  const sections = { minimum, recommended, maximum, 'network install': networkInstall };
  return Object.entries(sections).flatMap(([section, amounts]) =>
    amounts === undefined ? [] : [[arch, section, formatAmounts(amounts)]],
  );
}

function formatAmounts({ cpu, cpus, memory, storage }: ResourceAmounts): string {
  const amounts = [
    cpus === undefined ? [] : formatCount(cpus, 'CPU'),
    cpu === undefined ? [] : formatHertz(cpu),
    memory === undefined ? [] : `${formatBytes(memory)} of memory`,
    storage === undefined ? [] : `${formatBytes(storage)} of storage`,
  ];
  return joinList(amounts.flat());
}

function mediaRow({ arch = '', live, installer, url, volumeId = '' }: Media): readonly string[] {
  return [arch, describeUse({ live, installer }), url ?? truncate(volumeId, PATTERN_WIDTH)];
}

/** What a medium is for. */
export function describeUse({ live, installer }: Pick<Media, 'live' | 'installer'>): string {
  return [live ? 'live' : [], installer ? 'installer' : []].flat().join(', ');
}

function imageRow(image: Image): readonly string[] {
  return [image.arch ?? '', describeForm(image), image.url ?? ''];
}

/** The format of an image, and whether it reads cloud-init's data. */
export function describeForm({ format = '', cloudInit }: Image): string {
  return cloudInit ? `${format}, cloud-init` : format;
}

function driverRow({ arch = '', location = '', devices }: Driver): readonly string[] {
  return [arch, location, `for ${formatCount(devices.length, 'device')}`];
}
