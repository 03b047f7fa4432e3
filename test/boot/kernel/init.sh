#!/bin/busybox sh
# In: a guest that has just started, with the console as output; this is its first process. Out: a line `OSINFO KEY=VALUE
# ...` for each device that the kernel has and each thing that was done with one; then what the host asks through the
# agent channel; at the end the watchdog bites, or the guest is switched off.
/bin/busybox mkdir -p /proc /sys /dev /tmp /mnt /usr
/bin/busybox --install -s /bin
export PATH=/bin:/sbin
mount -t proc none /proc
mount -t sysfs none /sys
mount -t devtmpfs none /dev 2>/dev/null
say() { echo "OSINFO $*"; }
option() { for word in $(cat /proc/cmdline); do case $word in "osinfo.$1="*) echo "${word#*=}" ;; esac; done; }

# Devices appear with the drivers of their buses, so this repeats until none is new.
touch /tmp/seen
while :; do
  find /sys/devices -name modalias -exec cat {} + | sort -u >/tmp/aliases
  cmp -s /tmp/aliases /tmp/seen && break
  xargs modprobe -qa </tmp/aliases 2>/dev/null
  mv /tmp/aliases /tmp/seen
  usleep 500000
done
for module in evdev mousedev sd_mod sr_mod sg efivarfs af_packet virtiofs 9p vfat diag288_wdt ib700wdt floppy; do
  modprobe -q "$module" 2>/dev/null
done
modprobe -q snd-sb16 isapnp=0 port=0x220 irq=5 dma8=1 dma16=5 2>/dev/null
sleep 1
# What the kernel says from here on is read from its own log, not among these lines.
dmesg -n 1

# The drivers and ids from a device up to the root, without a process for each.
up() {
  drivers= ids=
  cd -P "$1" 2>/dev/null || return
  while [ "$PWD" != /sys/devices ] && [ "$PWD" != / ]; do
    here=$PWD
    if [ -e driver ]; then cd -P driver && driver=${PWD##*/} && drivers="$drivers,${driver// /_}" && cd "$here"; fi
    if [ -e modalias ]; then read -r id <modalias && ids="$ids,${id// /_}"; fi
    cd ..
  done
  cd /
}
for bus in pci usb virtio ccw; do
  for path in /sys/bus/$bus/devices/*; do
    [ -e "$path" ] || continue
    up "$path"
    cd -P "$path"
    own=none
    if [ -e driver ]; then cd -P driver && own=${PWD##*/} && own=${own// /_}; fi
    cd /
    say "bus=$bus name=${path##*/} driver=$own drivers=${drivers#,} ids=${ids#,}"
  done
done
for class in block net drm graphics sound input rtc tpm watchdog; do
  for path in /sys/class/$class/*; do
    [ -e "$path" ] || continue
    up "$path"
    [ "$drivers" ] || [ $class = rtc ] || [ $class = watchdog ] || continue
    title=
    for file in name identity; do [ -e "$path/$file" ] && read -r title <"$path/$file"; done
    say "class=$class name=${path##*/} drivers=${drivers#,} ids=${ids#,} title=${title// /_}"
  done
done

for path in /sys/class/block/*; do
  [ -e "$path/device" ] || continue
  name=${path##*/}
  first=$(dd if="/dev/$name" bs=512 count=1 2>/dev/null | tr -cd 'a-zA-Z0-9-' | cut -c 1-40)
  case $first in osinfo-*) echo written-guest | dd of="/dev/$name" bs=512 seek=8 conv=notrunc,fsync 2>/dev/null ;; esac
  say "use=block name=$name first=$first"
done
ip link set lo up
for path in /sys/class/net/*; do
  [ -e "$path/device" ] || continue
  name=${path##*/}
  ip link set "$name" up
  udhcpc -i "$name" -n -q -t 5 -T 2 -s /dhcp >/tmp/lease 2>&1
  ping -c 1 -W 5 10.0.2.2 >/tmp/ping 2>&1 && answer=yes || answer=no
  say "use=net name=$name lease=$(cat /tmp/address 2>/dev/null) answer=$answer"
done
[ -e /dev/hwrng ] && say "use=rng name=$(cat /sys/class/misc/hw_random/rng_current) bytes=$(dd if=/dev/hwrng bs=16 count=1 2>/dev/null | hexdump -v -e '/1 "%02x"')"
for path in /sys/class/tpm/tpm*; do
  [ -e "$path" ] && say "use=tpm version=$(cat "$path/tpm_version_major") pcr=$(cat "$path"/pcr-sha256/0 2>/dev/null || sed -n 's/^PCR-00: //p; q' "$path"/device/pcrs | tr -d ' ')"
done
for tag in $(option share); do
  for type in virtiofs 9p; do
    mount -t $type -o "$([ $type = 9p ] && echo trans=virtio,version=9p2000.L || echo rw)" "$tag" /mnt 2>/dev/null || continue
    say "use=share name=$type file=$(cat /mnt/file)"
    break
  done
done
[ -d /sys/firmware/efi ] && firmware=efi || firmware=bios
mount -t efivarfs none /sys/firmware/efi/efivars 2>/dev/null
secure=$(tail -c 1 /sys/firmware/efi/efivars/SecureBoot-* 2>/dev/null | hexdump -v -e '/1 "%d"')
sources=$(tr -s ' \n' , </sys/devices/system/clocksource/clocksource0/available_clocksource)
clocksource=$(cat /sys/devices/system/clocksource/clocksource0/current_clocksource)
say "use=system kernel=$(uname -r) firmware=$firmware secure=$secure clocksource=$clocksource sources=$sources tainted=$(cat /proc/sys/kernel/tainted) cpus=$(nproc)"
clocks() { echo "system=$(date +%s) rtc=$(cat /sys/class/rtc/rtc0/since_epoch 2>/dev/null) up=$(cut -d ' ' -f 1 /proc/uptime)"; }
say "use=time $(clocks)"
dmesg | grep -E 'not suitable for SMP|Call Trace:|BUG: ' | head -n 5 | while read -r line; do say "use=complaint text=${line// /_}"; done

# The agent's channel: the protocol of QEMU's guest agent, with a command of our own that ends.
for path in /sys/class/virtio-ports/*; do
  [ -e "$path/name" ] && grep -q '^org.qemu.guest_agent.0$' "$path/name" || continue
  say "use=channel name=${path##*/}"
  exec 3<>"/dev/${path##*/}"
  left=600
  while [ $left -gt 0 ]; do
    # Without a reader on the host, the channel is at its end at once.
    if ! read -r -t 10 line <&3; then
      left=$((left - 1))
      usleep 100000
      continue
    fi
    text=${line##*\"id\":}
    text=${text%%\}*}
    case $line in
      *osinfo-end*) echo '{"return":{}}' >&3; break ;;
      *osinfo-times*) echo "{\"return\":\"$(clocks)\"}" >&3 ;;
      *guest-sync-delimited*) printf '\377{"return":%s}\n' "$text" >&3 ;;
      *guest-sync* | *osinfo-echo*) echo "{\"return\":$text}" >&3 ;;
      *) echo '{"error":{"class":"CommandNotFound","desc":"not here"}}' >&3 ;;
    esac
  done
done
say end
if [ "$(option bite)" ] && [ -e /dev/watchdog ]; then
  watchdog -T "$(option bite)" -t 3600 /dev/watchdog
  sleep 90
fi
poweroff -f
