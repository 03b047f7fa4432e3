#!/usr/bin/python3
# In: a libosinfo database (the installed one, or that of OSINFO_SYSTEM_DIR). Out: the virtual hardware that virt-install's
# own defaults choose for every OS of it on six platforms, as JSON, for a guest with one disk, one CD-ROM, one NIC and
# SPICE graphics, and no other option. It needs no libvirtd and no KVM: it uses libvirt's test driver, and hosts/ states
# what a host offers.
#
# Needs the Debian packages virtinst, python3-libvirt, gir1.2-libosinfo-1.0 and osinfo-db. To record the answers again:
#     /usr/bin/python3 test/parity/virt-install/reference.py > test/parity/virt-install/recorded.json
# It takes a minute or two. `--os SHORT-ID` asks about that OS alone and may be repeated, as may `--platform NAME`;
# `--graphics vnc` requests VNC instead. `recordedWith` states the versions: another virtinst has other answers.
import argparse
import copy
import json
import logging
import os
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ProcessPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
VIRTINST = '/usr/share/virt-manager'
NOWHERE = '/nonexistent'
# libvirt 9.0 above QEMU 7.2 or Xen 4.17, whatever is installed here.
QEMU = 'fakeuri=qemu:///system,libver=9000000,connver=7002000'
XEN = 'fakeuri=xen:///system,libver=9000000,connver=4017000'
PLATFORMS = {
    'kvm-x86_64': QEMU,
    'kvm-aarch64': QEMU,
    'kvm-s390x': QEMU,
    'kvm-ppc64le': QEMU,
    'qemu-riscv64': QEMU,
    'xen-x86_64': XEN,
}
MACHINE_FAMILIES = {'pc-q35': 'q35', 'pc-i440fx': 'pc'}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--os', action='append', help='a short-id; without it, every OS')
    parser.add_argument('--platform', action='append', choices=PLATFORMS, help='without it, every platform')
    parser.add_argument('--graphics', default='spice', choices=['spice', 'vnc'])
    return parser.parse_args()


def prepare():
    """Everything that must be so before virtinst is loaded."""
    sys.path.insert(0, VIRTINST)
    os.environ.pop('OSINFO_DATA_DIR', None)
    os.environ.pop('VIRTINST_TEST_SUITE', None)
    os.environ.setdefault('OSINFO_LOCAL_DIR', NOWHERE)
    os.environ.setdefault('OSINFO_USER_DIR', NOWHERE)
    os.environ['LC_ALL'] = 'C.UTF-8'


def connect(platform):
    """A connection to the test driver that answers as a host of this platform would."""
    import virtinst
    files = {name: os.path.join(HERE, 'hosts', '%s.%s.xml' % (platform, name)) for name in ('caps', 'domcaps')}
    options = ','.join('%s=%s' % item for item in files.items())
    connection = virtinst.VirtinstConnection('__virtinst_test__test:///default,%s,%s' % (options, PLATFORMS[platform]))
    connection.open(None, None)
    return connection


def command_line(platform, graphics, folder):
    hypervisor, arch = platform.split('-', 1)
    media = os.path.join(folder, 'media.iso')
    open(media, 'w').close()
    # virt-install refuses to guess the memory of half of the OSes; resources() asks what it would take.
    return [
        *['virt-install', '--hvm', '--virt-type', hypervisor, '--arch', arch, '--name', 'guest', '--memory', '65536'],
        *['--disk', os.path.join(folder, 'disk.img') + ',size=1', '--cdrom', media],
        *['--network', 'user', '--graphics', graphics],
    ]


def guests(platform, graphics, names):
    """Name by name, the guest that virt-install would define."""
    from virtinst import cli, log, virtinstall
    with tempfile.TemporaryDirectory() as folder:
        os.environ['XDG_CACHE_HOME'] = folder
        cli.setupLogging('virt-install', False, False)
        log.setLevel(logging.WARNING)
        connection = connect(platform)
        sys.argv = command_line(platform, graphics, folder)
        asked = virtinstall.parse_args()
        for name in names:
            options = copy.deepcopy(asked)
            options.os_variant = name
            guest, _ = virtinstall.build_guest_instance(connection, options)
            if guest.osinfo.name != name:
                raise RuntimeError('%s leads to %s' % (name, guest.osinfo.name))
            yield name, guest


def attribute(parent, path, key):
    element = parent.find(path)
    return None if element is None else element.get(key)


def without_absent(given):
    return {name: value for name, value in given.items() if value not in (None, [], {})}


def timer(element):
    present = element.get('present')
    return without_absent({
        'name': element.get('name'),
        'tickPolicy': element.get('tickpolicy'),
        'present': None if present is None else present == 'yes',
    })


def usb(devices):
    """The first controller; the older set has companions."""
    controllers = devices.findall("controller[@type='usb']")
    ports = attribute(devices, "controller[@type='usb']", 'ports')
    return without_absent({
        'model': controllers[0].get('model') if controllers else None,
        'ports': int(ports) if ports else None,
        'companions': len(controllers) - 1 if len(controllers) > 1 else None,
    })


