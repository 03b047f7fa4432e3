# Out, as JSON: what cockpit-machines wants to know about each OS, asked of the real libosinfo.
import json
import os

for layer in ('LOCAL', 'USER'):
    os.environ['OSINFO_%s_DIR' % layer] = '/nonexistent'

import gi  # noqa: E402

gi.require_version('Libosinfo', '1.0')
from gi.repository import Libosinfo  # noqa: E402


def elements(collection):
    return [collection.get_nth(index) for index in range(collection.get_length())]


def sizes(collection):
    first = elements(collection)[:1]
    amounts = {'ram': first[0].get_ram(), 'storage': first[0].get_storage()} if first else {}
    return {name: amount for name, amount in amounts.items() if amount != -1}


def profiles(scripts):
    return [script.get_profile() for script in elements(scripts)]


def media(entry, scripts):
    supports = bool(scripts) and entry.supports_installer_script()
    own = profiles(entry.get_install_script_list()) if scripts else []
    return {'unattendedInstallable': supports, 'profiles': own or (scripts if supports else [])}


def has_tree(entry):
    return bool(entry.get_url() and (entry.has_treeinfo() or (entry.get_kernel_path() and entry.get_initrd_path())))


def about(system):
    scripts = profiles(system.get_install_script_list())
    texts = {
        'id': system.get_id(), 'shortId': system.get_short_id(), 'name': system.get_name(), 'version': system.get_version(),
        'family': system.get_family(), 'vendor': system.get_vendor(), 'releaseDate': system.get_release_date_string(),
        'eolDate': system.get_eol_date_string(), 'codename': system.get_codename()}
    return {
        **{name: text or '' for name, text in texts.items()},
        'recommendedResources': sizes(system.get_recommended_resources()),
        'minimumResources': sizes(system.get_minimum_resources()),
        'profiles': scripts, 'unattendedInstallable': bool(scripts),
        'medias': {entry.get_id(): media(entry, scripts) for entry in elements(system.get_media_list())},
        'treeInstallable': any(has_tree(entry) for entry in elements(system.get_tree_list()))}


loader = Libosinfo.Loader()
loader.process_default_path()
print(json.dumps([about(system) for system in elements(loader.get_db().get_os_list())]))
