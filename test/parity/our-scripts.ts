// In: an install script from this library. Out: the same with libosinfo's names.
import type { InstallScript } from '../../lib/index.ts';
import type { JsonObject } from './answers.ts';
import { customParams, params } from './our-parts.ts';

export function installScript(script: InstallScript): JsonObject {
  const { profile, productKeyFormat, pathFormat, expectedFilename, injectionMethods, record } = script;
  const { needsInternet, canPreInstallDrivers, canPostInstallDrivers, preInstallDriversSigning } = script;
  const { postInstallDriversSigning, preferredInjectionMethod, template } = script;
  return {
    profile,
    productKeyFormat,
    pathFormat,
    expectedFilename,
    outputFilename: expectedFilename,
    // Neither is in the database: they are how libosinfo starts to generate.
    installationSource: 'media',
    outputPrefix: undefined,
    injectionMethods,
    preferredInjectionMethods: preferredInjectionMethod === undefined ? [] : [preferredInjectionMethod],
    needsInternet,
    canPreInstallDrivers,
    canPostInstallDrivers,
    preInstallDriversSigning,
    postInstallDriversSigning,
    templateUri: template?.uri,
    template: template?.markup,
    avatarFormat: avatarFormat(script),
    configParams: configParams(script),
    params: {
      ...params({
        profile,
        'product-key-format': productKeyFormat,
        'path-format': record.pathFormat?.value,
        'expected-filename': expectedFilename,
        'pre-install-drivers-signing-req': record.preInstallDriversSigning?.value,
        'post-install-drivers-signing-req': record.postInstallDriversSigning?.value,
        'template-uri': template?.uri,
      }),
      ...customParams(record.custom),
    },
  };
}

function avatarFormat({ avatarFormat }: InstallScript): JsonObject | undefined {
  if (avatarFormat === undefined) return undefined;
  const { mimeTypes, width, height, alpha, custom } = avatarFormat;
  return {
    mimeTypes,
    width,
    height,
    alpha,
    params: { ...params({ 'mime-type': mimeTypes }), ...customParams(custom) },
  };
}

function configParams({ configParams }: InstallScript): readonly JsonObject[] {
  return configParams.map(({ id, policy, valueMap }) => ({
    id,
    name: id,
    policy,
    required: policy === 'required',
    optional: policy === 'optional',
    valueMap,
    params: params({ name: id }),
  }));
}
