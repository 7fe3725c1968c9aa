import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Listeners } from '../listeners.ts';
import type { Gateway, GatewayTraffic } from './gateway.ts';

/** What a test can make the gateway do. */
export interface GatewayControls {
  /** Bots logged in now. */
  readonly sessionCount: number;
  /** Every payload either way. */
  readonly traffic: Listeners<GatewayTraffic>;
  /** Asks bots to reconnect and resume (op 7). */
  reconnect(): void;
  /** Declares sessions invalid (op 9); unless `resumable` they are forgotten. */
  invalidate(resumable: boolean): void;
  /** Closes every connection with a code. */
  close(code: number): void;
  /** Cuts every connection off without a close frame. */
  cut(): void;
  /** Stops answering heartbeats. */
  stopAcks(): void;
  /** Answers heartbeats again. */
  resumeAcks(): void;
  /** Sends each session's last event once more. */
  duplicateLast(): void;
  /** Holds every event back for so long (0 to stop). */
  delayEvents(ms: number): void;
  /** Refuses the next logins with a close code. */
  refuseIdentify(code: number, times?: number): void;
  /** Sends text that is perhaps no JSON at all. */
  sendRaw(text: string): void;
  /** Sends an event of any name and content to every session. */
  emit(name: string, data: object): void;
}

/** Gives the controls of a gateway. */
export function gatewayControls(gateway: Gateway): GatewayControls {
  const toAll = (op: GatewayOpcodes.Reconnect | GatewayOpcodes.InvalidSession, d: boolean | null) => {
    for (const connection of gateway.connections()) connection.send({ op, d, s: null, t: null });
  };
  return {
    get sessionCount() {
      return [...gateway.sessions.values()].filter(({ connection }) => connection.isOpen).length;
    },
    traffic: gateway.traffic,
    reconnect: () => toAll(GatewayOpcodes.Reconnect, null),
    invalidate(resumable) {
      if (!resumable) gateway.sessions.clear();
      toAll(GatewayOpcodes.InvalidSession, resumable);
    },
    close(code) {
      for (const connection of gateway.connections()) connection.close(code);
    },
    cut() {
      for (const connection of gateway.connections()) connection.cut();
    },
    stopAcks() {
      gateway.faults.acksStopped = true;
    },
    resumeAcks() {
      gateway.faults.acksStopped = false;
    },
    duplicateLast() {
      for (const session of gateway.sessions.values()) session.repeatLast();
    },
    delayEvents(ms) {
      gateway.faults.eventDelayMs = ms;
    },
    refuseIdentify(code, times = 1) {
      gateway.faults.refusals = { code, times };
    },
    sendRaw(text) {
      for (const connection of gateway.connections()) connection.sendRaw(text);
    },
    emit: (name, data) => gateway.dispatch({ name, data }),
  };
}
