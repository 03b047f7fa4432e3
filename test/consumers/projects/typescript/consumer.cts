// Uses the types of every entry with `require`.
import { type OsinfoDb, open, type Recommendation, toLibvirtXml } from 'osinfo-db';
import { load, type RecordStore } from 'osinfo-db/data-loader';
import { openSync } from 'osinfo-db/sync';

const hardware: Recommendation = openSync().recommend('fedora36', { arch: 'aarch64' });

export const db: Promise<OsinfoDb> = open({ languages: ['de'] });
export const domain: string = toLibvirtXml(hardware, { name: 'desk' }).text;
export const records: Promise<RecordStore> = load([{ layer: 'system', path: '/usr/share/osinfo', why: 'given' }]);
// @ts-expect-error: this shows that the types are more than `any`.
export const wrong: number = hardware.os.shortId;
