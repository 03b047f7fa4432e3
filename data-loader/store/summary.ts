// In: the record of an OS. Out: the fields that lists and searches need, without places and without parts.
import type { CustomValue, Located, Reference } from '../records/parts.ts';
import type { OsRecord, ProductRecord, ReleaseStatus } from '../records/records.ts';

/** The fields of a product as a whole, as its own files declare them. */
export interface ProductSummary {
  readonly id: string;
  /** All short-ids without duplicates, in the order declared. */
  readonly shortIds: readonly string[];
  readonly name?: string;
  readonly vendor?: string;
  readonly version?: string;
  readonly codename?: string;
  readonly logo?: string;
  readonly releaseDate?: string;
  readonly eolDate?: string;
  /** Ids in the order declared; so are the next two members. */
  readonly derivesFrom: readonly string[];
  readonly clones: readonly string[];
  readonly upgrades: readonly string[];
  readonly custom: readonly CustomValue[];
}

/** The fields of an OS as a whole, as its own files declare them. */
export interface OsSummary extends ProductSummary {
  readonly family?: string;
  readonly distro?: string;
  readonly releaseStatus?: ReleaseStatus;
}

/** The summary of an OS or platform. */
export function summaryOfProduct(record: ProductRecord): ProductSummary {
  const { name, vendor, version, codename, logo, releaseDate, eolDate } = record;
  const ids = (references: readonly Reference[]): readonly string[] => references.map(({ id }) => id);
  return {
    id: record.id,
    // Fragments repeat the short-ids of their master.
    shortIds: [...new Set(record.shortIds.map(({ value }) => value))],
    ...values({ name, vendor, version, codename, logo, releaseDate, eolDate }),
    derivesFrom: ids(record.derivesFrom),
    clones: ids(record.clones),
    upgrades: ids(record.upgrades),
    custom: record.custom,
  };
}

/** The summary of an OS. */
export function summaryOfOs(record: OsRecord): OsSummary {
  const { family, distro, releaseStatus } = record;
  return {
    ...summaryOfProduct(record),
    ...values({ family, distro }),
    ...(releaseStatus !== undefined && { releaseStatus: releaseStatus.value }),
  };
}

/** The values of the members that are present, without their places. */
function values<K extends string>(
  written: Readonly<Record<K, Located<string> | undefined>>,
): { readonly [P in K]?: string };
function values(written: Readonly<Record<string, Located<string> | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, located]) => (located ? [[name, located.value]] : [])),
  );
}
