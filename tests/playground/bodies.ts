// Pieces of messages, to be put together right or wrong.

export const V2 = 1 << 15;
export const x = (length: number) => 'x'.repeat(length);
export const button = (more: object = {}) => ({ type: 2, style: 1, label: 'ok', custom_id: 'a', ...more });
export const row = (...components: object[]) => ({ type: 1, components });
export const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `o${at}`, value: `v${at}` }));
export const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: options(2), ...more });
export const words = (content: string) => ({ type: 10, content });
export const thumbnail = { type: 11, media: { url: 'https://example.org/a.png' } };
export const v2 = (...components: object[]) => ({ flags: V2, components });
export const manyButtons = Array.from({ length: 6 }, (_, at) => button({ custom_id: `b${at}` }));
export const embeds = (count: number, description: string) => Array.from({ length: count }, () => ({ description }));
