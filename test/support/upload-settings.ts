import type { UploadSettings } from '../../src/core/settings/upload-settings.ts';

/** Settings for a core that is created before the uploads, which need its dispatch. */
export function settingsOf(uploads: () => { readonly settings: UploadSettings }): UploadSettings {
  return {
    view: (...asked) => uploads().settings.view(...asked),
    setMode: (...asked) => uploads().settings.setMode(...asked),
    setOptOut: (...asked) => uploads().settings.setOptOut(...asked),
  };
}
