/** The key under which follow-up questions find the turn before: one person in one channel. */
export function conversationOf(channelId: string, userId: string): string {
  return `${channelId}:${userId}`;
}
