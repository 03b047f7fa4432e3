// The modules of Linux that an initramfs gets, where the kernel has them, with all that they depend on: drivers of
// virtual hardware, as QEMU has it, and what a test needs to use a device.

/** Names of files, without `.ko`. */
export const MODULES: readonly string[] = `
  virtio_pci virtio_mmio virtio_ccw virtio_blk virtio_net virtio_scsi virtio_console virtio_balloon virtio-rng
  virtio_input virtio-gpu virtio_snd virtiofs 9pnet_virtio 9p
  ata_piix ahci ata_generic pata_acpi sd_mod sr_mod sg sym53c8xx mptspi mptsas mptscsih megaraid_sas vmw_pvscsi ibmvscsi
  usb-storage uas floppy nvme esp_scsi am53c974 BusLogic
  e1000 e1000e igb 8139cp 8139too pcnet32 ne2k-pci vmxnet3 tulip ibmveth
  xhci-pci xhci-hcd ehci-pci ehci-hcd uhci-hcd ohci-pci ohci-hcd usbhid hid-generic usbkbd
  evdev mousedev psmouse atkbd i8042
  bochs bochs-drm qxl cirrus vmwgfx simpledrm
  snd-hda-intel snd-hda-codec-generic snd-intel8x0 snd-ens1370 snd-ens1371 snd-sb16 snd-es1688 snd-usb-audio snd-pcsp
  tpm_tis tpm_crb tpm_ibmvtpm tpm_tis_spi
  i6300esb ib700wdt diag288_wdt
  pseries-rng powernv-rng rtc-goldfish rtc-efi rtc-pl031 rtc-cmos
  qemu_fw_cfg pvpanic-pci pvpanic-mmio i2c-i801 lpc_ich pci-host-generic
  efivarfs af_packet fuse vfat nls_cp437 nls_ascii nls_utf8 isofs
`
  .trim()
  .split(/\s+/);
