import type { Live } from '../../page-server/protocol.ts';

const PAUSES = [200, 500, 1_000, 2_000];

/** Listens to what one person sees; connects again when the connection breaks. Gives what ends it. */
export function listen(person: string, tell: (live: Live) => void, connected: (is: boolean) => void): () => void {
  let socket: WebSocket;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let over = false;
  const connect = () => {
    socket = new WebSocket(`ws://${location.host}/page/live?as=${encodeURIComponent(person)}`);
    socket.onopen = () => {
      failures = 0;
      connected(true);
    };
    socket.onmessage = ({ data }) => {
      if (!over) tell(JSON.parse(String(data)));
    };
    socket.onclose = () => {
      if (over) return;
      connected(false);
      timer = setTimeout(connect, PAUSES[Math.min(failures, PAUSES.length - 1)]);
      failures += 1;
    };
  };
  connect();
  return () => {
    over = true;
    clearTimeout(timer);
    socket.close();
  };
}
