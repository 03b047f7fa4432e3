// The resolved database in, JSON text out, in pieces: one entity per line, so that a reader can process it line by line
// and no more than one entity is held in memory twice.
import type { ProductRecord } from '../../../data-loader/records/records.ts';
import type { OsinfoDb } from '../../database/db.ts';
import type { Os } from '../../model/entities.ts';
import { jsonLine } from './json.ts';

/** Yields the pieces of the text in order. */
export function* dump(db: OsinfoDb): Iterable<string> {
  yield `{ "database": ${jsonLine(db.database)}`;
  yield* list('oses', db.oses(), os => ({ ...withoutRecord(os), declared: declaredByOs(os) }));
  yield* list('platforms', db.platforms(), platform => ({
    ...withoutRecord(platform),
    declared: declaredByProduct(platform.record),
  }));
  yield* list('devices', db.devices(), withoutRecord);
  yield* list('listedDevices', db.listedDevices(), withoutRecord);
  yield* list('deployments', db.deployments(), withoutRecord);
  yield* list('datamaps', db.datamaps(), withoutRecord);
  yield* list('installScripts', db.installScripts(), withoutRecord);
  yield* list('problems', db.problems, problem => problem);
  yield ' }\n';
}

function* list<E>(name: string, entities: Iterable<E>, show: (entity: E) => unknown): Iterable<string> {
  let separator = '';
  yield `,\n"${name}": [`;
  for (const entity of entities) {
    yield `${separator}\n${jsonLine(show(entity))}`;
    separator = ',';
  }
  yield ']';
}

function withoutRecord<E extends { readonly record: unknown }>({ record, ...entity }: E): Omit<E, 'record'> {
  return entity;
}

/** The fields that inheritance changes, as the files declare them. */
function declaredByProduct({ declaredAt, shortIds, devices }: ProductRecord): object {
  return { declaredAt, shortIds, devices };
}

function declaredByOs({ record }: Os): object {
  const { releaseStatus, resources, firmware, kernelUrlArgument, cloudImageUsername, installScripts } = record;
  const own = { releaseStatus, resources, firmware, kernelUrlArgument, cloudImageUsername, installScripts };
  return { ...declaredByProduct(record), ...own };
}
