// The part `vmware` of a recommendation: types only.

/** VMware's names for the guest and its adapters. */
export interface Vmware {
  /** The guest id as VMware's API has it: `windows9_64Guest`. */
  readonly guestId: string;
  /** The same as a .vmx file has it: `windows9-64`. */
  readonly guestOS: string;
  readonly diskAdapter: 'pvscsi' | 'lsisas1068' | 'lsilogic' | 'buslogic' | 'ide' | 'sata';
  /** Set for macOS, which looks for the system management controller of a Mac. */
  readonly smc?: true;
  readonly networkAdapter: 'vmxnet3' | 'e1000e' | 'e1000' | 'vlance';
}
