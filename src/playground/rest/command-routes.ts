import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { refusal } from '../api-error.ts';
import { commandPayload, withoutLocalizations } from '../command-payloads.ts';
import type { Core } from '../core.ts';
import { objectOf } from '../json.ts';
import { checkCommand, checkCommandSet } from '../rules/command-rules.ts';
import { type AddRoutes, bodyOf, nothing, type RouteEnv } from './routes.ts';

const DAY_MS = 24 * 60 * 60_000;
const CREATIONS_A_DAY = 200;

/** The bot's commands, for everywhere and for one server. */
export const commandRoutes: AddRoutes = (routes, core) => {
  const scopeOf = (c: Context<RouteEnv>): string => {
    if (c.req.param('application') !== core.world.applicationId) throw refusal.missingAccess();
    const guild = c.req.param('guild');
    if (guild === undefined) return 'global';
    if (!core.world.guilds.some(({ id, hasBot }) => id === guild && hasBot)) throw refusal.missingAccess();
    return guild;
  };
  const listOfScope = (scope: string) => core.commands.get(scope) ?? [];
  const find = (scope: string, id: string | undefined): APIApplicationCommand => {
    const found = listOfScope(scope).find((command) => command.id === id);
    if (found === undefined) throw refusal.unknownCommand();
    return found;
  };
  const put = (scope: string, commands: APIApplicationCommand[]) => {
    checkCommandSet(commands);
    const known = new Set(listOfScope(scope).map(({ id }) => id));
    countCreations(core, commands.filter(({ id }) => !known.has(id)).length);
    core.commands.set(scope, commands);
  };

  for (const base of ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands']) {
    routes.get(base, (c) => {
      const all = listOfScope(scopeOf(c));
      return c.json(c.req.query('with_localizations') === 'true' ? all : all.map(withoutLocalizations));
    });

    routes.put(base, (c) => {
      const scope = scopeOf(c);
      const old = listOfScope(scope);
      const bodies = Array.isArray(bodyOf(c)) ? (bodyOf(c) as unknown[]) : [];
      const fresh = bodies.map((body, index) => commandPayload(core, scope, checkCommand(body, [index]), old));
      put(scope, fresh);
      return c.json(fresh);
    });

    routes.post(base, (c) => {
      const scope = scopeOf(c);
      const old = listOfScope(scope);
      const fresh = commandPayload(core, scope, checkCommand(bodyOf(c)), old);
      put(scope, [...old.filter(({ id }) => id !== fresh.id), fresh]);
      return c.json(fresh, old.some(({ id }) => id === fresh.id) ? 200 : 201);
    });

    routes.get(`${base}/:command`, (c) => c.json(find(scopeOf(c), c.req.param('command'))));

    routes.patch(`${base}/:command`, (c) => {
      const scope = scopeOf(c);
      const before = find(scope, c.req.param('command'));
      const asked = { ...before, ...objectOf(bodyOf(c)), type: before.type };
      const fresh = { ...commandPayload(core, scope, checkCommand(asked), []), id: before.id };
      put(
        scope,
        listOfScope(scope).map((command) => (command === before ? fresh : command)),
      );
      return c.json(fresh);
    });

    routes.delete(`${base}/:command`, (c) => {
      const scope = scopeOf(c);
      const gone = find(scope, c.req.param('command'));
      put(
        scope,
        listOfScope(scope).filter((command) => command !== gone),
      );
      return nothing(c);
    });
  }
};

/** Throws 30034 when more commands are created within a day than Discord allows; changing one costs nothing. */
function countCreations(core: Core, fresh: number): void {
  const now = core.clock.now();
  const today = core.commandsCreated.filter((at) => now - at < DAY_MS);
  if (today.length + fresh > CREATIONS_A_DAY) throw refusal.tooManyCreations(CREATIONS_A_DAY);
  core.commandsCreated.splice(0, Infinity, ...today, ...Array.from({ length: fresh }, () => now));
}
