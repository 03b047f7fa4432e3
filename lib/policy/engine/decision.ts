// One decision: what was chosen, and the reason in the form that a recommendation carries.
import { formatLine } from '../../../data-loader/records/problems.ts';
import type { SupportedDevice } from '../../model/entities.ts';
import type { Because, Chosen } from '../../model/hardware.ts';

/** A choice and its reason. */
export interface Decision<T> {
  /** `undefined` where there is to be nothing of the aspect. */
  readonly choose: T | undefined;
  readonly because: Because;
  /** Both, as a recommendation has them. */
  readonly part: Chosen<T> | undefined;
}

/** A choice, or that there is to be none, for that reason. */
export function decisionOf<T>(choose: T | undefined, because: Because): Decision<T> {
  return { choose, because, part: choose === undefined ? undefined : { ...choose, because } };
}

/** A device that an OS drives, and who says so. */
export type DrivenDevice = Pick<SupportedDevice, 'id' | 'from' | 'at'>;

/** What a device adds to a reason; nothing when none decided. */
export function evidenceOf(device: DrivenDevice | undefined): Omit<Because, 'rule'> {
  return device === undefined ? {} : { device: device.id, from: device.from, at: formatLine(device.at) };
}
