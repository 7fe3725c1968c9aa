import type { Core } from './core.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Listeners } from './listeners.ts';
import type { Traffic } from './rest/front.ts';

/** Resolves once a bot has an open session and at least one command; at once if that is so already. */
export function botReady(core: Core, gateway: Gateway, traffic: Listeners<Traffic>): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const loggedIn = gateway.hasBot;
      const hasCommands = [...core.commands.values()].some((commands) => commands.length > 0);
      if (!loggedIn || !hasCommands) return;
      for (const stop of stops) stop();
      resolve();
    };
    stops.push(
      traffic.add(look),
      gateway.traffic.add(() => look()),
    );
    look();
  });
}
