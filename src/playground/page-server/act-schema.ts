import { z } from 'zod';
import type { Act } from './protocol.ts';

const id = z.string().regex(/^\d{17,20}$/);
const text = z.string().max(6_000);
const file = z.object({ file: z.int().min(0).max(9) });
const value = z.union([text, z.number(), z.boolean(), file]);
const options = z.record(z.string().max(32), value);
const field = z.union([text, z.array(text).max(25), z.array(file).max(10), z.boolean()]);

/** What the page may send, checked before anything is done with it. */
export const actSchema = z.object({
  as: z.string().max(32),
  locale: z.enum(['en-US', 'zh-CN', 'zh-TW']),
  deed: z.discriminatedUnion('do', [
    z.object({ do: z.literal('say'), place: id, text: z.string().min(1).max(2_000), replyTo: id.optional() }),
    z.object({ do: z.literal('edit'), message: id, text: z.string().min(1).max(2_000) }),
    z.object({ do: z.literal('delete'), message: id }),
    z.object({ do: z.literal('dismiss'), message: id }),
    z.object({ do: z.literal('slash'), place: id, name: text, options }),
    z.object({ do: z.literal('type'), place: id, name: text, options, focused: text }),
    z.object({ do: z.literal('click'), message: id, button: text }),
    z.object({ do: z.literal('select'), message: id, select: text, values: z.array(text).max(25) }),
    z.object({ do: z.literal('submit'), modal: id, values: z.record(text, field) }),
    z.object({ do: z.literal('menu'), place: id, name: text, message: id.optional(), user: id.optional() }),
  ]),
}) satisfies z.ZodType<Act>;
