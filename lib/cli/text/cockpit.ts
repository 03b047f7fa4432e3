// In: a database. Out: the list that the helper getOSList of cockpit-machines prints, with its member names.
import type { OsinfoDb } from '../../database/db.ts';
import type { Os, ResourceAmounts } from '../../model/entities.ts';

/** The OSes as cockpit-machines reads them: a text that is not known is empty, an amount that is not known absent. */
export function cockpitList(oses: readonly Os[], db: OsinfoDb): readonly object[] {
  const profilesOf = (ids: readonly string[]): readonly (string | null)[] =>
    ids.flatMap(id => {
      const script = db.findInstallScript(id);
      return script === undefined ? [] : [script.profile ?? null];
    });
  return oses.map(os => {
    const profiles = profilesOf(os.installScripts);
    const unattendedInstallable = profiles.length > 0;
    return {
      id: os.id,
      shortId: os.shortIds[0] ?? '',
      name: os.name ?? '',
      version: os.version ?? '',
      family: os.family ?? '',
      vendor: os.vendor ?? '',
      releaseDate: os.releaseDate ?? '',
      eolDate: os.eolDate ?? '',
      codename: os.codename ?? '',
      recommendedResources: sizes(os.resources.find(({ recommended }) => recommended !== undefined)?.recommended),
      minimumResources: sizes(os.resources.find(({ minimum }) => minimum !== undefined)?.minimum),
      profiles,
      unattendedInstallable,
      medias: Object.fromEntries(
        os.media.map(({ id, installerScript, installScripts }) => {
          const isSupported = unattendedInstallable && installerScript;
          const own = unattendedInstallable ? profilesOf(installScripts.map(script => script.id)) : [];
          const all = own.length > 0 || !isSupported ? own : profiles;
          return [id, { unattendedInstallable: isSupported, profiles: all }];
        }),
      ),
      treeInstallable: os.trees.some(
        ({ url, treeinfo, kernel, initrd }) =>
          url !== undefined && (treeinfo !== undefined || (kernel !== undefined && initrd !== undefined)),
      ),
    };
  });
}

/** Bytes. */
function sizes(amounts: ResourceAmounts | undefined): { readonly ram?: number; readonly storage?: number } {
  const { memory, storage } = amounts ?? {};
  return { ...(memory !== undefined && { ram: memory }), ...(storage !== undefined && { storage }) };
}
