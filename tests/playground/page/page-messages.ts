import {
  AttachmentBuilder,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  MessageFlags,
} from 'discord.js';

/** A picture of one red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

const chart = () => new AttachmentBuilder(PIXEL, { name: 'chart.png', description: 'A line that goes up' });
const notes = () => new AttachmentBuilder(Buffer.from('note\n'), { name: 'notes.txt' });

/** Every style of button, and selects for one value, for several and for people. */
export const CONTROLS: InteractionReplyOptions = {
  content: 'Press or choose',
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 1, custom_id: 'first', label: 'First' },
        { type: 2, style: 2, custom_id: 'form', label: 'Form', emoji: { name: '📝' } },
        { type: 2, style: 3, custom_id: 'silence', label: 'Silence' },
        { type: 2, style: 4, custom_id: 'off', label: 'Off', disabled: true },
        { type: 2, style: 5, url: 'https://example.org/docs', label: 'Docs' },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'one',
          placeholder: 'One colour',
          options: [
            { label: 'Red', value: 'red', description: 'like a rose' },
            { label: 'Blue', value: 'blue' },
          ],
        },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'several',
          placeholder: 'Two numbers',
          min_values: 2,
          max_values: 2,
          options: ['one', 'two', 'three'].map((value) => ({ label: value, value })),
        },
      ],
    },
    { type: 1, components: [{ type: 5, custom_id: 'person', placeholder: 'A person' }] },
  ],
};

/** An embed with all its parts, and markdown of every kind above it. */
export const EMBED: InteractionReplyOptions = {
  content: [
    '# Heading',
    '**bold** *it* ~~gone~~ `code` ||secret|| <t:1700000000:R>',
    '- a point',
    '  - below it',
    '> quoted',
    '-# small [print](<https://example.org/print>) and [trap](javascript:alert(1))',
  ].join('\n'),
  embeds: [
    {
      color: 0x57f287,
      author: { name: 'An author' },
      title: 'A title',
      url: 'https://example.org/title',
      description: 'Some **words**',
      fields: [
        { name: 'Left', value: '1', inline: true },
        { name: 'Right', value: '2', inline: true },
      ],
      image: { url: 'https://example.org/outside.png' },
      footer: { text: 'A footer' },
    },
  ],
};

/** Components V2 with everything that Discord has for messages. */
export const CARD: InteractionReplyOptions = {
  flags: MessageFlags.IsComponentsV2,
  files: [chart(), notes()],
  components: [
    { type: 10, content: 'Above the card' },
    {
      type: 17,
      accent_color: 0x3ba55d,
      components: [
        { type: 10, content: '## A card' },
        {
          type: 9,
          components: [{ type: 10, content: '**53.38 billion**\n-# in 2020' }],
          accessory: { type: 2, style: 2, custom_id: 'source', label: 'Source' },
        },
        { type: 14 },
        {
          type: 9,
          components: [{ type: 10, content: 'With a picture' }],
          accessory: { type: 11, media: { url: 'attachment://chart.png' } },
        },
        { type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: 'A line that goes up' }] },
        { type: 13, file: { url: 'attachment://notes.txt' } },
        { type: 1, components: [{ type: 2, style: 1, custom_id: 'more', label: 'More' }] },
      ],
    },
  ],
};

/** One of three pages, with buttons to the others. */
export function page(number: number): InteractionUpdateOptions & InteractionReplyOptions {
  return {
    content: `Page ${number} of 3`,
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 2, custom_id: `page-${number - 1}`, label: 'Back', disabled: number === 1 },
          { type: 2, style: 2, custom_id: `page-${number + 1}`, label: 'On', disabled: number === 3 },
        ],
      },
    ],
  } as InteractionUpdateOptions & InteractionReplyOptions;
}

/** A dialogue with every kind of field that the tests fill in. */
export const FORM = {
  custom_id: 'form',
  title: 'About you',
  components: [
    { type: 10, content: 'Tell us **something**.' },
    {
      type: 18,
      label: 'Name',
      description: 'As friends call you',
      component: { type: 4, custom_id: 'name', style: 1, min_length: 2 },
    },
    {
      type: 18,
      label: 'Topics',
      component: {
        type: 3,
        custom_id: 'topic',
        options: [
          { label: 'Ports', value: 'ports' },
          { label: 'Trade', value: 'trade' },
        ],
      },
    },
    { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 2, required: false } },
  ],
};

const choices = (...values: string[]) => values.map((value) => ({ label: value.toUpperCase(), value }));

/** A dialogue with the kinds of field that `FORM` has none of. */
export const SURVEY = {
  custom_id: 'survey',
  title: 'A survey',
  components: [
    { type: 18, label: 'Whom', component: { type: 5, custom_id: 'whom' } },
    { type: 18, label: 'File', component: { type: 19, custom_id: 'file' } },
    { type: 18, label: 'Way', component: { type: 21, custom_id: 'way', options: choices('sea', 'air') } },
    {
      type: 18,
      label: 'Days',
      component: { type: 22, custom_id: 'days', max_values: 3, options: choices('mon', 'tue', 'wed') },
    },
    { type: 18, label: 'Sure', component: { type: 23, custom_id: 'sure' } },
  ],
};
