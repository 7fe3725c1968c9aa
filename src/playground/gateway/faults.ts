/** What the gateway has been told to do wrong. */
export interface GatewayFaults {
  /** Heartbeats get no answer. */
  acksStopped: boolean;
  /** How long events are held back. */
  eventDelayMs: number;
  /** Logins to refuse, with the close code. */
  refusals: { code: number; times: number };
}

/** A gateway that does nothing wrong. */
export function noFaults(): GatewayFaults {
  return { acksStopped: false, eventDelayMs: 0, refusals: { code: 0, times: 0 } };
}
