/** The link to the code or the website of something. */
import type { Html } from '../layout.ts';
import { actionTo } from './design.ts';

/** Hosts of source code. */
const codeHosts = /^(www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)$/;

/** A button that opens a URL: “View the code” for a host of source code. */
export function actionToSite(url: string): Html {
  return actionTo(url, codeHosts.test(URL.parse(url)?.hostname ?? '') ? 'View the code' : 'Open the website');
}
