# The three processes of the product on this machine: database, API, SPA. Source it after lib.sh.
# Each is started in a session of its own, so that Ctrl-C reaches only the script, which then
# stops them in order: SPA, API, database.

API_PORT=${API_PORT:-8080}
WEB_PORT=${WEB_PORT:-3000}
DATA_DIR=${DATA_DIR:-$BACKEND/data}
case $DATA_DIR in /*) ;; *) DATA_DIR=$ROOT/$DATA_DIR ;; esac
KC_PORT=${KC_PORT:-8180}
RUN=$DATA_DIR/run
LOGS=$DATA_DIR/log
WEB_URL=http://localhost:$WEB_PORT
API_URL=http://127.0.0.1:$API_PORT

# `make sso`: Keycloak stands beside, and its users mean something here. Its console is for whoever
# started it: the password of its administrator is drawn anew each time.
SSO_ISSUER=http://localhost:$KC_PORT/realms/lantoa
if [ "${LANTOA_SSO:-false}" = true ]; then
  export LANTOA_SSO_USER_PASSWORD=${LANTOA_SSO_USER_PASSWORD:-LanToa-2026}
  export LANTOA_SSO_MACHINE_SECRET=${LANTOA_SSO_MACHINE_SECRET:-LanToa-2026}
  LANTOA_SSO_ADMIN_PASSWORD=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
  export LANTOA_SSO_ADMIN_PASSWORD
  export LANTOA_SIGN_IN=${LANTOA_SIGN_IN:-mixed} LANTOA_OIDC_ISSUER=$SSO_ISSUER
  export LANTOA_OIDC_PROVISION=${LANTOA_OIDC_PROVISION:-link-or-create}
  export LANTOA_OIDC_ROLES=${LANTOA_OIDC_ROLES:-kiem-tra = INSPECTOR@VLG}
fi

check_ports() {
  [ "${LANTOA_SSO:-false}" != true ] || ! port_in_use "$KC_PORT" ||
    fail "Port $KC_PORT is in use: stop what listens there, or choose another with KC_PORT=8181."
  port_in_use "$API_PORT" && fail "Port $API_PORT is in use: stop what listens there, or choose another with API_PORT=8081."
  port_in_use "$WEB_PORT" && fail "Port $WEB_PORT is in use: stop what listens there, or choose another with WEB_PORT=3001."
  return 0
}

start_database() {
  [ -z "${LANTOA_DB_URL:-}" ] || return 0
  local jar
  jar=$(embedded_server_jar)
  rm -f "$RUN/database.env"
  setsid java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$EMBEDDED:$jar" \
    vn.lantoa.embedded.EmbeddedDatabaseMain --data "$DATA_DIR/database" \
    --url-file "$RUN/database.env" --port "${DB_PORT:-0}" --buffer-pool "${DB_BUFFER_POOL:-256M}" \
    --parent $$ >"$LOGS/database.log" 2>&1 </dev/null &
  echo $! >"$RUN/database.pid"
  until [ -s "$RUN/database.env" ]; do
    if ! kill -0 "$(cat "$RUN/database.pid")" 2>/dev/null; then
      fail "The database did not start: $(grep -v '^\s*at ' "$LOGS/database.log" | tail -n 1)"
    fi
    sleep 0.1
  done
  set -a
  # shellcheck disable=SC1091
  . "$RUN/database.env"
  set +a
}

# Keycloak of Maven Central; the first time it is fetched and built, which takes a minute.
start_keycloak() {
  [ "${LANTOA_SSO:-false}" = true ] || return 0
  setsid java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$EMBEDDED" \
    vn.lantoa.embedded.KeycloakMain --backend "$BACKEND" --port "$KC_PORT" --web "$WEB_URL" \
    --api "$API_URL" --parent $$ >"$LOGS/keycloak.log" 2>&1 </dev/null &
  echo $! >"$RUN/keycloak.pid"
  until grep -q '^ready' "$LOGS/keycloak.log"; do
    running keycloak || fail "Keycloak did not start: $(tail -n 1 "$LOGS/keycloak.log")"
    sleep 0.5
  done
}

# Who may sign in there, and what for.
show_sso() {
  [ "${LANTOA_SSO:-false}" = true ] || return 0
  say ""
  say "Single sign-on at $SSO_ISSUER (password of each: $LANTOA_SSO_USER_PASSWORD)"
  say "  vanphong.vinhlong   linked to the demo account of that name"
  say "  canbo.tanhanh       an account made at the first sign-in; OFFICER by a group"
  say "  giamsat.vinhlong    INSPECTOR by the role kiem-tra (LANTOA_OIDC_ROLES)"
  say "  khach.vinhlong      no role"
  say "  lantoa-machine      client credentials, READER by a group (secret: $LANTOA_SSO_MACHINE_SECRET)"
  say "  Keycloak's console: http://localhost:$KC_PORT/admin  admin / $LANTOA_SSO_ADMIN_PASSWORD"
}

start_api() {
  local classes=-XX:ArchiveClassesAtExit=$ARCHIVE
  [ ! -s "$ARCHIVE" ] || classes=-XX:SharedArchiveFile=$ARCHIVE
  (
    cd "$DATA_DIR"
    export LANTOA_API_PORT=$API_PORT LANTOA_MODE=${LANTOA_MODE:-demo} LANTOA_DEMO=${LANTOA_DEMO:-true}
    export LANTOA_MANAGEMENT_PORT=${MANAGEMENT_PORT:-0} LANTOA_LOG_JSON=${LANTOA_LOG_JSON:-false}
    export LANTOA_MAIL_FOLDER=${LANTOA_MAIL_FOLDER:-$DATA_DIR/mail} LANTOA_PUBLIC_URL=${LANTOA_PUBLIC_URL:-$WEB_URL}
    export LANTOA_FILES=${LANTOA_FILES:-$DATA_DIR/files}
    exec setsid java -Xmx"${API_MEMORY:-512m}" -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC \
      "$classes" -jar "$JAR" >"$LOGS/api.log" 2>&1 </dev/null
  ) &
  echo $! >"$RUN/api.pid"
}

start_web() {
  (
    cd "$FRONTEND"
    export LANTOA_WEB_PORT=$WEB_PORT LANTOA_API_URL=$API_URL
    [ "${LANTOA_SSO:-false}" != true ] || export LANTOA_OIDC_ORIGIN=http://localhost:$KC_PORT
    exec setsid node node_modules/vite/bin/vite.js preview --port "$WEB_PORT" --strictPort \
      >"$LOGS/web.log" 2>&1 </dev/null
  ) &
  echo $! >"$RUN/web.pid"
}

# Until the API is ready and the SPA answers; one line and out where one of them ended.
await_product() {
  local waited=0
  until node "$TOOLS/answers.mjs" "$API_URL/q/health/ready" "$WEB_URL/"; do
    running api || fail "The API did not start: $(last_error "$LOGS/api.log")"
    running web || fail "The SPA did not start: $(last_error "$LOGS/web.log")"
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || fail "The API is not ready after five minutes; see $LOGS/api.log"
    sleep 0.5
  done
}

running() { kill -0 "$(cat "$RUN/$1.pid" 2>/dev/null)" 2>/dev/null; }

last_error() {
  local line
  line=$(grep -E 'ERROR|Caused by|Error:' "$1" | tail -n 1)
  printf '%s (log: %s)' "${line:-$(tail -n 1 "$1")}" "$1"
}

# Asks one process to stop and waits for it; after 60 s it is ended.
stop_one() {
  local pid waited=0
  pid=$(alive "$RUN/$1.pid" "$2") || { rm -f "$RUN/$1.pid"; return 0; }
  kill -TERM "$pid" 2>/dev/null
  while alive "$RUN/$1.pid" "$2" >/dev/null; do
    waited=$((waited + 1))
    [ "$waited" -lt 600 ] || kill -KILL "$pid" 2>/dev/null
    sleep 0.1
  done
  rm -f "$RUN/$1.pid"
}

stop_product() {
  stop_one web vite
  stop_one api quarkus-run.jar
  stop_one keycloak KeycloakMain
  stop_one database EmbeddedDatabaseMain
  rm -f "$RUN/database.env"
}
