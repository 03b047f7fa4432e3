// What VMware calls a guest and its adapters: types only.

/** What VMware calls the guest and its devices. */
export interface Vmware {
  /** As its API has it: `windows9_64Guest`. */
  readonly guestId: string;
  /** The same as a .vmx file has it: `windows9-64`. */
  readonly guestOS: string;
  readonly diskAdapter: 'pvscsi' | 'lsisas1068' | 'lsilogic' | 'buslogic' | 'ide' | 'sata';
  readonly networkAdapter: 'vmxnet3' | 'e1000e' | 'e1000' | 'vlance';
}
