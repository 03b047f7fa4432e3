// Every format

export { recommendForImage } from '../openstack/image-properties.ts';
export { toKubeVirtYaml } from './kubevirt/kubevirt.ts';
export { toLibvirtXml } from './libvirt/libvirt.ts';
export { toGlanceProperties } from './nova/nova.ts';
export { toQmOptions } from './proxmox/proxmox.ts';
export { toQemuCommand } from './qemu/qemu.ts';
export { toVmx } from './vmware/vmware.ts';
