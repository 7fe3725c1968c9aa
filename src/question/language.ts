/** The languages that replies are written in; Traditional Chinese is converted from Simplified on the way out. */
export type Language = 'en' | 'zh-Hans' | 'zh-Hant';
