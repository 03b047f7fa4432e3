# In: one entity of libosinfo. Out: a table of questions about it: the name of each answer, and a function that asks for
# it. Nothing is called here, because libosinfo can crash: libosinfo.py calls it, in a child process where needed.
import functools

import gi

gi.require_version('Libosinfo', '1.0')
from gi.repository import Libosinfo  # noqa: E402

READ_BY_GETTERS = {
    'id', 'live', 'installer', 'installer-reboots', 'eject-after-install', 'installer-script', 'volume-size', 'cloud-init',
    'pre-installable', 'signed', 'priority', 'width', 'height', 'alpha', 'cpu', 'n-cpus', 'ram', 'storage', 'has-treeinfo',
    'needs-internet', 'can-pre-install-drivers', 'can-post-install-drivers', 'injection-method', 'template-data', 'policy',
}


@functools.cache
def classes_of_devices(db):
    return sorted({device.get_class() for device in elements(db.get_device_list())} - {None})


def elements(collection):
    return [collection.get_nth(index) for index in range(collection.get_length())]


def ids(collection):
    return [entity.get_id() for entity in elements(collection)]


def id_of(entity):
    return None if entity is None else entity.get_id()


def nick(value):
    return getattr(value, 'value_nick', None)


def nicks(flags):
    return sorted(getattr(flags, 'value_nicks', []))


def params(entity):
    """The raw texts, without those that a getter makes a boolean, a number or something else of."""
    keys = set(entity.get_param_keys()) - READ_BY_GETTERS
    return {key: list(entity.get_param_value_list(key)) for key in keys}


def number(value):
    return None if value == -1 else value


def filter_by(key, value):
    constraint = Libosinfo.Filter()
    constraint.add_constraint(key, value)
    return constraint


def by_class(db, ask):
    """What a question gives for each class of devices that there is, where it gives anything."""
    given = {name: ask(filter_by('class', name)) for name in classes_of_devices(db)}
    return {name: answer for name, answer in given.items() if answer}


def date(text, ask):
    # With fewer than two dashes libosinfo dereferences NULL.
    day = ask() if text is not None and text.count('-') >= 2 else None
    return '%04d-%02d-%02d' % (day.get_year(), day.get_month(), day.get_day()) if day and day.valid() else None


def part(entity, **values):
    """One entry of a list."""
    given = {name: value for name, value in values.items() if value is not None}
    return {'id': entity.get_id(), **given, 'params': params(entity)}


def device_link(link):
    return part(link, device=id_of(link.get_target()), driver=link.get_driver())


def firmware(entry):
    return part(entry, arch=entry.get_architecture(), type=entry.get_firmware_type(), supported=entry.is_supported())


def variants(entity):
    return ids(entity.get_os_variants()) if entity.get_os() is not None else None


def media(entry):
    return part(
        entry, arch=entry.get_architecture(), url=entry.get_url(), kernel=entry.get_kernel_path(),
        initrd=entry.get_initrd_path(), volumeId=entry.get_volume_id(), systemId=entry.get_system_id(),
        publisherId=entry.get_publisher_id(), applicationId=entry.get_application_id(),
        volumeSize=number(entry.get_volume_size()), installer=entry.get_installer(), live=entry.get_live(),
        installerReboots=entry.get_installer_reboots() if entry.get_installer() else None,
        ejectAfterInstall=entry.get_eject_after_install(), supportsInstallerScript=entry.supports_installer_script(),
        installerScript=entry.get_param_value_boolean_with_default('installer-script', True), languages=list(entry.get_languages()),
        bootable=entry.is_bootable(), variants=variants(entry), installScripts=ids(entry.get_install_script_list()),
        os=id_of(entry.get_os()))


def tree(entry):
    return part(
        entry, arch=entry.get_architecture(), url=entry.get_url(), kernel=entry.get_kernel_path(),
        initrd=entry.get_initrd_path(), bootIso=entry.get_boot_iso_path(), hasTreeinfo=entry.has_treeinfo(),
        treeinfoFamily=entry.get_treeinfo_family(), treeinfoVariant=entry.get_treeinfo_variant(),
        treeinfoVersion=entry.get_treeinfo_version(), treeinfoArch=entry.get_treeinfo_arch(),
        variants=variants(entry), os=id_of(entry.get_os()))


def image(entry):
    return part(
        entry, arch=entry.get_architecture(), format=entry.get_format(), url=entry.get_url(),
        cloudInit=entry.get_cloud_init(), variants=variants(entry), os=id_of(entry.get_os()))


def driver(entry):
    return part(
        entry, arch=entry.get_architecture(), location=entry.get_location(), files=list(entry.get_files()),
        preInstallable=entry.get_pre_installable(), signed=entry.get_signed(), priority=entry.get_priority(),
        devices=ids(entry.get_devices()))


def resources(entry):
    return part(
        entry, arch=entry.get_architecture(), cpus=number(entry.get_n_cpus()), cpu=number(entry.get_cpu()),
        memory=number(entry.get_ram()), storage=number(entry.get_storage()))


def all_of(shape, ask, *asked):
    return lambda: [shape(entry) for entry in elements(ask(*asked))]


