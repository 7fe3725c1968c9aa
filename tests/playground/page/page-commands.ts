const COUNT = {
  name: 'count',
  description: 'counts for somebody',
  options: [
    {
      name: 'up',
      description: 'counts up',
      type: 1,
      options: [
        { name: 'number', description: 'how far', type: 4, required: true, min_value: 1, max_value: 10 },
        { name: 'who', description: 'for whom', type: 6, required: true },
      ],
    },
  ],
};

const PICK = {
  name: 'pick',
  name_localizations: { 'zh-CN': '挑选' },
  description: 'picks a fruit',
  description_localizations: { 'zh-CN': '挑一种水果' },
  options: [
    {
      name: 'fruit',
      name_localizations: { 'zh-CN': '水果' },
      description: 'which fruit',
      type: 3,
      required: true,
      autocomplete: true,
    },
    {
      name: 'size',
      name_localizations: { 'zh-CN': '大小' },
      description: 'how large',
      type: 3,
      choices: [
        { name: 'Small', name_localizations: { 'zh-CN': '小' }, value: 's' },
        { name: 'Large', name_localizations: { 'zh-CN': '大' }, value: 'l' },
      ],
    },
  ],
};

const plain = (name: string, description: string) => ({ name, description });

/** Commands with every kind of option and both kinds of menu. */
export const PAGE_COMMANDS = [
  PICK,
  COUNT,
  plain('secret', 'only for you'),
  plain('silent', 'says nothing'),
  plain('controls', 'buttons and selects'),
  plain('embed', 'an embed'),
  plain('card', 'Components V2'),
  plain('pages', 'page through'),
  plain('form', 'a dialogue'),
  plain('survey', 'another dialogue'),
  plain('later', 'takes its time'),
  { ...plain('admin', 'for moderators'), default_member_permissions: '32' },
  { ...plain('upload', 'a file'), options: [{ name: 'file', description: 'any file', type: 11, required: true }] },
  { name: 'Quote', name_localizations: { 'zh-CN': '引用' }, type: 3 },
  { name: 'Greet', type: 2 },
];
