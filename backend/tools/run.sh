#!/usr/bin/env bash
# make run: builds what changed, starts database, API and SPA, says where, and stops all on Ctrl-C.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/product.sh"

need_java
need_maven
need_node
mkdir -p "$RUN" "$LOGS"
chmod 700 "$RUN"

if pid=$(alive "$RUN/run.pid" tools/run.sh); then
  fail "Lan Tỏa already runs from this folder (process $pid); stop it with: make stop"
fi
stop_product # what a killed run left behind
check_ports
echo $$ >"$RUN/run.pid"

finish() {
  trap '' INT TERM HUP # a second Ctrl-C must not leave half of it running
  say "Stopping."
  [ -z "${web:-}" ] || kill "$web" 2>/dev/null
  stop_product
  rm -f "$RUN/run.pid"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

build() {
  if ! "$1" >"$LOGS/$1.log" 2>&1; then
    grep -E 'ERROR|error' "$LOGS/$1.log" | head -n 20 >&2
    fail "The build failed; all of it: $LOGS/$1.log"
  fi
}
say "Building what changed (the first time takes some minutes) …"
build build_web &
web=$!
build build_api
build build_embedded
wait "$web" || exit 1
web=

started=$(date +%s)
say "Starting …"
start_database
start_keycloak
start_api
start_web
await_product
node "$TOOLS/accounts.mjs" "$API_URL"
show_sso
say ""
say "Lan Tỏa: $WEB_URL   (ready after $(($(date +%s) - started)) s; Ctrl-C stops it)"


trap 'exit 0' INT TERM HUP
while sleep 1 & wait $!; do
  for part in api web database keycloak; do
    [ -f "$RUN/$part.pid" ] || continue
    log=$LOGS/$part.log
    [ "$part" != database ] || log=$DATA_DIR/database/mariadbd.log
    running "$part" || fail "The $part ended by itself: $(last_error "$log")"
  done
done