def product(entity):
    relation = Libosinfo.ProductRelationship
    return {
        'shortId': entity.get_short_id, 'shortIds': lambda: list(entity.get_short_id_list()),
        'name': entity.get_name, 'vendor': entity.get_vendor, 'version': entity.get_version,
        'codename': entity.get_codename, 'logo': entity.get_logo,
        'releaseDateText': entity.get_release_date_string, 'eolDateText': entity.get_eol_date_string,
        'releaseDate': lambda: date(entity.get_release_date_string(), entity.get_release_date),
        'eolDate': lambda: date(entity.get_eol_date_string(), entity.get_eol_date),
        'derivesFrom': lambda: ids(entity.get_related(relation.DERIVES_FROM)),
        'clones': lambda: ids(entity.get_related(relation.CLONES)),
        'upgrades': lambda: ids(entity.get_related(relation.UPGRADES)),
        'ownDevices': lambda: ids(entity.get_devices(None)),
        'ownDeviceLinks': all_of(device_link, entity.get_device_links, None),
        'params': lambda: params(entity),
        'allDevices': lambda: ids(entity.get_all_devices(None)),
    }


def find_install_script(system):
    profiles = {script.get_profile() for script in elements(system.get_install_script_list())}
    return {profile: id_of(system.find_install_script(profile)) for profile in profiles if profile is not None}


def operating_system(system, db):
    return {
        **product(system),
        'family': system.get_family, 'distro': system.get_distro,
        'releaseStatus': lambda: nick(system.get_release_status()),
        'kernelUrlArgument': system.get_kernel_url_argument, 'cloudImageUsername': system.get_cloud_image_username,
        'variants': all_of(lambda variant: part(variant, name=variant.get_name()), system.get_variant_list),
        'media': all_of(media, system.get_media_list), 'trees': all_of(tree, system.get_tree_list),
        'images': all_of(image, system.get_image_list), 'drivers': all_of(driver, system.get_device_drivers),
        'driversPrioritized': lambda: ids(system.get_device_drivers_prioritized()),
        'installScripts': lambda: ids(system.get_install_script_list()),
        'findInstallScript': lambda: find_install_script(system),
        'allDevicesByClass': lambda: by_class(db, lambda constraint: ids(system.get_all_devices(constraint))),
        'allDeviceLinks': all_of(device_link, system.get_all_device_links, None),
        'firmware': all_of(firmware, system.get_firmware_list, None),
        'completeFirmware': all_of(firmware, system.get_complete_firmware_list, None),
    }


def resources_of(system):
    """Asked after everything else: inheritance writes into the raw values."""
    return {
        'minimum': all_of(resources, system.get_minimum_resources),
        'recommended': all_of(resources, system.get_recommended_resources),
        'maximum': all_of(resources, system.get_maximum_resources),
        'networkInstall': all_of(resources, system.get_network_install_resources),
    }


def deployment(entity, db):
    return {
        'os': lambda: id_of(entity.get_os()), 'platform': lambda: id_of(entity.get_platform()),
        'devices': lambda: ids(entity.get_devices(None)),
        'deviceLinks': all_of(device_link, entity.get_device_links, None),
        'preferredDeviceByClass': lambda: by_class(db, lambda constraint: id_of(entity.get_preferred_device(constraint))),
        'found': lambda: id_of(db.find_deployment(entity.get_os(), entity.get_platform())),
        'params': lambda: params(entity),
    }


def device(entity):
    return {
        'vendor': entity.get_vendor, 'vendorId': entity.get_vendor_id, 'product': entity.get_product,
        'productId': entity.get_product_id, 'subsystem': entity.get_subsystem, 'busType': entity.get_bus_type,
        'class': entity.get_class, 'name': entity.get_name, 'params': lambda: params(entity),
    }


def datamap(entity, words):
    def look(look_up, word):
        try:
            return look_up(word)
        except UnicodeDecodeError:
            return '(bytes)'

    def table(look_up):
        found = {word: look(look_up, word) for word in words}
        return {word: other for word, other in found.items() if other is not None}

    return {'lookup': lambda: table(entity.lookup), 'reverseLookup': lambda: table(entity.reverse_lookup)}


def config_param(param):
    return part(param, name=param.get_name(), policy=nick(param.get_policy()), required=param.is_required(),
                optional=param.is_optional(), valueMap=id_of(param.get_value_map()))


def avatar_format(script):
    avatar = script.get_avatar_format()
    if avatar is None:
        return None
    sizes = {'width': number(avatar.get_width()), 'height': number(avatar.get_height())}
    return {'mimeTypes': list(avatar.get_mime_types()), **{name: size for name, size in sizes.items() if size is not None},
            'alpha': avatar.get_alpha(), 'params': params(avatar)}


def install_script(script):
    return {
        'profile': script.get_profile, 'productKeyFormat': script.get_product_key_format,
        'pathFormat': lambda: nick(script.get_path_format()), 'expectedFilename': script.get_expected_filename,
        'outputFilename': script.get_output_filename, 'outputPrefix': script.get_output_prefix,
        'installationSource': lambda: nick(script.get_installation_source()),
        'injectionMethods': lambda: nicks(script.get_injection_methods()),
        'preferredInjectionMethods': lambda: nicks(script.get_preferred_injection_method()),
        'needsInternet': script.get_needs_internet, 'canPreInstallDrivers': script.get_can_pre_install_drivers,
        'canPostInstallDrivers': script.get_can_post_install_drivers,
        'preInstallDriversSigning': lambda: nick(script.get_pre_install_drivers_signing_req()),
        'postInstallDriversSigning': lambda: nick(script.get_post_install_drivers_signing_req()),
        'templateUri': script.get_template_uri, 'template': script.get_template_data,
        'avatarFormat': lambda: avatar_format(script),
        'configParams': lambda: [config_param(param) for param in script.get_config_param_list()],
        'params': lambda: params(script),
    }
