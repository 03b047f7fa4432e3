#!/usr/bin/python3
# In: on standard input, as JSON, the properties of images and the names of OSes. Out: what the classes of the installed
# Nova read of each image, absent where they refuse it, and the network card and the bus of the disk that Nova takes from
# libosinfo for an image that names the OS and nothing else.
#
# Needs the Debian packages python3-nova, python3-gi and gir1.2-libosinfo-1.0.
import json
import logging
import sys

import gi

gi.require_version('Libosinfo', '1.0')
logging.disable(logging.CRITICAL)

from nova import objects  # noqa: E402

objects.register_all()

from nova.objects import image_meta  # noqa: E402
from nova.virt import osinfo  # noqa: E402


def read(written):
    try:
        properties = image_meta.ImageMetaProps.from_dict(written)
    except Exception:
        return {}
    return {'read': {name: found for name in written if (found := value(properties, name)) is not None}}


def value(properties, name):
    if name == 'vmware_adaptertype':
        return [properties.get('hw_disk_bus'), properties.get('hw_scsi_model')]
    newer = properties._legacy_property_map.get(name, name)
    return properties.get(newer) if newer in properties.fields else None


def hardware(name):
    meta = image_meta.ImageMeta(properties=image_meta.ImageMetaProps.from_dict({'os_distro': name}))
    found = osinfo.HardwareProperties(meta)
    return [found.network_model, found.disk_model]


asked = json.load(sys.stdin)
images = [read(written) for written in asked['images']]
oses = [hardware(name) for name in asked['oses']]
print(json.dumps({'images': images, 'oses': oses}))
