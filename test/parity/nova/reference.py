#!/usr/bin/python3
# Nothing in; out, as JSON, how the classes of the installed Nova read image properties: every value of every field in
# several spellings, the words for booleans, numbers and texts, and the older names. `read` is absent where Nova refuses.
#
# Needs the Debian package python3-nova.
import json
import logging

logging.disable(logging.CRITICAL)

from nova import objects  # noqa: E402

objects.register_all()

from nova.objects import fields, image_meta  # noqa: E402

PROPERTIES = image_meta.ImageMetaProps
TEXTS = ['', 'x', 'X y', '1', '-1', '2.5', ' 3 ', '99999999999', 'maybe', None, 7, 2.5, True, False]
BOOLEANS = ['1', 't', 'true', 'on', 'y', 'yes', '0', 'f', 'false', 'off', 'n', 'no']
# The spellings that classes map in their code, and not in a table.
SPELLINGS = {
    fields.SCSIModel: ['lsiLogic', 'lsiLogicsas', 'paraVirtual', 'busLogic'],
    fields.Architecture: ['i386', 'i486', 'i586', 'x86_32', 'x86_32p', 'amd64', 'arm64'],
    fields.HVType: ['xapi'],
    fields.VMMode: ['pv', 'hv', 'baremetal'],
    fields.VIFModel: ['VirtualE1000', 'VirtualE1000e', 'VirtualPCNet32', 'VirtualSriovEthernetCard', 'VirtualVmxnet',
                      'VirtualVmxnet3'],
}
ADAPTERS = ['ide', 'lsiLogic', 'lsiLogicsas', 'paraVirtual', 'busLogic', 'lsilogic', 'LSISAS1068', 'sata', '', None]


def values(field):
    kind = type(field._type)
    known = list(getattr(field._type, '_valid_values', [])) + SPELLINGS.get(kind, [])
    if issubclass(kind, fields.fields.FlexibleBoolean):
        known += BOOLEANS
    spelt = [spell(value) for value in known for spell in (str, str.lower, str.upper, str.capitalize)]
    texts = [text for text in TEXTS if not (isinstance(text, bool) and kind.__name__ in ("String", "UUID"))]
    return list(dict.fromkeys(spelt)) + texts


def read(name, value, *wanted):
    try:
        properties = PROPERTIES.from_dict({name: value})
    except Exception:
        return {}
    found = [properties.get(one) for one in wanted]
    return {'read': found[0] if len(found) == 1 else found}


def ask(written, name):
    field = PROPERTIES.fields[name]
    kind = type(field._type).__name__
    valid = list(getattr(field._type, '_valid_values', []))
    for value in [] if kind == 'List' else values(field):
        yield {'property': written, 'class': kind, 'value': value, 'isOfClass': value in valid, **read(written, value, name)}


cases = [case for name in sorted(PROPERTIES.fields) for case in ask(name, name)]
for older, name in sorted(PROPERTIES._legacy_property_map.items()):
    if older not in ('vmware_ostype',):
        cases += ask(older, name)
for value in ADAPTERS:
    found = read('vmware_adaptertype', value, 'hw_disk_bus', 'hw_scsi_model')
    cases.append({'property': 'vmware_adaptertype', 'class': 'SCSIModel', 'value': value, 'isOfClass': True, **found})
print(json.dumps({'names': sorted(PROPERTIES.fields), 'older': PROPERTIES._legacy_property_map, 'cases': cases}))
