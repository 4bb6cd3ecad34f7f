const APPS = /FBA[NV]|Instagram|Snapchat|TikTok|musical_ly|BytedanceWebview|Twitter|Pinterest|; wv\)/;
// On an iPhone only a browser of its own says Safari.
const IPHONE_APP = /\((iPhone|iPad|iPod)(?!.*Safari)/;

/** True when this user agent is an app's own browser, as far as it says so. It is read here and never sent. */
export function isInsideApp(userAgent: string): boolean {
  return APPS.test(userAgent) || IPHONE_APP.test(userAgent);
}
