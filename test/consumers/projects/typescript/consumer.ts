// Uses the types of every entry in a module.
import { type OsinfoDb, open, type Recommendation, toLibvirtXml } from 'osinfo-db';
import { load, type RecordStore, type Root } from 'osinfo-db/data-loader';
import { openSync } from 'osinfo-db/sync';

const db: OsinfoDb = await open({ languages: ['de'] });
const hardware: Recommendation = openSync().recommend('fedora36', { arch: 'aarch64' });
const root: Root = { layer: 'system', path: '/usr/share/osinfo', why: 'given' };
const records: RecordStore = await load([root]);

export const domain: string = toLibvirtXml(hardware, { name: 'desk' }).text;
export const buses: readonly (string | undefined)[] = db.oses().map(os => db.recommend(os.id).disk?.bus);
export const ids: readonly string[] = records.ids('os');
// @ts-expect-error: this shows that the types are more than `any`.
export const wrong: number = hardware.os.shortId;
