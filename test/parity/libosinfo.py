#!/usr/bin/python3
# In: the folders of a database, and the files pci.ids and usb.ids. Out: all answers of the real libosinfo about it, as
# JSON, from its public GObject interface, without absent values. Exit 0: libosinfo loaded the database; 2: it refused,
# and `loadError` states why; killed by a signal: libosinfo crashed. With --careful every question is asked in a child
# process, and the answer to one that kills the child is `{"died": SIGNAL}`.
import argparse
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ElementTree

NOWHERE = '/nonexistent'
ID_FILES = {
    name: ['/usr/share/misc/%s.ids' % name, '/usr/share/hwdata/%s.ids' % name, '/usr/share/%s.ids' % name]
    for name in ('pci', 'usb')
}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--system', default='/usr/share/osinfo')
    parser.add_argument('--local', default=NOWHERE)
    parser.add_argument('--user', default=NOWHERE)
    parser.add_argument('--no-ids', action='store_true', help='as if pci.ids and usb.ids were empty')
    parser.add_argument('--pci-ids', help='a file to read instead of pci.ids')
    parser.add_argument('--usb-ids', help='a file to read instead of usb.ids')
    parser.add_argument('--careful', action='store_true', help='survive questions that libosinfo dies of')
    parser.add_argument('--queries', type=json.loads, default=[], help='lists of arguments for osinfo-query, as JSON')
    return parser.parse_args()


def put_in_place(files):
    """Lays files over others, for this process alone: the paths of pci.ids and usb.ids are compiled into libosinfo."""
    libc = ctypes.CDLL(None, use_errno=True)
    new_mounts, new_user, recursive, private, bind = 0x20000, 0x10000000, 0x4000, 1 << 18, 0x1000
    root = os.geteuid() == 0

    def check(result):
        if result:
            raise SystemExit('cannot hide pci.ids: ' + os.strerror(ctypes.get_errno()))

    check(libc.unshare(new_mounts if root else new_mounts | new_user))
    check(libc.mount(b'none', b'/', None, recursive | private, None))
    for source, target in files:
        check(libc.mount(os.fsencode(source), os.fsencode(target), None, bind, None))


def prepare():
    """Everything that must be so before libosinfo is loaded."""
    os.environ.pop('OSINFO_DATA_DIR', None)
    for layer in ('system', 'local', 'user'):
        os.environ['OSINFO_%s_DIR' % layer.upper()] = getattr(args, layer)
    hidden = '/dev/null' if args.no_ids else None
    replacements = {name: getattr(args, name + '_ids') or hidden for name in ID_FILES}
    files = [(file, path) for name, file in replacements.items() if file for path in ID_FILES[name] if os.path.exists(path)]
    if files:
        put_in_place(files)
    warnings.simplefilter('ignore')
    sys.stdout.reconfigure(encoding='utf-8', errors='surrogateescape')


def load():
    loader = Libosinfo.Loader()
    try:
        loader.process_default_path()
        return loader.get_db(), None
    except GLib.Error as error:
        return loader.get_db(), error.message


def in_a_child(question):
    """The answer, or which signal killed the process that asked for it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            signal.alarm(20)
            with os.fdopen(writer, 'w') as pipe:
                json.dump(question(), pipe)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return {'died': signal.Signals(os.WTERMSIG(status)).name} if os.WIFSIGNALED(status) else json.loads(text)


def answers(questions, careful=True):
    """The answers to a table of questions, without those that have none."""
    def ask():
        return {name: question() for name, question in questions.items()}

    given = in_a_child(ask) if args.careful and careful else ask()
    if given.keys() == {'died'}:
        given = {name: in_a_child(question) for name, question in questions.items()}
    return {name: answer for name, answer in given.items() if answer is not None}


def datamap_words():
    """libosinfo cannot list a datamap: every word that stands in one of the files is looked up."""
    words = set()
    for layer in (args.system, args.local, args.user):
        for folder, _, files in os.walk(os.path.join(layer, 'datamap')):
            for file in files:
                try:
                    root = ElementTree.parse(os.path.join(folder, file)).getroot()
                except (ElementTree.ParseError, OSError):
                    continue
                for entry in root.iter('entry'):
                    words.update(value for key, value in entry.items() if key.split('}')[-1] in ('inval', 'outval'))
    return words


def catalogue(collection, table, careful=True):
    return {entity.get_id(): answers(table(entity), careful) for entity in entities.elements(collection)}


def look_ups(collection):
    """Whom each short-id stands for."""
    names = {name for entity in entities.elements(collection) for name in entity.get_short_id_list()}
    return {name: entities.ids(collection.new_filtered(entities.filter_by('short-id', name))) for name in names}


def unique_values():
    relation = Libosinfo.ProductRelationship
    relations = {'derives-from': relation.DERIVES_FROM, 'clones': relation.CLONES, 'upgrades': relation.UPGRADES}
    texts = ('vendor', 'version', 'codename', 'short-id')
    os_texts = (*texts, 'family', 'distro', 'release-status')
    hardware = ('vendor', 'class', 'bus-type', 'subsystem')
    return {
        'os': lambda: {key: db.unique_values_for_property_in_os(key) for key in os_texts},
        'platform': lambda: {key: db.unique_values_for_property_in_platform(key) for key in texts},
        'device': lambda: {key: db.unique_values_for_property_in_device(key) for key in hardware},
        'osRelations': lambda: {
            key: entities.ids(db.unique_values_for_os_relationship(kind)) for key, kind in relations.items()},
        'platformRelations': lambda: {
            key: entities.ids(db.unique_values_for_platform_relationship(kind)) for key, kind in relations.items()},
    }


def tables():
    """What osinfo-query prints, by its arguments; nothing where it is not installed."""
    if shutil.which('osinfo-query') is None:
        return {}
    runs = {}
    for query in args.queries:
        run = subprocess.run(['osinfo-query', *query], capture_output=True)
        lines = run.stdout.decode('utf-8', 'surrogateescape').split('\n')[:-1]
        runs[' '.join(query)] = {'exit': run.returncode, 'lines': lines}
    return {'query': runs}


def everything():
    oses, platforms, words = db.get_os_list(), db.get_platform_list(), datamap_words()
    given = {
        'os': catalogue(oses, lambda entity: entities.operating_system(entity, db)),
        'platform': catalogue(platforms, entities.product),
        'deployment': catalogue(db.get_deployment_list(), lambda entity: entities.deployment(entity, db)),
        'device': catalogue(db.get_device_list(), entities.device, careful=False),
        'datamap': catalogue(db.get_datamap_list(), lambda entity: entities.datamap(entity, words)),
        'install-script': catalogue(db.get_install_script_list(), entities.install_script),
        'shortIds': {'os': look_ups(oses), 'platform': look_ups(platforms)},
        'uniqueValues': answers(unique_values()),
        **tables(),
    }
    for system in entities.elements(oses):
        given['os'][system.get_id()]['resources'] = answers(entities.resources_of(system))
    return given


args = arguments()
prepare()
# Only now may libosinfo be loaded: a process with several threads cannot hide files from itself.
import libosinfo_entities as entities  # noqa: E402
from gi.repository import GLib, Libosinfo  # noqa: E402

db, load_error = load()
json.dump({'loadError': load_error} if load_error else everything(), sys.stdout, ensure_ascii=False)
sys.stdout.flush()
# Taking down the wrappers of a big database takes long and tells nothing.
os._exit(2 if load_error else 0)
