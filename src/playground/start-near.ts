import { type Playground, type PlaygroundOptions, startPlayground } from './server.ts';

/** Starts on the wanted port, or on any free one where that is taken. */
export async function startNear(port: number, options: PlaygroundOptions = {}): Promise<Playground> {
  try {
    return await startPlayground({ ...options, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return startPlayground({ ...options, port: 0 });
  }
}
