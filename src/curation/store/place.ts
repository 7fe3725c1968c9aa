import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the store is: a server's address, or the folder of the embedded database. */
export type StorePlace = { readonly url: string } | { readonly folder: string };

/** The embedded database within its folder. */
export const storeFile = (folder: string): string => join(folder, 'egret.sqlite');

/** Whether there is a store already. A server that is named counts as one. */
export const hasStore = (place: StorePlace): boolean => 'url' in place || existsSync(storeFile(place.folder));