def tpm(devices):
    """Without a model where libvirt is to choose it."""
    return without_absent({
        'model': attribute(devices, 'tpm', 'model'),
        'backend': attribute(devices, 'tpm/backend', 'type'),
        'version': attribute(devices, 'tpm/backend', 'version'),
    })


def enlightenments(domain):
    """A number where there is one, as with spinlocks; else whether it is on."""
    return {
        feature.tag: int(feature.get('retries')) if feature.get('retries') else feature.get('state') == 'on'
        for feature in domain.findall('features/hyperv/*')
    }


def hardware(domain):
    """What we compare of a domain; what it has none of is left out."""
    devices = domain.find('devices')
    machine = domain.find('os/type').get('machine')
    family = next((ours for theirs, ours in MACHINE_FAMILIES.items() if machine.startswith(theirs)), machine)
    is_x86 = domain.find('os/type').get('arch') == 'x86_64'

    return without_absent({
        'machine': family,
        'firmware': domain.find('os').get('firmware') or ('bios' if is_x86 else None),
        'disk': attribute(devices, "disk[@device='disk']/target", 'bus'),
        'cdrom': attribute(devices, "disk[@device='cdrom']/target", 'bus'),
        'scsi': attribute(devices, "controller[@type='scsi']", 'model'),
        'network': attribute(devices, 'interface/model', 'type'),
        'video': attribute(devices, 'video/model', 'type'),
        'sound': attribute(devices, 'sound', 'model'),
        'input': {element.get('type'): element.get('bus') for element in devices.findall('input')},
        'usb': usb(devices),
        'rng': attribute(devices, 'rng', 'model'),
        'balloon': attribute(devices, 'memballoon', 'model'),
        'agentChannel': attribute(devices, "channel[@type='unix']/target", 'name'),
        'tpm': tpm(devices),
        'cpu': attribute(domain, 'cpu', 'mode'),
        'clock': {
            'offset': domain.find('clock').get('offset'),
            'timers': [timer(element) for element in domain.findall('clock/timer')],
        },
        'hyperv': enlightenments(domain),
    })


def resources(guest):
    """In bytes, as libosinfo and virt-install have them before virt-install rounds the disk to GiB."""
    asked = guest.osinfo.get_recommended_resources()
    arch = guest.os.arch
    return without_absent({
        'memory': asked.get_recommended_ram(arch),
        'cpus': asked.get_recommended_ncpus(arch),
        'storage': asked.get_recommended_storage(arch),
    })


def ask(platform, graphics, names):
    """What a platform gives each OS, and the resources it would have."""
    return {
        name: (hardware(ElementTree.fromstring(guest.get_xml())), resources(guest))
        for name, guest in guests(platform, graphics, names)
    }


def grouped(answers):
    """The OSes that have the same answer, together, as one line of short-ids; biggest group first."""
    groups = {}
    for name, answer in answers.items():
        groups.setdefault(json.dumps(answer, sort_keys=True), []).append(name)
    rows = sorted(groups.items(), key=lambda row: (-len(row[1]), row[1]))
    return [{'answer': json.loads(answer), 'oses': ' '.join(names)} for answer, names in rows]


def known_names():
    """The first short-id of every OS."""
    from virtinst import OSDB
    names = [system.name for system in OSDB.list_os() if not system.is_generic()]
    if len(set(names)) != len(names):
        raise RuntimeError('two OSes share a short-id')
    return sorted(names)


def versions():
    import libvirt
    from virtinst.buildconfig import BuildConfig
    number = libvirt.getVersion()
    file = os.path.join(os.environ.get('OSINFO_SYSTEM_DIR', '/usr/share/osinfo'), 'VERSION')
    return without_absent({
        'virtinst': BuildConfig.version,
        'libvirt': '%d.%d.%d' % (number // 1000000, number // 1000 % 1000, number % 1000),
        'osinfo-db': open(file).read().strip() if os.path.exists(file) else None,
    })


def everything(options):
    platforms = options.platform or list(PLATFORMS)
    with ProcessPoolExecutor() as pool:
        names = options.os or pool.submit(known_names).result()
        waiting = {platform: pool.submit(ask, platform, options.graphics, names) for platform in platforms}
        answers = {platform: answer.result() for platform, answer in waiting.items()}
        recorded_with = pool.submit(versions).result()
    given = {'recordedWith': recorded_with, 'platforms': {}, 'resources': {}}
    for platform, by_name in answers.items():
        given['platforms'][platform] = grouped({name: answer for name, (answer, _) in by_name.items()})
        arch = platform.split('-', 1)[1]
        given['resources'][arch] = grouped({name: sizes for name, (_, sizes) in by_name.items()})
    return given


if __name__ == '__main__':
    args = arguments()
    prepare()
    json.dump(everything(args), sys.stdout, indent=2, sort_keys=True)
    print()
