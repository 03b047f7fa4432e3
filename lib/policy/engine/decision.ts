// One decision: what is chosen, and the reason in the form that a recommendation carries. A caller's own choice is a
// decision too.
import { formatLine } from '../../../data-loader/records/problems.ts';
import type { Because, WithReason } from '../../model/reason.ts';
import type { SupportedDeviceRef } from './context.ts';

/** A choice and its reason. */
export interface Decision<T> {
  /** `undefined` where the guest gets nothing of the aspect. */
  readonly choose: T | undefined;
  readonly because: Because;
}

/** A choice of the caller or of an image, which beats the rules. */
export interface Override<T> {
  /** `undefined` where the guest is to get nothing of the aspect. */
  readonly choose: T | undefined;
  /** The image property that requests it; absent where the target does. */
  readonly property?: string;
}

/** The rules by which overrides decide, with the reason of each for a person. */
export const OVERRIDE_REASONS: Readonly<Record<string, string>> = {
  requested: 'it was asked for',
  'image-property': 'the image asks for it',
};

/** An override as a decision. */
export function decisionByOverride<T>({ choose, property }: Override<T>): Decision<T> {
  return {
    choose,
    because: property === undefined ? { rule: 'requested' } : { rule: 'image-property', property },
  };
}

/** The choice with its reason, as a recommendation has it; `undefined` where nothing is chosen. */
export function withReason<T>({ choose, because }: Decision<T>): WithReason<T> | undefined {
  return choose === undefined ? undefined : { ...choose, because };
}

/** What a device adds to a reason; nothing when none decided. */
export function evidenceOf(device: SupportedDeviceRef | undefined): Omit<Because, 'rule'> {
  return device === undefined ? {} : { device: device.id, from: device.from, at: formatLine(device.at) };
}
