// A decision: a choice and its reason, in the form that a recommendation contains. An override also becomes a decision.
import { formatLine } from '../../../data-loader/records/problems.ts';
import type { Because, WithReason } from '../../model/reason.ts';
import type { SupportedDeviceRef } from './context.ts';

/** A choice and its reason. */
export interface Decision<T> {
  /** `undefined` when the guest gets nothing of the aspect. */
  readonly choose: T | undefined;
  readonly because: Because;
  /** Whether the guest keeps what the host lacks, as no rule gives anything else; absent where the host has it. */
  readonly isMissingOnHost?: true;
}

/** A choice of the caller or of an image, which beats the rules. */
export interface Override<T> {
  /** `undefined` when the guest gets nothing of the aspect. */
  readonly choose: T | undefined;
  /** The image property that requests it; absent where the target does. */
  readonly property?: string;
}

/** The rules of overrides, with the reason of each as text for a person. */
export const OVERRIDE_REASONS: Readonly<Record<string, string>> = {
  requested: 'it was asked for',
  'image-property': 'the image asks for it',
  'not-on-host': 'the host has none that the rules know for it',
};

/** Turns an override into a decision. */
export function decisionByOverride<T>({ choose, property }: Override<T>): Decision<T> {
  return {
    choose,
    because: property === undefined ? { rule: 'requested' } : { rule: 'image-property', property },
  };
}

/** The choice with its reason, as in a recommendation; `undefined` when nothing is chosen. */
export function withReason<T>({ choose, because }: Decision<T>): WithReason<T> | undefined {
  return choose === undefined ? undefined : { ...choose, because };
}

/** The evidence of a device for a reason; empty without a device. */
export function evidenceOf(device: SupportedDeviceRef | undefined): Omit<Because, 'rule'> {
  return device === undefined ? {} : { device: device.id, from: device.from, at: formatLine(device.at) };
}
