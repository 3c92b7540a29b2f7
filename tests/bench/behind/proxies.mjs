import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../scripts/postgres/postgres.mjs";

/** Debian's own, where they are installed. */
const PROGRAMS = { nginx: "/usr/sbin/nginx", pgbouncer: "/usr/sbin/pgbouncer" };

const runs = (program) => spawnSync(program, ["-V"], { stdio: "ignore" }).error === undefined;

/** Which of the two this machine has not. */
export const missingPrograms = () => Object.keys(PROGRAMS).filter((name) => !runs(PROGRAMS[name]));

/** Waits until somebody listens. */
async function listens(name, port) {
  for (let tries = 0; tries < 200; tries++) {
    const open = await new Promise((settle) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => (socket.destroy(), settle(true)));
      socket.once("error", () => settle(false));
    });
    if (open) return;
    await pause(50);
  }
  throw new Error(`${name} did not come up.`);
}

async function begin(name, args, port) {
  const child = spawn(PROGRAMS[name], args, { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((settle) => child.once("exit", settle));
  await listens(name, port);
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

/** nginx before several processes, on loopback. @returns its port and how to end it */
export async function startNginx(directory, ports) {
  const place = join(directory, "nginx");
  mkdirSync(place, { recursive: true });
  const port = await freePort();
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(place, name)};`,
  );
  const file = join(place, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; pid ${join(place, "nginx.pid")}; error_log stderr crit; worker_processes 1;
events { worker_connections 2048; }
http {
  access_log off; client_max_body_size 20m; ${kept.join(" ")}
  upstream house { ${ports.map((each) => `server 127.0.0.1:${each};`).join(" ")} keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://house; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr;
    }
  }
}
`,
  );
  return { port, stop: await begin("nginx", ["-c", file, "-p", place, "-e", "stderr"], port) };
}

/** pgbouncer in transaction mode before a database, on loopback. @returns the address through it and how to end it */
export async function startPgbouncer(directory, url) {
  const place = join(directory, "pgbouncer");
  mkdirSync(place, { recursive: true });
  const { hostname, port: behind, username, password, pathname } = new URL(url);
  const port = await freePort();
  const file = join(place, "pgbouncer.ini");
  writeFileSync(
    file,
    `[databases]
* = host=${hostname} port=${behind} user=${username} password=${decodeURIComponent(password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
max_client_conn = 400
; What the house sets for a session goes to the server's role or database instead (README).
ignore_startup_parameters = extra_float_digits,statement_timeout,lock_timeout
log_connections = 0
log_disconnections = 0
`,
    // It gives up root's rights before it reads this again.
    { mode: 0o644 },
  );
  const args = process.getuid?.() === 0 ? ["-q", "-u", "nobody", file] : ["-q", file];
  const stop = await begin("pgbouncer", args, port);
  return { url: `postgresql://${username}@127.0.0.1:${port}${pathname}`, stop };
}
