#!/usr/bin/env bash
# A throw-away PostgreSQL on a free port of 127.0.0.1.
#   .ci/postgres.sh start DIR   makes it in DIR (which must not exist), starts it and prints its address
#   .ci/postgres.sh stop DIR    stops it and removes DIR
#   .ci/postgres.sh run COMMAND runs a command with TEST_DATABASE_URL set to one that lasts as long as the command
# It listens on loopback only, without a password. Works as root and as anybody else.
set -euo pipefail

find_binaries() {
  local newest
  newest=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$newest" ] && command -v initdb >/dev/null; then newest=$(command -v initdb); fi
  [ -n "$newest" ] && dirname "$newest"
}

install_postgres() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  {
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends postgresql
  } >&2
}

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  local directory=$1 binaries port
  binaries=$(find_binaries) || { install_postgres && binaries=$(find_binaries); }
  mkdir "$directory"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$directory"; fi
  port=$(free_port)
  as_owner "$binaries/initdb" --pgdata="$directory/data" --username=finrec --auth=trust --encoding=UTF8 \
    --no-locale --no-sync >"$directory.log" 2>&1
  as_owner "$binaries/pg_ctl" --pgdata="$directory/data" --log="$directory/server.log" --wait \
    --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$directory" start >>"$directory.log" 2>&1
  rm "$directory.log"
  echo "postgres://finrec@127.0.0.1:$port/postgres"
}

stop() {
  local directory=$1
  as_owner "$(find_binaries)/pg_ctl" --pgdata="$directory/data" --mode=immediate --wait stop >/dev/null
  rm -rf "$directory"
}

run() {
  local directory
  directory=$(mktemp -d)/postgres
  if [ "$(id -u)" -eq 0 ]; then chmod 755 "$(dirname "$directory")"; fi
  TEST_DATABASE_URL=$(start "$directory")
  export TEST_DATABASE_URL
  # shellcheck disable=SC2064 # the directory of now is meant
  trap "stop '$directory'; rmdir '$(dirname "$directory")'" EXIT
  "$@"
}

case "${1:-}" in
  start | stop | run) "$@" ;;
  *)
    echo "Usage: $0 start DIR | stop DIR | run COMMAND..." >&2
    exit 2
    ;;
esac
