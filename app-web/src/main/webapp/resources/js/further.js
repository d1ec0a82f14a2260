/** Where a page is made piece by piece, it names the address of its next piece: fetches one after the other. */

import { freshPage, takeOver } from "./live.js";

const next = () => document.querySelector("a[data-further]")?.href;

export async function goFurther() {
  for (let address = next(), before = null; address && address !== before; before = address, address = next()) {
    const fresh = await freshPage(address).catch(() => null);
    // the link stays where it is: whoever follows it tries again
    if (!fresh) return;
    takeOver(fresh);
  }
}
