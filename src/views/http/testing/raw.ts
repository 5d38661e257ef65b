import { connect } from "node:net";

/** What a server says to bytes that are no whole request, until it ends the connection. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    for (const end of ["close", "error"] as const) socket.on(end, () => resolve(answer));
  });
}
