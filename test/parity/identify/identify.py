# Lines of JSON in, each what a disc or a .treeinfo file states; out, a line each, what the real libosinfo takes it for: the
# ids of the media or trees that match, and for the first match alone its languages.
import json
import os
import sys
import warnings

warnings.simplefilter('ignore')
for layer in ('LOCAL', 'USER'):
    os.environ['OSINFO_%s_DIR' % layer] = '/nonexistent'

import gi  # noqa: E402

gi.require_version('Libosinfo', '1.0')
from gi.repository import GLib, Libosinfo  # noqa: E402

PROPERTIES = {'volumeId': 'volume-id', 'systemId': 'system-id', 'publisherId': 'publisher-id', 'applicationId': 'application-id'}


def ids(entities):
    return sorted(entities.get_nth(index).get_id() for index in range(entities.get_length()))


def as_medium(facts):
    medium = Libosinfo.Media(id='it')
    for name, key in PROPERTIES.items():
        if name in facts:
            medium.set_param(key, facts[name])
    if 'volumeSize' in facts:
        medium.set_param('volume-size', str(facts['volumeSize']))
    return medium


def about_medium(question):
    found = {'ids': ids(db.identify_medialist(as_medium(question['media'])))}
    if question.get('languages'):
        found.update(in_a_child(lambda: languages(question)))
    return found


def languages(question):
    medium = as_medium(question['media'])
    db.identify_media(medium)
    return {'first': medium.get_id(), 'languages': list(medium.get_languages())}


def in_a_child(question):
    """libosinfo dies where a language pattern with a map does not match."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, 'w') as pipe:
            json.dump(question(), pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {'died': True}


def about_tree(question):
    try:
        tree = Libosinfo.Tree.create_from_treeinfo(question['treeinfo'], 'http://example.org/')
    except GLib.Error:
        return {'error': True}
    return {'ids': ids(db.identify_treelist(tree))}


loader = Libosinfo.Loader()
if len(sys.argv) > 1:
    loader.process_path(sys.argv[1])
else:
    loader.process_default_path()
db = loader.get_db()
for line in sys.stdin:
    question = json.loads(line)
    answer = about_medium(question) if 'media' in question else about_tree(question)
    print(json.dumps(answer), flush=True)
os._exit(0)
